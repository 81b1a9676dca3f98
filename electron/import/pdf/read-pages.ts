// Reads the pages of an open document one by one to the pieces of their text. One page is open at a time.

import { type Annotation, annotationsOf } from './annotations.ts';
import { frameOf } from './page-frame.ts';
import { glyphsOf } from './page-glyphs.ts';
import { labelOf } from './page-labels.ts';
import { rulesOf } from './page-rules.ts';
import type { PdfDocument } from './pdf-document.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { type PlacesById, placesOf } from './structure-tree.ts';
import { withTables } from './tables.ts';
import { type Direction, directionOfLetters } from './visual-order.ts';

export type ReadPage = {
  /** Of the layer with most characters. */
  readonly pieces: readonly Piece[];
  /** Text that leans by quarter turns against it, such as a note along the edge. */
  readonly leaning: readonly Piece[];
  readonly places: PlacesById;
  readonly height: number;
  readonly direction: Direction;
  readonly label: string;
  readonly annotations: readonly Annotation[];
  readonly pictures: number;
  readonly characters: number;
  readonly aslant: string;
  readonly outside: number;
  readonly unknown: number;
  readonly cut: boolean;
};

/** Pages and characters beyond these are left out; a long book has a tenth. */
export const MOST_PAGES = 10_000;
export const MOST_TOTAL_CHARACTERS = 20_000_000;

/** The pages up to the bounds; `progress` is told with each. A page that is broken has no text. */
export function readPages(document: PdfDocument, progress: () => void): ReadPage[] {
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 0; number < Math.min(document.pageCount, MOST_PAGES); number += 1) {
    if (characters > MOST_TOTAL_CHARACTERS) break;
    progress();
    const page = readPage(document, number);
    characters += page.characters;
    pages.push(page);
  }
  return pages;
}

function readPage(document: PdfDocument, number: number): ReadPage {
  const { pdfium, handle } = document;
  const page = pdfium.fn('FPDF_LoadPage')(handle, number);
  const label = labelOf(document, number);
  if (page === 0) return { ...emptyPage, label };
  try {
    const frame = frameOf(document, page);
    const { layers, ...said } = glyphsOf(document, page, frame);
    const rules = rulesOf(document, page, frame);
    const places = placesOf(document, page);
    const [main, ...others] = layers;
    const direction = main === undefined ? 'ltr' : directionOfLetters(main.glyphs);
    const pieces = main === undefined ? [] : piecesOf(main, rules.standing);
    return {
      pieces: withTables(pieces, rules, places, direction),
      leaning: others.flatMap((layer) => piecesOf(layer, [])),
      places,
      height: main?.height ?? frame.height,
      direction,
      label,
      annotations: annotationsOf(document, page, frame, number),
      pictures: rules.pictures,
      characters: layers.reduce((sum, { glyphs }) => sum + glyphs.length, 0),
      ...said,
    };
  } finally {
    pdfium.fn('FPDF_ClosePage')(page);
  }
}

const emptyPage: Omit<ReadPage, 'label'> = {
  pieces: [],
  leaning: [],
  places: new Map(),
  height: 842,
  direction: 'ltr',
  annotations: [],
  pictures: 0,
  characters: 0,
  aslant: '',
  outside: 0,
  unknown: 0,
  cut: false,
};
