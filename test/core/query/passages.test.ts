// Dates and counts of a passage: read against the publication of its source, offered and never settled by guess.

import { describe, expect, it } from 'vitest';
import { passageNumbers } from '../../../core/query/figures/passage-numbers.ts';
import {
  dateOfPassage,
  datesOfWaiting,
  dayOfDate,
  referenceOf,
  waitingDates,
} from '../../../core/query/evidence/reference-date.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { dateValue, makeWorld, supports } from '../../builders/records.ts';

describe('the reference of relative dates', () => {
  it('is the day of publication, and nothing for a month', () => {
    expect(dayOfDate(dateValue('2014-05-18'))).toBe('2014-05-18');
    expect(dayOfDate(dateValue('2014-05-18T18:00'))).toBe('2014-05-18');
    expect(dayOfDate(dateValue('2014-05'))).toBeNull();
    expect(dayOfDate(null)).toBeNull();
  });

  it('is that of the passage note around it where there is one', () => {
    const world = makeWorld();
    const source = world.source({ published: dateValue('2014-05-18') });
    world.passageNote(source, [10, 30], {
      noteKind: 'referenceDate',
      referenceDate: dateValue('2014-02-01'),
    });
    const store = new RecordStore(world.records);
    expect(referenceOf(store, source.id, { start: 12, end: 20 }).day).toBe('2014-02-01');
    expect(referenceOf(store, source.id, { start: 5, end: 20 }).day).toBe('2014-05-18');
  });

  it('makes a weekday the latest one not after it, and never takes today', () => {
    const known = dateOfPassage('He withdrew on Friday.', { day: '2014-05-18', zone: null });
    expect(known).toMatchObject({ kind: 'resolved', date: { edtf: '2014-05-16' } });
    const unknown = dateOfPassage('He withdrew on Friday.', { day: null, zone: null });
    expect(unknown?.kind).toBe('needs-reference');
    expect(dateOfPassage('He withdrew.', { day: null, zone: null })).toBeNull();
  });
});

describe('what waits for a publication date', () => {
  it('is excerpts with relative dates and their undated events', () => {
    const world = makeWorld();
    const source = world.source({ published: null });
    const relative = world.excerpt(source, 'They withdrew on Friday');
    world.excerpt(source, 'They withdrew on 16 May 2014');
    const waiting = world.event('Withdrawal', null, { evidence: supports(relative) });
    world.event('Known', '2014-05-16', { evidence: supports(relative) });
    const store = new RecordStore(world.records);
    expect(waitingDates(store, source.id).excerpts.map((each) => each.id)).toEqual([relative.id]);
    expect(waitingDates(store, source.id).events.map((each) => each.id)).toEqual([waiting.id]);
    expect(datesOfWaiting(store, source.id, dateValue('2014-05-18'))).toMatchObject([
      { eventId: waiting.id, date: { edtf: '2014-05-16' } },
    ]);
    expect(datesOfWaiting(store, source.id, dateValue('2014-05'))).toEqual([]);
  });

  it('is nothing once the day is known', () => {
    const world = makeWorld();
    const source = world.source({ published: dateValue('2014-05-18') });
    world.excerpt(source, 'They withdrew on Friday');
    expect(waitingDates(new RecordStore(world.records), source.id).excerpts).toEqual([]);
  });
});

