// The columns of a section: how many fit its pages, and how wide each is. One reckoning for assembly and all writers.

import type { DocumentSection } from './tree.ts';

export type SectionColumns = { readonly count: number; readonly widthPt: number; readonly gapPt: number };

/** Two words side by side want this much; a page that is narrower has fewer columns. */
const narrowestPt = 72;
const mostColumns = 3;

/** The columns in the text width of a section's pages, which is never less than `leastPt`. */
export function columnsOf(
  { page, columns, columnGapPt }: Pick<DocumentSection, 'page' | 'columns' | 'columnGapPt'>,
  leastPt: number,
): SectionColumns {
  const textPt = Math.max(leastPt, page.widthPt - page.marginStartPt - page.marginEndPt);
  const gapPt = Math.max(0, columnGapPt);
  const widthOf = (count: number): number => (textPt - (count - 1) * gapPt) / count;
  let count = Math.max(1, Math.min(mostColumns, Math.trunc(columns) || 1));
  while (count > 1 && widthOf(count) < narrowestPt) count -= 1;
  return { count, widthPt: widthOf(count), gapPt };
}
