// Tables: a checked grid with spans, widths in fixed units, and the looks of the table styles.

import type { Table } from '../../../../core/document/tree.ts';
import { wordsOfInlines } from '../../parts/targets.ts';
import { writeCaption } from './captions.ts';
import type { Flow } from './flow.ts';
import { columnWidths } from '../../parts/column-widths.ts';
import { cellRoom, lowRowShare, tableAfterPt, tableEndPt } from '../../parts/measures.ts';
import { heightOf } from '../room.ts';
import { legalText } from './text.ts';
import { twips } from '../units.ts';
import { extraStyles, wordStyles } from '../word-styles.ts';
import { paragraph } from '../wml/paragraphs.ts';
import { type CellLook, openCell, openRow, openTable } from '../wml/tables.ts';
import type { Place, Work } from '../work.ts';
import { gridOf, type Grid, type Slot } from './table-grid.ts';
import { marginsOf, ownMargins, looksOf, type Looks, type StyleRole } from './table-looks.ts';
/** A table of so few rows stays on one page with its caption, where that leaves no larger hole than this share of the page. */
const shortRows = 8;
const shortShare = 0.12;
/** A row that may be split is, once the hole that it would leave at a page's foot is a larger share of the page. */
const holeShare = 0.25;

/**
 * LibreOffice leaves most of a page empty, page after page, in a long table of rows that hold notes and may not be split
 * (100 rows come out well, 500 don't): such rows may be split.
 */
const manyRows = 150;

/** A table and, under it, its caption or the gap that keeps it from growing into the next one. */
export function writeTable(work: Work, table: Table, place: Place, flow: Flow): void {
  const grid = gridOf(work, table);
  const dir = table.dir ?? place.dir;
  if (grid.rows.length > 0) writeGrid(work, table, grid, { ...place, dir }, flow);
  if (table.caption) {
    const beforePt = grid.rows.length > 0 ? tableAfterPt(table.styleRole) : undefined;
    flow.paragraph(writeCaption(work, table.caption, 'table', { ...place, dir }, beforePt));
  } else if (grid.rows.length > 0) {
    // The least line; what is left of the room may be shared with the next paragraph's.
    const line = twips(tableEndPt);
    const spacing = { line, rule: 'exact', after: twips(tableAfterPt(table.styleRole)) - line } as const;
    flow.paragraph(
      paragraph({ style: extraStyles.spacer, ...(place.keepNext ? { keepNext: true } : {}), spacing }, ''),
    );
  }
}

function writeGrid(work: Work, table: Table, grid: Grid, place: Place, flow: Flow): void {
  const widths = widthsOf(work, table, grid.columns, place.widthPt);
  const headerRows = table.headerRows < grid.rows.length ? Math.max(0, table.headerRows) : 0;
  const look = looksOf(work, table.styleRole);
  const heights = grid.rows.map((slots) => rowHeight(work, table, slots, widths));
  const whole = heights.reduce((sum, height) => sum + height, 0);
  const splittable = grid.rows.length > manyRows && work.next.note > 0;
  const few = grid.rows.length <= shortRows || !table.allowSplit;
  const kept = few && whole <= place.heightPt * shortShare;
  flow.table(
    openTable({
      widths,
      rtl: place.dir === 'rtl',
      borders: look.borders,
      margins: marginsOf(table.styleRole, place.dir, look),
      headerRow: headerRows > 0,
      title: table.caption ? titleOf(work, table) : null,
    }),
  );
  grid.rows.forEach((slots, at) => {
    const last = at === grid.rows.length - 1;
    // What follows the table: its caption, or what it is kept together with.
    const leads = table.caption !== null || place.keepNext;
    const keepNext = last ? leads : kept || at < headerRows || pairs(heights, headerRows, at, place.heightPt);
    const most = place.heightPt * (table.allowSplit ? holeShare : 0.9);
    const header = at < table.headerRows;
    flow.table(openRow(!splittable && (heights[at] ?? 0) <= most, at < headerRows));
    for (const slot of slots)
      writeCell(work, table, slot, widths, look, { ...place, keepNext }, flow, {
        header,
        first: at === 0,
        last,
        lead: at === 0 && slot === slots[0] ? startMark(work, table) : '',
      });
    flow.table('</w:tr>');
  });
  flow.table('</w:tbl>', true);
}

