// The Admiralty grade of an excerpt: the letter of who speaks, the number of what is said.

import { speakersOf } from './speakers-of.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Credibility, Reliability } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { Source } from '../../model/kinds/source.ts';
import { ratingOfHop, ratingOfSource } from './ratings.ts';

type Reader = Pick<RecordReader, 'get' | 'ofKind'>;

export type Grade = { readonly reliability: Reliability | null; readonly credibility: Credibility | null };

/**
 * The innermost hop's letter with the excerpt's number. Without attribution the source itself speaks and gives the
 * letter; an innermost hop without a letter gives none: the source's letter says nothing about who it quotes. A letter of
 * its own goes before the one that the project has for the name. An opinion or intention has no number: nothing that is
 * claimed could be confirmed. Null when nothing was graded, which is normal.
 */
export function gradeOf(reader: Reader, excerpt: Excerpt, source: Source | undefined): Grade | null {
  const innermost = speakersOf(excerpt).at(-1);
  const reliability =
    innermost === undefined
      ? source === undefined
        ? null
        : letterOfSource(reader, source)
      : (innermost.reliability ?? ratingOfHop(reader, innermost)?.reliability ?? null);
  const credibility = claimsFact(excerpt) ? excerpt.credibility : null;
  return reliability === null && credibility === null ? null : { reliability, credibility };
}

/** The letter of a source: its own, or that of its outlet. */
export const letterOfSource = (reader: Reader, source: Source): Reliability | null =>
  source.reliability ?? ratingOfSource(reader, source)?.reliability ?? null;

/** Whether an excerpt can have a number: nobody said that it is an opinion or an intention. */
export const claimsFact = ({ asserts }: Pick<Excerpt, 'asserts'>): boolean =>
  asserts === null || asserts === 'fact';

/** "D3"; "D" or "3" where only that half was graded, which letter and digit tell; nothing at all for no grade. */
export const gradeToText = (grade: Grade | null): string =>
  grade === null ? '' : `${grade.reliability ?? ''}${grade.credibility ?? ''}`;
