// Puts the characters of a page together to pieces of lines by where they stand, in whatever order they were drawn.

import type { Glyph, GlyphLayer, Look } from './page-glyphs.ts';
import type { Box } from './page-frame.ts';
import { type Direction, directionOfLetters, textInOrder } from './visual-order.ts';

/** A run of characters on one line without a wide gap in it: a line of a column, or a cell of a table. */
export type Piece = {
  readonly text: string;
  /** The text with the brackets in its parts from right to left turned round; null where there are none. */
  readonly turned: string | null;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly contentId: number;
  /** The number of the first of its characters in the order in which the page was drawn. */
  readonly at: number;
  /** Where raised small characters stand in the text: marks of notes. */
  readonly raised: readonly Raised[];
  readonly direction: Direction;
  /** The table that stands in the place of its pieces, from the left or, in a text from right to left, from the right. */
  readonly rows: readonly TableRow[] | null;
};
export type TableRow = { readonly cells: readonly string[]; readonly header: boolean };
export type Raised = { readonly start: number; readonly end: number };

/** A gap that is wider is no space between words, in sizes of the type. The gap between the columns of LaTeX is 1. */
const WIDE_GAP = 0.65;
/** What is raised is smaller than its line by this, and stands above it by this much of the line's size. */
const RAISED_SIZE = 0.86;
const RAISED_LEAST = 0.12;
const RAISED_MOST = 0.7;
const LOWERED_MOST = 0.35;

type Row = { readonly baseline: number; readonly size: number; readonly glyphs: readonly Glyph[] };

/** The pieces of a layer from above, and in a line from the left. `standing` are rules, which part cells. */
export function piecesOf({ glyphs }: GlyphLayer, standing: readonly Box[]): Piece[] {
  const direction = directionOfLetters(glyphs);
  return withRaised(rowsOf(glyphs)).flatMap((row) => {
    const walls = standing
      .filter(({ top, bottom }) => top <= row.baseline && bottom >= row.baseline - row.size)
      .map(({ x0, x1 }) => (x0 + x1) / 2);
    return splitAtGaps(row.glyphs, row.size)
      .flatMap((part) => splitAtWalls(part, walls))
      .map((part) => pieceOf(part, row, direction));
  });
}

/** A rule that stands between two characters parts cells. */
function splitAtWalls(glyphs: readonly Glyph[], walls: readonly number[]): Glyph[][] {
  const parts: Glyph[][] = [];
  let side = -1;
  for (const glyph of glyphs) {
    const here = walls.filter((x) => x < (glyph.x0 + glyph.x1) / 2).length;
    if (here !== side) parts.push([]);
    parts.at(-1)?.push(glyph);
    side = here;
  }
  return parts;
}

/** Characters that stand on one line. */
function rowsOf(glyphs: readonly Glyph[]): Row[] {
  const rows: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && glyph.baseline - row.baseline <= 0.18 * Math.min(row.size, glyph.size)) {
      row.glyphs.push(glyph);
      row.size = Math.max(row.size, glyph.size);
    } else rows.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => ({ ...row, baseline: mainBaseline(row.glyphs), glyphs: fromLeft(row.glyphs) }));
}

/** The baseline of most of the characters: the first of a row may be a raised one. */
function mainBaseline(glyphs: readonly Glyph[]): number {
  const sorted = glyphs.map(({ baseline }) => baseline).sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const fromLeft = (glyphs: readonly Glyph[]): Glyph[] =>
  [...glyphs].sort((one, other) => one.x0 - other.x0 || one.at - other.at);

function splitAtGaps(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const parts: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    if (glyph.x0 - end > WIDE_GAP * size) parts.push([]);
    parts.at(-1)?.push(glyph);
    end = Math.max(end, glyph.x1);
  }
  return parts;
}

/** Small characters just above or below a line, and close beside a character of it, go into it. */
function withRaised(rows: readonly Row[]): Row[] {
  const taken: Glyph[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    for (const group of splitAtGaps(row.glyphs, row.size)) {
      const home = [index + 1, index + 2, index + 3, index - 1, index - 2].find((at) => {
        const other = rows[at];
        return other !== undefined && isRaisedBeside(group, row.baseline, other);
      });
      taken[home ?? index]?.push(...group);
    }
  }
  return rows.flatMap((row, index) => {
    const glyphs = taken[index] ?? [];
    return glyphs.length === 0 ? [] : [{ ...row, glyphs: fromLeft(glyphs) }];
  });
}

function isRaisedBeside(group: readonly Glyph[], baseline: number, row: Row): boolean {
  const size = Math.max(...group.map((glyph) => glyph.size));
  const above = (row.baseline - baseline) / row.size;
  if (size > RAISED_SIZE * row.size || above < -LOWERED_MOST || above > RAISED_MOST) return false;
  if (Math.abs(above) < RAISED_LEAST || group.length > 12) return false;
  const x0 = group[0]?.x0 ?? 0;
  const x1 = Math.max(...group.map((glyph) => glyph.x1));
  const near = 0.35 * row.size;
  return row.glyphs.some(
    (glyph) =>
      glyph.size > size &&
      ((glyph.x1 > x0 - near && glyph.x1 < x0 + near) || (glyph.x0 > x1 - near && glyph.x0 < x1 + near)),
  );
}

function pieceOf(glyphs: readonly Glyph[], row: Row, around: Direction): Piece {
  const looks = looksOf(glyphs);
  const size = commonest(looks.map(({ size: one, count }) => [Math.round(one * 10) / 10, count]));
  const isRaised = (glyph: Glyph) =>
    glyph.size <= RAISED_SIZE * row.size && row.baseline - glyph.baseline >= RAISED_LEAST * row.size;
  const { text, turned, raised, direction } = textInOrder(glyphs, around, size, isRaised);
  const share = (is: (look: Look) => boolean) =>
    looks.reduce((sum, { look, count }) => sum + (is(look) ? count : 0), 0) * 10 >= glyphs.length * 9;
  return {
    text,
    turned,
    x0: glyphs[0]?.x0 ?? 0,
    x1: glyphs.reduce((end, glyph) => Math.max(end, glyph.x1), Number.NEGATIVE_INFINITY),
    baseline: row.baseline,
    size,
    bold: share(({ bold }) => bold),
    italic: share(({ italic }) => italic),
    contentId: commonest(looks.map(({ look, count }) => [look.contentId, count])),
    at: glyphs.reduce((first, glyph) => Math.min(first, glyph.at), Number.POSITIVE_INFINITY),
    raised,
    direction,
    rows: null,
  };
}

type LookCount = { readonly look: Look; readonly size: number; count: number };

/** The looks of characters, each with how many in a row have it. */
function looksOf(glyphs: readonly Glyph[]): LookCount[] {
  const looks: LookCount[] = [];
  for (const { look, size } of glyphs) {
    const last = looks.at(-1);
    if (last?.look === look) last.count += 1;
    else looks.push({ look, size, count: 1 });
  }
  return looks;
}

/** The number that counts most; -1 of none. */
function commonest(numbers: readonly (readonly [value: number, count: number])[]): number {
  const [[first] = [-1]] = numbers;
  if (numbers.every(([value]) => value === first)) return first;
  const counts = new Map<number, number>();
  for (const [value, count] of numbers) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? -1;
}
