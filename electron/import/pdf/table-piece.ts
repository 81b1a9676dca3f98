// A table as one piece of a page, and the text of its cells.

import type { Piece, TableRow } from './pieces.ts';
import type { Direction } from './visual-order.ts';

/** One piece in the place of those of a table. */
export function tablePiece(parts: readonly Piece[], rows: readonly TableRow[], direction: Direction): Piece {
  const least = (of: (piece: Piece) => number) =>
    parts.reduce((value, piece) => Math.min(value, of(piece)), Number.POSITIVE_INFINITY);
  const first = parts.reduce((one, other) => (other.at < one.at ? other : one));
  return {
    ...first,
    text: '',
    turned: null,
    raised: [],
    x0: least(({ x0 }) => x0),
    x1: -least(({ x1 }) => -x1),
    baseline: least(({ baseline }) => baseline),
    bold: false,
    italic: false,
    direction,
    rows,
  };
}

/** The texts of pieces of one cell, line by line. */
export function cellText(parts: readonly Piece[], direction: Direction): string {
  const sorted = [...parts].sort((one, other) =>
    Math.abs(one.baseline - other.baseline) > 0.3 * one.size
      ? one.baseline - other.baseline
      : direction === 'ltr'
        ? one.x0 - other.x0
        : other.x0 - one.x0,
  );
  return sorted.map(({ text }) => text).join(' ');
}
