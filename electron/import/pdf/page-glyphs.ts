// The characters of a page with where they stand and how they look, as PDFium reads them. Knows no words and no lines.

import { type PdfDocument } from './pdf-document.ts';
import type { Pdfium } from './pdfium.ts';
import type { Matrix, PageFrame } from './page-frame.ts';

/** A character, or several that one glyph stands for. Points from the top left corner of the page. */
export type Glyph = {
  /** Never a space. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The line that it stands on. */
  readonly baseline: number;
  /** The size of its type. */
  readonly size: number;
  readonly look: Look;
  /** Its number among the characters of the page, in the order in which they are drawn. */
  readonly at: number;
  /** The number of the one drawn before it, and whether a space or the end of a line stands between the two. */
  readonly after: number;
  readonly spaced: 'no' | 'space' | 'line';
  /** Whether no font says what it means, so that its text is a guess. */
  readonly isUnknown: boolean;
};

/** What is drawn in one go has one look. */
export type Look = {
  readonly bold: boolean;
  readonly italic: boolean;
  /** The number by which the structure tree of the page knows it (PDF 32000-1, 14.7.4.4); -1 where it does not. */
  readonly contentId: number;
  /** Which of the things drawn on the page it is of. */
  readonly object: number;
  readonly size: number;
  /** Quarter turns by which it leans, clockwise; null where it leans by anything else, as watermarks do. */
  readonly turns: 0 | 1 | 2 | 3 | null;
  /** From the file to the page, turned so that it stands upright. */
  readonly matrix: Matrix;
};

/** Characters that read the same way round, on a page turned so that they stand upright. */
export type GlyphLayer = {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
  readonly height: number;
};
export type PageGlyphs = {
  /** The layer with most characters first. */
  readonly layers: readonly GlyphLayer[];
  /** Words that stand aslant, such as a watermark. */
  readonly aslant: string;
  /** Characters beyond the edges of the page, and such as no font says the meaning of. */
  readonly outside: number;
  readonly unknown: number;
  /** Whether only the first characters were taken. */
  readonly cut: boolean;
};

/** What a page of a newspaper in small print has is a tenth. */
const MOST_CHARACTERS = 200_000;

/** Reads an open page. */
export function glyphsOf(document: PdfDocument, page: number, frame: PageFrame): PageGlyphs {
  const { pdfium } = document;
  const textPage = pdfium.fn('FPDFText_LoadPage')(page);
  if (textPage === 0) return { layers: [], aslant: '', outside: 0, unknown: 0, cut: false };
  const scratch = pdfium.reserve(512);
  try {
    return read(pdfium, textPage, scratch, frame);
  } finally {
    pdfium.release(scratch);
    pdfium.fn('FPDFText_ClosePage')(textPage);
  }
}

