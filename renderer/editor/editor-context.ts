// What an editor is told about the project around it: how atoms read, which ids are real, what happens on a click.

import type { RichInline } from '../../core/model/rich-text.ts';

/** How an atom of the text is shown now. */
export type AtomView = {
  readonly text: string;
  /** Spoken and shown on hover. */
  readonly title: string;
  readonly broken: boolean;
};

export type AtomInline = Exclude<RichInline, { type: 'text' } | { type: 'hardBreak' }>;

export type EditorSurroundings = {
  /** `blockId` and `index` say where the atom stands, for the number of its note. */
  readonly viewAtom: (atom: AtomInline, blockId: string, index: number) => AtomView;
  /** Whether a record of this id is there: what is pasted may name anything. */
  readonly exists: (id: string) => boolean;
  readonly loadImage: (sha256: string) => Promise<Blob | null>;
  readonly newBlockId: () => string;
};
