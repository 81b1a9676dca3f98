// A source that was taken down as a note: which kind of one, and who speaks in it.

import type { Source } from '../../model/kinds/source.ts';
import { type NoteKind, noteKindSchema, whoOfNote } from '../../model/kinds/source-note.ts';

/** The kind of note that a source is; null where it is a document. */
export function noteKindOf({ note, sourceKind }: Pick<Source, 'note' | 'sourceKind'>): NoteKind | null {
  const kind = note === null ? null : noteKindSchema.safeParse(sourceKind);
  return kind?.success === true ? kind.data : null;
}

/** Who speaks in a note, as its kind names them; empty where nobody was named. */
export const speakersOfNote = (kind: NoteKind, { authors, outlet }: Pick<Source, 'authors' | 'outlet'>) =>
  whoOfNote[kind] === 'authors' ? authors : [outlet ?? ''].filter((name) => name !== '');
