/// <reference path="./untyped-modules.d.ts" />
// The seam to pdfmake: its document (fonts, pictures, file structure), its line breaker and its drawing of shapes. pdfmake's own page layout is
// not used: it knows no page footnotes, loses rows taller than a page, and lays everything out again for each heading that it keeps.

import loadedDocument from 'pdfmake/js/PDFDocument.js';
import loadedRenderer from 'pdfmake/js/Renderer.js';
import loadedBreaker from 'pdfmake/js/TextBreaker.js';

/** One face of a font as pdfmake opens it. Metrics are in thousandths of the size. */
export type PdfFont = {
  readonly id: string;
  readonly name: string;
  readonly ascender: number;
  readonly descender: number;
  readonly font: {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
    getGlyph(id: number, codePoints: readonly number[]): { readonly advanceWidth: number };
  };
  /** The glyphs that go into the file; each gets a number of its own there. */
  readonly subset: { includeGlyph(id: number): number };
  /** By number in the file: advances and the characters that a glyph stands for. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  widthOfString(text: string, size: number): number;
  encode(text: string): [string[], GlyphPosition[]];
  ref(): unknown;
};

export type GlyphPosition = {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
};

/** A reference to an object of the file. */
export type PdfRef = { data: Record<string, unknown>; end(): void };

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfRef;
  readonly fonts: Record<string, unknown>;
};

export type StructElement = {
  readonly dictionary: PdfRef;
  add(child: StructElement | StructContent | AnnotationReference): StructElement;
  end(): void;
};
export type StructContent = { readonly refs: readonly unknown[] };
export type AnnotationReference = { readonly annotationRef: PdfRef };
export type OutlineItem = {
  addItem(title: string, options: { expanded: boolean }): OutlineItem;
  outlineData: Record<string, unknown>;
};

/** What this writer uses of pdfmake's document, which is a pdfkit document with named fonts and an access policy. */
export type PdfDocument = {
  page: PdfPage;
  /** Fonts that can be opened, by family; more can be put in at any time. */
  readonly fonts: Record<string, FontFiles[string]>;
  readonly outline: OutlineItem;
  readonly _root: PdfRef;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): void;
  openImage(bytes: Buffer): PdfImage;
  save(): void;
  restore(): void;
  addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
  link(x: number, y: number, width: number, height: number, url: string, options: AnnotationOptions): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: AnnotationOptions): void;
  file(bytes: Buffer, options: Record<string, unknown>): void;
  struct(tag: string, options: Record<string, unknown>): StructElement;
  addStructure(element: StructElement): void;
  markContent(tag: string, options?: Record<string, unknown>): void;
  markStructureContent(tag: string): StructContent;
  endMarkedContent(): void;
  on(event: 'data', take: (chunk: Uint8Array) => void): void;
  on(event: 'end', take: () => void): void;
  on(event: 'error', take: (error: unknown) => void): void;
  end(): void;
};

export type AnnotationOptions = {
  Contents?: unknown;
  structParent?: { add(reference: AnnotationReference): void };
};

export type PdfImage = { readonly width: number; readonly height: number; readonly orientation?: number };

/** A shape as pdfmake draws it. */
export type Vector =
  | {
      type: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      lineColor: string;
      lineWidth: number;
      dash?: Dash;
    }
  | {
      type: 'rect';
      x: number;
      y: number;
      w: number;
      h: number;
      r: number;
      color: string | undefined;
      lineColor: string | undefined;
      lineWidth: number;
      dash?: Dash;
    }
  | {
      type: 'ellipse';
      x: number;
      y: number;
      r1: number;
      r2: number;
      color: string | undefined;
      lineColor: string | undefined;
      lineWidth: number;
    }
  | {
      type: 'polyline';
      points: { x: number; y: number }[];
      closePath: boolean;
      color: string | undefined;
      lineColor: string | undefined;
      lineWidth: number;
      dash?: Dash;
    };
type Dash = { length: number; space: number };

/** pdfmake's renderer, for the shapes and pictures on a page. */
export type ShapeRenderer = {
  renderVector(vector: Vector): void;
  renderImage(image: { image: PdfImage; x: number; y: number; _width: number; _height: number }): void;
};

export type FontFiles = Readonly<
  Record<string, { normal: Buffer; bold: Buffer; italics: Buffer; bolditalics: Buffer }>
>;

/** CommonJS classes arrive as the class, or wrapped once or twice, depending on who bundled them. */
function unwrap(loaded: unknown): unknown {
  let value = loaded;
  while (typeof value === 'object' && value !== null && 'default' in value) value = value.default;
  if (typeof value !== 'function')
    throw new TypeError('pdfmake has changed: a part of it is no class any more.');
  return value;
}

type DocumentClass = new (
  fonts: FontFiles,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  virtualfs: null,
  localAccessPolicy: (path: string) => boolean,
) => PdfDocument;

/** Opens an empty tagged document. It may read no file: fonts and pictures are given as bytes. */
export function openPdf(
  fonts: FontFiles,
  info: Readonly<Record<string, unknown>>,
  language: string,
): PdfDocument {
  const Document = unwrap(loadedDocument) as DocumentClass;
  const options = {
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: language,
    autoFirstPage: false,
    // Without this pdfkit opens Helvetica, a file of its own that no bundle has.
    font: null,
    info,
  };
  return new Document(fonts, {}, {}, {}, options, null, () => false);
}

/** The renderer that draws shapes and pictures into a document. */
export function shapeRenderer(pdf: PdfDocument): ShapeRenderer {
  const Renderer = unwrap(loadedRenderer) as new (document: PdfDocument) => ShapeRenderer;
  return new Renderer(pdf);
}

type Breaker = { getBreaks(texts: readonly object[], styles: null): { text: string; lineEnd?: boolean }[] };

/** Where a line may end in `text`, as offsets after which a new line can start, by the Unicode line breaking rules (UAX 14). */
export function lineBreaks(text: string): number[] {
  const Breaker = unwrap(loadedBreaker) as new () => Breaker;
  const breaks: number[] = [];
  let at = 0;
  for (const word of new Breaker().getBreaks([{ text }], null)) {
    at += word.text.length;
    // pdfmake takes the line feed off the word that it ends.
    if (word.lineEnd === true && text[at] === '\n') at += 1;
    breaks.push(at);
  }
  return breaks;
}
