// Widths of table columns from what stands in them, so that every writer sets the same. Text is measured by estimate, on
// the wide side; no font is known here.

import type { Block, Cell, Inline, Paragraph, Table, TextDirection } from '../../document/tree.ts';
import { mapBlock } from '../../document/map-block.ts';
import type { StyleSheet } from '../../template/styles.ts';
import { countOf } from './count-of.ts';
import { type CellNeed, growColumns, meanRowLines, type TableNeed } from './grow-columns.ts';
import { Ruler, type Measured } from './ruler.ts';

/** A word longer than this part of its table is split rather than given a column of its length. */
const LONGEST_WORD = 0.4;
const WEIGHED_ROWS = 120;
/** A word of twenty letters; lines of about ten, and of about fifteen where rows would else be long. */
const READABLE = { wordPt: 90, linePt: 54, longRowLinePt: 72, rowLines: 6 } as const;
const GAP_PT = { grid: 10, lines: 8, plain: 8, masthead: 8 } as const;
const LIST_INDENT_PT = 18;

/**
 * The blocks with a share of the width for every column that has none (0) yet, in tables that are `widthPt` wide. Columns
 * of numbers in an analyst's own table are set to the right, where their last digits stand under each other. A table in which every column has a share stays as it is.
 */
export const fitColumns = (
  blocks: readonly Block[],
  styles: StyleSheet,
  widthPt: number,
  dir: TextDirection = 'ltr',
): Block[] => blocks.map((block) => fitBlock(block, styles, widthPt, dir));

function fitBlock(block: Block, styles: StyleSheet, widthPt: number, dir: TextDirection): Block {
  switch (block.type) {
    case 'table':
      return fitTable(block, styles, widthPt, dir);
    case 'keepTogether':
      return { ...block, blocks: fitColumns(block.blocks, styles, widthPt, dir) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          blocks: fitColumns(item.blocks, styles, Math.max(LIST_INDENT_PT, widthPt - LIST_INDENT_PT), dir),
        })),
      };
    default:
      return block;
  }
}

function fitTable(table: Table, styles: StyleSheet, widthPt: number, around: TextDirection): Table {
  if (table.columns.every((column) => column.width > 0)) return table;
  const need = tableNeed(table, styles, widthPt * LONGEST_WORD);
  const widths = growColumns(need, widthPt);
  return {
    ...table,
    rows: loosenedRows(table, need.bound, widths),
    columns: table.columns.map((column, index) => ({
      width: Math.max(0.1, Math.round(((widths[index] ?? 0) / widthPt) * 1_000) / 10),
      align:
        (table.dir ?? around) === 'ltr' &&
        countsIn(table) &&
        column.align === 'start' &&
        need.columns[index]?.numeric === true
          ? 'end'
          : column.align,
    })),
  };
}

/** Facts with their labels before them, two columns without a head, are read line by line; so is a masthead. */
const countsIn = ({ styleRole, headerRows, columns }: Table): boolean =>
  styleRole !== 'masthead' && (headerRows > 0 || columns.length > 2);

/**
 * Whether a table reads well where it is `widthPt` wide: with every word whole that is not long beyond measure, and a
 * few words on each line, more of them where its rows are long.
 */
export function readsWell(table: Table, styles: StyleSheet, widthPt: number): boolean {
  const need = tableNeed(table, styles, READABLE.wordPt);
  const wantedPt = (linePt: number): number =>
    need.columns.reduce(
      (sum, { leastPt, naturalPt }) => sum + Math.max(leastPt, Math.min(naturalPt, linePt)),
      0,
    );
  if (wantedPt(READABLE.longRowLinePt) <= widthPt) return true;
  return (
    wantedPt(READABLE.linePt) <= widthPt &&
    meanRowLines(need.rows.slice(table.headerRows), growColumns(need, widthPt)) <= READABLE.rowLines
  );
}

/** A cell whose dates and numbers are bound to something wider than a word. */
type BoundCell = { readonly cell: Cell; readonly column: number; readonly leastPt: number };

/** The rows, with plain spaces in cells that their column is too narrow for: else a number would be broken in two. */
function loosenedRows(table: Table, bound: readonly BoundCell[], widths: readonly number[]): Table['rows'] {
  const tight = new Set(
    bound.filter(({ column, leastPt }) => leastPt > (widths[column] ?? 0)).map(({ cell }) => cell),
  );
  if (tight.size === 0) return table.rows;
  return table.rows.map((row) => ({
    cells: row.cells.map((cell) => (tight.has(cell) ? { ...cell, blocks: loosened(cell.blocks) } : cell)),
  }));
}

const loosened = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    mapBlock(block, {
      blocks: loosened,
      inlines: (inlines) =>
        inlines.map((inline) =>
          inline.type === 'text' ? { ...inline, text: inline.text.replaceAll(BOUND_SPACE, ' ') } : inline,
        ),
    }),
  );

