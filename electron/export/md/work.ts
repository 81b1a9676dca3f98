// The state of one Markdown file being written: notes and losses.

import type { Block, DocumentTree, Inline } from '../../../core/document/tree.ts';
import type { LossLog } from '../parts/loss-log.ts';
import type { WriterWorld } from '../writer.ts';
import type { Anchors } from './anchors.ts';

export type Work = {
  readonly tree: DocumentTree;
  readonly world: WriterWorld;
  readonly losses: LossLog;
  readonly anchors: Anchors;
  /** Notes waiting to be written at the end, with the label each is referred to by. */
  readonly notes: { readonly note: Extract<Inline, { type: 'note' }>; readonly label: string }[];
  readonly noteLabels: Set<string>;
  /** Whether a list with numbers was written. */
  counts: boolean;
  /** Here so that items and notes can hold blocks again. */
  readonly writeBlocks: (work: Work, blocks: readonly Block[]) => string;
};

/** Where inlines stand: a table cell and a heading are one line, and a bar ends a cell. */
export type Line = 'paragraph' | 'heading' | 'cell';
