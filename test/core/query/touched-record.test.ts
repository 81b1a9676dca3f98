// What the history says of one record that a step touched.

import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { touchedRecord } from '../../../core/query/touched-record.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { makeWorld } from '../../builders/records.ts';

const touched = (
  before: AnyRecord | undefined,
  after: AnyRecord | undefined,
  id = (after ?? before)?.id ?? '',
) => touchedRecord(id, before, after, { earlier: new RecordStore(), later: new RecordStore() });

describe('a record that was touched', () => {
  const event = makeWorld().event('Attack', '2014-05-16');

  it('was added, updated or removed, under the title that it has or had', () => {
    const renamed = { ...event, title: 'Attack on the airport' };
    const told = { id: event.id, kind: 'event', of: null, fields: [] };
    expect(touched(undefined, event)).toEqual({ ...told, how: 'added', title: 'Attack' });
    expect(touched(event, undefined)).toEqual({ ...told, how: 'removed', title: 'Attack' });
    expect(touched(event, renamed)).toMatchObject({ how: 'updated', title: 'Attack on the airport' });
  });

  it('is nothing where it is in neither state, or of no kind that is known', () => {
    expect(touched(undefined, undefined, event.id)).toBeNull();
    expect(touched(undefined, event, 'unknown:1')).toBeNull();
    expect(touched(undefined, event, 'event')).toBeNull();
  });
});

describe('the fields that were changed', () => {
  const event = makeWorld().event('Attack', '2014-05-16');

  it('are those that differ, with what was and what is, and never the moment of the change', () => {
    const later = { ...event, title: 'Airport', significance: 'high', updatedAt: '2030-01-01T00:00:00.000Z' };
    expect(touched(event, later as AnyRecord)?.fields).toEqual([
      { name: 'title', was: 'Attack', is: 'Airport' },
      { name: 'significance', was: null, is: 'high' },
    ]);
    expect(touched(event, { ...event, updatedAt: '2030-01-01T00:00:00.000Z' })?.fields).toEqual([]);
  });

  it('are named without values that fit no line', () => {
    const long = (length: number) => 'x'.repeat(length - 2);
    expect(touched(event, { ...event, title: long(200) })?.fields).toEqual([
      { name: 'title', was: 'Attack', is: long(200) },
    ]);
    expect(touched(event, { ...event, title: long(201) })?.fields).toEqual([
      { name: 'title', was: 'Attack' },
    ]);
    expect(touched({ ...event, title: long(201) }, event)?.fields).toEqual([{ name: 'title', is: 'Attack' }]);
  });

  it('are those that one of the two states lacks, too', () => {
    const { significance: _, ...without } = event;
    const rich = { ...event, significance: 'high' } as unknown as AnyRecord;
    expect(touched(without as AnyRecord, rich)?.fields).toEqual([
      { name: 'significance', was: null, is: 'high' },
    ]);
    expect(touched(rich, without as AnyRecord)?.fields).toEqual([
      { name: 'significance', was: 'high', is: null },
    ]);
  });
});

describe('what a record belongs to', () => {
  const world = makeWorld();
  const source = world.source({ title: 'A leak' });
  const [excerpt, note] = [world.excerpt(source, 'said'), world.passageNote(source, [0, 9])];
  const readers = { earlier: new RecordStore([source]), later: new RecordStore() };

  it('is the source of an excerpt or note, by its title', () => {
    const all = new RecordStore(world.records);
    for (const record of [excerpt, note])
      expect(touchedRecord(record.id, record, record, { earlier: all, later: all })?.of).toBe('A leak');
    expect(touchedRecord(source.id, source, source, { earlier: all, later: all })?.of).toBeNull();
  });

  it('is looked up where the record stands: earlier for one that was removed', () => {
    expect(touchedRecord(excerpt.id, excerpt, undefined, readers)?.of).toBe('A leak');
    expect(touchedRecord(excerpt.id, undefined, excerpt, readers)?.of).toBeNull();
    expect(touchedRecord(excerpt.id, excerpt, excerpt, readers)?.of).toBeNull();
  });
});
