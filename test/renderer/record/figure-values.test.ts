import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReportedValue, reportedValueText } from '../../../renderer/record/figure-values.ts';

const number = (value: number) => ({ type: 'number', value });

describe('a reported number as people write it', () => {
  it('is a number, grouped or in Arabic-Indic figures', () => {
    expect(readReportedValue(' 43 ')).toEqual({ value: number(43), scope: null });
    expect(readReportedValue('1,200')?.value).toEqual(number(1200));
    expect(readReportedValue('٤٣')?.value).toEqual(number(43));
  });

  it('is a floor where the words say so', () => {
    for (const typed of ['more than 100', 'over 100', 'At least 100', '>100', '100+'])
      expect(readReportedValue(typed)).toEqual({ value: number(100), scope: 'floor' });
  });

  it('is a range that somebody reported', () => {
    for (const typed of ['40–50', '40-50', '40 to 50', 'between 40 and 50'])
      expect(readReportedValue(typed)?.value).toEqual({ type: 'range', low: 40, high: 50 });
  });

  it('stays words where it is no number', () => {
    for (const typed of ['dozens', 'about 40', '50–40', 'عشرات', 'forty'])
      expect(readReportedValue(typed)?.value).toEqual({ type: 'words', words: typed });
    expect(readReportedValue('  ')).toBeNull();
  });

  it('reads back what it shows', () => {
    const wild = fc.oneof(
      fc.nat({ max: 10_000_000 }).map((value) => ({ type: 'number' as const, value })),
      fc
        .tuple(fc.nat({ max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
        .map(([low, more]) => ({ type: 'range' as const, low, high: low + more })),
    );
    fc.assert(
      fc.property(wild, (value) => {
        expect(readReportedValue(reportedValueText(value))?.value).toEqual(value);
      }),
    );
  });
});
