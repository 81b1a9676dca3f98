// The Markdown writer: words of the tree as plain paragraphs, everything else told as a loss.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { wordsOf } from '../parts/targets.ts';
import type { WriterWorld, Written } from '../writer.ts';

const escaped = (text: string): string =>
  text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll(/\s+/gu, ' ');

/** Writes a tree as Markdown: words only so far. */
export async function writeMarkdown(
  tree: DocumentTree,
  _styles: StyleSheet,
  world: WriterWorld,
): Promise<Written> {
  world.signal.throwIfAborted();
  const words = tree.sections.flatMap((section) => section.blocks.map((block) => wordsOf([block])));
  const marking = tree.classification ? `**${escaped(tree.classification.label)}**` : '';
  const body = words.map((line) => `${escaped(line)}`).join('\n\n');
  const page = `${marking}\n\n${body}\n\n${marking}\n`;
  world.progress(1);
  return {
    bytes: new TextEncoder().encode(page),
    losses: [{ kind: 'unsupported-style', where: 'the document', what: 'all notes, pictures and looks' }],
  };
}
