// Reported numbers as people write them: "43", "40–50", "more than 100", "dozens". Words never become numbers.

import type {
  FigureCell,
  FigurePart,
  NumberRelation,
  ReportedValue,
} from '../../../core/model/kinds/figure.ts';
import { findNumbers } from '../../../core/reading/numbers/find-numbers.ts';
import type { FoundNumber } from '../../../core/reading/numbers/found-number.ts';

export type TypedValue = {
  readonly value: ReportedValue;
  /** What the words before the number say of it; null when they say nothing. */
  readonly operator: NumberRelation | null;
};

/**
 * Reads what was typed; null for nothing. A number, with or without an operator, must be all that was typed, and written in
 * figures of some kind; anything else stays the words it is.
 */
export function readReportedValue(typed: string): TypedValue | null {
  const text = typed.replace(/\s+/gu, ' ').trim();
  if (text === '') return null;
  const [number, ...others] = findNumbers(text);
  const words: TypedValue = { value: { type: 'words', words: text }, operator: null };
  if (number === undefined || others.length > 0) return evenRange(number, others, text) ?? words;
  const { value, operator, spelled } = number;
  if (spelled || value.type === 'words' || !isWhole(number, text)) return words;
  return { value, operator: operator?.relation ?? null };
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
  return dash && whole && low.value.value === high.value.value ? { value: low.value, operator: null } : null;
}

/** What stands in the field for a value: read again, it gives the same. */
export function reportedValueText(value: ReportedValue): string {
  if (value.type === 'words') return value.words;
  return value.type === 'number' ? String(value.value) : `${value.low}–${value.high}`;
}

/** Between two of them: "3 children, at least 2 women and a guard". */
const BETWEEN = /[,;،؛]|\s(?:and|et|y|e)\s|\sو(?=\d)/gu;

/** Reads "of whom": each with its number, if it has one. Nothing that was typed is dropped. */
export function readParts(typed: string): FigurePart[] {
  return typed
    .replace(/\s+/gu, ' ')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPart);
}

function readPart(text: string): FigurePart {
  const [number, ...others] = findNumbers(text);
  const start = Math.min(number?.start ?? 0, number?.operator?.start ?? number?.start ?? 0);
  if (number === undefined || others.length > 0 || start > 0)
    return { value: { type: 'words', words: text }, operator: null, words: '' };
  const end = Math.max(number.end, number.operator?.end ?? 0);
  return {
    value: number.value,
    operator: number.operator?.relation ?? null,
    words: text.slice(end).trim(),
  };
}

/** A pair of category and group: a column of the table of reports. */
export type FigureColumn = Pick<FigureCell, 'category' | 'group'>;

export const columnKey = (column: FigureColumn): string => `${column.category} ${column.group}`;
