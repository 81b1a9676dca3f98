// What settling a date gives: the point or span that it is, or why it has none, and the words of its notes.

import { err, ok, type Result } from '../../base/result.ts';
import { dayParts, type IsoDay } from './calendar.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './phrase-lexicon.ts';

/** Why a phrase has no date. `alternatives` are EDTF dates it may mean, for a person to choose from. */
export type DateFailure =
  | { readonly kind: 'needs-reference' }
  | {
      readonly kind: 'not-understood';
      readonly reason: 'unknown' | 'ambiguous' | 'impossible';
      readonly alternatives: readonly string[];
    };

/** Which of several days (or years) of one name is meant, seen from a day. */
export interface Pick {
  readonly mode: 'notAfter' | 'notBefore' | 'nearest';
  readonly from: IsoDay;
}

/** What the clause of a date tells: something that happened, or something to come. */
export type Tense = 'past' | 'future';

export interface SettleContext {
  readonly reference: IsoDay | null;
  /** Null where the clause doesn't tell; then as in the past, for reports are of what happened. */
  readonly tense: Tense | null;
  /** The day that "two days earlier" counts from; null when none was said. */
  readonly anchor: IsoDay | null;
  /** Set when another date of the phrase decides; otherwise the tense does (see defaultPick). */
  readonly pick: Pick | null;
  /** Collects why a reading was taken. */
  readonly notes: string[];
}

/** An EDTF point, or a span of two EDTF points; neither with qualifiers yet, but a `vague` span ends about there. */
export type Settled =
  | { readonly kind: 'point'; readonly edtf: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string; readonly vague: boolean };

export type SettleResult<T> = Result<T, DateFailure>;

export const notUnderstood = (
  reason: 'unknown' | 'ambiguous' | 'impossible',
  alternatives: readonly string[] = [],
): { readonly ok: false; readonly error: DateFailure } =>
  err({ kind: 'not-understood', reason, alternatives });

/** "16 May 2014", for notes. */
export function noteDay(day: IsoDay): string {
  const parts = dayParts(day);
  return `${parts.day} ${MONTH_NAMES[parts.month - 1]?.[0] ?? ''} ${parts.year}`;
}

/** A settled point. */
export const point = (edtf: string): SettleResult<Settled> => ok({ kind: 'point', edtf });
/** A settled span; a `vague` one ends about there. */
export const span = (from: string, to: string, vague = false): SettleResult<Settled> =>
  ok({ kind: 'span', from, to, vague });

/** "Friday", for notes. */
export const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday]?.[0] ?? '';
