// Where a passage stands on a page. Its text was joined, mended and put in order since: it is found by its letters and digits alone, and in
// pieces, so that a hyphen undone, a running head between two halves or another order of columns hides nothing of the rest.

import type { PageMark } from '../../../core/contract/shown-page.ts';
import type { Glyph, GlyphLayer } from './page-glyphs.ts';

/** Letters of a piece: so long that it hardly stands twice on a page. */
const PIECE = 24;
/** A shorter rest goes with the piece before it. */
const SHORTEST = 8;

/** The lines of the passage, or of as much of it as is found; none where nothing is. */
export function marksOf({ glyphs, width, height }: GlyphLayer, passage: string): readonly PageMark[] {
  const letters = lettersOf(passage);
  if (letters === '') return [];
  const drawn = [...glyphs].sort((one, other) => one.at - other.at);
  for (const order of [drawn, byLines(drawn)]) {
    const found = foundIn(order, letters);
    if (found.length > 0) return linesOf(found, width, height);
  }
  return [];
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** The glyphs of all pieces that are found, in the order given. */
function foundIn(order: readonly Glyph[], letters: string): readonly Glyph[] {
  const owners: Glyph[] = [];
  let text = '';
  for (const glyph of order) {
    const own = lettersOf(glyph.text);
    text += own;
    for (let at = 0; at < own.length; at += 1) owners.push(glyph);
  }
  const whole = text.indexOf(letters);
  if (whole !== -1) return owners.slice(whole, whole + letters.length);
  const found: Glyph[] = [];
  let from = 0;
  for (const piece of piecesOf(letters)) {
    const next = text.indexOf(piece, from);
    const at = next === -1 ? text.indexOf(piece) : next;
    if (at === -1) continue;
    found.push(...owners.slice(at, at + piece.length));
    from = at + piece.length;
  }
  return found;
}

function piecesOf(letters: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += PIECE) pieces.push(letters.slice(at, at + PIECE));
  const last = pieces.at(-1) ?? '';
  if (pieces.length > 1 && last.length < SHORTEST) pieces.splice(-2, 2, `${pieces.at(-2)}${last}`);
  return pieces;
}

/** Line by line from above, each from its beginning: what Arabic is drawn as may be the other way round. */
function byLines(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sorted = [...glyphs].sort((one, other) => one.baseline - other.baseline);
  const lines: Glyph[][] = [];
  for (const glyph of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && isOnLine(first, glyph)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.flatMap((line) => {
    const rightwards = line.sort((one, other) => one.x0 - other.x0);
    const rtl =
      line.filter(({ text }) => /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(text)).length * 2 > line.length;
    return rtl ? rightwards.reverse() : rightwards;
  });
}

const isOnLine = (one: Glyph, other: Glyph): boolean =>
  Math.abs(one.baseline - other.baseline) < Math.max(one.size, other.size) * 0.4;

/** A box for each run of glyphs that stand beside each other, as high as their type. */
function linesOf(glyphs: readonly Glyph[], width: number, height: number): readonly PageMark[] {
  const lines: { x0: number; x1: number; top: number; bottom: number; last: Glyph }[] = [];
  for (const glyph of glyphs) {
    const [top, bottom] = [glyph.baseline - glyph.size * 0.85, glyph.baseline + glyph.size * 0.25];
    const line = lines.at(-1);
    const beside =
      line !== undefined &&
      isOnLine(line.last, glyph) &&
      Math.max(line.x0, glyph.x0) - Math.min(line.x1, glyph.x1) < glyph.size * 2;
    if (!beside) {
      lines.push({ x0: glyph.x0, x1: glyph.x1, top, bottom, last: glyph });
      continue;
    }
    line.x0 = Math.min(line.x0, glyph.x0);
    line.x1 = Math.max(line.x1, glyph.x1);
    line.top = Math.min(line.top, top);
    line.bottom = Math.max(line.bottom, bottom);
    line.last = glyph;
  }
  return lines.map(({ x0, x1, top, bottom }) => ({
    x: x0 / width,
    y: top / height,
    width: (x1 - x0) / width,
    height: (bottom - top) / height,
  }));
}
