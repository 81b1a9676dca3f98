// The straight lines that are drawn on a page: rules of tables, and the edges of their cells. Knows no text.

import type { PdfDocument } from './pdf-document.ts';
import type { Pdfium } from './pdfium.ts';
import type { Box, Matrix, PageFrame } from './page-frame.ts';

export type PageRules = {
  /** Thin and lying; thin and standing. Points from the top left corner. */
  readonly lying: readonly Box[];
  readonly standing: readonly Box[];
  /** Pictures on the page. */
  readonly pictures: number;
};

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;
/** Thicker ones are areas. */
const THICKEST = 2.5;
const SHORTEST = 6;
/** Pages with more are maps and drawings. */
const MOST_OBJECTS = 20_000;
const MOST_SEGMENTS = 4_000;
const DEEPEST = 4;
const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads an open page. */
export function rulesOf({ pdfium }: PdfDocument, page: number, frame: PageFrame): PageRules {
  const scratch = pdfium.reserve(64);
  const typeOf = pdfium.fn('FPDFPageObj_GetType');
  const found: Found = { lying: [], standing: [], pictures: 0, left: MOST_OBJECTS };
  try {
    const count = pdfium.fn('FPDFPage_CountObjects')(page);
    const object = pdfium.fn('FPDFPage_GetObject');
    for (let at = 0; at < count && found.left > 0; at += 1) {
      const one = object(page, at);
      if (one !== 0 && typeOf(one) !== TEXT) visit(pdfium, one, UNCHANGED, scratch, frame, found, 0);
    }
  } finally {
    pdfium.release(scratch);
  }
  return found;
}

type Found = { lying: Box[]; standing: Box[]; pictures: number; left: number };

function visit(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  scratch: number,
  frame: PageFrame,
  found: Found,
  depth: number,
): void {
  if (object === 0) return;
  found.left -= 1;
  const type = pdfium.fn('FPDFPageObj_GetType')(object);
  if (type === IMAGE) found.pictures += 1;
  if (type === PATH) addEdges(pdfium, object, outer, scratch, frame, found);
  if (type !== FORM || depth >= DEEPEST) return;
  const matrix = times(matrixOf(pdfium, object, scratch), outer);
  const count = pdfium.fn('FPDFFormObj_CountObjects')(object);
  for (let at = 0; at < count && found.left > 0; at += 1)
    visit(pdfium, pdfium.fn('FPDFFormObj_GetObject')(object, at), matrix, scratch, frame, found, depth + 1);
}

/** Edges between the points of a path, its closing ones too, as far as they lie or stand. */
function addEdges(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  scratch: number,
  frame: PageFrame,
  found: Found,
): void {
  const count = pdfium.fn('FPDFPath_CountSegments')(object);
  if (count < 2 || count > MOST_SEGMENTS) return;
  found.left -= count >> 3;
  const matrix = times(matrixOf(pdfium, object, scratch), outer);
  let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const segment = pdfium.fn('FPDFPath_GetPathSegment')(object, at);
    if (segment === 0 || pdfium.fn('FPDFPathSegment_GetPoint')(segment, scratch, scratch + 4) === 0) return;
    const [ownX = 0, ownY = 0] = pdfium.floats().subarray(scratch >> 2, (scratch >> 2) + 2);
    const [x, y] = frame.point(
      matrix[0] * ownX + matrix[2] * ownY + matrix[4],
      matrix[1] * ownX + matrix[3] * ownY + matrix[5],
    );
    if (pdfium.fn('FPDFPathSegment_GetType')(segment) === 2) [startX, startY] = [x, y];
    else addEdge(found, lastX, lastY, x, y);
    if (pdfium.fn('FPDFPathSegment_GetClose')(segment) === 1) addEdge(found, x, y, startX, startY);
    [lastX, lastY] = [x, y];
  }
}

function addEdge(found: Found, fromX: number, fromY: number, toX: number, toY: number): void {
  const box = {
    x0: Math.min(fromX, toX),
    x1: Math.max(fromX, toX),
    top: Math.min(fromY, toY),
    bottom: Math.max(fromY, toY),
  };
  const [width, height] = [box.x1 - box.x0, box.bottom - box.top];
  if (height < THICKEST && width >= SHORTEST) found.lying.push(box);
  if (width < THICKEST && height >= SHORTEST) found.standing.push(box);
}

function matrixOf(pdfium: Pdfium, object: number, scratch: number): Matrix {
  if (pdfium.fn('FPDFPageObj_GetMatrix')(object, scratch) === 0) return UNCHANGED;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium
    .floats()
    .subarray(scratch >> 2, (scratch >> 2) + 6);
  return [a, b, c, d, e, f];
}

const times = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];