function read(pdfium: Pdfium, textPage: number, scratch: number, frame: PageFrame): PageGlyphs {
  const codeAt = pdfium.fn('FPDFText_GetUnicode');
  const boxAt = pdfium.fn('FPDFText_GetLooseCharBox');
  const originAt = pdfium.fn('FPDFText_GetCharOrigin');
  const objectAt = pdfium.fn('FPDFText_GetTextObject');
  const unknownAt = pdfium.fn('FPDFText_HasUnicodeMapError');
  const readLook = lookReader(pdfium, textPage, scratch, frame);
  const looks = new Map<number, Look>();
  const turned: Glyph[][] = [[], [], [], []];
  const count = Math.max(0, pdfium.fn('FPDFText_CountChars')(textPage));
  let [aslant, outside, unknown] = ['', 0, 0];
  let spaced: Glyph['spaced'] = 'line';
  let after = -1;
  for (let at = 0; at < Math.min(count, MOST_CHARACTERS); at += 1) {
    const code = codeAt(textPage, at);
    const text = textOf(code, () => codeAt(textPage, at + 1));
    if (text === '\n' || text === '\r') spaced = 'line';
    if (text === ' ' && spaced === 'no') spaced = 'space';
    if (text === ' ' || text === '\n' || text === '\r' || text === '') continue;
    const object = objectAt(textPage, at);
    let look = looks.get(object);
    if (look === undefined) {
      look = readLook(at, object);
      looks.set(object, look);
    }
    const isUnknown = unknownAt(textPage, at) === 1;
    if (isUnknown) unknown += 1;
    if (look.turns === null) {
      aslant += (spaced === 'no' ? '' : ' ') + text;
      spaced = 'no';
      continue;
    }
    boxAt(textPage, at, scratch);
    originAt(textPage, at, scratch + 16, scratch + 24);
    const floats = pdfium.floats();
    const doubles = pdfium.doubles();
    const m = scratch >> 2;
    const n = (scratch + 16) >> 3;
    // Written out, since a page has thousands of them and arrays would be made for each.
    const left = floats[m] ?? 0;
    const above = floats[m + 1] ?? 0;
    const right = floats[m + 2] ?? 0;
    const below = floats[m + 3] ?? 0;
    const originX = doubles[n] ?? 0;
    const originY = doubles[n + 1] ?? 0;
    const to = look.matrix;
    const ax = to[0] * left + to[2] * below + to[4];
    const ay = to[1] * left + to[3] * below + to[5];
    const bx = to[0] * right + to[2] * above + to[4];
    const by = to[1] * right + to[3] * above + to[5];
    const ox = to[0] * originX + to[2] * originY + to[4];
    const oy = to[1] * originX + to[3] * originY + to[5];
    const x0 = ax === bx ? ox : Math.min(ax, bx);
    const x1 = ax === bx ? ox : Math.max(ax, bx);
    const size = look.size > 0 ? look.size : Math.abs(by - ay);
    if (!isOn(frame, look.turns, x0, x1, oy) || !(size > 0)) {
      outside += 1;
      continue;
    }
    turned[look.turns]?.push({ text, x0, x1, baseline: oy, size, look, at, after, spaced, isUnknown });
    spaced = 'no';
    after = at;
  }
  // Single glyphs without a meaning are parts of others; where most have none, a guess is all there is.
  const isGuess = unknown * 2 > count;
  const layers = turned
    .map((glyphs, turns) => ({
      glyphs: isGuess ? glyphs : glyphs.filter((glyph) => !glyph.isUnknown),
      width: turns % 2 === 0 ? frame.width : frame.height,
      height: turns % 2 === 0 ? frame.height : frame.width,
    }))
    .filter(({ glyphs }) => glyphs.length > 0)
    .sort((one, other) => other.glyphs.length - one.glyphs.length);
  return { layers, aslant: aslant.trim(), outside, unknown, cut: count > MOST_CHARACTERS };
}

/** Signs of the symbol fonts that have no code of their own, which bullets are drawn with. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xf0b7: '•',
  0xf0a7: '▪',
  0xf0d8: '▪',
  0xf06e: '■',
  0xf0a8: '◆',
  0xf02d: '–',
};

/** The text of a code. PDFium puts U+0002 for a hyphen at the end of a line; a second half of a pair is empty. */
function textOf(code: number, next: () => number): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code);
  if (code === 2 || code === 0xfffe) return '-';
  if (code >= 0xd800 && code <= 0xdbff) {
    const low = next();
    return low >= 0xdc00 && low <= 0xdfff ? String.fromCharCode(code, low) : '\ufffd';
  }
  if ((code >= 0xdc00 && code <= 0xdfff) || code === 0 || code === 0xf8fe || code > 0x10ffff) return '';
  const text = SYMBOLS[code] ?? String.fromCodePoint(code);
  return /^[\s\p{Z}]$/u.test(text) && text !== '\n' && text !== '\r' ? ' ' : text;
}

const isOn = (frame: PageFrame, turns: 0 | 1 | 2 | 3, x0: number, x1: number, baseline: number): boolean => {
  const [width, height] = turns % 2 === 0 ? [frame.width, frame.height] : [frame.height, frame.width];
  return x1 > -2 && x0 < width + 2 && baseline > -2 && baseline < height + 12;
};

