// Writes trees as HTML for tests, and reads the page.

import { parseHTML } from 'linkedom';
import type { DocumentTree } from '../../../../core/document/tree.ts';
import { write as writeHtml } from '../../../../electron/export/html/write.ts';
import { media } from '../../../builders/media.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';

export async function write(tree: DocumentTree, signal = new AbortController().signal) {
  const { bytes, losses } = await writeHtml(tree, styleSheet, {
    media: (name) => (name === 'broken.png' ? new Uint8Array([1, 2, 3]) : media(name)),
    fontsFolder: '',
    signal,
    progress: () => undefined,
  });
  const html = new TextDecoder().decode(bytes);
  return { bytes, losses, html, document: parseHTML(html).document };
}

export const textOf = (node: { readonly textContent: string | null } | null) => node?.textContent ?? '';
