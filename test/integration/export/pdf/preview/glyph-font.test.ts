import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { glyphCharacterBase } from '../../../../../core/document/glyph-character.ts';
import { glyphFont } from '../../../../../electron/export/pdf/preview/glyph-font.ts';
import { openPdf } from '../../../../../electron/export/pdf/pdfmake-parts.ts';
import { fontsFolder } from '../../../../support/fonts.ts';

type Glyph = { readonly id: number; readonly advanceWidth: number; readonly path: { toSVG(): string } };
type Opened = {
  readonly numGlyphs: number;
  glyphForCodePoint(codePoint: number): Glyph;
  getGlyph(id: number, codePoints: readonly number[]): Glyph;
  hasGlyphForCodePoint(codePoint: number): boolean;
};
const files = readdirSync(fontsFolder()).filter((name) => /\.(?:ttf|otf)$/u.test(name));

/** A font file as fontkit reads it. */
function opened(file: Buffer): Opened {
  const faces = { normal: file, bold: file, italics: file, bolditalics: file };
  return openPdf({ one: faces }, {}, 'en').provideFont('one', false, false).font as unknown as Opened;
}

describe('a font for drawing by number', () => {
  test.each(
    files,
  )('has each glyph of %s at a character of its own, with the same outline and width', (name) => {
    const file = readFileSync(join(fontsFolder(), name));
    const [before, after] = [opened(file), opened(Buffer.from(glyphFont(file)))];
    expect(after.numGlyphs).toBe(before.numGlyphs);
    for (const id of [1, 36, 100, before.numGlyphs - 1]) {
      const glyph = after.glyphForCodePoint(glyphCharacterBase + id);
      expect(glyph.id).toBe(id);
      expect(glyph.advanceWidth).toBe(before.getGlyph(id, []).advanceWidth);
      expect(glyph.path.toSVG()).toBe(before.getGlyph(id, []).path.toSVG());
    }
    expect(after.hasGlyphForCodePoint(65)).toBe(false);
  }, 30_000);

  test('is not made of what is no font', () => {
    expect(() => glyphFont(new Uint8Array(200))).toThrow('No font');
  });
});
