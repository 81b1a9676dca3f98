// The faces that ship with the program, and which one shows a character. Knows scripts, not words.

import { providePost } from './post-table.ts';
import { arabicScale, textSizePt } from '../../parts/measures.ts';
import { completeFont } from '../file/conformance.ts';
import type { Family, FontLibrary } from './font-library.ts';
import { movedGlyphs } from './moved-glyphs.ts';
import { number } from '../draw/numbers.ts';
import type { PdfDocument, PdfFont } from '../pdf-document.ts';
import { type PlainWord, plainShaper } from './plain-words.ts';
import { shapedGlyphs } from './shaped-words.ts';
import { arabicLetters, eastAsianLetters, eastAsianMarks, hebrewLetters } from './scripts.ts';

export type FaceStyle = { readonly serif: boolean; readonly bold: boolean; readonly italic: boolean };

/** Which forms of Chinese characters are drawn: those of China, Japan or Korea. */
export type HanForms = 'sc' | 'jp' | 'kr';

/** A face in a document, with a memory of words: the same word is shaped once. */
export type Face = {
  readonly font: PdfFont;
  /** Its letters run from right to left. */
  readonly rtl: boolean;
  /** Its letters are as wide as high, and a line may end after each. */
  readonly eastAsian: boolean;
  /** How much larger it must be set to look as large as Latin letters. */
  readonly scale: number;
  /** Width of a text in thousandths of the size. */
  width(text: string): number;
  /** The same without the spaces at its end. */
  trimmedWidth(text: string): number;
  /** Whether this face has all of a text, and all of it is letters and signs that go from left to right and join nothing. */
  isPlain(text: string): boolean;
  /** The glyphs of a text as they stand between the outer brackets of a TJ operation, `<` and `>` left out; null where one stands off the line. */
  glyphs(text: string): string | null;
  has(codePoint: number): boolean;
};

export type Faces = {
  /** The face of the style itself, for Latin, Greek and Cyrillic. */
  main(style: FaceStyle): Face;
  /**
   * The face that shows a character in a style; null when none of the shipped ones does. `before` is the face of the character before it, which is
   * kept for marks and joiners, and for the quotation marks of Chinese and Japanese.
   */
  pick(codePoint: number, style: FaceStyle, before: Face | null, han: HanForms): Face | null;
};

const softHyphen = '\u00ad';
const mark = /\p{M}|\u200c|\u200d/u;
// A face is told from its slanted or bold sister only where there is one.
const upright: readonly Family[] = ['arabic', 'hebrew', 'sc', 'jp', 'kr', 'math', 'symbols', 'symbols2'];
const oneWeight: readonly Family[] = ['math', 'symbols', 'symbols2'];

