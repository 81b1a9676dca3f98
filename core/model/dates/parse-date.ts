// Turns what a person typed for a date into EDTF, or says why it can't: never guesses, never takes today.

import type { DateValue } from '../record.ts';
import { type IsoDay, isIsoDay, isoDay, isRealDay } from './calendar.ts';
import { dateGranularity } from './date-bounds.ts';
import { readDatePhrase } from './date-phrase.ts';
import { isEdtf } from './read-edtf.ts';
import type { Tense } from './settle-result.ts';
import { settlePhrase } from './settle-phrase.ts';

export interface ParseDateOptions {
  /** The day that relative dates count from: the publication of the passage, `YYYY-MM-DD`; null when not known. */
  readonly reference: IsoDay | null;
  /** The IANA zone of times of day; null when not known. */
  readonly zone: string | null;
  /** What the clause around the date tells; null or left out when it doesn't, or when there is no clause. */
  readonly tense?: Tense | null;
  /** The day that "two days earlier" counts from; null or left out when no date stands before it. */
  readonly anchor?: IsoDay | null;
}

export type ParsedDate =
  /**
   * `note` says why this reading was taken where another was possible. `other` is that of the other tense, where nothing
   * tells which is meant: "Friday" is the last one, or the coming one.
   */
  | {
      readonly kind: 'resolved';
      readonly date: DateValue;
      readonly note: string | null;
      readonly other: DateValue | null;
    }
  | { readonly kind: 'needs-reference'; readonly typed: string }
  /**
   * `ambiguous`: one of `alternatives` may be meant; `impossible`: no such day, a weekday that contradicts its date
   * (then the date is offered), or a span that runs backwards; `unknown`: no date phrase.
   */
  | {
      readonly kind: 'not-understood';
      readonly typed: string;
      readonly reason: 'unknown' | 'ambiguous' | 'impossible';
      readonly alternatives: readonly DateValue[];
    };

/**
 * Reads EDTF itself or a date phrase in English, French, Spanish or Arabic. A weekday, and a date without its year, is
 * the latest one not after the reference or, where the tense is future, the first one after it. Throws a RangeError when the reference is no ISO day.
 */
export function parseDate(typed: string, options: ParseDateOptions): ParsedDate {
  const { reference } = options;
  if (reference !== null && !isIsoDay(reference)) throw new RangeError(`No ISO day: ${reference}`);
  const text = typed.trim();
  const value = (edtf: string): DateValue => ({ edtf, typed: text, zone: zoneOf(edtf, options.zone) });
  const refused = (
    reason: 'unknown' | 'ambiguous' | 'impossible',
    alternatives: readonly string[] = [],
  ): ParsedDate => ({ kind: 'not-understood', typed: text, reason, alternatives: alternatives.map(value) });

  if (text.length === 0 || text.length > MAX_TYPED) return refused('unknown');
  if (isEdtf(text)) return { kind: 'resolved', date: value(text), note: null, other: null };
  const numeric = numericReadings(text);
  if (numeric !== null) {
    const [only, ...others] = numeric.edtfs;
    if (only === undefined) return refused('impossible');
    if (others.length > 0 || !numeric.sure) return refused('ambiguous', numeric.edtfs);
    return { kind: 'resolved', date: value(only), note: null, other: null };
  }
  const phrase = readDatePhrase(text);
  if (phrase === null) return refused('unknown');
  const { tense = null, anchor = null } = options;
  const notes: string[] = [];
  const settled = settlePhrase(phrase, { reference, tense, anchor, notes });
  if (settled.ok) {
    const note = notes.length === 0 ? null : [...new Set(notes)].join(' ');
    const others = (tense === null && reference !== null ? TENSES : []).flatMap((either) => {
      const reading = settlePhrase(phrase, { reference, tense: either, anchor, notes: [] });
      return reading.ok && reading.value !== settled.value ? [reading.value] : [];
    });
    const other = others[0] === undefined ? null : value(others[0]);
    return { kind: 'resolved', date: value(settled.value), note, other };
  }
  if (settled.error.kind === 'needs-reference') return { kind: 'needs-reference', typed: text };
  return refused(settled.error.reason, settled.error.alternatives);
}

const MAX_TYPED = 500;
const TENSES: readonly Tense[] = ['future', 'past'];

function zoneOf(edtf: string, zone: string | null): string | null {
  if (dateGranularity(edtf) !== 'time') return null;
  // A zone that was said stands in the date itself.
  if (/T[\d:]+[+-]/u.test(edtf)) return null;
  return edtf.includes('Z') ? 'UTC' : zone;
}

/** Dates written in figures alone, every way they can be read; null when the text is none. */
function numericReadings(text: string): { readonly edtfs: readonly string[]; readonly sure: boolean } | null {
  const yearFirst =
    /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/u.exec(text);
  if (yearFirst !== null) {
    const [year, month, day] = [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])];
    return { edtfs: isRealDay(year, month, day) ? [isoDay(year, month, day)] : [], sure: true };
  }
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text);
  if (yearLast === null) return null;
  const [a, b] = [Number(yearLast[1]), Number(yearLast[3])];
  const yearText = yearLast[4] ?? '';
  // "16/05/14": the century is not written, so it is offered, not taken.
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const readings = [
    [b, a],
    [a, b],
  ].flatMap(([month = 0, day = 0]) => (isRealDay(year, month, day) ? [isoDay(year, month, day)] : []));
  return { edtfs: [...new Set(readings)], sure: yearText.length === 4 };
}
