// Tables: a checked grid with spans, widths in fixed units, and the looks of the table styles.

import {
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  type ITableOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Cell, Table as TreeTable } from '../../../core/document/tree.ts';
import { writeCaption } from './captions.ts';
import { colour, eighths, noBorder, twips } from './units.ts';
import { extraStyles, wordStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

/** Word opens no table with more columns. */
const mostColumns = 63;
/** A table of so few rows stays on one page with its caption. */
const shortRows = 8;

/** A table and, under it, its caption or the gap that keeps it from growing into the next one. */
export function writeTable(work: Work, table: TreeTable, place: Place): FileChild[] {
  const grid = gridOf(work, table);
  const dir = table.dir ?? place.dir;
  const caption = table.caption
    ? [writeCaption(work, table.caption, 'table', { ...place, dir })]
    : [new Paragraph({ style: extraStyles.spacer, keepNext: place.keepNext })];
  if (grid.rows.length === 0) return table.caption ? caption : [];
  const widths = widthsOf(table, grid.columns, twips(place.widthPt));
  const headerRows = table.headerRows < grid.rows.length ? Math.max(0, table.headerRows) : 0;
  const rows = grid.rows.map((slots, at) => {
    const last = at === grid.rows.length - 1;
    const keepNext =
      place.keepNext ||
      at < headerRows ||
      (table.caption !== null && (last || grid.rows.length <= shortRows));
    return new TableRow({
      cantSplit: !table.allowSplit,
      ...(at < headerRows ? { tableHeader: true } : {}),
      children: slots.map((slot) =>
        cellOf(
          work,
          table,
          slot,
          widths,
          { ...place, dir, keepNext },
          { header: at < table.headerRows, last, first: at === 0 },
        ),
      ),
    });
  });
  return [
    new Table({
      rows,
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: marginsOf(table.styleRole, dir),
      borders: bordersOfTable(work, table.styleRole),
      ...(dir === 'rtl' ? { visuallyRightToLeft: true } : {}),
      tableLook: {
        firstRow: headerRows > 0,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
    ...caption,
  ];
}

/** A cell at its place in the grid; `from` is the row its span started in. */
type Slot = {
  readonly cell: Cell;
  readonly column: number;
  readonly colSpan: number;
  readonly merge: 'none' | 'start' | 'go-on';
};
type Grid = { readonly columns: number; readonly rows: readonly (readonly Slot[])[] };

const emptyCell: Cell = { colSpan: 1, rowSpan: 1, header: false, blocks: [] };
const spanOf = (span: number): number => Math.max(1, Math.trunc(span) || 1);

/** Lays the cells out; spans that leave the table are cut, holes filled, columns too many for Word joined to the last. */
function gridOf(work: Work, table: TreeTable): Grid {
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

function widthsOf(table: TreeTable, columns: number, total: number): number[] {
  const shares = Array.from({ length: columns }, (_, at) => {
    const share = table.columns[at]?.width ?? 1;
    return Number.isFinite(share) && share > 0 ? share : 0.01;
  });
  const sum = shares.reduce((left, right) => left + right, 0);
  return shares.map((share) => Math.max(20, Math.floor((share / sum) * total)));
}

type RowPlace = { readonly header: boolean; readonly last: boolean; readonly first: boolean };

function cellOf(
  work: Work,
  table: TreeTable,
  slot: Slot,
  widths: readonly number[],
  place: Place,
  row: RowPlace,
): TableCell {
  const width = widths.slice(slot.column, slot.column + slot.colSpan).reduce((sum, part) => sum + part, 0);
  const goesOn = slot.merge === 'go-on';
  const header = slot.cell.header || row.header;
  const inner: Place = {
    ...place,
    widthPt: Math.max(10, width / 20 - sidePadding(table.styleRole)),
    inCell: true,
    listLevel: -1,
    cellAlign: alignOf(table, slot),
  };
  const children = goesOn ? [] : work.writeBlocks(work, slot.cell.blocks, inner);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(slot.colSpan > 1 ? { columnSpan: slot.colSpan } : {}),
    ...(slot.merge === 'none'
      ? {}
      : { verticalMerge: goesOn ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART }),
    verticalAlign: header ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...cellLook(work, table.styleRole, header, row),
    children: endInParagraph(children, header, place),
  });
}

const alignOf = (table: TreeTable, slot: Slot): Place['cellAlign'] => {
  const align = table.columns[slot.column]?.align ?? 'start';
  return align === 'start' ? null : align;
};

/** Word wants a paragraph at the end of every cell. */
function endInParagraph(
  children: readonly FileChild[],
  header: boolean,
  place: Place,
): (Paragraph | Table)[] {
  const blocks = children.filter((child) => child instanceof Paragraph || child instanceof Table);
  if (blocks.at(-1) instanceof Paragraph) return blocks;
  const style = (header ? wordStyles.tableHead : wordStyles.tableText).id;
  return [...blocks, new Paragraph({ style, ...(place.keepNext ? { keepNext: true } : {}) })];
}

type StyleRole = TreeTable['styleRole'];

const gap = { grid: 5, lines: 7, plain: 7, masthead: 10 } as const;
const sidePadding = (role: StyleRole): number => (role === 'grid' ? gap.grid * 2 : gap[role]);

function marginsOf(role: StyleRole, dir: Place['dir']): NonNullable<ITableOptions['margins']> {
  const vertical = role === 'masthead' ? 5 : 3;
  const rtl = dir === 'rtl';
  return {
    marginUnitType: WidthType.DXA,
    top: twips(vertical),
    bottom: twips(vertical),
    // Programs disagree whether left means the start from right to left; halves are the same for both.
    left: role === 'grid' ? twips(gap.grid) : rtl ? twips(gap[role] / 2) : 0,
    right: rtl && role !== 'grid' ? twips(gap[role] / 2) : twips(gap[role]),
  };
}

const line = (work: Work, points: number, name: 'line' | 'accent') => ({
  style: BorderStyle.SINGLE,
  size: eighths(points),
  color: colour(work.styles.palette[name]),
});

function bordersOfTable(work: Work, role: StyleRole): NonNullable<ITableOptions['borders']> {
  const none = {
    top: noBorder,
    bottom: noBorder,
    left: noBorder,
    right: noBorder,
    insideHorizontal: noBorder,
    insideVertical: noBorder,
  };
  const thin = line(work, 0.5, 'line');
  if (role === 'grid') {
    return { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin };
  }
  if (role === 'lines') return { ...none, bottom: thin, insideHorizontal: thin };
  if (role === 'masthead') return { ...none, top: line(work, 1.25, 'accent'), bottom: thin };
  return none;
}

function cellLook(work: Work, role: StyleRole, header: boolean, row: RowPlace): Partial<ITableCellOptions> {
  if (role === 'grid' && header) {
    return {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: colour(work.styles.palette.accentSoft) },
    };
  }
  if (role === 'lines' && row.header) return { borders: { bottom: line(work, 1, 'accent') } };
  return {};
}
