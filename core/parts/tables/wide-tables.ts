// Which tables need more room than they would have. Decided by estimate and by some of their rows, and kept until they change.

import type { Block, Table } from '../../document/tree.ts';
import type { StyleSheet } from '../../template/styles.ts';
import type { AssemblyMemo } from '../assembly-memo.ts';
import { bindBlocks } from '../bind-spaces.ts';
import { readsWell } from './column-widths.ts';

/** Whether a block has a table that reads badly where it is `roomPt` wide. */
export type TooWide = (block: Block, roomPt: number) => boolean;

/** Answers for the blocks of one document in the order of reading. */
export function wideTables(language: string, styles: StyleSheet, memo: AssemblyMemo): TooWide {
  let asked = 0;
  return (block, roomPt) =>
    wideTablesIn(block, roomPt).some((table) => {
      const rows = someRows(table);
      asked += 1;
      return memo.recall(`wide table ${asked}`, { rows, language, styles, roomPt }, () =>
        readsBadly(rows, language, styles, roomPt),
      );
    });
}

/** A column that reads well is never wider than this, so a table of few columns need not be measured. */
const WIDEST_COLUMN_PT = 100;

/** Tables that may be wider than the room, by their number of columns. */
function wideTablesIn(block: Block, roomPt: number): Table[] {
  if (block.type === 'keepTogether') return block.blocks.flatMap((inside) => wideTablesIn(inside, roomPt));
  if (block.type !== 'table' || block.styleRole === 'masthead') return [];
  return block.columns.length * WIDEST_COLUMN_PT > roomPt ? [block] : [];
}

/** So many rows tell what the others are like; measuring ten thousand would take longer than setting them. */
const MEASURED_ROWS = 120;

/** The table with its head and some of its rows, evenly taken; whole where a cell spans rows. */
function someRows(table: Table): Table {
  const step = Math.ceil(table.rows.length / MEASURED_ROWS);
  if (step <= 1 || table.rows.some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1))) return table;
  return { ...table, rows: table.rows.filter((_, at) => at < table.headerRows || at % step === 0) };
}

function readsBadly(table: Table, language: string, styles: StyleSheet, roomPt: number): boolean {
  const [bound] = bindBlocks([table], language);
  return bound?.type === 'table' && !readsWell(bound, styles, roomPt);
}
