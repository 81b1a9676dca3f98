import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../../../core/contract/history-calls.ts';
import type { TouchedRecord } from '../../../../core/query/touched-record.ts';
import { recordSchemas, recordKinds, type RecordKind } from '../../../../core/model/any-record.ts';
import { entryLine } from '../../../../renderer/places/history/entry-words.ts';
import { fieldLabel } from '../../../../renderer/kinds/record-views.ts';
import { formOf } from '../../../../renderer/kinds/record-views.ts';
import { sampleLibya } from '../../../builders/sample-libya.ts';

const touched = (
  kind: RecordKind,
  how: TouchedRecord['how'],
  title: string,
  fields: TouchedRecord['fields'] = [],
  of: string | null = null,
): TouchedRecord => ({ id: `${kind}:${title}`, kind, how, title, of, fields });
const line = (command: string, subject: string, ...records: TouchedRecord[]): string => {
  const entry: HistoryEntry = {
    revision: 1,
    last: 1,
    at: '2026-11-29T14:02:00.000Z',
    until: '2026-11-29T14:07:00.000Z',
    author: '',
    command,
    subject,
    touched: records,
    touchedCount: records.length,
  };
  return entryLine(entry, (id) => `<${id}>`);
};

describe('an entry of the history in words', () => {
  test('says which text changed, and leaves out what only follows it', () => {
    const fields = [{ name: 'content' }, { name: 'status', was: 'toWrite', is: 'written' }];
    expect(line('update-section', 'Bottom line', touched('section', 'updated', 'Bottom line', fields))).toBe(
      'Text of ‘Bottom line’ changed',
    );
  });
  test('says short values as they were and are', () => {
    const fields = [{ name: 'reliability', was: 'B', is: 'C' }];
    expect(line('update-source', 'Reuters', touched('source', 'updated', 'Reuters', fields))).toBe(
      'Reliability of ‘Reuters’ from B (usually reliable) to C (fairly reliable)',
    );
    const status = [{ name: 'status', was: null, is: 'claimed' }];
    expect(line('update-event', 'Attack', touched('event', 'updated', 'Attack', status))).toBe(
      'Status of ‘Attack’ from nothing to claimed',
    );
  });
  test('names the source of an excerpt', () => {
    const excerpt = touched('excerpt', 'added', 'nine people', [], 'Reuters on Benghazi');
    expect(line('add-excerpt', 'nine people', excerpt)).toBe('Excerpt added from ‘Reuters on Benghazi’');
  });
  test('is about the record that was removed, not about those that lost a reference', () => {
    expect(
      line(
        'remove-actor',
        'Haftar',
        touched('section', 'updated', 'Bottom line', [{ name: 'content' }]),
        touched('actor', 'removed', 'Haftar'),
      ),
    ).toBe('Actor ‘Haftar’ removed · and 1 other record');
  });
  test('lists several fields', () => {
    const fields = ['title', 'outlet', 'authors'].map((name) => ({ name }));
    expect(line('update-source', 'R', touched('source', 'updated', 'R', fields))).toBe(
      '‘R’: title, outlet and authors changed',
    );
  });
  test('says what was brought back and taken back', () => {
    const actor = touched('actor', 'added', 'Haftar');
    expect(line('bring-back-actor', 'Haftar', actor)).toBe('Brought back: Actor ‘Haftar’ added');
    expect(line('take-change-back', 'Haftar', actor)).toBe('Taken back: Actor ‘Haftar’ added');
    expect(line('revert-to-version', 'Sent', actor)).toBe('Reverted to ‘Sent’: 1 record');
  });
});

describe('the fields', () => {
  test('of every record of the sample have a name and read in words', () => {
    const kinds = new Set<string>();
    for (const record of sampleLibya().records) {
      kinds.add(record.kind);
      for (const [field, value] of Object.entries(record)) {
        if (['id', 'kind', 'createdAt', 'updatedAt', 'createdBy'].includes(field)) continue;
        const form = formOf(record.kind, field);
        expect(form, `${record.kind}.${field}`).not.toBeNull();
        expect(fieldLabel(record.kind, field)).not.toBe(field);
        if (form?.as !== 'lines') continue;
        for (const words of form.lines(value, () => 'name'))
          expect(words, `${record.kind}.${field}`).not.toMatch(/undefined|null|\[object/u);
      }
    }
    expect(kinds.size).toBeGreaterThan(8);
    expect(recordKinds).toEqual(Object.keys(recordSchemas));
  });
});
