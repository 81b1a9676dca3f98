// What every writer is given beside tree and styles, and what it gives back. Knows no format.

import type { Loss } from '../../core/document/loss.ts';
import type { DocumentTree, MediaSource } from '../../core/document/tree.ts';
import type { WriteOptions } from '../../core/document/write-options.ts';
import type { StyleSheet } from '../../core/template/styles.ts';

/** The small world of a writer: no clock, no network, no files but the fonts that ship with the program. */
export type WriterWorld = {
  readonly media: MediaSource;
  /** Folder of the TTF files that ship with the program, by their original names. */
  readonly fontsFolder: string;
  /** Aborted when the analyst cancels; the writer then throws the signal's reason. */
  readonly signal: AbortSignal;
  /** Share of the work that is done, 0–1. */
  readonly progress: (done: number) => void;
};

export type Written = { readonly bytes: Uint8Array; readonly losses: readonly Loss[] };

/** What `write.ts` of a format's folder exports as `write`. */
export type Writer = (
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options?: WriteOptions,
) => Promise<Written>;

/**
 * What `read-back.ts` of a format's folder exports as `readBack`: all words of a file that the writer made, as programs that show it
 * find them, each that belongs together as one text. Shares no code with the writer. Throws where the bytes are no such file.
 */
export type ReadBack = (bytes: Uint8Array) => readonly string[];
