// Glyphs made for a file out of those of its font: marks that stand over or under a letter, moved to their place. All that shows then stands on the line
// and takes a width of its own, and who takes the text out of the file finds whole words. Knows TrueType outlines (OpenType 1.9, "glyf").

import type { PdfFont } from '../pdf-document.ts';

/** A glyph of the font, moved by so many of its units. */
export type MovedPart = { readonly glyph: number; readonly dx: number; readonly dy: number };

export type MovedGlyphs = {
  /** The number in the file of a glyph of such parts, with an advance in units of the font, that stands for these characters. */
  include(parts: readonly MovedPart[], advance: number, letters: readonly number[]): number;
};

type Made = { readonly parts: readonly MovedPart[]; readonly advance: number };

const madeOf = new WeakMap<PdfFont, Map<number, Made>>();

/** The parts of the glyphs that were made, by their number in the file; nothing where there are none. */
export const partsOfMoved = (font: PdfFont): ReadonlyMap<number, Made> => madeOf.get(font) ?? new Map();

/** Makes glyphs for a font; null for one whose outlines are not those of TrueType. Call once for each font. */
export function movedGlyphs(font: PdfFont): MovedGlyphs | null {
  const { subset } = font;
  const add = subset._addGlyph?.bind(subset);
  if (!add || !('glyf' in font.font.directory.tables)) return null;
  const made = new Map<number, Made>();
  madeOf.set(font, made);
  const known = new Map<string, number>();
  const scale = 1000 / font.font.unitsPerEm;

  // Called for each glyph of the file in its order, when the font is written.
  subset._addGlyph = (glyph) => {
    const { glyf = [], loca, hmtx, offset = 0 } = subset;
    const moved = made.get(glyf.length);
    if (!moved) return add(glyph);
    const { bytes, left } = outlineOf(font, moved.parts);
    glyf.push(bytes);
    loca?.offsets.push(offset);
    hmtx?.metrics.push({ advance: moved.advance, bearing: left });
    subset.offset = offset + bytes.length;
    return glyf.length - 1;
  };

  return {
    include(parts, advance, letters) {
      const key = `${advance} ${letters.join(',')} ${parts.map(({ glyph, dx, dy }) => `${glyph},${dx},${dy}`).join(' ')}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      for (const { glyph } of parts) subset.includeGlyph(glyph);
      const inFile = subset.glyphs.push(0) - 1;
      made.set(inFile, { parts, advance });
      font.widths[inFile] = advance * scale;
      font.unicode[inFile] = letters;
      known.set(key, inFile);
      return inFile;
    },
  };
}

const [wordArguments, argumentsAreOffsets, moreComponents] = [0x1, 0x2, 0x20];

/** A compound outline, and how far left it reaches. Glyphs without an outline are left out. */
function outlineOf(font: PdfFont, parts: readonly MovedPart[]): { bytes: Uint8Array; left: number } {
  const shown = parts.flatMap((part) => {
    const { minX, minY, maxX, maxY } = font.font.getGlyph(part.glyph).bbox;
    return Number.isFinite(minX) && maxX > minX ? [{ ...part, minX, minY, maxX, maxY }] : [];
  });
  if (shown.length === 0) return { bytes: new Uint8Array(), left: 0 };
  const box = [
    Math.floor(Math.min(...shown.map(({ minX, dx }) => minX + dx))),
    Math.floor(Math.min(...shown.map(({ minY, dy }) => minY + dy))),
    Math.ceil(Math.max(...shown.map(({ maxX, dx }) => maxX + dx))),
    Math.ceil(Math.max(...shown.map(({ maxY, dy }) => maxY + dy))),
  ];
  const view = new DataView(new ArrayBuffer(10 + shown.length * 8));
  view.setInt16(0, -1);
  box.forEach((side, at) => view.setInt16(2 + at * 2, side));
  shown.forEach(({ glyph, dx, dy }, at) => {
    const from = 10 + at * 8;
    const more = at < shown.length - 1 ? moreComponents : 0;
    view.setUint16(from, wordArguments | argumentsAreOffsets | more);
    view.setUint16(from + 2, font.subset.includeGlyph(glyph));
    view.setInt16(from + 4, dx);
    view.setInt16(from + 6, dy);
  });
  return { bytes: new Uint8Array(view.buffer), left: box[0] ?? 0 };
}
