// The terms of use of a source: what whoever gave it allows to be printed of it.

import { z } from 'zod';
import { type DateValue, instantSchema, lineSchema } from '../record.ts';

/**
 * `onRecord`: all of it prints. `citeAs`: under other words than its own title. `notForAttribution`: neither who said it nor
 * where. `chathamHouse`: the Chatham House Rule, neither the speaker nor anybody who was there, nor whom they belong to.
 * `background`: nothing of it ever prints, nor what rests on it. `embargoed`: the same until a time, then on the record.
 */
export const termsOfUseSchema = z.enum([
  'onRecord',
  'citeAs',
  'notForAttribution',
  'chathamHouse',
  'background',
  'embargoed',
]);
export type TermsOfUse = z.infer<typeof termsOfUseSchema>;

export const sourceTermsSchema = z.strictObject({
  use: termsOfUseSchema,
  /** What stands for the source where it is not on the record: "a hospital worker", a code; empty: words of the brief's language. */
  citeAs: lineSchema,
  /** Whether its own words may be printed, where it is not on the record. */
  verbatim: z.boolean(),
  /** How exactly its day prints where it is not on the record. */
  day: z.enum(['day', 'month', 'year', 'none']),
  /** The end of an embargo; null: none is known. */
  until: instantSchema.nullable(),
  /** Names of persons that would give it away: hidden as those of protected actors are. */
  names: z.array(lineSchema).max(200),
  /** Places and other words that would: asked about wherever they stand in what leaves. */
  places: z.array(lineSchema).max(200),
  /** How the terms were come by: from its kind, from words of its text, or somebody set them. */
  how: z.enum(['kind', 'text', 'carrier', 'typed']),
  /** Its words that speak of the terms; empty where none do. */
  said: lineSchema,
});
export type SourceTerms = z.infer<typeof sourceTermsSchema>;

export const onRecord: SourceTerms = {
  use: 'onRecord',
  citeAs: '',
  verbatim: true,
  day: 'day',
  until: null,
  names: [],
  places: [],
  how: 'kind',
  said: '',
};

/** What goes with a kind of terms until somebody says otherwise. */
export const termsFor = (use: TermsOfUse): SourceTerms => ({
  ...onRecord,
  use,
  verbatim: use === 'onRecord' || use === 'citeAs' || use === 'embargoed',
  day: use === 'onRecord' || use === 'embargoed' ? 'day' : 'month',
});

/** A day no more exact than that: 2014, 2014-05, the day; null where it is not to be told, or is no plain date. */
export function coarseDay(date: DateValue | null, day: SourceTerms['day']): DateValue | null {
  if (date === null || day === 'none') return null;
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/u.exec(date.edtf)?.slice(1);
  if (parts === undefined) return null;
  const kept = parts.slice(0, { year: 1, month: 2, day: 3 }[day]).filter((part) => part !== undefined);
  return { edtf: kept.join('-'), typed: null, zone: null };
}

/** Whether its own words may leave at a time (UTC). */
export const mayBeQuoted = (terms: SourceTerms, now: string): boolean => {
  const standing = standingOf(terms, now);
  return standing === 'open' || (standing === 'guarded' && terms.verbatim);
};

/** Whether what would give a source away is hidden: of one that is embargoed, who it is comes out with it. */
export const keepsNames = ({ use }: Pick<SourceTerms, 'use'>): boolean =>
  use !== 'onRecord' && use !== 'embargoed';

/** The same at a time (UTC), until which an embargo may have lasted: who it is must not come out before. */
export const keepsNamesAt = (terms: Pick<SourceTerms, 'use' | 'until'>, now: string): boolean =>
  keepsNames(terms) || standingOf(terms, now) === 'closed';

/** Whether a source prints under other words than its title; of one that prints, for by then an embargoed one is on the record. */
export const printsNameless = ({ use }: Pick<SourceTerms, 'use'>): boolean =>
  use === 'citeAs' || use === 'notForAttribution' || use === 'chathamHouse';

/**
 * What the terms come to at a time (UTC): `open`, all prints; `guarded`, what is left prints under other words; `closed`,
 * nothing prints. An embargo without an end is closed.
 */
export type TermsStanding = 'open' | 'guarded' | 'closed';

export function standingOf({ use, until }: Pick<SourceTerms, 'use' | 'until'>, now: string): TermsStanding {
  switch (use) {
    case 'onRecord':
      return 'open';
    case 'citeAs':
    case 'notForAttribution':
    case 'chathamHouse':
      return 'guarded';
    case 'background':
      return 'closed';
    case 'embargoed':
      return until !== null && until <= now ? 'open' : 'closed';
  }
}
