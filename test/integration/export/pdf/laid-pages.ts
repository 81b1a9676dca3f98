// Lays trees out for tests without drawing them, and reads the words that stand on their pages.

import type { DocumentTree } from '../../../../core/document/tree.ts';
import type { DocumentPage, PlacedColumn } from '../../../../electron/export/pdf/pages/compose-pages.ts';
import { readFonts } from '../../../../electron/export/pdf/fonts/font-library.ts';
import { openFaces } from '../../../../electron/export/pdf/fonts/fonts.ts';
import { layoutDocument } from '../../../../electron/export/pdf/pages/layout-document.ts';
import { lossLog } from '../../../../electron/export/pdf/losses.ts';
import type { Mark } from '../../../../electron/export/pdf/pages/page-model.ts';
import { openPdf } from '../../../../electron/export/pdf/pdfmake-parts.ts';
import { styleSheet } from '../../../builders/style-sheet.ts';
import { fontsFolder } from '../../../support/fonts.ts';

const fonts = readFonts(fontsFolder());
const faces = openFaces(openPdf(fonts.common, {}, 'en'), fonts);

/** The pages of a tree without pictures. */
export const laidPages = async (tree: DocumentTree, styles = styleSheet): Promise<readonly DocumentPage[]> =>
  (
    await layoutDocument(tree, {
      styles,
      faces,
      images: () => ({ kind: 'missing' }),
      losses: lossLog(),
      pause: () => Promise.resolve(),
    })
  ).pages;

/** The words of marks in the order of reading. */
export const wordsOfMarks = (marks: readonly Mark[]): string =>
  marks
    .map((mark) => {
      if (mark.kind === 'text') return mark.segments.map(({ text }) => text).join(' ');
      return mark.kind === 'shift' ? wordsOfMarks(mark.marks) : '';
    })
    .join(' ');

/** The words of a column, without its notes. */
export const textOfColumn = ({ layout }: PlacedColumn): string =>
  wordsOfMarks(layout.boxes.flatMap(({ box }) => box.marks));

/** Where the text of a column ends, from its top. */
export function bottomOfColumn({ layout }: PlacedColumn): number {
  const last = layout.boxes.at(-1);
  return last ? last.y + last.box.heightPt : 0;
}
