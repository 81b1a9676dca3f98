// What the pages of a document are called: as the file says, else by the numbers printed on them, else by their order.

import { toLine } from '../text/clean-text.ts';
import { type PdfDocument, stringOf } from './pdf-document.ts';

/** The label of a page by the file's own table (PDF 32000-1, 12.4.2); empty where it has none. */
export const labelOf = ({ pdfium, handle }: PdfDocument, page: number): string =>
  toLine(
    stringOf(pdfium, (to, length) => pdfium.fn('FPDF_GetPageLabel')(handle, page, to, length)),
    60,
  ) ?? '';

/**
 * The labels of all pages. `printed` are the numbers that stand on them, null on a page without one, which then counts on
 * from its neighbours.
 */
export function pageLabels(own: readonly string[], printed: readonly (string | null)[]): string[] {
  if (own.some((label) => label !== ''))
    return own.map((label, page) => (label === '' ? String(page + 1) : label));
  return printed.map((number, page) => number ?? counted(printed, page) ?? String(page + 1));
}

function counted(printed: readonly (string | null)[], page: number): string | null {
  const after = printed.findIndex((number, at) => at > page && number !== null);
  const before = printed.findLastIndex((number, at) => at < page && number !== null);
  const near = before === -1 ? after : before;
  const number = printed[near];
  if (number === null || number === undefined || !/^\d{1,4}$/u.test(number)) return null;
  const value = Number(number) + page - near;
  return value > 0 ? String(value) : null;
}
