// From the neutral tree to the bytes of a format. Each writer is loaded when it is first needed.

import type { DocumentTree } from '../../core/document/tree.ts';
import type { WriteOptions } from '../../core/document/write-options.ts';
import type { DocumentFormat } from '../../core/model/files/output-formats.ts';
import type { StyleSheet } from '../../core/template/styles.ts';
import type { Written, WriterWorld } from './writer.ts';

type Writer = (
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options?: WriteOptions,
) => Promise<Written>;

const writers: Readonly<Record<DocumentFormat, () => Promise<Writer>>> = {
  docx: async () => (await import('./docx/write-docx.ts')).writeDocx,
  pdf: async () => (await import('./pdf/write-pdf.ts')).writePdf,
  html: async () => (await import('./html/write-html.ts')).writeHtml,
  md: async () => (await import('./markdown/write-markdown.ts')).writeMarkdown,
};

/** Writes a tree, with the writer's own options where none are chosen; throws the signal's reason when cancelled, and what the writer throws when it fails. */
export async function renderTree(
  format: DocumentFormat,
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
  options?: WriteOptions,
): Promise<Written> {
  const write = await writers[format]();
  world.signal.throwIfAborted();
  return write(tree, styles, world, options);
}
