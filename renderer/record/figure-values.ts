// Reported numbers as people write them: "43", "40–50", "more than 100", "dozens". Words never become numbers.

import type { FigureCell, ReportedValue } from '../../core/model/figure.ts';

export type TypedValue = {
  readonly value: ReportedValue;
  /** What the words before the number say of it; null when they say nothing. */
  readonly scope: 'floor' | null;
};

const FLOOR = /^(?:more than|over|at least|>|≥)\s*/iu;
const NUMBER = String.raw`\d{1,3}(?:[,٬\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const ONE = new RegExp(`^(${NUMBER})(\\s*\\+)?$`, 'u');
const TWO = new RegExp(`^(?:between\\s+)?(${NUMBER})\\s*(?:[–—-]|to|and)\\s*(${NUMBER})$`, 'iu');

/** Reads what was typed; null for nothing. Arabic-Indic figures count as figures. */
export function readReportedValue(typed: string): TypedValue | null {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  const plain = text.replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660));
  const floor = FLOOR.test(plain);
  const rest = plain.replace(FLOOR, '');
  const one = ONE.exec(rest);
  if (one !== null)
    return {
      value: { type: 'number', value: numberOf(one[1]) },
      scope: floor || one[2] !== undefined ? 'floor' : null,
    };
  const two = TWO.exec(rest);
  if (two !== null && !floor) {
    const [low, high] = [numberOf(two[1]), numberOf(two[2])];
    if (low < high) return { value: { type: 'range', low, high }, scope: null };
    if (low === high) return { value: { type: 'number', value: low }, scope: null };
  }
  return { value: { type: 'words', words: text }, scope: null };
}

const numberOf = (text: string | undefined): number => Number((text ?? '').replaceAll(/[^\d.]/gu, ''));

/** What stands in the field for a value: read again, it gives the same. */
export function reportedValueText(value: ReportedValue): string {
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? String(value.value) : `${value.low}–${value.high}`;
}

/** A pair of category and group: a column of the table of reports. */
export type FigureColumn = Pick<FigureCell, 'category' | 'group'>;

export const columnKey = (column: FigureColumn): string => `${column.category} ${column.group}`;
