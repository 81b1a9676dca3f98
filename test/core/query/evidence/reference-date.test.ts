// Which day "on Friday" counts from, in each place of a source.

import { describe, expect, it } from 'vitest';
import type { DateValue } from '../../../../core/model/record.ts';
import {
  dateOfPassage,
  datesOfWaiting,
  dayOfDate,
  referenceOf,
  waitingDates,
} from '../../../../core/query/evidence/reference-date.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { contradicts, dateValue, makeWorld, segment, supports } from '../../../builders/records.ts';

const inZone = (edtf: string, zone: string): DateValue => ({ edtf, typed: null, zone });
const dated = (edtf: string) => ({ noteKind: 'referenceDate', referenceDate: dateValue(edtf) }) as const;

describe('a day', () => {
  it('is what an interval of one day is, and no open end or nonsense', () => {
    expect(dayOfDate(dateValue('2014-05-18/2014-05-18'))).toBe('2014-05-18');
    expect(dayOfDate(dateValue('2014-05-18/..'))).toBeNull();
    expect(dayOfDate(dateValue('../2014-05-18'))).toBeNull();
    expect(dayOfDate(dateValue('soon'))).toBeNull();
  });
});

describe('the day that a passage counts from', () => {
  const setting = () => {
    const world = makeWorld();
    const source = world.source({ published: inZone('2014-05-18', 'Africa/Tripoli') });
    const reference = (start: number, end: number) =>
      referenceOf(new RecordStore(world.records), source.id, { start, end });
    return { world, source, reference };
  };

  it('is that of the shortest note around it, whichever was made first', () => {
    const { world, source, reference } = setting();
    world.passageNote(source, [0, 100], dated('2014-01-01'));
    world.passageNote(source, [10, 30], dated('2014-02-02'));
    world.passageNote(source, [5, 60], dated('2014-03-03'));
    world.passageNote(source, [10, 30], dated('2014-04-04'));
    expect(reference(10, 30).day).toBe('2014-02-02');
    expect(reference(9, 30).day).toBe('2014-03-03');
    expect(reference(10, 31).day).toBe('2014-03-03');
    expect(reference(70, 80).day).toBe('2014-01-01');
  });

  it('is not that of a note of another kind, without a date, or that has lost its place', () => {
    const { world, source, reference } = setting();
    world.passageNote(source, [0, 10], { ...dated('2014-01-01'), noteKind: 'otherOrigin' });
    world.passageNote(source, [0, 10], { ...dated('2014-01-01'), anchoring: 'orphan' });
    world.passageNote(source, [0, 10], { noteKind: 'referenceDate' });
    world.excerpt(source, 'x'.repeat(20));
    expect(reference(0, 10)).toEqual({ day: '2014-05-18', zone: 'Africa/Tripoli' });
  });

  it('has the zone of its own date, else that of the publication', () => {
    const { world, source, reference } = setting();
    world.passageNote(source, [0, 10], dated('2014-01-01'));
    world.passageNote(source, [20, 30], {
      ...dated('2014-01-01'),
      referenceDate: inZone('2014-01-01', 'Asia/Tokyo'),
    });
    expect(reference(0, 10).zone).toBe('Africa/Tripoli');
    expect(reference(20, 30).zone).toBe('Asia/Tokyo');
  });

  it('is the publication where no place is given, and nothing without one', () => {
    const { world, source } = setting();
    const [undated, gone] = [world.source({ published: null }), makeWorld('', 0).source()];
    world.passageNote(source, [0, 10], dated('2014-01-01'));
    const store = new RecordStore(world.records);
    expect(referenceOf(store, source.id, null).day).toBe('2014-05-18');
    for (const { id } of [undated, gone])
      expect(referenceOf(store, id, null)).toEqual({ day: null, zone: null });
  });

  it('gives its zone to a time of day', () => {
    const read = dateOfPassage('He withdrew on Friday at 10:00.', { day: '2014-05-18', zone: 'Asia/Tokyo' });
    expect(read).toMatchObject({ kind: 'resolved', date: { zone: 'Asia/Tokyo' } });
  });
});

