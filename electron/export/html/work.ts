// The state of one HTML file being written: ids, notes, losses.

import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { LossLog } from '../parts/loss-log.ts';
import type { WriterWorld } from '../writer.ts';
import type { Setting } from './escape.ts';

/** A note waiting to be written at the end. */
export type PendingNote = {
  readonly note: Extract<Inline, { type: 'note' }>;
  /** Ends its ids: `fn-…` and `fnref-…`. */
  readonly label: string;
  readonly setting: Setting;
};

export type Work = {
  readonly tree: DocumentTree;
  readonly styles: StyleSheet;
  readonly world: WriterWorld;
  readonly losses: LossLog;
  readonly anchors: Anchors;
  readonly notes: PendingNote[];
  readonly noteLabels: Set<string>;
  /** Whether the title was written as the heading of the page. */
  titled: boolean;
  /** Here so that cells and items can hold blocks again. */
  readonly writeBlocks: (work: Work, blocks: readonly Block[], setting: Setting) => string;
};

/** Ids for the targets of the tree: its own where HTML and style sheets can hold them, else counted ones. */
export class Anchors {
  readonly #names = new Map<string, string>();
  readonly #placed = new Set<string>();

  constructor(targets: Iterable<string>) {
    let count = 0;
    for (const id of targets) {
      count += 1;
      const own = /^[A-Za-z][\w.-]*$/u.test(id) && !/^(?:fn|fnref|target)-/u.test(id);
      this.#names.set(id, own ? id : `target-${count}`);
    }
  }

  /** The id of a target that is in the document, else null. */
  nameOf(id: string): string | null {
    return this.#names.get(id) ?? null;
  }

  /** The id to write at a target; null when it is taken. */
  place(id: string | null): string | null {
    if (id === null || this.#placed.has(id)) return null;
    this.#placed.add(id);
    return this.nameOf(id);
  }
}
