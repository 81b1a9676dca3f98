import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from '../../../core/model/dates/date-bounds.ts';
import { parseDate } from '../../../core/model/dates/parse-date.ts';
import {
  asOfToWords,
  dateToWords,
  dateValueToWords,
  type DateWordsOptions,
} from '../../../core/words/dates/date-words.ts';
import { anyEdtf } from '../model/dates/any-edtf.ts';

const english: DateWordsOptions = { language: 'en', digits: 'latin', months: 'egypt', style: 'long' };
const inLanguage = (language: string, more: Partial<DateWordsOptions> = {}): DateWordsOptions => ({
  ...english,
  language,
  ...more,
});

describe('dateToWords in English', () => {
  it.each([
    ['2014-05-16', '16 May 2014'],
    ['2014-05', 'May 2014'],
    ['2014', '2014'],
    ['2014-05-16/2014-05-17', '16–17 May 2014'],
    ['2014-05-16/2014-05-16', '16 May 2014'],
    ['2014-05-30/2014-06-02', '30 May – 2 June 2014'],
    ['2013-12-30/2014-01-02', '30 December 2013 – 2 January 2014'],
    ['2014-05/2014-06', 'May–June 2014'],
    ['2013-12/2014-01', 'December 2013 – January 2014'],
    ['2012/2014', '2012–2014'],
    ['2014-05-16/2014-06', '16 May 2014 – June 2014'],
    ['../2014-05-31', 'until 31 May 2014'],
    ['/2014-05-31', 'until 31 May 2014, start unknown'],
    ['2014-05-16/..', 'from 16 May 2014'],
    ['2014-05-16/', 'from 16 May 2014, end unknown'],
    ['../..', 'at any time'],
    ['2014-05-14~', 'about 14 May 2014'],
    ['2014-05-16?', '16 May 2014 (uncertain)'],
    ['2014-05-16%', 'about 16 May 2014 (uncertain)'],
    ['../2014-05-31~', 'until about 31 May 2014'],
    ['2014-05-12/2014-05-20~', 'from 12 May 2014 to about 20 May 2014'],
    ['2014-05-12~/2014-05-20~', 'about 12–20 May 2014'],
    ['2014-05-01/2014-05-10~', 'early May 2014'],
    ['2014-05-11/2014-05-20~', 'mid-May 2014'],
    ['2014-02-21/2014-02-28~', 'late February 2014'],
    ['2014-05/2014-08~', 'mid-2014'],
    ['2014-05-11?/2014-05-20%', 'mid-May 2014 (uncertain)'],
    ['[2014-05-16,2014-05-17]', '16 or 17 May 2014'],
    ['[2014-05-16,2014-05-17,2014-05-19..2014-05-21]', '16, 17 or 19–21 May 2014'],
    ['[2014-05-30,2014-06-02]', '30 May or 2 June 2014'],
    ['[2013-12-31,2014-01-01]', '31 December 2013 or 1 January 2014'],
    ['[2014-05-16?,2014-05-17]', '16 May 2014 (uncertain) or 17 May 2014'],
    ['[2014-05,2014-07]', 'May 2014 or July 2014'],
    ['[..2014-05-16]', 'on or before 16 May 2014'],
    ['[2014-05-16..]', 'on or after 16 May 2014'],
    ['2014-21', 'spring 2014'],
    ['201X', 'the 2010s'],
    ['19XX', '1900–1999'],
    ['2014-05-XX', 'May 2014, day unknown'],
    ['2014-XX', '2014, month unknown'],
    ['2014-XX-XX', '2014, day and month unknown'],
    ['2014-05-18T18:00:00', '18 May 2014, 18:00'],
    ['2014-05-18T18:00:30', '18 May 2014, 18:00:30'],
    ['2014-05-18T18:00:00Z', '18 May 2014, 18:00 UTC'],
    ['2014-05-18T18:00:00+02:00', '18 May 2014, 18:00 (UTC+02:00)'],
    ['2014-05-18T18:00:00/2014-05-18T20:00:00', '18 May 2014, 18:00–20:00'],
  ])('prints %s as "%s"', (edtf, words) => {
    expect(dateToWords(edtf, english)).toBe(words);
  });

  it('prints what is no EDTF as it is', () => {
    expect(dateToWords('Friday', english)).toBe('Friday');
  });

  it('has short months', () => {
    expect(dateToWords('2014-09-16', inLanguage('en-GB', { style: 'short' }))).toBe('16 Sep 2014');
  });

  it('keeps day and month on one line when asked', () => {
    const options = inLanguage('en', { nonBreaking: true });
    expect(dateToWords('2014-05-16', options)).toBe('16\u00a0May 2014');
    expect(dateToWords('2014-05-30/2014-06-02', options)).toBe('30\u00a0May\u00a0– 2\u00a0June 2014');
  });

  it('can be typed again: the words mean the same days', () => {
    fc.assert(
      fc.property(anyEdtf, fc.constantFrom('long' as const, 'short' as const), (edtf, style) => {
        const words = dateToWords(edtf, inLanguage('en', { style }));
        const parsed = parseDate(words, { reference: null, zone: null });
        if (parsed.kind !== 'resolved') throw new Error(`${edtf} -> ${words} -> ${parsed.kind}`);
        expect(dateBounds(parsed.date.edtf), `${edtf} -> ${words} -> ${parsed.date.edtf}`).toEqual(
          dateBounds(edtf),
        );
      }),
      { numRuns: 600 },
    );
  });
});