/** From the file to the page turned back by what its characters lean. */
function upright(frame: PageFrame, turns: 0 | 1 | 2 | 3): Matrix {
  const [a, b, c, d, e, f] = frame.matrix;
  if (turns === 1) return [b, -a, d, -c, f, frame.width - e];
  if (turns === 2) return [-a, -b, -c, -d, frame.width - e, frame.height - f];
  if (turns === 3) return [-b, a, -d, c, frame.height - f, e];
  return frame.matrix;
}

const BOLD = /bold|black|heavy|semibd|demi|cmbx|-bd|,b\b/iu;
const ITALIC = /italic|oblique|-it\b|cmti|cmsl/iu;
/** Bits of the flags of a font (PDF 32000-1, table 123). */
const ITALIC_FLAG = 64;
const FORCE_BOLD_FLAG = 262_144;

type Fonts = Map<number, { readonly bold: boolean; readonly italic: boolean }>;

function lookReader(pdfium: Pdfium, textPage: number, scratch: number, frame: PageFrame) {
  const matrixAt = pdfium.fn('FPDFText_GetMatrix');
  const sizeAt = pdfium.fn('FPDFText_GetFontSize');
  const fontOf = pdfium.fn('FPDFTextObj_GetFont');
  const contentIdOf = pdfium.fn('FPDFPageObj_GetMarkedContentID');
  const fonts: Fonts = new Map();
  const matrices = [upright(frame, 0), upright(frame, 1), upright(frame, 2), upright(frame, 3)] as const;
  return (at: number, object: number): Look => {
    const font = object === 0 ? 0 : fontOf(object);
    const face = fonts.get(font) ?? faceOf(pdfium, textPage, at, scratch);
    if (font !== 0) fonts.set(font, face);
    const m = (scratch + 32) >> 2;
    const hasMatrix = matrixAt(textPage, at, scratch + 32) === 1;
    const floats = pdfium.floats();
    const a = hasMatrix ? (floats[m] ?? 1) : 1;
    const b = hasMatrix ? (floats[m + 1] ?? 0) : 0;
    const c = hasMatrix ? (floats[m + 2] ?? 0) : 0;
    const d = hasMatrix ? (floats[m + 3] ?? 1) : 1;
    const height = c === 0 ? Math.abs(d) : Math.sqrt(c * c + d * d);
    const turns = turnsOf(
      frame.matrix[0] * a + frame.matrix[2] * b,
      frame.matrix[1] * a + frame.matrix[3] * b,
    );
    const size = sizeAt(textPage, at) * height;
    return {
      bold: face.bold,
      italic: face.italic,
      contentId: object === 0 ? -1 : contentIdOf(object),
      object,
      size: Number.isFinite(size) ? size : 0,
      turns,
      matrix: matrices[turns ?? 0],
    };
  };
}

/** By the way in which the characters follow each other on the page. */
function turnsOf(along: number, down: number): Look['turns'] {
  if (down === 0 && along > 0) return 0;
  const degrees = (Math.atan2(down, along) * 180) / Math.PI;
  const quarters = Math.round(degrees / 90);
  return Math.abs(degrees - quarters * 90) > 8 ? null : ((((quarters % 4) + 4) % 4) as 0 | 1 | 2 | 3);
}

function faceOf(pdfium: Pdfium, textPage: number, at: number, scratch: number) {
  const [flagsAt, nameAt] = [scratch, scratch + 64];
  const length = pdfium.fn('FPDFText_GetFontInfo')(textPage, at, nameAt, 256, flagsAt);
  const isNamed = length > 1 && length <= 256;
  const name = isNamed
    ? Buffer.from(pdfium.bytes().subarray(nameAt, nameAt + length - 1)).toString('latin1')
    : '';
  const flags = isNamed ? new DataView(pdfium.bytes().buffer).getInt32(flagsAt, true) : 0;
  const weight = pdfium.fn('FPDFText_GetFontWeight')(textPage, at);
  return {
    bold: BOLD.test(name) || (flags & FORCE_BOLD_FLAG) !== 0 || (name === '' && weight >= 600),
    italic: ITALIC.test(name) || (flags & ITALIC_FLAG) !== 0,
  };
}
