// What the structure tree of a page says of the pieces of its text (PDF 32000-1, 14.7): what they are of, and their order.

import { type PdfDocument, stringOf } from './pdf-document.ts';
import type { Pdfium } from './pdfium.ts';

export type Role =
  | 'paragraph'
  | 'heading'
  | 'listItem'
  | 'quote'
  | 'caption'
  | 'cell'
  | 'headerCell'
  | 'note'
  | 'preformatted'
  | 'label';

/** What text with a content number is part of. Numbers of blocks, rows and lists hold for one page. */
export type Place = {
  /** Its number in the order of the tree. */
  readonly order: number;
  readonly role: Role;
  readonly block: number;
  /** Of a heading 1 to 6; of an item of a list how deep the list stands in others, from 0. */
  readonly level: number;
  /** The row of a table, and the number of the cell in it, from 0. */
  readonly row: number | null;
  readonly cell: number;
};
export type PlacesById = ReadonlyMap<number, Place>;

const MOST_ELEMENTS = 50_000;
const DEEPEST = 120;

/** Types of elements (table 333 and after) that make a block; types that are not listed are inside of one, or around it. */
const ROLES: Readonly<Record<string, Role>> = {
  P: 'paragraph',
  Title: 'heading',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'listItem',
  BlockQuote: 'quote',
  Caption: 'caption',
  TD: 'cell',
  TH: 'headerCell',
  Note: 'note',
  FENote: 'note',
  Code: 'preformatted',
  TOCI: 'paragraph',
  BibEntry: 'paragraph',
};

type Above = {
  readonly role: Role;
  readonly block: number;
  readonly level: number;
  readonly row: number | null;
  readonly lists: number;
  readonly cells: { count: number };
};
type Walk = { readonly places: Map<number, Place>; elements: number; blocks: number };

/** The places of an open page, by content number; empty where it has no tree. */
export function placesOf({ pdfium }: PdfDocument, page: number): PlacesById {
  const tree = pdfium.fn('FPDF_StructTree_GetForPage')(page);
  const walk: Walk = { places: new Map(), elements: 0, blocks: 0 };
  if (tree === 0) return walk.places;
  try {
    const count = pdfium.fn('FPDF_StructTree_CountChildren')(tree);
    const above: Above = { role: 'paragraph', block: 0, level: 0, row: null, lists: 0, cells: { count: 0 } };
    for (let at = 0; at < count; at += 1)
      visit(pdfium, pdfium.fn('FPDF_StructTree_GetChildAtIndex')(tree, at), above, walk, 0);
  } finally {
    pdfium.fn('FPDF_StructTree_Close')(tree);
  }
  return walk.places;
}

function visit(pdfium: Pdfium, element: number, above: Above, walk: Walk, depth: number): void {
  if (element === 0 || depth > DEEPEST || walk.elements >= MOST_ELEMENTS) return;
  walk.elements += 1;
  const type = stringOf(pdfium, (to, length) => pdfium.fn('FPDF_StructElement_GetType')(element, to, length));
  const here = within(type, above, walk);
  const count = pdfium.fn('FPDF_StructElement_CountChildren')(element);
  for (let at = 0; at < count; at += 1) {
    const child = pdfium.fn('FPDF_StructElement_GetChildAtIndex')(element, at);
    if (child !== 0) visit(pdfium, child, here, walk, depth + 1);
    else {
      const id = pdfium.fn('FPDF_StructElement_GetChildMarkedContentID')(element, at);
      const { role, block, level, row, cells } = here;
      if (id >= 0 && !walk.places.has(id))
        walk.places.set(id, { order: walk.places.size, role, block, level, row, cell: cells.count - 1 });
    }
  }
}

function within(type: string, above: Above, walk: Walk): Above {
  if (type === 'L') return { ...above, lists: above.lists + 1 };
  if (type === 'TR') return { ...above, row: ++walk.blocks, cells: { count: 0 } };
  if (type === 'Lbl') return above.role === 'listItem' ? { ...above, role: 'label' } : above;
  const role = ROLES[type];
  if (role === undefined) return above;
  // What stands in an item, cell or note is part of it; paragraphs in them are only how they are built.
  const isInside =
    above.role === 'cell' || above.role === 'headerCell' || above.role === 'note' || above.role === 'quote';
  if (isInside && role !== 'cell' && role !== 'headerCell' && role !== 'note')
    return { ...above, block: above.role === 'quote' ? ++walk.blocks : above.block };
  if (above.role === 'listItem' && role === 'paragraph') return above;
  if (role === 'cell' || role === 'headerCell') above.cells.count += 1;
  const level = role === 'heading' ? Number(/\d/u.exec(type)?.[0] ?? 1) : Math.max(0, above.lists - 1);
  return { ...above, role, level, block: ++walk.blocks };
}
