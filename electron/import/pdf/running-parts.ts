// Finds what stands on every page at the same height, such as the head of a report and the numbers of its pages.

import type { Piece } from './pieces.ts';
import type { PlacesById } from './structure-tree.ts';

export type PageOfPieces = {
  readonly pieces: readonly Piece[];
  readonly height: number;
  readonly places: PlacesById;
};
export type RunningParts = {
  readonly pages: readonly (readonly Piece[])[];
  /** The number that each page bears, null where none does. */
  readonly numbers: readonly (string | null)[];
  /** How many pieces were taken out, and on how many pages. */
  readonly removed: number;
  readonly from: number;
};

/** The share of a page's height, above and below, in which they stand; how far the height may differ, in points. */
const OUTER = 0.15;
/** The same for the number of a page alone, which LaTeX sets below wide margins. */
const OUTER_NUMBER = 0.22;
const TOLERANCE = 3;

/**
 * Takes out what recurs at the edge of pages: the same words but for digits, at the same height, on three pages, or on two
 * of a file with four pages or fewer; and numbers that count the pages.
 */
export function withoutRunningParts(pages: readonly PageOfPieces[]): RunningParts {
  const least = pages.length <= 4 ? 2 : 3;
  const seen = new Map<string, Set<number>>();
  for (const [page, { pieces, height }] of pages.entries())
    for (const piece of outer(pieces, height))
      for (const key of keysOf(piece, height, page)) seen.set(key, (seen.get(key) ?? new Set()).add(page));
  const known = (piece: Piece, height: number, page: number) =>
    keysOf(piece, height, page).some((key) => (seen.get(key)?.size ?? 0) >= least);
  const slots = headSlots(pages, known);
  const tagged = new Set(pages.flatMap((page, number) => (isTagged(page) ? [number] : [])));
  const recurs = (piece: Piece, height: number, page: number) =>
    known(piece, height, page) ||
    slotsOf(piece, height).some((slot) => slots.has(slot)) ||
    (tagged.has(page) && pages[page]?.places.has(piece.contentId) === false);
  let [removed, from] = [0, 0];
  const numbers: (string | null)[] = [];
  const kept = pages.map(({ pieces, height }, page) => {
    const gone = new Set<Piece>(pages.length === 1 ? loneNumber(pieces, height) : []);
    for (const side of ['top', 'bottom'] as const) {
      for (const row of rowsFrom(pieces, height, side)) {
        const running = row.filter((piece) => recurs(piece, height, page));
        if (running.length === 0) break;
        for (const piece of running) gone.add(piece);
        if (running.length < row.length) break;
      }
    }
    removed += gone.size;
    if (gone.size > 0) from += 1;
    numbers.push(numberIn([...gone], seen, height, page, least));
    return pieces.filter((piece) => !gone.has(piece));
  });
  return { pages: kept, numbers, removed, from };
}

/**
 * Heights at which most pages have something that recurs: what else stands there alone is of the same kind, such as the
 * title of a short chapter.
 */
function headSlots(
  pages: readonly PageOfPieces[],
  known: (piece: Piece, height: number, page: number) => boolean,
): ReadonlySet<string> {
  const counts = new Map<string, { all: number; known: number }>();
  for (const [page, { pieces, height }] of pages.entries()) {
    for (const side of ['top', 'bottom'] as const) {
      const [row = []] = rowsFrom(pieces, height, side);
      const isKnown = row.some((piece) => known(piece, height, page));
      for (const slot of new Set(row.flatMap((piece) => slotsOf(piece, height)))) {
        const count = counts.get(slot) ?? { all: 0, known: 0 };
        counts.set(slot, { all: count.all + 1, known: count.known + (isKnown ? 1 : 0) });
      }
    }
  }
  return new Set(
    [...counts].flatMap(([slot, count]) => (count.known >= 3 && count.known * 2 > count.all ? [slot] : [])),
  );
}

/** Two neighbouring slots of height and size, so that a piece on the edge of one is known again in the other. */
function slotsOf(piece: Piece, height: number): string[] {
  const side = isTop(piece, height) ? piece.baseline : piece.baseline - height;
  return [0, 1].map(
    (shift) =>
      `${shift} ${Math.floor((side + shift * TOLERANCE) / (2 * TOLERANCE))} ${Math.round(piece.size)}`,
  );
}

