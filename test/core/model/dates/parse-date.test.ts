// Dates as people type them, each table of them with what is read. Long because the tables are what is tried.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from '../../../../core/model/dates/date-bounds.ts';
import { parseDate, type ParsedDate } from '../../../../core/model/dates/parse-date.ts';
import { isEdtf } from '../../../../core/model/dates/read-edtf.ts';
import { addDays, isRealDay, weekdayOf } from '../../../../core/model/dates/calendar.ts';
import { anyDay, anyEdtf } from './any-edtf.ts';

/** A Tuesday. */
const reference = '2014-05-20';
const parse = (typed: string, from: string | null = reference): ParsedDate =>
  parseDate(typed, { reference: from, zone: 'Africa/Tripoli' });
const edtfOf = (parsed: ParsedDate): string | null => (parsed.kind === 'resolved' ? parsed.date.edtf : null);
const choices = (parsed: ParsedDate): readonly string[] | null =>
  parsed.kind === 'not-understood' ? parsed.alternatives.map((date) => date.edtf) : null;

const ABSOLUTE: readonly (readonly [string, string])[] = [
  ['2014-05-16', '2014-05-16'],
  ['../2014-05-31', '../2014-05-31'],
  ['[2014-05-16,2014-05-17]', '[2014-05-16,2014-05-17]'],
  ['2014-05-16 to 2014-05-18', '2014-05-16/2014-05-18'],
  ['16 May 2014', '2014-05-16'],
  ['  16  May   2014 ', '2014-05-16'],
  ['16 MAY 2014', '2014-05-16'],
  ['16\u00a0May\u00a02014', '2014-05-16'],
  ['May 16, 2014', '2014-05-16'],
  ['16th of May 2014', '2014-05-16'],
  ['the 16th of May, 2014', '2014-05-16'],
  ['Friday, 16 May 2014', '2014-05-16'],
  ['Sept. 3, 2014', '2014-09-03'],
  ['2014 May 16', '2014-05-16'],
  ['2014/05/16', '2014-05-16'],
  ['20140516', '2014-05-16'],
  ['16/05/2014', '2014-05-16'],
  ['05/16/2014', '2014-05-16'],
  ['05/05/2014', '2014-05-05'],
  ['16-17 May 2014', '2014-05-16/2014-05-17'],
  ['16–17 May 2014', '2014-05-16/2014-05-17'],
  ['May 16-17, 2014', '2014-05-16/2014-05-17'],
  ['from 14 to 18 May 2014', '2014-05-14/2014-05-18'],
  ['between 14 May and 2 June 2014', '2014-05-14/2014-06-02'],
  ['30 May – 2 June 2014', '2014-05-30/2014-06-02'],
  ['30 Dec 2013 - 2 Jan 2014', '2013-12-30/2014-01-02'],
  ['30 Dec - 2 Jan 2014', '2013-12-30/2014-01-02'],
  ['30 Dec 2013 - 2 Jan', '2013-12-30/2014-01-02'],
  ['the night of 16–17 May 2014', '2014-05-16/2014-05-17'],
  ['May–June 2014', '2014-05/2014-06'],
  ['May and June 2014', '2014-05/2014-06'],
  ['2012-2014', '2012/2014'],
  ['2014-15', '2014/2015'],
  ['16 and 17 May 2014', '2014-05-16/2014-05-17'],
  ['16, 17 and 18 May 2014', '2014-05-16/2014-05-18'],
  ['16 or 17 May 2014', '[2014-05-16,2014-05-17]'],
  ['16, 17 or 18 May 2014', '[2014-05-16,2014-05-17,2014-05-18]'],
  ['either 16 May or 17 May 2014', '[2014-05-16,2014-05-17]'],
  ['30 May or 2 June 2014', '[2014-05-30,2014-06-02]'],
  ['1 January or 30 July 2014', '[2014-01-01,2014-07-30]'],
  ['3 July or 30 May 2014', '[2014-05-30,2014-07-03]'],
  ['31 December or 1 January 2014', '[2013-12-31,2014-01-01]'],
  ['2013 or 2014', '[2013,2014]'],
  ['May 2014', '2014-05'],
  ['in 2012', '2012'],
  ['mid-May 2014', '2014-05-11/2014-05-20~'],
  ['mid May 2014', '2014-05-11/2014-05-20~'],
  ['early May 2014', '2014-05-01/2014-05-10~'],
  ['late February 2014', '2014-02-21/2014-02-28~'],
  ['end of May 2014', '2014-05-21/2014-05-31~'],
  ['the second half of May 2014', '2014-05-16/2014-05-31'],
  ['Q1 2014', '2014-01/2014-03'],
  ['mid-2014', '2014-05/2014-08~'],
  ['mid-2010s', '2014/2016~'],
  ['mid-May to early June 2014', '2014-05-11/2014-06-10~'],
  ['spring 2014', '2014-21'],
  ['winter of 2014', '2014-24'],
  ['the 2010s', '201X'],
  ['before June 2014', '../2014-05-31'],
  ['before 1 June 2014', '../2014-05-31'],
  ['prior to 2014', '../2013-12-31'],
  ['until 31 May 2014', '../2014-05-31'],
  ['by May 2014', '../2014-05'],
  ['no later than 16 May 2014', '../2014-05-16'],
  ['on or before 16 May 2014', '../2014-05-16'],
  ['since 2011', '2011/..'],
  ['from 16 May 2014 onwards', '2014-05-16/..'],
  ['after 16 May 2014', '2014-05-17/..'],
  ['about 14 May 2014', '2014-05-14~'],
  ['around 14 May 2014', '2014-05-14~'],
  ['circa 2014', '2014~'],
  ['c. 2014', '2014~'],
  ['16 May 2014?', '2014-05-16?'],
  ['possibly 16 May 2014', '2014-05-16?'],
  ['about 16 May 2014 (uncertain)', '2014-05-16%'],
  ['from 11 May 2014 to about 20 May 2014', '2014-05-11/2014-05-20~'],
  ['18 May 2014, 18:00', '2014-05-18T18:00:00'],
  ['18 May 2014 at 6 pm', '2014-05-18T18:00:00'],
  ['6:30 p.m. on 18 May 2014', '2014-05-18T18:30:00'],
  ['12 am, 18 May 2014', '2014-05-18T00:00:00'],
  ['1800 hrs on 18 May 2014', '2014-05-18T18:00:00'],
  ['noon on 18 May 2014', '2014-05-18T12:00:00'],
  ['18:00 UTC on 18 May 2014', '2014-05-18T18:00:00Z'],
  ['18:00–20:00 on 16 May 2014', '2014-05-16T18:00:00/2014-05-16T20:00:00'],
  ['2014-05-18T18:00:00+02:00', '2014-05-18T18:00:00+02:00'],
  ['1er mai 2014', '2014-05-01'],
  ['du 16 au 18 août 2014', '2014-08-16/2014-08-18'],
  ['16 de mayo de 2014', '2014-05-16'],
  ['del 16 al 18 de mayo de 2014', '2014-05-16/2014-05-18'],
  ['16 مايو 2014', '2014-05-16'],
  ['١٦ أيار ٢٠١٤', '2014-05-16'],
  ['16 أيار/مايو 2014', '2014-05-16'],
  ['15 كانون الثاني 2014', '2014-01-15'],
  ['من 16 إلى 18 مايو 2014', '2014-05-16/2014-05-18'],
];

