// Cuts a page into columns and what stands above, between and below them, by the white between the pieces of its text.

import type { Piece } from './pieces.ts';
import type { Direction } from './visual-order.ts';

/** The least width of the white between two columns, and what a line may reach into it, in sizes of the type. */
const STRIP = 0.65;
const REACH = 0.15;
/** Lines that a column has at least; a column is wider than a column of bullets or numbers. */
const LEAST_LINES = 3;
const LEAST_WIDTH = 5;
const MOST_EDGES = 60;
const DEEPEST = 24;

/**
 * The regions of a page in reading order, each of which has no columns in it. A strip of white is cut along where it holds
 * over a run of lines; what reaches over it ends the run. `direction` says which column comes first.
 */
export function regionsOf(pieces: readonly Piece[], direction: Direction): Piece[][] {
  return cut(pieces, direction, 0);
}

type Cut = {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: number;
  readonly gap: number;
};

function cut(pieces: readonly Piece[], direction: Direction, depth: number): Piece[][] {
  if (pieces.length === 0) return [];
  const best = depth < DEEPEST && pieces.length >= 2 * LEAST_LINES ? bestCut(pieces) : null;
  if (best === null) return [[...pieces]];
  const head = spanningHead(pieces);
  if (head !== null) {
    const above = pieces.filter(({ baseline }) => baseline < head.top);
    const below = pieces.filter(({ baseline }) => baseline > head.bottom);
    const own = pieces.filter(({ baseline }) => baseline >= head.top && baseline <= head.bottom);
    return [...cut(above, direction, depth + 1), own, ...cut(below, direction, depth + 1)];
  }
  const above: Piece[] = [];
  const below: Piece[] = [];
  const left: Piece[] = [];
  const right: Piece[] = [];
  for (const piece of pieces) {
    if (piece.baseline < best.top) above.push(piece);
    else if (piece.baseline > best.bottom) below.push(piece);
    else if (middle(piece) < best.x) left.push(piece);
    else right.push(piece);
  }
  const columns = direction === 'ltr' ? [left, right] : [right, left];
  return [above, ...columns, below].flatMap((part) => cut(part, direction, depth + 1));
}

/**
 * The baselines of a head that stands alone between columns which end above it and columns which begin below it. It may be
 * too short to reach over the white between them. A head within a column has lines of the next column beside it.
 */
function spanningHead(pieces: readonly Piece[]): { readonly top: number; readonly bottom: number } | null {
  const size = medianOf(pieces.map((piece) => piece.size));
  const boldSaysNothing = pieces.filter(({ bold }) => bold).length * 2 > pieces.length;
  const sorted = [...pieces].sort((one, other) => one.baseline - other.baseline);
  const isHead = (piece: Piece) => piece.size > 1.15 * size || (piece.bold && !boldSaysNothing);
  for (let from = 0; from < sorted.length; from += 1) {
    const [piece, before] = [sorted[from], sorted[from - 1]];
    if (piece === undefined || !isHead(piece)) continue;
    if (before !== undefined && piece.baseline - piece.size - before.baseline < 0.6 * piece.size) continue;
    let to = from + 1;
    for (; to < sorted.length; to += 1) {
      const [next, last] = [sorted[to], sorted[to - 1]];
      if (
        next === undefined ||
        last === undefined ||
        !isHead(next) ||
        next.baseline - last.baseline > 1.6 * last.size
      )
        break;
    }
    const [last, after] = [sorted[to - 1], sorted[to]];
    if (last === undefined || after === undefined) continue;
    if (after.baseline - after.size - last.baseline < 0.5 * size) continue;
    if (extentOf(sorted.slice(to)) > 0.7 * extentOf(sorted))
      return { top: piece.baseline - 0.01, bottom: last.baseline + 0.01 };
  }
  return null;
}

const extentOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY) -
  pieces.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);

const middle = ({ x0, x1 }: Piece): number => (x0 + x1) / 2;

function bestCut(pieces: readonly Piece[]): Cut | null {
  const size = medianOf(pieces.map((piece) => piece.size));
  const cuts = edgesOf(pieces, size).flatMap((x) => cutsAt(pieces, x, size));
  cuts.sort((one, other) => other.lines - one.lines || other.gap - one.gap);
  return cuts[0] ?? null;
}

