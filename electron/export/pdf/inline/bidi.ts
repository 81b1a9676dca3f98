// The order in which a line is read and the order in which it is drawn (UAX 9). Works on paragraphs, then on lines.

import bidiFactory from 'bidi-js';
import type { TextDirection } from '../../../../core/document/tree.ts';

const bidi = bidiFactory();

// Marks that only say left to right change nothing in a text that has nothing else.
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The embedding level of each UTF-16 unit of a paragraph; null when the whole of it runs from left to right. */
export function embeddingLevels(text: string, dir: TextDirection): Uint8Array | null {
  if (dir === 'ltr' && !rightToLeft.test(text)) return null;
  return bidi.getEmbeddingLevels(text, dir).levels;
}

/** The characters that stand for these where reading runs from right to left: brackets turned round. */
export function mirrored(text: string): string {
  return [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('');
}

/** Items of one line in logical order, put into the order in which they stand from left to right (rule L2). */
export function visualOrder<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  const out = [...items];
  const highest = out.reduce((most, item) => Math.max(most, item.level), 0);
  for (let level = highest; level >= 1; level -= 1) {
    let from = 0;
    while (from < out.length) {
      if ((out[from]?.level ?? 0) < level) {
        from += 1;
        continue;
      }
      let to = from;
      while (to < out.length && (out[to]?.level ?? 0) >= level) to += 1;
      out.splice(from, to - from, ...out.slice(from, to).reverse());
      from = to;
    }
  }
  return out;
}
