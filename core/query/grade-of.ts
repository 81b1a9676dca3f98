// The Admiralty grade of an excerpt: the letter of who speaks, the number of what is said.

import { speakersOf } from './speakers-of.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { Credibility, Reliability } from '../model/record.ts';
import type { Source } from '../model/source.ts';

export type Grade = { readonly reliability: Reliability | null; readonly credibility: Credibility | null };

/**
 * The innermost hop's letter with the excerpt's number. Without attribution the source itself speaks and gives the
 * letter; an innermost hop without a letter gives none: the source's letter says nothing about who it quotes.
 * Null when nothing was graded, which is normal.
 */
export function gradeOf(excerpt: Excerpt, source: Source | undefined): Grade | null {
  const innermost = speakersOf(excerpt).at(-1);
  const reliability = innermost === undefined ? (source?.reliability ?? null) : innermost.reliability;
  const { credibility } = excerpt;
  return reliability === null && credibility === null ? null : { reliability, credibility };
}

/** "D3"; "D" or "3" where only that half was graded, which letter and digit tell; nothing at all for no grade. */
export const gradeToText = (grade: Grade | null): string =>
  grade === null ? '' : `${grade.reliability ?? ''}${grade.credibility ?? ''}`;
