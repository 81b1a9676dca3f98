import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsText } from '../../../renderer/words/records/figure-cell-text.ts';
import {
  readParts,
  readReportedValue,
  reportedValueText,
} from '../../../renderer/record/figure/figure-values.ts';

const number = (value: number) => ({ type: 'number', value });

describe('a reported number as people write it', () => {
  it('is a number, grouped or in Arabic-Indic figures', () => {
    expect(readReportedValue(' 43 ')).toEqual({ value: number(43), operator: null });
    expect(readReportedValue('1,200')?.value).toEqual(number(1200));
    expect(readReportedValue('٤٣')?.value).toEqual(number(43));
  });

  it('keeps its operator: at least is not more than', () => {
    for (const [operator, all] of Object.entries({
      moreThan: ['more than 100', 'over 100', '>100', 'más de 100', 'أكثر من 100', 'plus de 100'],
      atLeast: ['At least 100', '100+', '≥ 100', 'au moins 100', '100 or more'],
      atMost: ['up to 100', 'au plus 100', '≤100'],
      lessThan: ['fewer than 100', '< 100'],
      about: ['about 100', 'environ 100', 'نحو 100'],
    }))
      for (const typed of all)
        expect(readReportedValue(typed), typed).toEqual({ value: number(100), operator });
    expect(readReportedValue('about 40 to 50')).toEqual({
      value: { type: 'range', low: 40, high: 50 },
      operator: 'about',
    });
  });

  it('is read as the reports of other languages write it', () => {
    expect(readReportedValue('2 100')?.value).toEqual(number(2100));
    expect(readReportedValue('1.2 million')?.value).toEqual(number(1_200_000));
    expect(readReportedValue('٤٣ ألف')?.value).toEqual(number(43_000));
    expect(readReportedValue('entre 40 et 50')?.value).toEqual({ type: 'range', low: 40, high: 50 });
    expect(readReportedValue('40–40')?.value).toEqual(number(40));
  });

  it('stays words where it can be read in two ways or is only part of what was typed', () => {
    for (const typed of ['1.200', '43 killed', '34; 43'])
      expect(readReportedValue(typed)?.value).toEqual({ type: 'words', words: typed });
  });

  it('is a range that somebody reported', () => {
    for (const typed of ['40–50', '40-50', '40 to 50', 'between 40 and 50'])
      expect(readReportedValue(typed)?.value).toEqual({ type: 'range', low: 40, high: 50 });
  });

  it('stays words where it is no number', () => {
    for (const typed of ['dozens', '50–40', 'عشرات', 'forty'])
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

describe('of whom, as people write it', () => {
  it('is a number with its operator and who they are, each by itself', () => {
    expect(readParts('3 children, at least 2 women and a guard')).toEqual([
      { value: number(3), operator: null, words: 'children' },
      { value: number(2), operator: 'atLeast', words: 'women' },
      { value: { type: 'words', words: 'a guard' }, operator: null, words: '' },
    ]);
    expect(readParts('trois enfants; ٢ نساء')).toEqual([
      { value: number(3), operator: null, words: 'enfants' },
      { value: number(2), operator: null, words: 'نساء' },
    ]);
    expect(readParts('mostly women')).toEqual([
      { value: { type: 'words', words: 'mostly women' }, operator: null, words: '' },
    ]);
    expect(readParts('  ')).toEqual([]);
  });

  it('reads back what it shows', () => {
    for (const typed of ['3 children, at least 2 women, a guard', 'about 40 soldiers', 'mostly women'])
      expect(readParts(partsText(readParts(typed)))).toEqual(readParts(typed));
  });
});