/** The faces of an open document. */
export function openFaces(pdf: PdfDocument, library: FontLibrary): Faces {
  const opened = new Map<string, Face | null>();
  const picked = new Map<number, Face | null>();

  function open(family: Family, style: FaceStyle): Face | null {
    const bold = style.bold && !oneWeight.includes(family);
    const italic = style.italic && !upright.includes(family);
    const key = `${family}${bold ? 'b' : ''}${italic ? 'i' : ''}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const face = openFace(family, bold, italic);
    opened.set(key, face);
    return face;
  }

  function openFace(family: Family, bold: boolean, italic: boolean): Face | null {
    if (!(family in pdf.fonts)) {
      const files = library.rare(family);
      if (!files) return null;
      pdf.fonts[family] = files;
    }
    // Only the letters of the text faces are so simple that words can be set without a shaping engine.
    const plain = family === 'sans' || family === 'serif' ? pdf.fonts[family] : undefined;
    const look = bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal';
    const font = pdf.provideFont(family, bold, italic);
    providePost(font);
    completeFont(font);
    return makeFace(font, plain?.[look] ?? null, {
      rtl: family === 'arabic' || family === 'hebrew',
      eastAsian: family === 'sc' || family === 'jp' || family === 'kr',
      scale: family === 'arabic' ? arabicScale : 1,
    });
  }

  function main(style: FaceStyle): Face {
    const face = open(style.serif ? 'serif' : 'sans', style);
    if (!face) throw new Error('The Latin fonts are missing.');
    return face;
  }

  return {
    main,
    pick(codePoint, style, before, han) {
      // No mark and no joiner stands before the first of the combining marks.
      if (codePoint >= 0x300 && before) {
        const character = String.fromCodePoint(codePoint);
        const follows = mark.test(character) || (before.eastAsian && eastAsianMarks.test(character));
        if (follows && before.has(codePoint)) return before;
      }
      const looks = (style.serif ? 4 : 0) + (style.bold ? 2 : 0) + (style.italic ? 1 : 0);
      const key = codePoint * 32 + (han === 'sc' ? 0 : han === 'jp' ? 8 : 16) + looks;
      const known = picked.get(key);
      if (known !== undefined) return known;
      let face: Face | null = null;
      for (const family of familiesFor(String.fromCodePoint(codePoint), style, han)) {
        const candidate = open(family, style);
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

/** Families in the order in which they are asked for a character. */
function familiesFor(character: string, style: FaceStyle, han: HanForms): readonly Family[] {
  const latin: readonly Family[] = style.serif ? ['serif', 'sans'] : ['sans', 'serif'];
  if (arabicLetters.test(character)) return ['arabic', ...latin, 'hebrew'];
  if (hebrewLetters.test(character)) return ['hebrew', ...latin, 'arabic'];
  if (eastAsianLetters.test(character)) return [han, 'sc', 'jp', 'kr', ...latin, 'symbols2'];
  return [...latin, 'math', 'symbols2', 'symbols', 'arabic', 'hebrew'];
}

type Word = { readonly width: number; trimmed: number | null; glyphs: string | null | undefined };

// Latin, Greek and Cyrillic letters and what stands between them.
const plainCharacter =
  /[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02af\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u2043\u20a0-\u20bf]/u;
const lastPlain = 0x20bf;
const [isThere, isNotThere] = [1, 2];

// Long texts are parts of unbroken words and never come again.
const longestKept = 40;

function makeFace(
  font: PdfFont,
  plain: Buffer | null,
  looks: Pick<Face, 'rtl' | 'eastAsian' | 'scale'>,
): Face {
  const shape = plain ? plainShaper(font, plain) : () => null;
  const moved = movedGlyphs(font);
  const words = new Map<string, Word>();
  const there = new Uint8Array(lastPlain + 1);

  function wordOf(text: string): Word {
    const known = words.get(text);
    if (known) return known;
    if (text === softHyphen) return keepHyphen();
    const plain = shape(text);
    const width = plain
      ? plain.advances.reduce((sum, advance, at) => sum + advance + (plain.kerns[at] ?? 0), 0)
      : font.widthOfString(text, 1000);
    const word: Word = { width, trimmed: null, glyphs: undefined };
    if (text.length <= longestKept) words.set(text, word);
    return word;
  }

  /** A hyphen that is none of the text's: a glyph of its own, with a meaning of its own (ISO 32000-1, 14.8.2.2.3). */
  function keepHyphen(): Word {
    const { id, advanceWidth } = font.font.glyphForCodePoint(0x2d);
    const width = advanceWidth * (1000 / font.font.unitsPerEm);
    const inFile = font.subset.glyphs.push(id) - 1;
    font.widths[inFile] = width;
    font.unicode[inFile] = [0xad];
    const word: Word = { width, trimmed: width, glyphs: inFile.toString(16).padStart(4, '0') };
    words.set(softHyphen, word);
    return word;
  }

  function glyphsOf(text: string): string | null {
    const word = wordOf(text);
    if (word.glyphs !== undefined) return word.glyphs;
    const plain = shape(text);
    word.glyphs = plain ? plainGlyphs(font, plain) : shapedGlyphs(font, text, looks.rtl, moved);
    return word.glyphs;
  }

  function widthOf(text: string): number {
    const space = text.indexOf(' ');
    if (space < 0 || space === text.length - 1) return wordOf(text).width;
    return partsOf(text).reduce((sum, part) => sum + wordOf(part).width, 0);
  }

  function isPlainCode(code: number): boolean {
    if (code > lastPlain) return false;
    const known = there[code] ?? 0;
    if (known !== 0) return known === isThere;
    const plain = plainCharacter.test(String.fromCharCode(code)) && font.font.hasGlyphForCodePoint(code);
    there[code] = plain ? isThere : isNotThere;
    return plain;
  }

  return {
    font,
    ...looks,
    width: (text) => (text === '' ? 0 : widthOf(text)),
    trimmedWidth(text) {
      if (text === '') return 0;
      const word = wordOf(text);
      if (word.trimmed === null) {
        const trimmed = text.replace(/ +$/u, '');
        word.trimmed = trimmed === '' ? 0 : widthOf(trimmed);
      }
      return word.trimmed;
    },
    isPlain(text) {
      for (let at = 0; at < text.length; at += 1) if (!isPlainCode(text.charCodeAt(at))) return false;
      return true;
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

/** The size at which a face's letters stand beside Latin ones of a size. */
export const faceSizePt = (face: Pick<Face, 'scale'>, sizePt: number): number =>
  face.scale === 1 ? sizePt : textSizePt(sizePt * face.scale);