/** Where many pieces begin, or just after many end. */
function edgesOf(pieces: readonly Piece[], size: number): number[] {
  const counts = new Map<number, number>();
  const count = (x: number) => counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  for (const { x0, x1 } of pieces) {
    count(x0 - REACH * size);
    count(x1 + (STRIP + REACH) * size);
  }
  return [...counts]
    .filter(([, times]) => times >= 2)
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST_EDGES)
    .map(([x]) => x);
}

/** The runs of lines along which the white to the left of a place holds. */
function cutsAt(pieces: readonly Piece[], x: number, size: number): Cut[] {
  const over: number[] = [];
  const left: Piece[] = [];
  const right: Piece[] = [];
  for (const piece of pieces) {
    if (piece.x0 >= x - 0.1) right.push(piece);
    else if (piece.x1 <= x + 0.1) left.push(piece);
    else over.push(piece.baseline);
  }
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return [];
  over.sort((one, other) => one - other);
  const ends = [Number.NEGATIVE_INFINITY, ...over, Number.POSITIVE_INFINITY];
  return ends.slice(1).flatMap((bottom, index) => {
    const top = ends[index] ?? Number.NEGATIVE_INFINITY;
    const within = ({ baseline }: Piece) => baseline > top && baseline < bottom;
    return bottom - top < LEAST_LINES * size ? [] : runOf(left.filter(within), right.filter(within), x, size);
  });
}

function runOf(left: readonly Piece[], right: readonly Piece[], x: number, size: number): Cut[] {
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return [];
  const top = Math.min(firstLine(left, right, size), firstLine(right, left, size));
  const [one, other] = [left, right].map((side) => side.filter(({ baseline }) => baseline >= top - 0.01));
  if (one === undefined || other === undefined) return [];
  const [ones, others] = [linesIn(one), linesIn(other)];
  if (ones < LEAST_LINES || others < LEAST_LINES) return [];
  if (widthOf(one) < LEAST_WIDTH * size || widthOf(other) < LEAST_WIDTH * size) return [];
  const shared = Math.min(last(one), last(other)) - Math.max(first(one), first(other));
  if (shared < (LEAST_LINES - 1.5) * size) return [];
  const end = quantile(
    one.map(({ x1 }) => x1),
    0.92,
  );
  const start = quantile(
    other.map(({ x0 }) => x0),
    0.08,
  );
  const gap = start - end;
  if (gap < STRIP * size) return [];
  const bottom = Math.max(last(one), last(other));
  return [
    {
      x: x - 0.05,
      top: top - 0.01,
      bottom: bottom + 0.01,
      lines: Math.min(ones, others) * 2 + Math.max(ones, others) / 100,
      gap,
    },
  ];
}

/**
 * Where a side begins: what stands alone above the other side, and apart from the lines below it, stands above both, such as
 * a date at the right of a page.
 */
function firstLine(side: readonly Piece[], other: readonly Piece[], size: number): number {
  const sorted = side.map(({ baseline }) => baseline).sort((one, two) => one - two);
  const begin = first(other) - 0.5 * size;
  let top = sorted[0] ?? 0;
  for (const [index, baseline] of sorted.entries()) {
    const before = sorted[index - 1] ?? baseline;
    if (before < begin && baseline - before > 1.8 * size) top = baseline;
  }
  return top;
}

const first = (pieces: readonly Piece[]): number =>
  pieces.reduce((least, { baseline }) => Math.min(least, baseline), Number.POSITIVE_INFINITY);
const last = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { baseline }) => Math.max(most, baseline), Number.NEGATIVE_INFINITY);

function linesIn(pieces: readonly Piece[]): number {
  return new Set(pieces.map(({ baseline }) => Math.round(baseline / 3))).size;
}

function widthOf(pieces: readonly Piece[]): number {
  return (
    quantile(
      pieces.map(({ x1 }) => x1),
      0.9,
    ) -
    quantile(
      pieces.map(({ x0 }) => x0),
      0.1,
    )
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The middle one of some numbers; 0 of none. */
export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);
