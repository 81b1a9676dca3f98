// What is known of the notes of a brief, and the keys by which each is found.

import type { ExcerptId } from '../model/kinds/excerpt.ts';
import type { Source } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';

/** Where a note stands. `form` says for each excerpt whether its source is cited here for the first time. */
export type NoteSite = {
  readonly key: string;
  readonly number: number;
  readonly sectionId: string;
  readonly excerptIds: readonly ExcerptId[];
  readonly forms: readonly ('full' | 'short')[];
  readonly locator: string | null;
};

export type NoteNumbers = {
  readonly sites: readonly NoteSite[];
  /** The site of a key, or undefined when nothing is cited there. */
  readonly at: (key: string) => NoteSite | undefined;
};

/** The key of a citation in a rich text: `index` counts the block's inlines from 0, text included. */
export const citationKey = (sectionId: string, ownerId: string, blockId: string, index: number): string =>
  `${sectionId}|${ownerId}|${blockId}|${index}`;

/** The key of one report's note inside a figure range that stands in a rich text. */
export const rangeNoteKey = (atomKey: string, reportId: string): string => `${atomKey}|${reportId}`;

/** The key of a note that a view prints for a record: the part says which ("supports", "fact-<id>"). */
export const recordNoteKey = (sectionId: string, recordId: string, part: string): string =>
  `${sectionId}|${recordId}||${part}`;

/** The sources that the notes of a brief cite, each once, in the order of their first note. */
export function citedSources(reader: RecordReader, numbers: NoteNumbers): Source[] {
  const ids = numbers.sites.flatMap(({ excerptIds }) => excerptIds.map((id) => reader.get(id)?.sourceId));
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (reader.get(id) ?? [])));
}
