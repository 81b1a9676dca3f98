// How many words a brief or a section has, by Unicode letters and digits, in any script with spaces.

import type { BriefId } from '../model/kinds/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Section } from '../model/kinds/section.ts';
import { plainText } from './rich-blocks.ts';

/** The words of a text: runs of letters and digits; "ex-general's" and "18,000" are one each. */
export function countWords(text: string): number {
  let count = 0;
  // Counted and not collected: a long text would be there twice, in pieces.
  for (const _ of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,:\-–][\p{L}\p{N}\p{M}]+)*/gu)) count += 1;
  return count;
}

/** The words of a section's own text: not of the records it shows, nor of its subsections. */
export const wordCountOfSection = (section: Section): number => countWords(plainText(section.content));

/** The words of all sections' texts of a brief. */
export const wordCountOfBrief = (reader: RecordReader, briefId: BriefId): number =>
  reader
    .ofKind('section')
    .filter((section) => section.briefId === briefId)
    .reduce((sum, section) => sum + wordCountOfSection(section), 0);
