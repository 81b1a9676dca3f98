// What goes to the rendering thread and what comes back.

import type { Loss } from '../../../core/document/loss.ts';
import type { DocumentTree } from '../../../core/document/tree.ts';
import type { WriteOptions } from '../../../core/document/write-options.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import type { DocumentFormat } from '../../../core/model/files/output-formats.ts';

export type RenderRequest = {
  readonly id: number;
  readonly format: DocumentFormat;
  readonly tree: DocumentTree;
  readonly styles: StyleSheet;
  /** The bytes of every asset the tree names. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly fontsFolder: string;
  /** Left out: what is written where nobody chose. */
  readonly options?: WriteOptions;
};

export type RenderAnswer =
  | { readonly id: number; readonly type: 'progress'; readonly done: number }
  | {
      readonly id: number;
      readonly type: 'written';
      readonly bytes: Uint8Array;
      readonly losses: readonly Loss[];
    }
  | { readonly id: number; readonly type: 'failed'; readonly reason: string };
