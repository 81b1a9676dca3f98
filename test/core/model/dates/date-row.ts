// The shape of the tables of dates that are read in running text and typed, and how a row is taken apart.

import type { Tense } from '../../../../core/model/dates/settle-result.ts';

/**
 * A sentence with its date in braces; the EDTF that it means; the tense, where the sentence decides; and the words that
 * are marked in the text, where they are not those in braces.
 */
export type DateRow = readonly [sentence: string, edtf: string, tense?: Tense | undefined, found?: string];

/** What the rows are read against: a Tuesday. */
export const REFERENCE = '2014-05-20';

/** The plain sentence, and what a person would type of it. */
export function takeApart(sentence: string): { readonly text: string; readonly typed: string } {
  return { text: sentence.replace(/[{}]/gu, ''), typed: /\{(.*)\}/u.exec(sentence)?.[1] ?? '' };
}
