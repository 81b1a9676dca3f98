// Finds tables without rules around their cells: rows of pieces that stand in the same columns, and that are no columns of
// running text.

import type { Piece, TableRow } from './pieces.ts';
import { medianOf } from './regions.ts';
import { cellText, tablePiece } from './table-piece.ts';
import type { Direction } from './visual-order.ts';

const LEAST_ROWS = 3;
const LONG_RUN = 8;
/** Columns of running text fill their width by more than this, on average. */
const FULL = 0.8;
const MOST_WORDS = 7;
const NUMBER =
  /^[\s\p{Sc}(+~<>≈−–-]*[\d\u0660-\u0669\u06f0-\u06f9][\d\s.,:/%\u0660-\u0669\u06f0-\u06f9٪٫٬–-]*(?:%|\p{L}{1,3})?[)*]?$|^[–—-]$|^n\/a$/iu;

type Row = { readonly baseline: number; readonly pieces: Piece[] };

/** The pieces with those of each table replaced by one that holds its rows. */
export function alignedTables(pieces: readonly Piece[], direction: Direction): Piece[] {
  const rows = rowsOf(pieces.filter((piece) => piece.rows === null));
  const taken = new Map<Piece, Piece>();
  for (let from = 0; from < rows.length; ) {
    const to = runEnd(rows, from);
    const run = rows.slice(from, to);
    const made = to - from >= LEAST_ROWS ? tableOf(run, direction) : null;
    // Long runs that are no table are columns of text: what begins within them is none either.
    if (made === null) from = to - from > LONG_RUN ? to : from + 1;
    else {
      for (const row of run) for (const piece of row.pieces) taken.set(piece, made);
      from = to;
    }
  }
  const tables = new Set(taken.values());
  return [...pieces.filter((piece) => !taken.has(piece)), ...tables];
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && piece.baseline - row.baseline < 0.3 * piece.size) row.pieces.push(piece);
    else rows.push({ baseline: piece.baseline, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((one, other) => one.x0 - other.x0);
  return rows;
}

/** The end of the rows from one on that have several pieces, stand close together and share their columns. */
function runEnd(rows: readonly Row[], from: number): number {
  const first = rows[from];
  if (first === undefined || first.pieces.length < 2 || isItem(first)) return from;
  let columns = columnsOf(rows[from]?.pieces ?? []);
  let to = from + 1;
  for (; to < rows.length; to += 1) {
    const [row, before] = [rows[to], rows[to - 1]];
    if (row === undefined || before === undefined || isItem(row)) break;
    const size = medianOf(row.pieces.map((piece) => piece.size));
    if (row.baseline - before.baseline > 2.6 * size) break;
    const merged = merge(columns, row.pieces, size);
    if (merged === null || (row.pieces.length < 2 && !isFurtherLine(row, before, columns))) break;
    columns = merged;
  }
  while (
    to > from + 1 &&
    (rows[to - 1]?.pieces.length ?? 0) < 2 &&
    !isFurtherLine(rows[to - 1], rows[to - 2], columns)
  )
    to -= 1;
  return to;
}

/** The mark of an item stands apart from its text, at whichever side the text begins. */
const isItem = ({ pieces }: Row): boolean =>
  [pieces[0], pieces.at(-1)].some(
    (piece) =>
      piece !== undefined &&
      /^(?:\p{P}|\p{S}|\(?[\p{L}\p{Nd}]{1,4}[.)]|[.(][\p{L}\p{Nd}]{1,4})$/u.test(piece.text),
  );

type Column = { readonly x0: number; readonly x1: number };
const columnsOf = (pieces: readonly Piece[]): Column[] => pieces.map(({ x0, x1 }) => ({ x0, x1 }));

/** A row of one cell is the further line of a cell above it, not in the first column. */
function isFurtherLine(row: Row | undefined, before: Row | undefined, columns: readonly Column[]): boolean {
  const piece = row?.pieces[0];
  if (row === undefined || before === undefined || piece === undefined || row.pieces.length !== 1)
    return false;
  const close = row.baseline - before.baseline < 1.35 * piece.size;
  const first = columns[0];
  return (
    close &&
    first !== undefined &&
    piece.x0 > first.x1 &&
    before.pieces.some(({ x0 }) => Math.abs(x0 - piece.x0) < 3)
  );
}

/** The columns with those of a row, or null where it reaches over the white between two of them. */
function merge(columns: readonly Column[], pieces: readonly Piece[], size: number): Column[] | null {
  const all = [...columns, ...columnsOf(pieces)].sort((one, other) => one.x0 - other.x0);
  const merged: Column[] = [];
  for (const column of all) {
    const before = merged.at(-1);
    if (before !== undefined && column.x0 < before.x1 + 0.4 * size)
      merged[merged.length - 1] = { x0: before.x0, x1: Math.max(before.x1, column.x1) };
    else merged.push(column);
  }
  return merged.length < Math.max(2, columns.length) ? null : merged;
}

function tableOf(run: readonly Row[], direction: Direction): Piece | null {
  const parts = run.flatMap(({ pieces }) => pieces);
  const size = medianOf(parts.map((piece) => piece.size));
  const columns = run.reduce<Column[]>(
    (all, { pieces }) => merge(all.length === 0 ? columnsOf(pieces) : all, pieces, size) ?? all,
    [],
  );
  const inColumn = (row: Row) =>
    columns.map((column) =>
      row.pieces.filter((piece) => piece.x0 >= column.x0 - 1 && piece.x1 <= column.x1 + 1),
    );
  if (columns.length < 2 || !isTable(columns, run.map(inColumn))) return null;
  const rows: Piece[][][] = [];
  for (const [index, row] of run.entries()) {
    const cells = inColumn(row);
    const above = rows.at(-1);
    const close = row.baseline - (run[index - 1]?.baseline ?? Number.NEGATIVE_INFINITY) < 1.35 * size;
    const keyed = direction === 'ltr' ? cells[0] : cells.at(-1);
    const isFurther =
      above !== undefined && close && keyed?.length === 0 && row.pieces.length < columns.length;
    if (isFurther) for (const [at, cell] of cells.entries()) above[at]?.push(...cell);
    else rows.push(cells);
  }
  const made: TableRow[] = rows.map((cells, index) => {
    const texts = cells.map((cell) => cellText(cell, direction));
    const others = rows[1]?.flat().every(({ bold }) => bold) ?? false;
    return {
      cells: direction === 'ltr' ? texts : texts.reverse(),
      header: index === 0 && !others && cells.flat().every(({ bold }) => bold),
    };
  });
  return made.length < 2 ? null : tablePiece(parts, made, direction);
}

/** Columns of numbers or of short words are a table; columns whose lines all fill them are running text. */
function isTable(columns: readonly Column[], rows: readonly (readonly (readonly Piece[])[])[]): boolean {
  let cells = 0;
  const told = columns.map(({ x0, x1 }, at) => {
    const own = rows.flatMap((row) => (row[at]?.length === 0 ? [] : [row[at] ?? []]));
    const texts = own.map((pieces) => pieces.map(({ text }) => text).join(' '));
    cells += own.length;
    return {
      isNumeric:
        own.length * 2 >= rows.length && texts.filter((text) => NUMBER.test(text)).length >= 0.6 * own.length,
      words: meanOf(texts.map((text) => text.split(' ').length)),
      fill: meanOf(own.map((pieces) => (lastEnd(pieces) - (pieces[0]?.x0 ?? 0)) / Math.max(1, x1 - x0))),
    };
  });
  if (cells < 1.6 * rows.length) return false;
  const numeric = told.filter(({ isNumeric }) => isNumeric).length;
  if (numeric > 0 && numeric * 3 >= columns.length) return told.some(({ words }) => words <= MOST_WORDS);
  return (
    columns.length >= 3 &&
    meanOf(told.map(({ fill }) => fill)) < FULL &&
    told.every(({ words }) => words <= MOST_WORDS)
  );
}

const lastEnd = (pieces: readonly Piece[]): number =>
  pieces.reduce((end, { x1 }) => Math.max(end, x1), Number.NEGATIVE_INFINITY);
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
