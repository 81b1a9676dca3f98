// A page of a PDF as pixels, with passages of its text marked where they stand.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { ShownPage } from '../../../core/contract/shown-page.ts';
import { frameOf } from './page-frame.ts';
import { glyphsOf } from './page-glyphs.ts';
import { marksOf } from './passage-marks.ts';
import { type PdfDocument, withPdf } from './pdf-document.ts';

/** A page that is so many times as high as wide is shown flatter. */
const MOST_TIMES_HIGH = 4;
/** PDFium's numbers: a bitmap of blue, green, red and nothing; annotations are drawn as well. */
const BGRX = 3;
const ANNOTATIONS = 1;
const WHITE = 0xffffffff;

type Wanted = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly index: number;
  readonly width: number;
  readonly passages: readonly string[];
};

/** Draws the page `index` (from 0), `width` pixels wide. Fails with `input-password` or `unreadable-input`; runs no script of it. */
export const showPage = ({ name, bytes, ...wanted }: Wanted): Promise<Result<ShownPage, AppError>> =>
  withPdf<Result<ShownPage, AppError>>(
    bytes,
    (document) => {
      const shown = shownOf(document, wanted);
      return shown === null
        ? err({ kind: 'unreadable-input', name, reason: 'it has no such page, or a broken one' })
        : ok(shown);
    },
    (reason) =>
      reason === 'password'
        ? err({ kind: 'input-password', name })
        : err({ kind: 'unreadable-input', name, reason: 'it is damaged, or no PDF' }),
  );

function shownOf(
  document: PdfDocument,
  { index, width, passages }: Pick<Wanted, 'index' | 'width' | 'passages'>,
): ShownPage | null {
  const { pdfium, handle } = document;
  const page = pdfium.fn('FPDF_LoadPage')(handle, index);
  if (page === 0) return null;
  try {
    const frame = frameOf(document, page);
    const high = Math.round((width * frame.height) / frame.width);
    const height = Math.max(1, Math.min(high, width * MOST_TIMES_HIGH));
    const pixels = pixelsOf(document, page, width, height);
    if (pixels === null) return null;
    const [main] = passages.length === 0 ? [] : glyphsOf(document, page, frame).layers;
    const marks = passages.map((passage) => (main === undefined ? [] : marksOf(main, passage)));
    return { width, height, pixels, marks };
  } finally {
    pdfium.fn('FPDF_ClosePage')(page);
  }
}

function pixelsOf({ pdfium }: PdfDocument, page: number, width: number, height: number): Uint8Array | null {
  const bitmap = pdfium.fn('FPDFBitmap_CreateEx')(width, height, BGRX, 0, 0);
  if (bitmap === 0) return null;
  try {
    pdfium.fn('FPDFBitmap_FillRect')(bitmap, 0, 0, width, height, WHITE);
    pdfium.fn('FPDF_RenderPageBitmap')(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS);
    const from = pdfium.fn('FPDFBitmap_GetBuffer')(bitmap);
    const stride = pdfium.fn('FPDFBitmap_GetStride')(bitmap);
    const drawn = pdfium.bytes();
    const pixels = new Uint8Array(width * height * 4);
    for (let row = 0; row < height; row += 1)
      for (let column = 0; column < width; column += 1) {
        const at = from + row * stride + column * 4;
        const to = (row * width + column) * 4;
        pixels[to] = drawn[at + 2] ?? 0;
        pixels[to + 1] = drawn[at + 1] ?? 0;
        pixels[to + 2] = drawn[at] ?? 0;
        pixels[to + 3] = 255;
      }
    return pixels;
  } finally {
    pdfium.fn('FPDFBitmap_Destroy')(bitmap);
  }
}