describe('what waits for a day', () => {
  it('is a passage with a relative date in any of its parts, that still has its place', () => {
    const world = makeWorld();
    const source = world.source({ published: dateValue('2014-05') });
    const parted = world.excerpt(source, '', { segments: [segment('He left'), segment('on Friday')] });
    world.excerpt(source, 'on Friday', { anchoring: 'orphan' });
    world.passageNote(source, [0, 9]);
    expect(waitingDates(new RecordStore(world.records), source.id).excerpts).toEqual([parted]);
  });

  it('is none whose own note says the day', () => {
    const world = makeWorld();
    const source = world.source({ published: null });
    world.passageNote(source, [0, 50], dated('2014-02-01'));
    world.excerpt(source, 'on Friday');
    const [outside] = [world.excerpt(source, '', { segments: [segment('on Friday', 60)] })];
    expect(waitingDates(new RecordStore(world.records), source.id).excerpts).toEqual([outside]);
  });

  it('is each undated event once that rests on such passages', () => {
    const world = makeWorld();
    const source = world.source({ published: null });
    const [one, two] = [world.excerpt(source, 'on Friday'), world.excerpt(source, 'on Sunday')];
    const event = world.event('Withdrawal', null, { evidence: supports(one, two) });
    world.judgement(null, { basis: supports(one) });
    expect(waitingDates(new RecordStore(world.records), source.id).events).toEqual([event]);
  });
});

describe('the dates that a publication settles', () => {
  const settled = (text: string, published: DateValue, against = false) => {
    const world = makeWorld();
    const source = world.source({ published: null });
    const excerpt = world.excerpt(source, text);
    world.event('Withdrawal', null, { evidence: against ? contradicts(excerpt) : supports(excerpt) });
    return datesOfWaiting(new RecordStore(world.records), source.id, published).map(({ date }) => date.edtf);
  };

  it('are those of events that a passage supports, read in its zone', () => {
    expect(settled('on Friday', dateValue('2014-05-18'))).toEqual(['2014-05-16']);
    expect(settled('on Friday', dateValue('2014-05-18'), true)).toEqual([]);
    expect(settled('on Friday at 10:00', inZone('2014-05-18', 'Asia/Tokyo'))[0]).toContain(
      '2014-05-16T10:00',
    );
  });

  it('are read from the passage that an event rests on, beside others', () => {
    const world = makeWorld();
    const source = world.source({ published: null });
    const [friday, sunday] = [world.excerpt(source, 'on Friday'), world.excerpt(source, 'on Sunday')];
    const elsewhere = world.excerpt(world.source(), 'x');
    const one = world.event('One', null, { evidence: supports(elsewhere, sunday) });
    const two = world.event('Two', null, { evidence: supports(friday) });
    const dates = datesOfWaiting(new RecordStore(world.records), source.id, dateValue('2014-05-19'));
    expect(new Map(dates.map(({ eventId, date }) => [eventId, date.edtf]))).toEqual(
      new Map([
        [one.id, '2014-05-18'],
        [two.id, '2014-05-16'],
      ]),
    );
  });

  it('leave out what a person must still choose', () => {
    expect(settled('on 05/06/2014, and left on Friday', dateValue('2014-05-18'))).toEqual([]);
  });

  it('take the parts of a passage as lines of one', () => {
    const world = makeWorld();
    const source = world.source({ published: null });
    const excerpt = world.excerpt(source, '', { segments: [segment('He left'), segment('on Friday')] });
    const event = world.event('Withdrawal', null, { evidence: supports(excerpt) });
    const dates = datesOfWaiting(new RecordStore(world.records), source.id, dateValue('2014-05-18'));
    expect(dates).toMatchObject([{ eventId: event.id, date: { edtf: '2014-05-16' } }]);
  });
});
