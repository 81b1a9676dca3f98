// The grid of a table: where each cell stands once spans are counted out. Knows no format.

import type { Cell, Table } from '../../../core/document/tree.ts';

/** A cell at the column it starts in; `colSpan` and `rowSpan` are whole, at least 1, and end with the table. */
export type GridCell = {
  readonly cell: Cell;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
};
export type Grid = { readonly columns: number; readonly rows: readonly (readonly GridCell[])[] };

/** More than any table needs; a span beyond it is cut. */
const mostColumns = 1_000;
const whole = (span: number): number => Math.min(mostColumns, Math.max(1, Math.trunc(span) || 1));

/** Lays cells out from left to right, past those that reach down from rows above. */
export function layOutGrid(table: Table): Grid {
  const taken = new Map<number, number>();
  const rows: GridCell[][] = [];
  let columns = table.columns.length;
  table.rows.forEach((row, at) => {
    const placed: GridCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((taken.get(column) ?? 0) > at) column += 1;
      let colSpan = 1;
      const wanted = whole(cell.colSpan);
      while (colSpan < wanted && (taken.get(column + colSpan) ?? 0) <= at) colSpan += 1;
      const rowSpan = Math.min(whole(cell.rowSpan), table.rows.length - at);
      for (let next = column; next < column + colSpan; next += 1) taken.set(next, at + rowSpan);
      placed.push({ cell, column, colSpan, rowSpan });
      column += colSpan;
      columns = Math.max(columns, column);
    }
    rows.push(placed);
  });
  return { columns, rows };
}
