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

  it('is read as the reports of other languages write it', () => {
    expect(readReportedValue('2 100')?.value).toEqual(number(2100));
    expect(readReportedValue('1.2 million')?.value).toEqual(number(1_200_000));
    expect(readReportedValue('٤٣ ألف')?.value).toEqual(number(43_000));
    for (const typed of ['au moins 100', 'más de 100', 'أكثر من 100', '≥ 100', '100 or more'])
      expect(readReportedValue(typed)).toEqual({ value: number(100), scope: 'floor' });
    expect(readReportedValue('entre 40 et 50')?.value).toEqual({ type: 'range', low: 40, high: 50 });
    expect(readReportedValue('40–40')?.value).toEqual(number(40));
  });

  it('stays words where it can be read in two ways or is only part of what was typed', () => {
    for (const typed of ['1.200', 'up to 40', '43 killed', '34; 43'])
      expect(readReportedValue(typed)?.value).toEqual({ type: 'words', words: typed });
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