describe('counts of a passage', () => {
  const told = (text: string) =>
    passageNumbers(text).map(({ typed, value, operator, category }) => ({
      typed,
      value,
      operator,
      category,
    }));

  it('have the category of the words beside them, and a floor where it says more than', () => {
    expect(told('An official put the dead at 43 and the wounded at more than 100.')).toEqual([
      { typed: '43', value: { type: 'number', value: 43 }, operator: null, category: 'killed' },
      {
        typed: 'more than 100',
        value: { type: 'number', value: 100 },
        operator: 'moreThan',
        category: 'wounded',
      },
    ]);
    expect(told('75 people had been killed and 141 wounded').map((each) => each.category)).toEqual([
      'killed',
      'wounded',
    ]);
  });

  it('keep words as words and read spelled numbers', () => {
    expect(told('Dozens were killed, six soldiers and twenty-one civilians died')[0]?.value).toEqual({
      type: 'words',
      words: 'dozens',
    });
    expect(told('six soldiers died').map((each) => each.value)).toEqual([{ type: 'number', value: 6 }]);
    expect(told('twenty-one civilians died')[0]?.value).toEqual({ type: 'number', value: 21 });
  });

  it('leave dates, years, shares and version-like numbers alone', () => {
    expect(told('On 16 May 2014 about 40% left flight 3.2/7')).toEqual([]);
  });

  it('of French, Spanish and Arabic reports have their category and floor', () => {
    expect(told('Au moins quarante-trois morts et plus de 100 blessés')).toEqual([
      {
        typed: 'Au moins quarante-trois',
        value: { type: 'number', value: 43 },
        operator: 'atLeast',
        category: 'killed',
      },
      {
        typed: 'plus de 100',
        value: { type: 'number', value: 100 },
        operator: 'moreThan',
        category: 'wounded',
      },
    ]);
    expect(told('por lo menos 12 desaparecidos')).toMatchObject([
      { operator: 'atLeast', category: 'missing' },
    ]);
    expect(told('ما لا يقل عن ٤٣ ألف نازح')).toMatchObject([
      { value: { type: 'number', value: 43_000 }, operator: 'atLeast', category: 'displaced' },
    ]);
  });

  it('tell at least from more than', () => {
    const relations = passageNumbers('at least 43 dead, more than 100 wounded, six missing').map(
      ({ operator }) => operator,
    );
    expect(relations).toEqual(['atLeast', 'moreThan', null]);
  });

  it('keep of whom as one report, in every language', () => {
    const parts = (text: string) =>
      passageNumbers(text).map(({ value, ofWhom }) => [
        value.type === 'number' ? value.value : value,
        ...ofWhom.map((part) => [part.value.type === 'number' ? part.value.value : 0, part.words]),
      ]);
    expect(parts('Thirteen people died, three of them children.')).toEqual([[13, [3, 'children']]]);
    expect(parts('43 people, including six children, were killed')).toEqual([[43, [6, 'children']]]);
    expect(parts('treize morts, dont trois enfants')).toEqual([[13, [3, 'enfants']]]);
    expect(parts('13 muertos, entre ellos tres niños')).toEqual([[13, [3, 'niños']]]);
    expect(parts('مقتل 13 شخصا بينهم 3 أطفال')).toEqual([[13, [3, 'أطفال']]]);
    // A part of nothing that stands before it is a count of its own.
    expect(parts('It was calm. Of them, 12 soldiers died.')).toEqual([[12]]);
  });

  it('keep of whom no farther than in one sentence and in reach of it', () => {
    const values = (text: string) =>
      passageNumbers(text).map(({ value, ofWhom }) => [
        value.type === 'number' ? value.value : 0,
        ofWhom.length,
      ]);
    const apart = (letters: number) => `Thirteen died ${'x'.repeat(letters)}, three of them children.`;
    expect(values(apart(112))).toEqual([[13, 1]]);
    expect(values(apart(113))).toEqual([
      [13, 0],
      [3, 0],
    ]);
    expect(values('Thirteen died. In all, three of them children.')).toEqual([
      [13, 0],
      [3, 0],
    ]);
    expect(values('Thirteen died, two of them women and three of them children.')).toEqual([[13, 2]]);
  });

  it('keep of whom as it was said, in one sentence among others and also by itself', () => {
    const [first, more] = passageNumbers(
      'It was bad. Thirteen died, at least three of them children. So it is.',
    );
    expect(first?.ofWhom).toEqual([
      { value: { type: 'number', value: 3 }, operator: 'atLeast', words: 'children' },
    ]);
    expect(more).toBeUndefined();
    expect(told('Three of them were children.').map(({ value }) => value)).toEqual([
      { type: 'number', value: 3 },
    ]);
  });

  it('are no part of a date that they stand in, before or after one', () => {
    const text = '12 morts dans la nuit du 16 au 17 mai, 14 blessés';
    expect(told(text).map(({ typed }) => typed)).toEqual(['12', '14']);
  });

  it('are told as they stand, with where they stand', () => {
    const places = (text: string) =>
      passageNumbers(text).map(({ typed, start, end }) => [typed, text.slice(start, end), start]);
    expect(places('In all more than 100 died')).toEqual([['more than 100', 'more than 100', 7]]);
    expect(places('100+ people died, 43 at least')).toEqual([
      ['100+', '100+', 0],
      ['43', '43', 18],
    ]);
  });

  it('are one only in figures', () => {
    expect(told('One man died and one was hurt')).toEqual([]);
    expect(told('1 man died').map(({ value }) => value)).toEqual([{ type: 'number', value: 1 }]);
  });

  it('are none of ages, years, resolutions, shares and things', () => {
    expect(
      told('A man aged 34 said in 2014 that Resolution 1973 gave 200 beds to the wounded, 40% of $3,000'),
    ).toEqual([]);
  });

  it('read ranges, thousands and Arabic digits', () => {
    expect(told('between 1,200 and 40-50 were displaced').map((each) => each.value)).toEqual([
      { type: 'number', value: 1200 },
      { type: 'range', low: 40, high: 50 },
    ]);
    expect(told('مقتل ٤٣ شخصا')).toMatchObject([
      { value: { type: 'number', value: 43 }, category: 'killed' },
    ]);
  });
});
