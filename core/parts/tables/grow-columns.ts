// Shares a table's width out among its columns so that it becomes short. Knows needs in points, no text.

/** What one column asks for, in points with the space beside its words. */
export type ColumnNeed = {
  /** So wide that no word of it is split; a word that is long beyond measure is split all the same. */
  readonly leastPt: number;
  /** So wide that no line of it is broken. */
  readonly naturalPt: number;
  /** Numbers alone, under its head. */
  readonly numeric: boolean;
};

/** One cell's words: the widths of its lines before they are broken. */
export type CellNeed = { readonly column: number; readonly linesPt: readonly number[] };

export type TableNeed = {
  readonly columns: readonly ColumnNeed[];
  /** Rows for weighing heights; of a long table some of them, evenly taken. */
  readonly rows: readonly (readonly CellNeed[])[];
};

const STEPS = 40;
/** A line is never filled to its end. */
const FILLED = 0.94;
/** Of room to spare a column of numbers takes less: figures far from each other are hard to compare. */
const NUMERIC_SHARE = 0.35;
/** What a line less in a cell is worth that is not the longest of its row: a column that is all short lines reads badly. */
const LOOSER = 0.3;
/** With more columns every one is narrow, and weighing each against each costs more than it gives. */
const WEIGHED_COLUMNS = 12;

/**
 * The width of each column in points; together `widthPt`. Where all lines fit none is broken; else no word is split as
 * long as there is room for that, and what is left goes where it takes most lines away. Where even the words don't fit
 * the longest of them give way first.
 */
export function growColumns(need: TableNeed, widthPt: number): number[] {
  const { columns } = need;
  const least = columns.map((column) => column.leastPt);
  const natural = columns.map((column) => column.naturalPt);
  if (sum(least) >= widthPt) return capped(least, widthPt);
  if (sum(natural) > widthPt)
    return columns.length > WEIGHED_COLUMNS
      ? towards(least, natural, widthPt)
      : weighed(need, least, natural, widthPt);
  const weights = columns.map((column) => column.naturalPt * (column.numeric ? NUMERIC_SHARE : 1));
  const spare = widthPt - sum(natural);
  return natural.map((width, index) => width + (spare * (weights[index] ?? 0)) / sum(weights));
}

/** How many lines the rows have on average in columns of these widths. */
export function meanRowLines(rows: TableNeed['rows'], widths: readonly number[]): number {
  const lines = rows.map((row) =>
    row.reduce((most, cell) => Math.max(most, linesAt(cell, widths[cell.column] ?? 1)), 1),
  );
  return sum(lines) / Math.max(1, lines.length);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every width up to one bound, so that they add up to `widthPt`: the widest give way first. */
function capped(widths: readonly number[], widthPt: number): number[] {
  const rising = [...widths].sort((a, b) => a - b);
  let left = widthPt;
  let bound = widthPt;
  for (const [index, width] of rising.entries()) {
    bound = left / (rising.length - index);
    if (width > bound) break;
    left -= width;
  }
  return widths.map((width) => Math.min(width, bound));
}

/** From the least widths towards the natural ones, each as far as the others. */
function towards(least: readonly number[], natural: readonly number[], widthPt: number): number[] {
  const wants = natural.map((width, index) => width - (least[index] ?? 0));
  const part = (widthPt - sum(least)) / sum(wants);
  return least.map((width, index) => width + (wants[index] ?? 0) * part);
}

/** Gives the room away in small steps, each to the column where it takes most lines away. */
function weighed(
  need: TableNeed,
  least: readonly number[],
  natural: readonly number[],
  widthPt: number,
): number[] {
  const widths = [...least];
  const step = (widthPt - sum(least)) / STEPS;
  for (let given = 0; given < STEPS; given += 1) {
    const gains = widths.map((width, column) =>
      width >= (natural[column] ?? 0) ? -1 : gainOf(need, widths, column, step),
    );
    const best = gains.indexOf(Math.max(...gains));
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}

/** How many lines fall away when a column grows by `step`; lines of cells that are not their row’s longest count for a part. */
function gainOf(need: TableNeed, widths: readonly number[], column: number, step: number): number {
  let gain = 0;
  for (const row of need.rows) {
    const own = row.find((cell) => cell.column === column);
    if (own === undefined) continue;
    const others = row.reduce(
      (most, cell) => (cell === own ? most : Math.max(most, linesAt(cell, widths[cell.column] ?? 1))),
      1,
    );
    const width = widths[column] ?? 1;
    const [before, after] = [linesAt(own, width), linesAt(own, width + step)];
    gain += Math.max(before, others) - Math.max(after, others) + (before - after) * LOOSER;
  }
  return gain;
}

/** On average a broken line ends in the middle of its last one. */
function linesAt(cell: CellNeed, widthPt: number): number {
  const room = widthPt * FILLED;
  let lines = 0;
  for (const linePt of cell.linesPt) lines += linePt <= room ? 1 : linePt / room + 0.5;
  return lines;
}
