// Reads a date phrase that was found in a text with what the text around it tells: its tense, and the date before it.

import type { DatePhraseSpan } from './find-date-phrases.ts';
import { type ParsedDate, type ParseDateOptions, parseDate } from './parse-date.ts';

/**
 * As parseDate reads the words. A phrase that counts from another ("two days earlier") needs that to be a day; where it
 * is none, or the last of a long row of such phrases, it is not understood.
 */
export function readDateSpan(
  span: Pick<DatePhraseSpan, 'typed' | 'tense' | 'countsFrom'>,
  options: Pick<ParseDateOptions, 'reference' | 'zone'>,
): ParsedDate {
  return readCounted(span, options, MAX_ROW);
}

const MAX_ROW = 4;

function readCounted(
  span: Pick<DatePhraseSpan, 'typed' | 'tense' | 'countsFrom'>,
  options: Pick<ParseDateOptions, 'reference' | 'zone'>,
  row: number,
): ParsedDate {
  const { typed, tense, countsFrom } = span;
  if (countsFrom === null || row === 0) return parseDate(typed, { ...options, tense });
  const from = readCounted(countsFrom, options, row - 1);
  if (from.kind === 'needs-reference') return { kind: 'needs-reference', typed };
  const day = from.kind === 'resolved' ? /^\d{4}-\d{2}-\d{2}(?=T|$)(?!.*\/)/u.exec(from.date.edtf) : null;
  return parseDate(typed, { ...options, tense, anchor: day?.[0] ?? null });
}
