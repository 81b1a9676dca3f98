// The state of one document being written: losses, notes, comments, bookmarks, list instances. Knows no docx class but
// the ones it collects.

import type { FileChild, ICommentOptions, Paragraph, ParagraphChild } from 'docx';
import type { Block, DocumentTree, TextDirection } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { LossLog } from '../parts/loss-log.ts';
import type { WriterWorld } from '../writer.ts';
import type { ListInstances } from './lists.ts';
import type { Faces } from './scene-to-png.ts';

/** What surrounds a block: its room, its direction, and what Word allows there. */
export type Place = {
  readonly part: 'body' | 'note' | 'comment' | 'running';
  readonly widthPt: number;
  readonly heightPt: number;
  readonly dir: TextDirection;
  readonly lang: string | null;
  /** Depth of list around the block; -1 outside lists. */
  readonly listLevel: number;
  readonly inCell: boolean;
  readonly cellAlign: 'start' | 'end' | 'centre' | null;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
};

export type Work = {
  readonly tree: DocumentTree;
  readonly styles: StyleSheet;
  readonly world: WriterWorld;
  readonly losses: LossLog;
  readonly bookmarks: Bookmarks;
  readonly lists: ListInstances;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  readonly comments: ICommentOptions[];
  /** How many captions of each kind were numbered so far. */
  readonly captions: { table: number; figure: number };
  /** Numbers for things that Word wants numbered. */
  next: { note: number; comment: number; picture: number };
  /** Outlines for drawing fallback pictures. */
  /** Writes blocks in order; here so that tables and notes can hold blocks again. `lead` goes before the first words. */
  readonly writeBlocks: (
    work: Work,
    blocks: readonly Block[],
    place: Place,
    lead?: readonly ParagraphChild[],
  ) => FileChild[];
  readonly faces: () => Faces;
};

/**
 * Bookmark names for the ids of the tree. Word allows 40 characters of letters, digits and underscores, so names are
 * made; a leading underscore hides them from the reader's list.
 */
export class Bookmarks {
  readonly #names = new Map<string, string>();
  readonly #placed = new Set<string>();

  constructor(targets: Iterable<string>) {
    for (const id of targets) {
      if (!this.#names.has(id)) this.#names.set(id, `_Ref${String(this.#names.size + 1).padStart(8, '0')}`);
    }
  }

  /** The name of a target that is somewhere in the document; null when nothing has that id. */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  /** The name to place at a target; null when another block has the same id already. */
  place(id: string): string | null {
    if (this.#placed.has(id)) return null;
    this.#placed.add(id);
    return this.nameOf(id);
  }
}