describe('dateToWords in other languages', () => {
  it.each([
    ['fr', '2014-05-01', '1er mai 2014'],
    ['fr', '2014-05-16/2014-05-17', '16–17 mai 2014'],
    ['fr', '../2014-05-31', 'jusqu’au 31 mai 2014'],
    ['fr', '../2014-05', 'jusqu’en mai 2014'],
    ['fr', '2014-04/..', 'à partir d’avril 2014'],
    ['fr', '2014-05-14~', 'vers le 14 mai 2014'],
    ['fr', '[2014-05-16,2014-05-17]', '16 ou 17 mai 2014'],
    ['fr', '2014-05-11/2014-05-20~', 'mi-mai 2014'],
    ['fr', '201X', 'les années 2010'],
    ['es', '2014-05-16', '16 de mayo de 2014'],
    ['es', '2014-05', 'mayo de 2014'],
    ['es', '2014-05-16/2014-05-17', '16–17 de mayo de 2014'],
    ['es', '../2014-05-31', 'hasta el 31 de mayo de 2014'],
    ['es', '2014-05-11/2014-05-20~', 'mediados de mayo de 2014'],
    ['es', '2014-21', 'primavera de 2014'],
    ['ar', '2014-05-16', '16 مايو 2014'],
    ['ar', '2014-05-16/2014-05-17', '16–17 مايو 2014'],
    ['ar', '../2014-05-31', 'حتى 31 مايو 2014'],
    ['ar', '2014-05-14~', 'نحو 14 مايو 2014'],
    ['ar', '[2014-05-16,2014-05-17]', '16 أو 17 مايو 2014'],
    ['ar', '2014-05-11/2014-05-20~', 'منتصف مايو 2014'],
    ['de', '2014-05-16', '16 May 2014'],
  ])('%s: prints %s as "%s"', (language, edtf, words) => {
    expect(dateToWords(edtf, inLanguage(language))).toBe(words);
  });

  it('names Arabic months by region and prints the digits that were chosen', () => {
    const options = inLanguage('ar-LB', { months: 'levant', digits: 'arabic' });
    expect(dateToWords('2014-05-16', options)).toBe('١٦ أيار ٢٠١٤');
    expect(dateToWords('2014-01', options)).toBe('كانون الثاني ٢٠١٤');
    expect(dateToWords('2014-05-16', inLanguage('en', { digits: 'arabic' }))).toBe('16 May 2014');
  });

  it.each([
    'ar',
    'fr',
    'es',
    'en',
  ])('%s: prints every date with its years, leaving no mark of its making', (language) => {
    fc.assert(
      fc.property(anyEdtf, fc.boolean(), (edtf, nonBreaking) => {
        const words = dateToWords(edtf, inLanguage(language, { nonBreaking }));
        expect(words).not.toMatch(/[\u0001~%]|undefined|\s\s/);
        for (const year of edtf.match(/\d{4}(?=-|$|\/)/g) ?? []) expect(words).toContain(year);
      }),
      { numRuns: 200 },
    );
  });
});

describe('times with their zone', () => {
  it.each([
    ['en', '18 May 2014, 18:00 (Tripoli)'],
    ['fr', '18 mai 2014, 18\u00a0h (Tripoli)'],
    ['es', '18 de mayo de 2014, 18:00 (Trípoli)'],
    ['ar', '18 مايو 2014، 18:00 (طرابلس)'],
  ])('%s: prints the as-of as "%s"', (language, words) => {
    expect(asOfToWords({ local: '2014-05-18T18:00', zone: 'Africa/Tripoli' }, inLanguage(language))).toBe(
      words,
    );
  });

  it('prints an as-of without time without zone, and UTC without brackets', () => {
    expect(asOfToWords({ local: '2014-05-18', zone: 'Africa/Tripoli' }, english)).toBe('18 May 2014');
    expect(asOfToWords({ local: '2014-05-18T18:00', zone: 'Etc/UTC' }, english)).toBe(
      '18 May 2014, 18:00 UTC',
    );
    expect(asOfToWords({ local: '2014-05-18T18:00', zone: 'America/New_York' }, english)).toBe(
      '18 May 2014, 18:00 (New York)',
    );
  });

  it('prints the zone of a record’s time', () => {
    const date = { edtf: '2014-05-18T18:00:00+02:00', typed: null, zone: 'Africa/Tripoli' };
    expect(dateValueToWords(date, english)).toBe('18 May 2014, 18:00 (Tripoli)');
  });
});
