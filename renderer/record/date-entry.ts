// What a person typed for a date, as the field shows it: resolved, waiting, to be chosen, or not understood.

import { parseDate } from '../../core/model/dates/parse-date.ts';
import type { DateValue } from '../../core/model/record.ts';
import type { DateReference } from '../../core/query/evidence/reference-date.ts';
import { dateInWords } from '../words/inputs/date-in-words.ts';

export type DateEntry =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'resolved';
      readonly date: DateValue;
      readonly words: string;
      readonly note: string | null;
      /** What it means when it looks the other way in time: "Friday" to come. */
      readonly other: DateValue | null;
    }
  /** Relative ("last Friday"), with no publication date to count from. */
  | { readonly kind: 'needs-reference' }
  /** More than one reading, or a contradiction with a reading to offer. */
  | { readonly kind: 'choice'; readonly impossible: boolean; readonly choices: readonly DateValue[] }
  | { readonly kind: 'not-understood'; readonly impossible: boolean };

/** Reads what was typed. */
export function readDateEntry(typed: string, reference: DateReference): DateEntry {
  if (typed.trim() === '') return { kind: 'empty' };
  const parsed = parseDate(typed, { reference: reference.day, zone: reference.zone });
  if (parsed.kind === 'resolved')
    return {
      kind: 'resolved',
      date: parsed.date,
      words: dateInWords(parsed.date),
      note: parsed.note,
      other: parsed.other,
    };
  if (parsed.kind === 'needs-reference') return { kind: 'needs-reference' };
  const impossible = parsed.reason === 'impossible';
  return parsed.alternatives.length > 0
    ? { kind: 'choice', impossible, choices: parsed.alternatives }
    : { kind: 'not-understood', impossible };
}

/** What stands in the field for a date: the words it was typed in, else the date in words. */
export const typedOf = (date: DateValue | null): string =>
  date === null ? '' : (date.typed ?? dateInWords(date));
