// Rows of a table that hang together, as one box: heights, lines, and the split where a page can't hold them.

import type { Table } from '../../../../core/document/tree.ts';
import {
  type Box,
  breakCosts,
  emptyBox,
  type Mark,
  type SplitHow,
  stackHeight,
  stackMarks,
} from '../pages/page-model.ts';

export type TableLook = {
  readonly styleRole: Table['styleRole'];
  readonly line: string;
  readonly accent: string;
  readonly headFill: string | null;
  readonly padX: number;
  readonly gutter: number;
  readonly padY: number;
  readonly rtl: boolean;
  /** Whether a row may be split that a page could hold whole. */
  readonly parts: boolean;
  readonly headerRows: number;
  readonly rowCount: number;
};

/** A cell whose blocks are laid out. `row` counts within its group, `tableRow` within the table. */
export type PlacedCell = {
  readonly row: number;
  readonly tableRow: number;
  readonly rowSpan: number;
  readonly x: number;
  readonly width: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly header: boolean;
  readonly boxes: readonly Box[];
  readonly contentPt: number;
};

/** One box for `rows` rows of cells. */
export function rowsBox(cells: readonly PlacedCell[], rows: number, look: TableLook): Box {
  const tops = rowTops(cells, rows, look);
  const heightPt = tops[rows] ?? 0;
  const fills: Mark[] = [];
  const marks: Mark[] = [];
  const lines: Mark[] = [];
  for (const cell of cells) {
    const top = tops[cell.row] ?? 0;
    const bottom = tops[cell.row + cell.rowSpan] ?? heightPt;
    if (look.headFill !== null && cell.header) fills.push(rect(cell, top, bottom, look.headFill));
    marks.push(...stackMarks(cell.boxes, top + look.padY));
    lines.push(...cellLines(cell, top, bottom, look));
  }
  return {
    ...emptyBox,
    heightPt,
    marks: [...fills, ...lines, ...marks],
    notes: cells.flatMap((cell) => cell.boxes.flatMap((box) => box.notes)),
    baselinePt: firstBaseline(cells, look),
    split: (roomPt, how) => splitRows(cells, rows, look, tops, roomPt, how),
  };
}

function firstBaseline(cells: readonly PlacedCell[], look: TableLook): number | null {
  const baseline = cells.find((cell) => cell.row === 0)?.boxes[0]?.baselinePt;
  return baseline === null || baseline === undefined ? null : baseline + look.padY;
}

/** Top of each row, and at last the bottom of all. */
function rowTops(cells: readonly PlacedCell[], rows: number, look: TableLook): number[] {
  const heights = Array.from({ length: rows }, () => 2 * look.padY);
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    heights[cell.row] = Math.max(heights[cell.row] ?? 0, cell.contentPt + 2 * look.padY);
  }
  for (const cell of cells) {
    if (cell.rowSpan === 1) continue;
    const last = cell.row + cell.rowSpan - 1;
    let have = 0;
    for (let row = cell.row; row <= last; row += 1) have += heights[row] ?? 0;
    const wants = cell.contentPt + 2 * look.padY;
    // What a spanning cell needs beyond its rows goes to the last of them.
    if (wants > have) heights[last] = (heights[last] ?? 0) + wants - have;
  }
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

function cellLines(cell: PlacedCell, top: number, bottom: number, look: TableLook): Mark[] {
  const right = cell.x + cell.width;
  const lastHead = cell.tableRow + cell.rowSpan === look.headerRows && look.headerRows > 0;
  switch (look.styleRole) {
    case 'plain':
      return [];
    case 'grid':
      return [
        line(cell.x, top, right, top, look.line, 0.5),
        line(cell.x, bottom, right, bottom, look.line, 0.5),
        line(cell.x, top, cell.x, bottom, look.line, 0.5),
        line(right, top, right, bottom, look.line, 0.5),
      ];
    case 'lines':
      return [
        lastHead
          ? line(cell.x, bottom, right, bottom, look.accent, 1)
          : line(cell.x, bottom, right, bottom, look.line, 0.4),
      ];
    case 'masthead': {
      const marks: Mark[] = [];
      if (cell.tableRow === 0) marks.push(line(cell.x, top, right, top, look.accent, 1.2));
      if (cell.tableRow + cell.rowSpan === look.rowCount)
        marks.push(line(cell.x, bottom, right, bottom, look.line, 0.5));
      return marks;
    }
  }
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string, lineWidth: number): Mark {
  return { kind: 'line', x1, y1, x2, y2, colour, lineWidth, dashed: false };
}

