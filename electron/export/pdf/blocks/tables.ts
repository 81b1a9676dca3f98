// Tables made into boxes: one for each row, or for rows that a span ties together. A box taller than a page can be split.

import type { Block, Table } from '../../../../core/document/tree.ts';
import { cellRoom, lowRowShare, tableAfterPt, tableEndPt } from '../../parts/measures.ts';
import { type Area, colourOf, type LayoutEnv } from '../pages/layout-env.ts';
import { type Box, breakCosts, emptyBox, stackHeight } from '../pages/page-model.ts';
import type { Laid } from './paragraphs.ts';
import { type StructNode, type StructOptions, structNode } from '../file/structure.ts';
import { type PlacedCell, rowsBox, type TableLook } from './table-rows.ts';
import { columnEdges, type Grid, type GridCell, gridOf } from './table-grid.ts';

/** A table of so few rows, no higher than this share of a page, is better seen whole. */
const shortRows = 8;
const shortShare = 0.3;

type LayoutBlocks = (env: LayoutEnv, blocks: readonly Block[], area: Area, parent: StructNode | null) => Laid;

/** Lays out a table without its caption. `element` is its own structure element; `layoutBlocks` lays out what is in the cells. */
export function layoutTable(
  env: LayoutEnv,
  block: Table,
  area: Area,
  element: StructNode | null,
  layoutBlocks: LayoutBlocks,
): Laid {
  const grid = gridOf(block);
  const look = lookOf(env, block);
  const layout: CellLayout = {
    env,
    block,
    grid,
    area,
    look,
    element,
    layoutBlocks,
    edges: columnEdges(block, grid.columns, area.width, env.styles.roles.tableHead.sizePt),
  };
  const [first, ...others] = grid.groups.map(([from, to]) => groupBox(layout, from, to));
  if (!first) return { boxes: [], beforePt: 0, afterPt: 0, keepNext: 0 };
  const spacing = { beforePt: 0, afterPt: tableAfterPt(block.styleRole), keepNext: 0 } as const;

  const repeatable = grid.headerRows > 0 && others.length > 0 && first.heightPt <= env.body.heightPt * 0.4;
  const repeat = repeatable ? { heightPt: first.heightPt, marks: first.marks } : null;
  const groups = [first, ...others];
  const kept = isKept(env, block, groups);
  const boxes = others.map((box, at): Box => {
    // The head stays with the first row under it.
    if (at === 0 && grid.headerRows > 0) return { ...box, repeat, breakCost: breakCosts.stranded };
    const alone = leavesAlone(env, grid, groups, at + 1) ? breakCosts.loneRow : 0;
    return { ...box, repeat, breakCost: alone + (kept ? breakCosts.together : 0) };
  });
  const all = [first, ...boxes];
  const last = all.at(-1);
  if (block.caption || !last) return { boxes: all, ...spacing };
  const ended = [...all.slice(0, -1), { ...last, heightPt: last.heightPt + tableEndPt }];
  return { boxes: ended, ...spacing, afterPt: spacing.afterPt - tableEndPt };
}

/** A table of a few low rows is better seen whole, and so is one that its author wants whole. */
function isKept(env: LayoutEnv, block: Table, groups: readonly Box[]): boolean {
  const heightPt = stackHeight(groups);
  if (!block.allowSplit) return heightPt <= env.body.heightPt;
  return block.rows.length <= shortRows && heightPt <= env.body.heightPt * shortShare;
}

/** Whether a break before a group of rows leaves one low row alone under the head or at the end. */
function leavesAlone(env: LayoutEnv, grid: Grid, groups: readonly Box[], at: number): boolean {
  const firstBody = grid.headerRows > 0 ? 1 : 0;
  const isLow = (group: number): boolean => {
    const [from, to] = grid.groups[group] ?? [0, 0];
    return to - from === 1 && (groups[group]?.heightPt ?? 0) <= env.body.heightPt * lowRowShare;
  };
  return (at === firstBody + 1 && isLow(firstBody)) || (at === groups.length - 1 && isLow(at));
}

function lookOf(env: LayoutEnv, block: Table): TableLook {
  const line = colourOf(env, 'line');
  const accent = colourOf(env, 'accent');
  const room = cellRoom(block.styleRole);
  const look: TableLook = {
    styleRole: block.styleRole,
    line,
    accent,
    headFill: block.styleRole === 'grid' ? colourOf(env, 'accentSoft') : null,
    padX: room.startPt,
    gutter: room.endPt,
    padY: room.verticalPt,
    rtl: (block.dir ?? env.dir) === 'rtl',
    parts: block.allowSplit,
    headerRows: Math.min(block.headerRows, block.rows.length),
    rowCount: block.rows.length,
  };
  return look;
}

type CellLayout = {
  readonly env: LayoutEnv;
  readonly block: Table;
  readonly grid: Grid;
  readonly area: Area;
  readonly look: TableLook;
  readonly element: StructNode | null;
  readonly layoutBlocks: LayoutBlocks;
  readonly edges: readonly number[];
};

function groupBox(layout: CellLayout, from: number, to: number): Box {
  const cells: PlacedCell[] = [];
  for (let row = from; row < to; row += 1) {
    const element = layout.element ? structNode(layout.element, 'TR') : null;
    for (const cell of layout.grid.rows[row] ?? []) cells.push(placeCell(layout, cell, element, from));
  }
  return cells.length === 0 ? emptyBox : rowsBox(cells, to - from, layout.look);
}

function placeCell(layout: CellLayout, at: GridCell, row: StructNode | null, from: number): PlacedCell {
  const { env, area, look, edges, grid } = layout;
  const start = edges[at.column] ?? 0;
  const end = edges[Math.min(grid.columns, at.column + at.colSpan)] ?? area.width;
  const width = end - start;
  const x = look.rtl ? area.x + area.width - end : area.x + start;
  const last = at.column + at.colSpan >= grid.columns;
  const before = look.padX;
  const after = last && look.padX === 0 ? 0 : look.gutter;
  const inner: Area = {
    x: x + (look.rtl ? after : before),
    width: Math.max(4, width - before - after),
    dir: look.rtl ? 'rtl' : 'ltr',
  };
  const header = at.cell.header || at.row < grid.headerRows;
  const element = row ? structNode(row, header ? 'TH' : 'TD', cellOptions(at, header, grid)) : null;
  const align = layout.block.columns[at.column]?.align ?? 'start';
  const laid = layout.layoutBlocks(
    env,
    at.cell.blocks.map((block) => aligned(block, align)),
    inner,
    element,
  );
  return {
    row: at.row - from,
    tableRow: at.row,
    rowSpan: at.rowSpan,
    x,
    width,
    first: at.column === 0,
    last,
    header,
    boxes: laid.boxes,
    contentPt: stackHeight(laid.boxes),
  };
}

function cellOptions(at: GridCell, header: boolean, grid: Grid): StructOptions {
  const { rowSpan, colSpan } = at;
  if (header) return { table: { scope: at.row < grid.headerRows ? 'Column' : 'Row', rowSpan, colSpan } };
  return rowSpan === 1 && colSpan === 1 ? {} : { table: { rowSpan, colSpan } };
}

/** A paragraph without an alignment of its own takes that of its column. */
function aligned(block: Block, align: 'start' | 'end' | 'centre'): Block {
  return block.type === 'paragraph' && block.align === null && align !== 'start'
    ? { ...block, align }
    : block;
}
