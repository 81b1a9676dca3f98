// How wide the columns of a table are: as its author's shares say, but never so narrow that a word of a column's head must be split.

import type { Table } from '../../../core/document/tree.ts';
import { textWidthPt } from '../../../core/drawing/measure-text.ts';
import { cellRoom, textSizePt } from './measures.ts';
import { wordsOfInlines } from './targets.ts';

/** Widths in points of all columns; `sizePt` is that of the words in the table's head. */
export function columnWidths(table: Table, columns: number, widthPt: number, sizePt: number): number[] {
  const shares = sharesOf(table, columns);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / total) * widthPt);
  const least = leastWidths(table, columns, textSizePt(sizePt));
  const lacking = widths.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const spare = widths.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const wanted = lacking.reduce((sum, lack) => sum + lack, 0);
  const there = spare.reduce((sum, room) => sum + room, 0);
  if (wanted === 0 || wanted > there) return widths;
  return widths.map((width, at) => width + (lacking[at] ?? 0) - ((spare[at] ?? 0) / there) * wanted);
}

/** No column vanishes, whatever its share; one without a share has the mean of the others. */
function sharesOf(table: Table, columns: number): number[] {
  const known = table.columns
    .slice(0, columns)
    .map(({ width }) => (Number.isFinite(width) && width > 0 ? width : 0));
  const sum = known.reduce((total, share) => total + share, 0);
  const mean = sum > 0 ? sum / known.length : 1;
  return Array.from({ length: columns }, (_, at) => {
    const share = known[at];
    return share === undefined ? mean : share === 0 ? mean * 0.2 : share;
  });
}

function leastWidths(table: Table, columns: number, sizePt: number): number[] {
  const { startPt, endPt } = cellRoom(table.styleRole);
  const least = Array.from({ length: columns }, () => 0);
  for (const row of table.rows.slice(0, Math.max(0, table.headerRows))) {
    // Only heads of plain rows: a span moves those after it.
    if (row.cells.some((cell) => cell.colSpan !== 1 || cell.rowSpan !== 1)) continue;
    row.cells.slice(0, columns).forEach((cell, at) => {
      const words = cell.blocks.flatMap((block) =>
        block.type === 'paragraph' ? wordsOfInlines(block.inlines).split(/[\s\u200b]+|-(?!\p{Nd})/u) : [],
      );
      // As assembly measures: columns that were shared out by content need nothing more.
      const widest = Math.max(0, ...words.map((word) => textWidthPt(word, sizePt, true)));
      if (widest > 0) least[at] = Math.max(least[at] ?? 0, widest + startPt + endPt);
    });
  }
  return least;
}
