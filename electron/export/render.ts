// From the neutral tree to the bytes of a format. Each writer stands in the folder that bears the name of its format, and is loaded
// when it is first needed.

import type { DocumentTree } from '../../core/document/tree.ts';
import type { WriteOptions } from '../../core/document/write-options.ts';
import type { DocumentFormat } from '../../core/model/files/output-formats.ts';
import type { StyleSheet } from '../../core/template/styles.ts';
import type { Writer, Written, WriterWorld } from './writer.ts';

/** Writes a tree, with the writer's own options where none are chosen; throws the signal's reason when cancelled, and what the writer throws when it fails. */
export async function renderTree(
  format: DocumentFormat,
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options?: WriteOptions,
): Promise<Written> {
  const { write }: { readonly write: Writer } = await import(`./${format}/write.ts`);
  world.signal.throwIfAborted();
  return write(tree, styles, world, options);
}
