import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  dateBounds,
  dateGranularity,
  dateSortKey,
} from '../../../../core/model/dates/date-bounds.ts';
import { anyDay, anyEdtf } from './any-edtf.ts';

describe('dateBounds', () => {
  it.each([
    ['2014-05-16', '2014-05-16', '2014-05-16', 'none'],
    ['2014-02', '2014-02-01', '2014-02-28', 'none'],
    ['2016-02', '2016-02-01', '2016-02-29', 'none'],
    ['2014', '2014-01-01', '2014-12-31', 'none'],
    ['201X', '2010-01-01', '2019-12-31', 'none'],
    ['19XX', '1900-01-01', '1999-12-31', 'none'],
    ['2014-05-XX', '2014-05-01', '2014-05-31', 'none'],
    ['2014-XX', '2014-01-01', '2014-12-31', 'none'],
    ['2014-21', '2014-03-01', '2014-05-31', 'none'],
    ['2014-24', '2014-12-01', '2015-02-28', 'none'],
    ['2014-05-16~', '2014-05-16', '2014-05-16', 'none'],
    ['2014-05-16/2014-06', '2014-05-16', '2014-06-30', 'none'],
    ['../2014-05-31', null, '2014-05-31', 'start'],
    ['/2014-05-31', null, '2014-05-31', 'none'],
    ['2014-05-16/..', '2014-05-16', null, 'end'],
    ['../..', null, null, 'both'],
    ['[2014-05-16,2014-05-17]', '2014-05-16', '2014-05-17', 'none'],
    ['[2014-05-17,2014-05-16]', '2014-05-16', '2014-05-17', 'none'],
    ['[..2014-05-16]', null, '2014-05-16', 'start'],
    ['[2014-05-16..]', '2014-05-16', null, 'end'],
    ['2014-05-16T23:30:00-05:00', '2014-05-16', '2014-05-16', 'none'],
    ['no date', null, null, 'none'],
  ] as const)('%s lies between %s and %s', (edtf, earliest, latest, open) => {
    expect(dateBounds(edtf)).toEqual({ earliest, latest, open });
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        const { earliest, latest } = dateBounds(edtf);
        expect(earliest === null || latest === null || earliest <= latest).toBe(true);
      }),
    );
  });
});

describe('dateGranularity', () => {
  it.each([
    ['2014-05-16T18:00:00', 'time'],
    ['2014-05-16', 'day'],
    ['2014-05-XX', 'month'],
    ['2014-21', 'season'],
    ['2014-XX', 'year'],
    ['201X', 'decade'],
    ['20XX', 'century'],
    ['2014/2014-05-16', 'day'],
    ['../2014-05', 'month'],
    ['x', null],
  ])('%s is as fine as a %s', (edtf, grain) => {
    expect(dateGranularity(edtf)).toBe(grain);
  });
});

describe('compareDates', () => {
  it('orders a timeline, longer spans before their parts, undated last', () => {
    const inOrder = [
      '2011',
      '2014',
      '2014-02',
      '2014-05',
      '2014-05-16/2014-05-17',
      '2014-05-16',
      '2014-05-16T06:00:00',
      '2014-05-16T18:00:00+02:00',
      '[2014-05-17,2014-05-18]',
      '2014-05-17',
      '../2014-05-31',
      '2014-05-31',
      '2014-06-01/..',
      '2014-06-01',
      null,
    ];
    const shuffled = [...inOrder].reverse();
    expect(shuffled.sort(compareDates)).toEqual(inOrder);
  });

  it('agrees with the sort key and is a total order', () => {
    const maybe = fc.option(anyEdtf, { nil: null });
    fc.assert(
      fc.property(maybe, maybe, maybe, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        expect(compareDates(a, b) < 0).toBe(dateSortKey(a) < dateSortKey(b));
        const chained = compareDates(a, b) <= 0 && compareDates(b, c) <= 0;
        expect(!chained || compareDates(a, c) <= 0).toBe(true);
      }),
    );
  });

  it('puts an earlier day before a later one', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(compareDates(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
