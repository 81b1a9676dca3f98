// The text of a line of plain letters that run from the left, which most lines are: as line-units.ts would make it, in a
// fraction of the time.

import { ACCENTS, isDrawnTwice, isSameGlyph, WORD_GAP } from './line-units.ts';
import type { Glyph } from './page-glyphs.ts';

export type PlainLine = {
  readonly text: string;
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly hasLetters: boolean;
};

/** The text of characters sorted from the left; null where one of them asks for more care. */
export function plainLine(
  glyphs: readonly Glyph[],
  size: number,
  isRaised: (glyph: Glyph) => boolean,
): PlainLine | null {
  const raised: { start: number; end: number }[] = [];
  let text = '';
  let hasLetters = false;
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    if (!isPlain(glyph.text)) return null;
    if (last !== null) {
      if (isSameGlyph(last, glyph) || glyph.at < last.at) return null;
      if (isDrawnTwice(last, glyph, size)) continue;
      if (isSpacedFrom(last, glyph, size)) text += ' ';
    }
    hasLetters ||= isLetter(glyph.text.charCodeAt(0));
    if (isRaised(glyph)) {
      const run = raised.at(-1);
      if (run !== undefined && run.end === text.length) run.end += glyph.text.length;
      else raised.push({ start: text.length, end: text.length + glyph.text.length });
    }
    text += glyph.text;
    last = glyph;
  }
  return { text, raised, hasLetters };
}

/** Letters of Latin, Greek and Cyrillic, and the signs beside them. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 0x7f) return text !== '`';
  if (code >= 0x2010 && code <= 0x2044) return true;
  return code < 0x590 && (code < 0x300 || code > 0x36f) && !(text in ACCENTS);
}

/** Of a script that runs from the left, and not one of the signs beside it. */
export const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x590);

function isSpacedFrom(last: Glyph, glyph: Glyph, size: number): boolean {
  const gap = glyph.x0 - last.x1;
  if (glyph.after === last.at && glyph.spaced !== 'line' && gap < 2 * WORD_GAP * size)
    return glyph.spaced === 'space';
  return gap > WORD_GAP * size;
}
