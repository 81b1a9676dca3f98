// A sheet that the writer's own pen draws on as if it were a page of the file: what is drawn is taken off as operators of a
// content stream, and nothing of it reaches a file. The seam to pdfkit's document lies here and in ../pdfmake-parts.ts.

import { partsOfMoved } from '../fonts/moved-glyphs.ts';
import type { PdfDocument, PdfFont, PdfImage } from '../pdf-document.ts';
import type { Matrix } from '../../../../core/document/page-ink.ts';

/** A font as pdfkit embeds it: codes in a content stream are places in its subset. */
type EmbeddedFont = PdfFont & {
  readonly widths: readonly number[];
  readonly subset: { readonly glyphs: readonly number[] };
};

/** What a sheet's operators name. */
export type SheetFont = {
  readonly face: string;
  /** The number of a glyph in the face's file, by its code. */
  readonly glyphs: readonly number[];
  /** The parts of glyphs that are none of the file, by their code; moved by units of which there are `unitsPerEm`. */
  readonly moved: ReturnType<typeof partsOfMoved>;
  readonly unitsPerEm: number;
  /** Advances by code, in thousandths of the size. */
  readonly widths: readonly number[];
};
export type Sheet = {
  readonly operators: string;
  readonly fonts: ReadonlyMap<string, SheetFont>;
  readonly images: ReadonlyMap<string, PdfImage>;
  readonly alphas: ReadonlyMap<string, { readonly fill: number | null; readonly stroke: number | null }>;
};

export type Paper = {
  /** Draws one sheet: `draw` is given the document whose present page it is. */
  readonly sheet: (widthPt: number, heightPt: number, draw: (pdf: PdfDocument) => void) => Sheet;
  /** The file of a face that some sheet named; null for any other name. */
  readonly fontFile: (face: string) => Uint8Array | null;
};

/** Sheets of a document. Its fonts are shared by all of them; it must never be ended. */
export function openPaper(pdf: PdfDocument): Paper {
  const files = new Map<string, Uint8Array>();
  return {
    sheet: (widthPt, heightPt, draw) => {
      const operators: string[] = [];
      const page = makePage(widthPt, heightPt);
      const images = new Map<string, PdfImage>();
      // Whatever pdfkit itself does to a page goes on as it is; what belongs to a file beside its pages does nothing.
      const sheet = Object.create(pdf) as PdfDocument;
      const nothing = (): PdfDocument => sheet;
      const overrides = {
        page,
        _ctm: [1, 0, 0, 1, 0, 0],
        addContent: (operator: string) => {
          operators.push(operator);
          return sheet;
        },
        image: (image: PdfImage, x: number, y: number, size: { width: number; height: number }) => {
          const name = `I${images.size + 1}`;
          images.set(name, image);
          const matrix: Matrix = [size.width, 0, 0, -size.height, x, y + size.height];
          operators.push(`q ${matrix.join(' ')} cm /${name} Do Q`);
          return sheet;
        },
        addNamedDestination: nothing,
      };
      Object.assign(sheet, overrides);
      draw(sheet);
      return { operators: operators.join('\n'), images, ...namesOf(page, pdf, files) };
    },
    fontFile: (face) => files.get(face) ?? null,
  };
}

type SheetPage = {
  readonly width: number;
  readonly height: number;
  readonly fonts: Record<string, unknown>;
  readonly ext_gstates: Record<string, { readonly data: { readonly ca?: number; readonly CA?: number } }>;
};

function makePage(width: number, height: number) {
  const page: SheetPage = { width, height, fonts: {}, ext_gstates: {} };
  return { ...page, xobjects: {}, patterns: {}, colorSpaces: {}, annotations: [], dictionary: { data: {} } };
}

function namesOf(page: SheetPage, pdf: PdfDocument, files: Map<string, Uint8Array>) {
  const fonts = new Map<string, SheetFont>();
  for (const id of Object.keys(page.fonts)) {
    const font = fontOf(pdf, id);
    if (font === null) continue;
    files.set(font.name, font.font.stream.buffer);
    const { glyphs } = font.subset;
    const { unitsPerEm } = font.font;
    fonts.set(id, { face: font.name, glyphs, moved: partsOfMoved(font), unitsPerEm, widths: font.widths });
  }
  const alphas = new Map<string, { fill: number | null; stroke: number | null }>();
  for (const [name, { data }] of Object.entries(page.ext_gstates))
    alphas.set(name, { fill: data.ca ?? null, stroke: data.CA ?? null });
  return { fonts, alphas };
}

/** pdfkit keeps the fonts of a document by name and file; each knows the id that content streams use. */
function fontOf(pdf: PdfDocument, id: string): EmbeddedFont | null {
  const { _fontFamilies: all } = pdf as unknown as { readonly _fontFamilies: Record<string, EmbeddedFont> };
  return Object.values(all).find((font) => font.id === id) ?? null;
}
