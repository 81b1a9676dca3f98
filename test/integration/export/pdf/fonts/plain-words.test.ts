// What fontkit gives for the same words is the measure of everything here.
import '../../../../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFonts } from '../../../../../electron/export/pdf/fonts/font-library.ts';
import { openPdf } from '../../../../../electron/export/pdf/pdfmake-parts.ts';
import type { PdfFont } from '../../../../../electron/export/pdf/pdf-document.ts';
import { plainShaper } from '../../../../../electron/export/pdf/fonts/plain-words.ts';
import { fontsFolder } from '../../../../support/fonts.ts';

const files = readFonts(fontsFolder()).common;
const faces = (['sans', 'serif'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => ({ family, bold, italic }))),
);

function open({ family, bold, italic }: (typeof faces)[number]) {
  const style = bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal';
  const pdf = openPdf(files, { CreationDate: new Date(0) }, 'en');
  const font = pdf.provideFont(family, bold, italic);
  const file = files[family]?.[style];
  if (!file) throw new Error('The font is not there.');
  return { font, shape: plainShaper(font, file) };
}

/** The same word as fontkit shapes it. */
function asked(font: PdfFont, word: string) {
  const [codes, positions] = font.encode(word);
  return {
    glyphs: codes.map((code) => Number.parseInt(code, 16)),
    letters: codes.map((code) => font.unicode[Number.parseInt(code, 16)]),
    advances: positions.map((position) => position.xAdvance),
  };
}

function given(font: PdfFont, word: string, shape: ReturnType<typeof plainShaper>) {
  const plain = shape(word);
  if (!plain) return null;
  return {
    glyphs: plain.glyphs.map((glyph) => font.subset.includeGlyph(glyph)),
    letters: plain.letters,
    advances: plain.advances.map((advance, at) => advance + (plain.kerns[at] ?? 0)),
  };
}

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('');
const common = `${range(0x20, 0x40)}[]{}’“”–—…«»€№§°`;
const latin = `${range(0x41, 0x5a)}${range(0x61, 0x7a)}`;
const alphabets = [
  latin + common,
  `${latin}ffiilltTVWAYLrvwy.,’`,
  `${latin}${range(0xc0, 0x24f)}`,
  range(0x400, 0x481) + range(0x48a, 0x52f) + common,
  range(0x386, 0x3ce).replaceAll(/\P{L}/gu, '') + common,
];

describe.each(faces)('plain words in $family, bold $bold, italic $italic', (style) => {
  const { font, shape } = open(style);

  it('have the glyphs, letters and advances that a shaping engine gives', () => {
    const word = fc.oneof(
      ...alphabets.map((alphabet) =>
        fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 9 }).map((all) => all.join('')),
      ),
    );
    let plain = 0;
    fc.assert(
      fc.property(word, (text) => {
        const ours = given(font, text, shape);
        if (!ours) return;
        plain += 1;
        const theirs = asked(font, text);
        expect(ours.glyphs).toEqual(theirs.glyphs);
        expect(ours.advances).toEqual(theirs.advances);
        expect(ours.letters).toEqual(theirs.letters);
      }),
      { numRuns: 3000 },
    );
    // Most words of these alphabets are plain; else there would be nothing to gain.
    expect(plain).toBeGreaterThan(2700);
  });

  it('join letters as the font wants them', () => {
    for (const text of ['officially', 'flat', 'final ', 'off', 'AVATAR', 'To', 'L’Yonne', '1914–18']) {
      expect(given(font, text, shape)?.glyphs).toEqual(asked(font, text).glyphs);
      expect(given(font, text, shape)?.advances).toEqual(asked(font, text).advances);
    }
  });

  it('leave marks, joiners, fractions, mixed scripts and other writing to the shaping engine', () => {
    for (const text of ['e\u0301', 'a\u200db', '1\u20442', 'aж', 'كلمة', 'co\u00adop', '\u{1f600}'])
      expect(shape(text)).toBeNull();
  });
});

it('A font that can’t be read leaves everything to the shaping engine', () => {
  const { font } = open({ family: 'sans', bold: false, italic: false });
  expect(plainShaper(font, Buffer.alloc(64))('word')).toBeNull();
  expect(plainShaper(font, Buffer.from('not a font'))('word')).toBeNull();
});
