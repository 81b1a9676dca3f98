// What a reader shows of a source: its text by offsets, and the records that stand in it.

import { useMemo } from 'react';
import type { Excerpt } from '../../core/model/kinds/excerpt.ts';
import type { PassageNote } from '../../core/model/kinds/passage-note.ts';
import type { Source } from '../../core/model/kinds/source.ts';
import { canonicalText, type SourceText } from '../../core/model/text/source-text.ts';
import { useQuery } from '../state/project/use-project.tsx';
import { marksOf } from './reader-marks.ts';
import { blockStarts, type Mark, marksByBlock } from './selection/selection-offsets.ts';

export type Readable = {
  readonly source: Source;
  readonly text: SourceText;
  /** The whole text; every offset is one of it. */
  readonly canonical: string;
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly excerpts: readonly Excerpt[];
  /** Passages that are marked as boilerplate. */
  readonly notes: readonly PassageNote[];
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
};

/** The text of a source and what stands in it, kept current. */
export function useReadable(source: Source, text: SourceText): Readable {
  const canonical = useMemo(() => canonicalText(text), [text]);
  const starts = useMemo(() => blockStarts(text.blocks), [text]);
  const { excerpts, notes } = useQuery(
    (reader) => {
      const of = reader.referrersOf(source.id);
      return {
        excerpts: of.filter((record): record is Excerpt => record.kind === 'excerpt'),
        notes: of.filter(
          (record): record is PassageNote => record.kind === 'passageNote' && record.noteKind === 'ignore',
        ),
      };
    },
    [source.id],
  );
  const marks = useMemo(() => marksByBlock(starts, marksOf(excerpts, notes)), [starts, excerpts, notes]);
  return { source, text, canonical, starts, excerpts, notes, marks };
}
