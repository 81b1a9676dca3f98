// Cells with their spans as a grid: each row filled to the same number of columns, whatever the table says of itself.
import type { Cell, Table } from '../../../../core/document/tree.ts';
import type { Work } from '../work.ts';

/** Word opens no table with more columns. */
const mostColumns = 63;

/** A cell at its place in the grid; `from` is the row its span started in. */
export type Slot = {
  readonly cell: Cell;
  readonly column: number;
  readonly colSpan: number;
  readonly merge: 'none' | 'start' | 'go-on';
};

export type Grid = { readonly columns: number; readonly rows: readonly (readonly Slot[])[] };

const emptyCell: Cell = { colSpan: 1, rowSpan: 1, header: false, blocks: [] };

const spanOf = (span: number): number => Math.max(1, Math.trunc(span) || 1);

/** Lays the cells out; spans that leave the table are cut, holes filled, columns too many for Word joined to the last. */
export function gridOf(work: Work, table: Table): Grid {
  type Open = { cell: Cell; colSpan: number; left: number };
  const open = new Map<number, Open>();
  const rows: Slot[][] = [];
  let columns = Math.max(1, Math.min(mostColumns, table.columns.length));
  let joined = false;
  table.rows.forEach((row, at) => {
    const slots: Slot[] = [];
    let column = 0;
    const passOpen = () => {
      for (let above = open.get(column); above; above = open.get(column)) {
        slots.push({ cell: above.cell, column, colSpan: above.colSpan, merge: 'go-on' });
        above.left -= 1;
        if (above.left === 0) open.delete(column);
        column += above.colSpan;
      }
    };
    for (const cell of row.cells) {
      passOpen();
      if (column >= mostColumns) {
        joined = true;
        const last = slots.at(-1);
        if (last)
          slots[slots.length - 1] = {
            ...last,
            cell: { ...last.cell, blocks: [...last.cell.blocks, ...cell.blocks] },
          };
        continue;
      }
      let colSpan = 1;
      while (colSpan < spanOf(cell.colSpan) && column + colSpan < mostColumns && !open.has(column + colSpan))
        colSpan += 1;
      const rowSpan = Math.min(spanOf(cell.rowSpan), table.rows.length - at);
      slots.push({ cell, column, colSpan, merge: rowSpan > 1 ? 'start' : 'none' });
      if (rowSpan > 1) open.set(column, { cell, colSpan, left: rowSpan - 1 });
      // The row's own spans start below it.
      column += colSpan;
      columns = Math.max(columns, column);
    }
    while (column < columns) {
      passOpen();
      if (column < columns) {
        slots.push({ cell: emptyCell, column, colSpan: 1, merge: 'none' });
        column += 1;
      }
    }
    columns = Math.max(columns, column);
    rows.push(slots);
  });
  if (joined)
    work.losses.add('unsupported-block', `columns after the ${mostColumns}rd of a table, joined to it`);
  return { columns, rows: rows.map((slots) => filled(slots, columns)) };
}

function filled(slots: readonly Slot[], columns: number): Slot[] {
  const width = slots.reduce((sum, slot) => sum + slot.colSpan, 0);
  const more = Array.from(
    { length: Math.max(0, columns - width) },
    (_, at): Slot => ({
      cell: emptyCell,
      column: width + at,
      colSpan: 1,
      merge: 'none',
    }),
  );
  return [...slots, ...more];
}