function rect(cell: PlacedCell, top: number, bottom: number, fill: string): Mark {
  return {
    kind: 'rect',
    x: cell.x,
    y: top,
    width: cell.width,
    height: bottom - top,
    radius: 0,
    fill,
    stroke: null,
    lineWidth: 0,
    dashed: false,
  };
}

/** The rows that fit in `roomPt`, and the rest: between two rows where that is possible, else through the cells of one row. */
function splitRows(
  cells: readonly PlacedCell[],
  rows: number,
  look: TableLook,
  tops: readonly number[],
  roomPt: number,
  how: SplitHow,
): readonly [Box, Box] | null {
  if (how === 'gently' && !look.parts) return null;
  let row = 0;
  while (row < rows && (tops[row + 1] ?? 0) <= roomPt) row += 1;
  if (row >= rows) return null;
  const cutPt = row > 0 ? (tops[row] ?? 0) : roomPt;
  const above: PlacedCell[] = [];
  const below: PlacedCell[] = [];
  for (const cell of cells) {
    if (cell.row + cell.rowSpan <= row) {
      above.push(cell);
      continue;
    }
    if (cell.row > row || (row > 0 && cell.row === row)) {
      below.push({ ...cell, row: cell.row - row });
      continue;
    }
    const room = cutPt - (tops[cell.row] ?? 0) - 2 * look.padY;
    const divided = splitBoxes(cell.boxes, room, how);
    if (!divided) return null;
    const [fits, rest] = divided;
    const spanAbove = Math.max(1, row - cell.row);
    above.push({ ...cell, rowSpan: spanAbove, boxes: fits, contentPt: stackHeight(fits) });
    below.push({
      ...cell,
      row: 0,
      rowSpan: cell.row + cell.rowSpan - Math.max(row, cell.row),
      boxes: rest,
      contentPt: stackHeight(rest),
    });
  }
  // Without a row between, nothing is gained when no cell gives a line.
  if (row === 0 && above.every((cell) => cell.boxes.length === 0)) return null;
  return [rowsBox(above, Math.max(1, row), look), rowsBox(below, rows - row, look)];
}

/**
 * Boxes that fit in a height and those that don't; a box that can be split is split. No line is left alone, but for `forced` where nothing else
 * fits; null where `gently` can't be.
 */
function splitBoxes(
  boxes: readonly Box[],
  roomPt: number,
  how: SplitHow,
): readonly [readonly Box[], readonly Box[]] | null {
  let height = 0;
  let at = 0;
  for (; at < boxes.length; at += 1) {
    const box = boxes[at];
    const next = height + (at === 0 ? 0 : (box?.gapPt ?? 0)) + (box?.heightPt ?? 0);
    if (next > roomPt) break;
    height = next;
  }
  const box = boxes[at];
  if (!box) return [boxes, []];
  const gapPt = at === 0 ? 0 : box.gapPt;
  const parts = box.split?.(roomPt - height - gapPt, how) ?? null;
  if (parts)
    return [
      [...boxes.slice(0, at), { ...parts[0], gapPt }],
      [parts[1], ...boxes.slice(at + 1)],
    ];
  const least = how === 'gently' ? 2 : 1;
  for (let back = Math.min(at, boxes.length - least); back >= least; back -= 1) {
    const cost = boxes[back]?.breakCost ?? 0;
    if (cost !== 'page' && cost < breakCosts.lead) return [boxes.slice(0, back), boxes.slice(back)];
  }
  return how === 'gently' ? null : [boxes.slice(0, at), boxes.slice(at)];
}
