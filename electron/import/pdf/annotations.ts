// What was written onto the pages of a PDF afterwards: remarks, and the values of its forms. Runs no script and no action.

import { toLine } from '../text/clean-text.ts';
import type { PageFrame } from './page-frame.ts';
import { type PdfDocument, stringOf, withName } from './pdf-document.ts';
import type { Pdfium } from './pdfium.ts';

/** A remark beside a line of a page, or a field of a form with what was put in. */
export type Annotation = {
  readonly kind: 'comment' | 'field';
  readonly page: number;
  /** How far from the top of the page it stands, in points. */
  readonly top: number;
  readonly text: string;
};

/** Types (FPDF_ANNOT_*) that can bear a remark: notes, marked text, drawings and stamps. */
const REMARKS: ReadonlySet<number> = new Set([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
const WIDGET = 20;
const MOST = 5_000;

/** Those of an open page, from above. `number` is the page's, from 0. */
export function annotationsOf(
  { pdfium }: PdfDocument,
  page: number,
  frame: PageFrame,
  number: number,
): Annotation[] {
  const count = Math.min(MOST, pdfium.fn('FPDFPage_GetAnnotCount')(page));
  const found: Annotation[] = [];
  for (let at = 0; at < count; at += 1) {
    const annotation = pdfium.fn('FPDFPage_GetAnnot')(page, at);
    if (annotation === 0) continue;
    try {
      const read = readOne(pdfium, annotation);
      if (read !== null) found.push({ ...read, page: number, top: topOf(pdfium, annotation, frame) });
    } finally {
      pdfium.fn('FPDFPage_CloseAnnot')(annotation);
    }
  }
  return found.sort((one, other) => one.top - other.top);
}

function readOne(pdfium: Pdfium, annotation: number): Pick<Annotation, 'kind' | 'text'> | null {
  const value = (key: string) =>
    withName(pdfium, key, (name) =>
      toLine(
        stringOf(pdfium, (to, length) => pdfium.fn('FPDFAnnot_GetStringValue')(annotation, name, to, length)),
        20_000,
      ),
    );
  const type = pdfium.fn('FPDFAnnot_GetSubtype')(annotation);
  if (REMARKS.has(type)) {
    const [text, author] = [value('Contents'), value('T')];
    return text === null ? null : { kind: 'comment', text: author === null ? text : `${author}: ${text}` };
  }
  if (type !== WIDGET) return null;
  const [text, name] = [value('V'), value('TU') ?? value('T')];
  return text === null || text === 'Off'
    ? null
    : { kind: 'field', text: name === null ? text : `${name}: ${text}` };
}

function topOf(pdfium: Pdfium, annotation: number, frame: PageFrame): number {
  const at = pdfium.reserve(16);
  try {
    if (pdfium.fn('FPDFAnnot_GetRect')(annotation, at) === 0) return 0;
    const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats().subarray(at >> 2, (at >> 2) + 4);
    return Math.min(frame.point(left, top)[1], frame.point(right, bottom)[1]);
  } finally {
    pdfium.release(at);
  }
}

/** The names of files inside the file. */
export function attachmentsOf({ pdfium, handle }: PdfDocument): string[] {
  const count = Math.min(MOST, pdfium.fn('FPDFDoc_GetAttachmentCount')(handle));
  return Array.from({ length: Math.max(0, count) }, (_, at) => {
    const attachment = pdfium.fn('FPDFDoc_GetAttachment')(handle, at);
    const name =
      attachment === 0
        ? ''
        : stringOf(pdfium, (to, length) => pdfium.fn('FPDFAttachment_GetName')(attachment, to, length));
    return toLine(name, 200) ?? 'without a name';
  });
}