/** Whether the tree of a page holds its text: what stands outside of the tree at the edge is then no part of it. */
function isTagged({ pieces, height, places }: PageOfPieces): boolean {
  const inner = pieces.filter((piece) => !isTop(piece, height) && !isBottom(piece, height));
  const placed = inner.filter(({ contentId }) => places.has(contentId)).length;
  return places.size > 0 && placed >= 0.8 * inner.length;
}

/** The 1 below the text of a file with one page. */
function loneNumber(pieces: readonly Piece[], height: number): Piece[] {
  const [lowest = []] = rowsFrom(pieces, height, 'bottom');
  return lowest.length === 1 && pieces.length > 1 && lowest[0]?.text.trim() === '1' ? lowest : [];
}

const outerShare = ({ text }: Piece): number => (pageNumberIn(text.trim()) === null ? OUTER : OUTER_NUMBER);
const isTop = (piece: Piece, height: number): boolean =>
  piece.baseline - piece.size / 2 < outerShare(piece) * height;
const isBottom = (piece: Piece, height: number): boolean =>
  piece.baseline - piece.size / 2 > (1 - outerShare(piece)) * height;

const outer = (pieces: readonly Piece[], height: number): Piece[] =>
  pieces.filter((piece) => piece.rows === null && (isTop(piece, height) || isBottom(piece, height)));

/** The lines at one edge of a page, the outermost first. */
function rowsFrom(pieces: readonly Piece[], height: number, side: 'top' | 'bottom'): Piece[][] {
  const rows: Piece[][] = [];
  const sorted = pieces
    .filter((piece) => (side === 'top' ? isTop(piece, height) : isBottom(piece, height)))
    .sort((one, other) => (side === 'top' ? one.baseline - other.baseline : other.baseline - one.baseline));
  for (const piece of sorted) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && Math.abs(first.baseline - piece.baseline) < 0.4 * piece.size)
      rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

const ROMAN = /^[ivxlcdm]{1,7}$/u;

/** By what a piece is known again: its words with digits masked; and, where it holds a number, how far that is from the page's own. */
function keysOf(piece: Piece, height: number, page: number): string[] {
  const text = piece.text.trim();
  const number = pageNumberIn(text);
  const words = text.replace(/\p{Nd}+/gu, '#').toLowerCase();
  return slotsOf(piece, height).flatMap((slot) => {
    const counted = number === null ? [] : [`n ${slot} ${number.kind} ${number.value - page}`];
    return /\p{L}{2}/u.test(words) && !ROMAN.test(words) ? [`t ${slot} ${words}`, ...counted] : counted;
  });
}

type PageNumber = { readonly kind: 'digits' | 'roman'; readonly value: number; readonly text: string };

/** The number in a text that is little else: "4", "– 4 –", "Page 4 of 12", "iv". */
function pageNumberIn(text: string): PageNumber | null {
  const digits =
    /^[^\p{L}\p{Nd}]{0,3}(?:\p{L}{1,10}\.?\s)?(\p{Nd}{1,4})(?:[^\p{L}\p{Nd}]{0,3}|\s?(?:\/|of|de|von|sur|di|из|من)\s?\p{Nd}{1,4})$/iu.exec(
      text,
    )?.[1];
  if (digits !== undefined)
    return { kind: 'digits', value: Number(digits.replace(/\p{Nd}/gu, plainDigit)), text: digits };
  const roman = /^[–—\s-]{0,3}([ivxlcdm]{1,7})[–—\s-]{0,3}$/u.exec(text.toLowerCase())?.[1];
  const value = roman === undefined ? null : romanValue(roman);
  return value === null || roman === undefined
    ? null
    : { kind: 'roman', value, text: text.replace(/[–—\s-]/gu, '') };
}

/** Digits of every script have their values in order from a zero on. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 48;
  for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0xff10])
    if (code >= zero && code < zero + 10) return String(code - zero);
  return '0';
}

const LETTERS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanValue(text: string): number | null {
  let value = 0;
  for (const [index, letter] of [...text].entries()) {
    const here = LETTERS[letter] ?? 0;
    value += here < (LETTERS[text[index + 1] ?? ''] ?? 0) ? -here : here;
  }
  return value > 0 && value < 400 ? value : null;
}

function numberIn(
  pieces: readonly Piece[],
  seen: ReadonlyMap<string, ReadonlySet<number>>,
  height: number,
  page: number,
  least: number,
): string | null {
  for (const piece of pieces) {
    const number = pageNumberIn(piece.text.trim());
    const counts = keysOf(piece, height, page).some(
      (key) => key.startsWith('n ') && (seen.get(key)?.size ?? 0) >= least,
    );
    if (number !== null && counts) return number.text;
  }
  return null;
}
