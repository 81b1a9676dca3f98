// Reported numbers as people write them: "43", "40–50", "more than 100", "dozens". Words never become numbers.

import type { FigureCell, ReportedValue } from '../../core/model/figure.ts';
import { findNumbers } from '../../core/reading/numbers/find-numbers.ts';
import type { FoundNumber } from '../../core/reading/numbers/found-number.ts';

export type TypedValue = {
  readonly value: ReportedValue;
  /** What the words before the number say of it; null when they say nothing. */
  readonly scope: 'floor' | null;
};

/**
 * Reads what was typed; null for nothing. A number, with or without a floor, must be all that was typed, and written in
 * figures of some kind; anything else stays the words it is.
 */
export function readReportedValue(typed: string): TypedValue | null {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  const [number, ...others] = findNumbers(text);
  const words: TypedValue = { value: { type: 'words', words: text }, scope: null };
  if (number === undefined || others.length > 0) return evenRange(number, others, text) ?? words;
  const { value, operator, spelled } = number;
  if (spelled || value.type === 'words' || !isWhole(number, text)) return words;
  if (operator === null) return { value, scope: null };
  const floor = operator.relation === 'atLeast' || operator.relation === 'moreThan';
  return floor && value.type === 'number' ? { value, scope: 'floor' } : words;
}

/** Whether a number and its operator are all of a text. */
function isWhole({ start, end, operator }: FoundNumber, text: string): boolean {
  const before = text.slice(0, Math.min(start, operator?.start ?? start));
  const after = text.slice(Math.max(end, operator?.end ?? end));
  return before + after === '';
}

// "40–40" is one number that somebody wrote as a range.
function evenRange(
  low: FoundNumber | undefined,
  [high]: readonly FoundNumber[],
  text: string,
): TypedValue | null {
  if (low === undefined || high === undefined || low.value.type !== 'number' || high.value.type !== 'number')
    return null;
  const dash = /^\s?[-–—]\s?$/u.test(text.slice(low.end, high.start));
  const whole = low.start === 0 && high.end === text.length;
  return dash && whole && low.value.value === high.value.value ? { value: low.value, scope: null } : null;
}

/** What stands in the field for a value: read again, it gives the same. */
export function reportedValueText(value: ReportedValue): string {
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? String(value.value) : `${value.low}–${value.high}`;
}

/** A pair of category and group: a column of the table of reports. */
export type FigureColumn = Pick<FigureCell, 'category' | 'group'>;

export const columnKey = (column: FigureColumn): string => `${column.category} ${column.group}`;
