// The HTML writer: words of the tree as plain paragraphs, everything else told as a loss.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { wordsOf } from '../parts/targets.ts';
import type { WriterWorld, Written } from '../writer.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes a tree as HTML: words only so far. */
export async function writeHtml(
  tree: DocumentTree,
  _styles: StyleSheet,
  world: WriterWorld,
): Promise<Written> {
  world.signal.throwIfAborted();
  const words = tree.sections.flatMap((section) => section.blocks.map((block) => wordsOf([block])));
  const marking = tree.classification ? `<p><strong>${escaped(tree.classification.label)}</strong></p>` : '';
  const body = words.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const page = `<!doctype html><meta charset="utf-8"><title>${escaped(tree.title)}</title>${marking}${body}${marking}`;
  world.progress(1);
  return {
    bytes: new TextEncoder().encode(page),
    losses: [{ kind: 'unsupported-style', where: 'the document', what: 'all notes, pictures and looks' }],
  };
}
