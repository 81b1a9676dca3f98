// The grid of a table: which cell stands where, and which rows hang together by cells that span them. Pure.

import type { Cell, Table } from '../../../../core/document/tree.ts';
import { columnWidths } from '../../parts/column-widths.ts';

export type GridCell = {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

export type Grid = {
  readonly columns: number;
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows that spans tie together, as [first, after the last]; header rows are the first group. */
  readonly groups: readonly (readonly [number, number])[];
  readonly headerRows: number;
};

// A table of more columns shows nothing that can be read.
const maxColumns = 512;

const nothing: Cell = { colSpan: 1, rowSpan: 1, header: false, blocks: [] };

/** Places the cells. Spans that reach too far are cut; cells over the number of columns make the table wider, short rows are filled with empty cells. */
export function gridOf(table: Table): Grid {
  const taken = new Map<string, true>();
  const rows: GridCell[][] = [];
  const ends: number[] = [];
  const declared = Math.max(1, Math.min(maxColumns, table.columns.length));
  let columns = declared;
  const headerWanted = Math.max(0, Math.min(table.headerRows, table.rows.length));
  table.rows.forEach((row, at) => {
    const placed: GridCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1;
      const lastRow = at < headerWanted ? headerWanted : table.rows.length;
      const rowSpan = Math.max(1, Math.min(Math.floor(cell.rowSpan) || 1, lastRow - at));
      const colSpan = Math.max(1, Math.min(Math.floor(cell.colSpan) || 1, declared - column));
      placed.push({ cell, row: at, column, rowSpan, colSpan });
      if (rowSpan > 1) {
        for (let down = 1; down < rowSpan; down += 1) {
          for (let across = 0; across < colSpan; across += 1)
            taken.set(`${at + down} ${column + across}`, true);
        }
      }
      column += colSpan;
    }
    columns = Math.max(columns, column);
    rows.push(placed);
    ends.push(column);
  });
  rows.forEach((placed, row) => {
    for (let column = ends[row] ?? 0; column < columns; column += 1) {
      if (!taken.has(`${row} ${column}`)) placed.push({ cell: nothing, row, column, rowSpan: 1, colSpan: 1 });
    }
  });
  return { columns, rows, groups: groupsOf(rows, headerWanted), headerRows: headerWanted };
}

function groupsOf(rows: readonly (readonly GridCell[])[], headerRows: number): [number, number][] {
  const groups: [number, number][] = [];
  let from = 0;
  let to = headerRows;
  rows.forEach((row, at) => {
    if (at >= to && at > from) {
      groups.push([from, at]);
      from = at;
    }
    to = Math.max(to, at + 1, ...row.map((cell) => at + cell.rowSpan));
  });
  if (rows.length > from) groups.push([from, rows.length]);
  return groups;
}

/** Left edges of the columns and the right edge of the last. `sizePt` is that of the words in the head. */
export function columnEdges(table: Table, columns: number, widthPt: number, sizePt: number): number[] {
  const edges = [0];
  for (const width of columnWidths(table, columns, widthPt, sizePt)) edges.push((edges.at(-1) ?? 0) + width);
  return edges;
}
