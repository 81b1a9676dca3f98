// The faces that ship with the program, and which one shows a character. Knows scripts, not words.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { number } from './numbers.ts';
import type { FontFiles, PdfDocument, PdfFont } from './pdfmake-parts.ts';
import { type PlainWord, plainShaper } from './plain-words.ts';

export type FaceStyle = { readonly serif: boolean; readonly bold: boolean; readonly italic: boolean };

/** A face in a document, with a memory of words: the same word is shaped once. */
export type Face = {
  readonly font: PdfFont;
  /** Its letters run from right to left. */
  readonly rtl: boolean;
  /** How much larger it must be set to look as large as Latin letters. */
  readonly scale: number;
  /** Width of a text in thousandths of the size. */
  width(text: string): number;
  /** The glyphs of a text as they stand between the outer brackets of a TJ operation, `<` and `>` left out; null where one stands off the line. */
  glyphs(text: string): string | null;
  has(codePoint: number): boolean;
};

export type Faces = {
  /** The face of the style itself, for Latin, Greek and Cyrillic. */
  main(style: FaceStyle): Face;
  /** The face that shows a character in a style; null when none of the shipped ones does. `before` is kept for marks and joiners. */
  pick(codePoint: number, style: FaceStyle, before: Face | null): Face | null;
};

const files = {
  sans: ['NotoSans-Regular', 'NotoSans-Bold', 'NotoSans-Italic', 'NotoSans-BoldItalic'],
  serif: [
    'NotoSerif_400Regular',
    'NotoSerif_700Bold',
    'NotoSerif_400Regular_Italic',
    'NotoSerif_700Bold_Italic',
  ],
  arabic: ['NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold'],
  hebrew: ['NotoSansHebrew-Regular', 'NotoSansHebrew-Bold'],
} as const;
type Family = keyof typeof files;

/** Reads the font files of a folder. Throws when a Latin face is not there; without Arabic or Hebrew their letters are reported as missing. */
export function readFonts(folder: string): FontFiles {
  const fonts: Record<string, FontFiles[string]> = {};
  for (const [family, names] of Object.entries(files)) {
    const paths = names.map((name) => join(folder, `${name}.ttf`));
    const optional = family === 'arabic' || family === 'hebrew';
    if (optional && !paths.every((path) => existsSync(path))) continue;
    const [normal, bold, italics, bolditalics] = paths.map((path) => readFileSync(path));
    if (normal === undefined || bold === undefined) continue;
    // Arabic and Hebrew have no slanted letters.
    fonts[family] = { normal, bold, italics: italics ?? normal, bolditalics: bolditalics ?? bold };
  }
  return fonts;
}

const arabicLetters = /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe]/u;
const hebrewLetters = /[\u0590-\u05ff\ufb1d-\ufb4f]/u;
const mark = /\p{M}|\u200c|\u200d/u;

/** The faces of an open document. */
export function openFaces(pdf: PdfDocument, available: FontFiles): Faces {
  const opened = new Map<string, Face>();
  const picked = new Map<number, Face | null>();

  function open(family: Family, bold: boolean, italic: boolean): Face | null {
    if (!(family in available)) return null;
    const key = `${family}${bold ? 'b' : ''}${italic ? 'i' : ''}`;
    const known = opened.get(key);
    if (known) return known;
    const file =
      available[family]?.[bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'];
    const face = makeFace(
      pdf.provideFont(family, bold, italic),
      file ?? null,
      family === 'arabic' || family === 'hebrew',
      family === 'arabic' ? 1.12 : 1,
    );
    opened.set(key, face);
    return face;
  }

  function main(style: FaceStyle): Face {
    const face = open(style.serif ? 'serif' : 'sans', style.bold, style.italic);
    if (!face) throw new Error('The Latin fonts are missing.');
    return face;
  }

  return {
    main,
    pick(codePoint, style, before) {
      // No mark and no joiner stands before the first of the combining marks.
      if (
        codePoint >= 0x300 &&
        before &&
        mark.test(String.fromCodePoint(codePoint)) &&
        before.has(codePoint)
      ) {
        return before;
      }
      const key = codePoint * 8 + (style.serif ? 4 : 0) + (style.bold ? 2 : 0) + (style.italic ? 1 : 0);
      const known = picked.get(key);
      if (known !== undefined) return known;
      const character = String.fromCodePoint(codePoint);
      const latin: Family[] = style.serif ? ['serif', 'sans'] : ['sans', 'serif'];
      let order: Family[] = [...latin, 'arabic', 'hebrew'];
      if (arabicLetters.test(character)) order = ['arabic', ...latin, 'hebrew'];
      else if (hebrewLetters.test(character)) order = ['hebrew', ...latin, 'arabic'];
      let face: Face | null = null;
      for (const family of order) {
        const candidate = open(family, style.bold, style.italic);
        if (candidate?.has(codePoint)) {
          face = candidate;
          break;
        }
      }
      picked.set(key, face);
      return face;
    },
  };
}

type Word = { width: number; glyphs: string | null | undefined };

// Long texts are parts of unbroken words and never come again.
const longestKept = 40;

function makeFace(font: PdfFont, file: Buffer | null, rtl: boolean, scale: number): Face {
  const shape = file && !rtl ? plainShaper(font, file) : () => null;
  const words = new Map<string, Word>();

  function wordOf(text: string): Word {
    const known = words.get(text);
    if (known) return known;
    const plain = shape(text);
    const width = plain
      ? plain.advances.reduce((sum, advance, at) => sum + advance + (plain.kerns[at] ?? 0), 0)
      : font.widthOfString(text, 1000);
    const word: Word = { width, glyphs: undefined };
    if (text.length <= longestKept) words.set(text, word);
    return word;
  }

  function glyphsOf(text: string): string | null {
    const word = wordOf(text);
    if (word.glyphs !== undefined) return word.glyphs;
    const plain = shape(text);
    word.glyphs = plain ? plainGlyphs(font, plain) : shapedGlyphs(font, text);
    return word.glyphs;
  }

  return {
    font,
    rtl,
    scale,
    width(text) {
      const last = text.length - 1;
      const space = text.indexOf(' ');
      if ((space < 0 || space === last) && last >= 0) return wordOf(text).width;
      return partsOf(text).reduce((sum, part) => sum + wordOf(part).width, 0);
    },
    glyphs(text) {
      let out = '';
      for (const part of partsOf(text)) {
        const glyphs = glyphsOf(part);
        if (glyphs === null) return null;
        out += glyphs;
      }
      return out;
    },
    has: (codePoint) => font.font.hasGlyphForCodePoint(codePoint),
  };
}

/** Words with the space after each, as pdfkit shapes them. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

function plainGlyphs(font: PdfFont, word: PlainWord): string {
  let out = '';
  word.glyphs.forEach((glyph, at) => {
    const inFile = font.subset.includeGlyph(glyph);
    font.widths[inFile] ??= word.advances[at] ?? 0;
    font.unicode[inFile] ??= word.letters[at] ?? [];
    out += inFile.toString(16).padStart(4, '0');
    const kern = word.kerns[at] ?? 0;
    if (kern !== 0) out += `> ${number(-kern)} <`;
  });
  return out;
}

function shapedGlyphs(font: PdfFont, text: string): string | null {
  const [codes, positions] = font.encode(text);
  let out = '';
  for (const [at, position] of positions.entries()) {
    if (position.xOffset !== 0 || position.yOffset !== 0) return null;
    out += codes[at] ?? '';
    const kern = position.xAdvance - position.advanceWidth;
    if (kern !== 0) out += `> ${number(-kern)} <`;
  }
  return out;
}