const RELATIVE: readonly (readonly [string, string])[] = [
  ['Friday', '2014-05-16'],
  ['on Friday', '2014-05-16'],
  ["Friday's", '2014-05-16'],
  ['Friday’s', '2014-05-16'],
  ['Tuesday', '2014-05-20'],
  ['last Friday', '2014-05-16'],
  ['last Tuesday', '2014-05-13'],
  ['next Friday', '2014-05-23'],
  ['this Tuesday', '2014-05-20'],
  ['late on Saturday', '2014-05-17'],
  ['Saturday morning', '2014-05-17'],
  ['about Friday', '2014-05-16~'],
  ['Friday or Saturday', '[2014-05-16,2014-05-17]'],
  ['Saturday or Friday', '[2014-05-16,2014-05-17]'],
  ['Thursday, Friday or Saturday', '[2014-05-15,2014-05-16,2014-05-17]'],
  ['Friday and Saturday', '2014-05-16/2014-05-17'],
  ['from Friday to Sunday', '2014-05-16/2014-05-18'],
  ['since Friday', '2014-05-16/..'],
  ['by Friday', '../2014-05-23'],
  ['18:00 on Friday', '2014-05-16T18:00:00'],
  ['before 18:00 on Friday', '../2014-05-16T18:00:00'],
  ['today', '2014-05-20'],
  ['yesterday', '2014-05-19'],
  ['the day before yesterday', '2014-05-18'],
  ['last night', '2014-05-19/2014-05-20'],
  ['two days ago', '2014-05-18'],
  ['three weeks ago', '2014-04-29~'],
  ['a month ago', '2014-04~'],
  ['two years ago', '2012~'],
  ['last week', '2014-05-12/2014-05-18'],
  ['earlier this week', '2014-05-19/2014-05-20'],
  ['last month', '2014-04'],
  ['last year', '2013'],
  ['last May', '2013-05'],
  ['the 16th', '2014-05-16'],
  ['the 25th', '2014-04-25'],
  ['16 May', '2014-05-16'],
  ['20 May', '2014-05-20'],
  ['21 May', '2013-05-21'],
  ['29 Feb', '2012-02-29'],
  ['16–17 May', '2014-05-16/2014-05-17'],
  ['19–22 May', '2014-05-19/2014-05-22'],
  ['30 Dec – 2 Jan', '2013-12-30/2014-01-02'],
  ['16 May or 17 May', '[2014-05-16,2014-05-17]'],
  ['20 or 21 May', '[2014-05-20,2014-05-21]'],
  ['16 May?', '2014-05-16?'],
  ['Friday 16 May', '2014-05-16'],
  ['May', '2014-05'],
  ['in February', '2014-02'],
  ['in August', '2013-08'],
  ['early May', '2014-05-01/2014-05-10~'],
  ['late May', '2014-05-21/2014-05-31~'],
  ['mid-May', '2014-05-11/2014-05-20~'],
  ['before June', '../2014-05-31'],
  ['before February', '../2014-01-31'],
  ['until 31 May', '../2014-05-31'],
  ['after 16 May', '2014-05-17/..'],
  ['spring', '2014-21'],
  ['الجمعة', '2014-05-16'],
  ['vendredi', '2014-05-16'],
];

