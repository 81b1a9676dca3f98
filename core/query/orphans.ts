// What lost its place or its use: orphaned passages, and evidence that nothing uses.

import type { Excerpt } from '../model/excerpt.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { PassageNote, Source } from '../model/source.ts';

/** Excerpts and passage notes whose passage was not found when their source's text was replaced. */
export const orphans = (reader: RecordReader): (Excerpt | PassageNote)[] => [
  ...reader.ofKind('excerpt').filter((excerpt) => excerpt.anchoring === 'orphan'),
  ...reader.ofKind('passageNote').filter((note) => note.anchoring === 'orphan'),
];

/** Excerpts that no record refers to. */
export const unusedExcerpts = (reader: RecordReader): Excerpt[] =>
  reader.ofKind('excerpt').filter((excerpt) => reader.referrersOf(excerpt.id).length === 0);

/** Sources from which nothing was excerpted and that no record refers to. */
export const unusedSources = (reader: RecordReader): Source[] =>
  reader
    .ofKind('source')
    .filter((source) => !reader.referrersOf(source.id).some((record) => record.kind !== 'passageNote'));