const BOUND_SPACE = /(?<=[\p{L}\p{Nd}.,])[\u00a0\u202f](?=[\p{L}\p{Nd}])/gu;

function tableNeed(
  table: Table,
  styles: StyleSheet,
  longestWordPt: number,
): TableNeed & { readonly bound: readonly BoundCell[] } {
  const bound: BoundCell[] = [];
  const columns = table.columns.map(() => ({ leastPt: 0, naturalPt: 0, numbers: 0, words: 0 }));
  const spanning: { column: number; colSpan: number; words: Measured }[] = [];
  const rows: CellNeed[][] = [];
  const step = Math.max(1, Math.ceil(table.rows.length / WEIGHED_ROWS));
  const gap = GAP_PT[table.styleRole];
  eachCell(table, (cell, row, column) => {
    const words = measure(cell.blocks, styles);
    const own = columns[column];
    if (own === undefined) return;
    if (words.bound) bound.push({ cell, column, leastPt: words.wordPt + gap });
    if (cell.colSpan > 1) {
      spanning.push({ column, colSpan: cell.colSpan, words });
      return;
    }
    own.leastPt = Math.max(own.leastPt, Math.min(words.wordPt, longestWordPt) + gap);
    own.naturalPt = Math.max(own.naturalPt, words.linePt + gap);
    if (!cell.header && row >= table.headerRows) {
      const counted = countOf(words.text);
      if (counted === 'number') own.numbers += 1;
      else if (counted === 'words') own.words += 1;
    }
    if (row % step !== 0) return;
    const place = row / step;
    rows[place] ??= [];
    rows[place].push({ column, linesPt: words.linesPt });
  });
  for (const { column, colSpan, words } of spanning) {
    const covered = columns.slice(column, column + colSpan);
    const spread = (key: 'leastPt' | 'naturalPt', wantPt: number): void => {
      const lack = wantPt - covered.reduce((sum, one) => sum + one[key], 0);
      if (lack > 0) for (const one of covered) one[key] += lack / covered.length;
    };
    spread('leastPt', Math.min(words.wordPt, longestWordPt) + gap);
    spread('naturalPt', words.linePt + gap);
  }
  return {
    bound,
    columns: columns.map(({ leastPt, naturalPt, numbers, words }) => ({
      leastPt: Math.max(leastPt, gap + 6),
      naturalPt: Math.max(naturalPt, leastPt, gap + 6),
      // "in the hundreds" among numbers makes no column of words.
      numeric: numbers > 0 && numbers >= words * 2,
    })),
    rows: rows.filter((row) => row !== undefined),
  };
}

/** Calls `visit` with every cell and its place; cells pushed aside by spans stand where they are drawn. */
function eachCell(table: Table, visit: (cell: Cell, row: number, column: number) => void): void {
  const taken: number[] = [];
  for (const [row, { cells }] of table.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > row) column += 1;
      visit(cell, row, column);
      for (let next = column; next < column + cell.colSpan; next += 1) taken[next] = row + cell.rowSpan;
      column += cell.colSpan;
    }
  }
}

function measure(blocks: readonly Block[], styles: StyleSheet): Measured {
  const ruler = new Ruler();
  const walk = (list: readonly Block[], indentPt: number): void => {
    for (const block of list)
      switch (block.type) {
        case 'paragraph':
          ruler.start(styles.roles[block.role], indentPt);
          inlinesOf(ruler, numbered(block));
          ruler.endLine();
          break;
        case 'heading':
          ruler.start(styles.roles[`heading${block.level}`], indentPt);
          inlinesOf(ruler, block.inlines);
          ruler.endLine();
          break;
        case 'list':
          for (const item of block.items) walk(item.blocks, indentPt + LIST_INDENT_PT);
          break;
        case 'keepTogether':
          walk(block.blocks, indentPt);
          break;
        case 'illustration':
        case 'table':
          ruler.picture(indentPt);
          break;
        case 'toc':
        case 'pageBreak':
        case 'rule':
          break;
      }
  };
  walk(blocks, 0);
  return ruler;
}

const numbered = (block: Paragraph): readonly Inline[] =>
  block.number === null
    ? block.inlines
    : [{ type: 'text', text: `${block.number} `, marks: {}, lang: null, dir: null }, ...block.inlines];

function inlinesOf(ruler: Ruler, inlines: readonly Inline[]): void {
  for (const inline of inlines)
    switch (inline.type) {
      case 'text':
        ruler.add(inline.text, inline.marks.bold === true);
        break;
      case 'ref':
        ruler.add(inline.text, false);
        break;
      case 'link':
        inlinesOf(ruler, inline.inlines);
        break;
      case 'note':
        ruler.raised(String(inline.number));
        break;
      case 'break':
        ruler.endLine();
        break;
      case 'tab':
        ruler.add(' ', false);
        break;
      case 'comment':
      case 'field':
        break;
    }
}
