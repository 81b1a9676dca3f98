// Where things stand on a page as it is looked at: points from its top left corner, whatever way it is turned.

import type { PdfDocument } from './pdf-document.ts';

/** A rectangle in points; `top` is less than `bottom`. */
export type Box = { readonly x0: number; readonly x1: number; readonly top: number; readonly bottom: number };

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** How the points of a file lie on the page as it is shown, without its own turns of 90 degrees. */
export type PageFrame = {
  readonly width: number;
  readonly height: number;
  /** From a point of the file (PDF 32000-1, 8.3.2.3: from below) to the page (from above): x is ax + cy + e, y is bx + dy + f. */
  readonly matrix: Matrix;
  readonly point: (x: number, y: number) => readonly [x: number, y: number];
};

/** The frame of an open page. A page without a size of its own is taken for a sheet of A4. */
export function frameOf({ pdfium }: PdfDocument, page: number): PageFrame {
  const width = within(pdfium.fn('FPDF_GetPageWidthF')(page), 595);
  const height = within(pdfium.fn('FPDF_GetPageHeightF')(page), 842);
  const turns = ((pdfium.fn('FPDFPage_GetRotation')(page) % 4) + 4) % 4;
  const [ownWidth, ownHeight] = turns % 2 === 0 ? [width, height] : [height, width];
  const [left, bottom] = cornerOf(pdfium, page);
  const [right, top] = [left + ownWidth, bottom + ownHeight];
  const matrix = matrixOf(turns, left, bottom, right, top);
  const [a, b, c, d, e, f] = matrix;
  const point: PageFrame['point'] = (x, y) => [a * x + c * y + e, b * x + d * y + f];
  return { width, height, matrix, point };
}

function matrixOf(turns: number, left: number, bottom: number, right: number, top: number): Matrix {
  if (turns === 1) return [0, 1, 1, 0, -bottom, -left];
  if (turns === 2) return [-1, 0, 0, 1, right, -bottom];
  if (turns === 3) return [0, -1, -1, 0, top, right];
  return [1, 0, 0, -1, -left, top];
}

const within = (size: number, usual: number): number => (size > 0 && size < 100_000 ? size : usual);

/** The lower left corner of what is shown, in points of the file. */
function cornerOf(pdfium: PdfDocument['pdfium'], page: number): readonly [left: number, bottom: number] {
  const at = pdfium.reserve(16);
  try {
    for (const name of ['FPDFPage_GetCropBox', 'FPDFPage_GetMediaBox'] as const) {
      if (pdfium.fn(name)(page, at, at + 4, at + 8, at + 12) === 0) continue;
      const [left = 0, bottom = 0] = pdfium.floats().subarray(at >> 2, (at >> 2) + 2);
      return [left, bottom];
    }
    return [0, 0];
  } finally {
    pdfium.release(at);
  }
}