describe('parseDate', () => {
  it.each(ABSOLUTE)('reads %j as %s, with a reference and without', (typed, edtf) => {
    expect(edtfOf(parse(typed))).toBe(edtf);
    expect(edtfOf(parse(typed, null))).toBe(edtf);
    expect(isEdtf(edtf)).toBe(true);
  });

  it.each(RELATIVE)('reads %j, written on Tuesday 20 May 2014, as %s', (typed, edtf) => {
    expect(edtfOf(parse(typed))).toBe(edtf);
    expect(isEdtf(edtf)).toBe(true);
  });

  it.each(RELATIVE)('waits with %j for a reference instead of taking today', (typed) => {
    expect(parse(typed, null)).toEqual({ kind: 'needs-reference', typed });
  });

  it.each([
    ['05/06/2014', ['2014-06-05', '2014-05-06']],
    ['5.6.2014', ['2014-06-05', '2014-05-06']],
    ['16/05/14', ['2014-05-16']],
    ['this Friday', ['2014-05-16', '2014-05-23']],
    ['Saturday and Monday', ['2014-05-17/2014-05-19', '[2014-05-17,2014-05-19]']],
    ['16 and 19 May 2014', ['2014-05-16/2014-05-19', '[2014-05-16,2014-05-19]']],
    ['midnight on 16 May 2014', ['2014-05-16T00:00:00', '2014-05-17T00:00:00']],
    ['2009–12', ['2009/2012', '2009-12']],
  ])('offers the readings of %j and takes none', (typed, alternatives) => {
    const parsed = parse(typed);
    expect(parsed).toMatchObject({ kind: 'not-understood', reason: 'ambiguous' });
    expect(choices(parsed)).toEqual(alternatives);
  });

  it('offers both readings of two weekdays when the week turns between them', () => {
    const options = { reference: '2014-05-16', zone: null };
    expect(choices(parseDate('Friday or Saturday', options))).toEqual([
      '[2014-05-09,2014-05-10]',
      '[2014-05-16,2014-05-17]',
    ]);
    expect(choices(parseDate('Thursday to Saturday', options))).toEqual([
      '2014-05-08/2014-05-10',
      '2014-05-15/2014-05-17',
    ]);
  });

  it.each([
    '31 June',
    '31 June 2014',
    '29 February 2015',
    '0 May 2014',
    '32/13/2014',
    '30–2 June 2014',
  ])('refuses the impossible date %j', (typed) => {
    expect(parse(typed)).toMatchObject({ kind: 'not-understood', reason: 'impossible' });
  });

  it('refuses a weekday that contradicts its date, and offers the date', () => {
    expect(parse('Friday 17 May 2014')).toMatchObject({ kind: 'not-understood', reason: 'impossible' });
    expect(choices(parse('Friday 17 May 2014'))).toEqual(['2014-05-17']);
  });

  it.each([
    '',
    '   ',
    'banana',
    'Friday banana',
    '16',
    '25:00',
    'May May',
    'or',
    'from',
    'before',
    '?',
    '((',
    '#day0',
    '@1',
    'a few days ago',
    'x'.repeat(501),
  ])('does not understand %j', (typed) => {
    expect(parse(typed)).toMatchObject({ kind: 'not-understood', reason: 'unknown', alternatives: [] });
  });

  it('keeps the words as typed, and a zone only beside a time of day', () => {
    expect(parse(' mid-May 2014 ')).toMatchObject({ date: { typed: 'mid-May 2014', zone: null } });
    expect(parse('18 May 2014, 18:00')).toMatchObject({ date: { zone: 'Africa/Tripoli' } });
    expect(parse('18:00 UTC on 18 May 2014')).toMatchObject({ date: { zone: 'UTC' } });
  });

  it.each([
    'Friday',
    '16 May',
    'yesterday',
    'spring 2014',
    'before June',
    'about 18:00 on 16 May 2014',
    'last week',
  ])('says why it reads %j as it does', (typed) => {
    const parsed = parse(typed);
    expect(parsed).toMatchObject({ kind: 'resolved', note: expect.stringMatching(/\w+ \w+/u) });
  });

  it('has nothing to explain where nothing was settled', () => {
    expect(parse('16 May 2014')).toMatchObject({ note: null });
  });

  it('refuses a reference that is no day', () => {
    expect(() => parse('Friday', '2014-05-32')).toThrow(RangeError);
    expect(() => parse('Friday', 'today')).toThrow(RangeError);
  });

  it('takes the latest weekday not after any reference', () => {
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 6 }), (from, weekday) => {
        const day = edtfOf(parse(names[weekday] ?? '', from)) ?? '';
        expect(weekdayOf(day)).toBe(weekday);
        expect(day <= from && day > addDays(from, -7)).toBe(true);
      }),
    );
  });

  it('takes the latest year of a yearless day not after any reference', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, day) => {
        const [, month = '', date = ''] = day.split('-');
        const typed = new Intl.DateTimeFormat('en-GB', {
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        }).format(new Date(`2016-${month}-${date}T00:00:00Z`));
        const found = edtfOf(parse(typed, from)) ?? '';
        expect(found.slice(5)).toBe(`${month}-${date}`);
        expect(found <= from).toBe(true);
        // The next year that has the day: 29 February comes every four years at the soonest.
        let next = Number(found.slice(0, 4)) + 1;
        while (!isRealDay(next, Number(month), Number(date))) next += 1;
        expect(`${next}${found.slice(4)}` > from).toBe(true);
      }),
    );
  });

  it('takes EDTF as it is, letter for letter', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(edtfOf(parse(edtf))).toBe(edtf);
      }),
    );
  });

  it('gives EDTF or a refusal for anything typed, and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        'Friday',
        'or',
        'and',
        '-',
        'to',
        'from',
        'mid',
        'late',
        'May',
        '16',
        '2014',
        'June',
        '31',
        ',',
        '?',
        '(',
        ')',
      ],
      ...[
        'about',
        'before',
        'after',
        'until',
        '18:00',
        'last',
        'week',
        'ago',
        'two',
        'days',
        '2010s',
        'spring',
        'midnight',
      ],
      ...[
        'day unknown',
        'end unknown',
        'yesterday',
        'the',
        '2014-05-16',
        '~',
        'UTC',
        'مايو',
        'Q3',
        '99',
        '0',
        'next',
      ],
    );
    const typed = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const check = (text: string, from: string | null): void => {
      const parsed = parse(text, from);
      const dates =
        parsed.kind === 'resolved'
          ? [parsed.date]
          : parsed.kind === 'not-understood'
            ? parsed.alternatives
            : [];
      for (const date of dates) {
        expect(isEdtf(date.edtf), `${text} -> ${date.edtf}`).toBe(true);
        const { earliest, latest } = dateBounds(date.edtf);
        expect(earliest !== null || latest !== null).toBe(true);
      }
    };
    fc.assert(fc.property(typed, fc.option(anyDay, { nil: null }), check), { numRuns: 1500 });
  });
});
