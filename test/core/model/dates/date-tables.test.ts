import { describe, expect, it } from 'vitest';
import { findDatePhrases } from '../../../../core/model/dates/find-date-phrases.ts';
import { parseDate, type ParsedDate } from '../../../../core/model/dates/parse-date.ts';
import { readDateSpan } from '../../../../core/model/dates/read-date-span.ts';
import { ARABIC_DATES } from './arabic-dates.ts';
import { type DateRow, REFERENCE, takeApart } from './date-row.ts';
import { ENGLISH_DATES } from './english-dates.ts';
import { FRENCH_DATES } from './french-dates.ts';
import { SPANISH_DATES } from './spanish-dates.ts';

const options = { reference: REFERENCE, zone: null };
const edtfOf = (parsed: ParsedDate): string => (parsed.kind === 'resolved' ? parsed.date.edtf : parsed.kind);

const TABLES: readonly (readonly [language: string, rows: readonly DateRow[], least: number])[] = [
  ['English', ENGLISH_DATES, 80],
  ['French', FRENCH_DATES, 50],
  ['Spanish', SPANISH_DATES, 50],
  ['Arabic', ARABIC_DATES, 50],
];

describe.each(TABLES)('dates in %s', (_, rows, least) => {
  it('are many enough to tell', () => {
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  for (const [sentence, edtf, tense = null, found] of rows) {
    const { text, typed } = takeApart(sentence);

    it(`in running text: ${sentence} is ${edtf}`, () => {
      const read = findDatePhrases(text).map((span) => [span.typed, edtfOf(readDateSpan(span, options))]);
      expect(read).toEqual([[found ?? typed, edtf]]);
    });

    it(`typed: ${sentence} is ${edtf}`, () => {
      expect(edtfOf(parseDate(typed, { ...options, tense }))).toBe(edtf);
    });
  }
});