/** Marks where a table begins to which some reference leads: its caption is at its end. */
const startMark = (work: Work, { caption }: Table): string =>
  caption && work.targets.referred.has(caption.id) ? work.bookmarks.startOf(caption.id) : '';

/** Whether a row is kept with the one under it so that no low row stands alone under the head or at the end of a table. */
function pairs(heights: readonly number[], headerRows: number, at: number, heightPt: number): boolean {
  const isLow = (row: number): boolean => (heights[row] ?? 0) <= heightPt * lowRowShare;
  return (at === headerRows && isLow(at)) || (at === heights.length - 2 && isLow(at + 1));
}

/** Roughly how high a row comes out: that of its highest cell, a cell that goes on counted where it starts. */
function rowHeight(work: Work, table: Table, slots: readonly Slot[], widths: readonly number[]): number {
  let most = 0;
  for (const slot of slots) {
    if (slot.merge === 'go-on') continue;
    most = Math.max(most, heightOf(work.styles, slot.cell.blocks, innerWidthPt(table, slot, widths)));
  }
  return most + 2 * cellRoom(table.styleRole).verticalPt;
}

const titleOf = (work: Work, { caption }: Table): string | null =>
  caption &&
  legalText(`${caption.label} ${wordsOfInlines(caption.inlines)}`.trim().slice(0, 250), work.losses);

const widthsOf = (work: Work, table: Table, columns: number, widthPt: number): number[] =>
  columnWidths(table, columns, widthPt, work.styles.roles.tableHead.sizePt).map((width) =>
    Math.max(20, Math.floor(width * 20)),
  );

const slotWidth = (slot: Slot, widths: readonly number[]): number => {
  let width = 0;
  for (let at = slot.column; at < slot.column + slot.colSpan; at += 1) width += widths[at] ?? 0;
  return width;
};

const innerWidthPt = (table: Table, slot: Slot, widths: readonly number[]): number =>
  Math.max(10, slotWidth(slot, widths) / 20 - sidePadding(table.styleRole));

function writeCell(
  work: Work,
  table: Table,
  slot: Slot,
  widths: readonly number[],
  look: Looks,
  place: Place,
  flow: Flow,
  row: {
    readonly header: boolean;
    readonly first: boolean;
    readonly last: boolean;
    readonly lead: string;
  },
): void {
  const header = slot.cell.header || row.header;
  const under = row.header ? look.headBottom : null;
  const cell: CellLook = {
    width: slotWidth(slot, widths),
    span: slot.colSpan,
    merge: slot.merge,
    bottom: under,
    fill: header ? look.headFill : null,
    align: header ? 'bottom' : 'top',
    margins: ownMargins(
      table.styleRole,
      look,
      row.first,
      under ?? (row.last ? look.borders.bottom : look.borders.insideH),
      place.dir === 'ltr' && slot.column + slot.colSpan === widths.length,
    ),
  };
  flow.table(openCell(cell));
  const inside = flow.inside();
  if (slot.merge !== 'go-on') {
    const inner: Place = {
      ...place,
      widthPt: innerWidthPt(table, slot, widths),
      inCell: true,
      listLevel: -1,
      tight: false,
      cellAlign: alignOf(table, slot),
    };
    work.writeBlocks(work, slot.cell.blocks, inner, inside, row.lead);
  }
  // Word wants a paragraph at the end of every cell.
  if (inside.last !== 'paragraph') {
    const style = (header ? wordStyles.tableHead : wordStyles.tableText).id;
    inside.paragraph(paragraph({ style, ...(place.keepNext ? { keepNext: true } : {}) }, ''));
  }
  flow.table('</w:tc>');
}

const alignOf = (table: Table, slot: Slot): Place['cellAlign'] => {
  const align = table.columns[slot.column]?.align ?? 'start';
  return align === 'start' ? null : align;
};

const sidePadding = (role: StyleRole): number => cellRoom(role).startPt + cellRoom(role).endPt;
