// The pages of a document drawn one after the other as they are laid out. What hangs on pages still to come, the number of all of them and the
// numbers in the contents, is drawn when all are there, as a second stream of content on pages that were kept open for it.

import type { DocumentTree } from '../../../../core/document/tree.ts';
import { drawPage, drawTotals, hasTotal } from './draw-page.ts';
import { makePen } from './draw.ts';
import { outlineWriter } from '../file/extras.ts';
import type { DocumentPage } from '../pages/compose-pages.ts';
import { type Output, type SetAside, pictureRenderer } from '../pdfmake-parts.ts';
import type { PdfDocument } from '../pdf-document.ts';
import type { Tags } from '../file/tags.ts';

export type DocumentDrawing = {
  /** Draws the next page. `known` has the printed page numbers of places, and that of all pages as `#pages`; null where they are still to come. */
  page(page: DocumentPage, known: ReadonlyMap<string, string> | null): void;
  /** Draws what was left open, with these numbers. Call after the last page. */
  end(pageOf: ReadonlyMap<string, string>, pause: (done: number) => Promise<void>): Promise<void>;
  /** The numbers that are printed on the pages so far. */
  readonly numbers: readonly number[];
};

type OpenPage = {
  readonly sheet: SetAside;
  /** The page without what is laid out on it. */
  readonly page: Omit<DocumentPage, 'columns'>;
  readonly later: readonly (() => void)[];
};

const pagesPerBreath = 50;

/** Starts drawing a document. */
export function drawingOf(pdf: PdfDocument, output: Output, tags: Tags, tree: DocumentTree): DocumentDrawing {
  const names = new Map<string, string>();
  const placed = new Set<string>();
  const nameOf = (id: string): string => {
    const known = names.get(id) ?? `p${names.size}`;
    names.set(id, known);
    return known;
  };
  const addOutline = outlineWriter(pdf);
  const numbers: number[] = [];
  const open: OpenPage[] = [];
  let pageOf: ReadonlyMap<string, string> | null = null;
  let later: (() => void)[] = [];
  const pen = makePen({
    pdf,
    pictures: pictureRenderer(pdf),
    tags,
    placeName: nameOf,
    placed: (id) => placed.add(id),
    pageText: (id) => (pageOf === null ? null : (pageOf.get(id) ?? '')),
    later: (draw) => later.push(draw),
    outline: addOutline,
  });

  return {
    numbers,
    page(page, known) {
      pageOf = known;
      const { section, frame, number, first, env } = page;
      later = [];
      pdf.addPage({ size: [section.page.widthPt, section.page.heightPt], margin: 0 });
      drawPage(pen, tree, page, known && Number(known.get('#pages')));
      pen.endPage();
      numbers.push(number);
      if (known || (later.length === 0 && !hasTotal(page))) return;
      open.push({ sheet: output.setAside(), page: { section, frame, number, first, env }, later });
    },
    async end(found, pause) {
      pageOf = found;
      for (const [at, { sheet, page, later: waiting }] of open.entries()) {
        if (at % pagesPerBreath === 0) await pause(at / open.length);
        sheet.finish(() => {
          for (const draw of waiting) draw();
          drawTotals(pen, tree, page, numbers.length);
          pen.endPage();
        });
      }
      // A link whose place was never drawn leads to the end rather than nowhere.
      for (const [id, name] of names) {
        if (!placed.has(id)) pdf.addNamedDestination(name, 'XYZ', 0, 0, null);
      }
    },
  };
}
