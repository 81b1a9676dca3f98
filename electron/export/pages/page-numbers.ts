// On which page each place of a document is printed, for formats that name pages but don't make them. Lays the document
// out as its PDF would be and draws nothing.

import type { DocumentTree } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { readFonts } from '../pdf/fonts/font-library.ts';
import { openFaces } from '../pdf/fonts/fonts.ts';
import { openImages } from '../pdf/blocks/images.ts';
import { layoutNumbers } from '../pdf/pages/layout-document.ts';
import { lossLog } from '../pdf/losses.ts';
import { openPdf } from '../pdf/pdfmake-parts.ts';
import type { WriterWorld } from '../writer.ts';

/** Pages as printed, by the ids of headings, numbered paragraphs, illustrations and captions, and of notes. */
export type PrintedPages = ReadonlyMap<string, string>;

/**
 * Lays a tree out. Word breaks lines by rules of its own, so a place at a page's edge may come out one page off there;
 * null when the fonts to measure with can't be read. Throws the signal's reason when cancelled.
 */
export async function printedPages(
  tree: DocumentTree,
  styles: StyleSheet,
  world: WriterWorld,
): Promise<PrintedPages | null> {
  const fonts = fontsOf(world.fontsFolder);
  if (!fonts) return null;
  // Faces and pictures live in a document; this one is never ended and so never written.
  const pdf = openPdf(fonts.common, {}, tree.language || 'en');
  const found = await layoutNumbers(tree, {
    styles,
    faces: openFaces(pdf, fonts),
    images: openImages(pdf, world.media),
    losses: lossLog(),
    pause: async () => {
      await new Promise((resume) => setImmediate(resume));
      world.signal.throwIfAborted();
    },
  });
  const pages = new Map<string, string>();
  for (const [id, page] of found) pages.set(id.startsWith('note:') ? id.slice(5) : id, page);
  return pages;
}

function fontsOf(folder: string) {
  try {
    return readFonts(folder);
  } catch {
    return null;
  }
}
