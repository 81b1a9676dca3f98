// What an editor is told about the project around it: how atoms read, which ids are real, what happens on a click.

import type { Editor } from '@tiptap/core';
import type { CopiedFrom, CopiedText } from '../../core/assemble/copied-text.ts';
import type { IdOf } from '../../core/base/ids.ts';
import type { RichInline, RichText } from '../../core/model/text/rich-text.ts';

/** How an atom of the text is shown now. */
export type AtomView = {
  readonly text: string;
  /** Spoken and shown on hover. */
  readonly title: string;
  readonly broken: boolean;
};

export type AtomInline = Exclude<RichInline, { type: 'text' } | { type: 'hardBreak' }>;

export type EditorSurroundings = {
  /**
   * `blockId` and `index` say where the atom stands, for the number of its note; `before` is the end of the words
   * before it in its block, which decides whether it begins a sentence.
   */
  readonly viewAtom: (atom: AtomInline, blockId: string, index: number, before: string) => AtomView;
  /** Whether a record of this id is there: what is pasted may name anything. */
  readonly exists: (id: string) => boolean;
  readonly loadImage: (sha256: string) => Promise<Blob | null>;
  /** Keeps a picture's bytes in the project; null when it is none that can be kept, which was told then. */
  readonly putImage: (bytes: Uint8Array) => Promise<KeptImage | null>;
  /** An excerpt was dropped on the text at a position: it is cited there, or quoted with its citation. */
  readonly onExcerptDropped?: (
    editor: Editor,
    pos: number,
    excerptId: IdOf<'excerpt'>,
    quote: boolean,
  ) => void;
  readonly newBlockId: () => string;
  /** The open project: what was copied is pasted as itself in the same one alone. */
  readonly project: object;
  /** A part of the text as it leaves for other programs; null where there is no brief whose template says how. */
  readonly copied: (content: RichText, cut: CopiedFrom['cut']) => CopiedText | null;
  /** Says something quietly. */
  readonly tell: (message: string) => void;
};

export type KeptImage = { readonly sha256: string; readonly mediaType: 'image/png' | 'image/jpeg' };

/** The type of dragged data that names an excerpt by its id. */
export const EXCERPT_DRAG_TYPE = 'application/x-briefwright-excerpt';

/** Meta of a transaction whose result is handed in at once, not after the pause in typing: the name of its step. */
export const COMMIT_NOW = 'commitNow';
