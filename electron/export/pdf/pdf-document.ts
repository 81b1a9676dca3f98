// What this writer uses of pdfkit's document, fonts and pictures, as types: the packages bring none for it.

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
    getGlyph(
      id: number,
      codePoints?: readonly number[],
    ): { readonly advanceWidth: number; readonly bbox: BoundingBox };
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    /** The bytes of its file. */
    readonly stream: { readonly buffer: Uint8Array };
    /** The tables that are decoded, by tag; the others are when they are first asked for. */
    readonly _tables: Record<string, unknown>;
  };
  /** The glyphs that go into the file; each gets a number of its own there. */
  readonly subset: {
    includeGlyph(id: number): number;
    readonly glyphs: number[];
    encode(): Uint8Array;
    /** Of a TrueType font, while it is written: its outlines, where they begin, advances, and how many bytes there are. */
    readonly glyf?: Uint8Array[];
    readonly loca?: { readonly offsets: number[] };
    readonly hmtx?: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
    offset?: number;
    _addGlyph?(id: number): number;
  };
  /** By number in the file: advances and the characters that a glyph stands for. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  widthOfString(text: string, size: number): number;
  encode(text: string): [string[], GlyphPosition[]];
  layout(text: string): {
    readonly glyphs: readonly ShapedGlyph[];
    readonly positions: readonly GlyphPosition[];
  };
  ref(): unknown;
};

export type ShapedGlyph = {
  readonly id: number;
  /** In units of the font. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
};

/** In units of the font; without end for a glyph that shows nothing. */
type BoundingBox = {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
};

/** In thousandths of the size. */
export type GlyphPosition = {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
};

/** A reference to an object of the file. */
export type PdfRef = {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  offset?: number;
  end(stream?: Uint8Array): void;
};

export type PdfPage = {
  content: PdfRef;
  write(operators: string): void;
  end(): void;
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfRef;
  readonly fonts: Record<string, unknown>;
  readonly annotations: PdfRef[];
  /** Names the page in the parent tree. */
  readonly structParentTreeKey: number;
};

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
  /** Part of PDF/A that the file follows; not set for none. What is written then at its end. */
  subset: number | undefined;
  endSubset(): void;
  endMetadata(): void;
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
  addPage(options: { size: [number, number]; margin: number }): void;
  addContent(operators: string): PdfDocument;
  openImage(bytes: Buffer): PdfImage;
  addNamedDestination(name: string, fit: 'XYZ', x: number, y: number, zoom: null): void;
  file(bytes: Buffer, options: Record<string, unknown>): void;
  ref(data: Record<string, unknown>): PdfRef;
  getStructTreeRoot(): PdfRef;
  getStructParentTree(): { add(key: number, value: PdfRef | (PdfRef | null)[]): void };
  createStructParentTreeNextKey(): number;
  /** The pages that are open. */
  readonly _pageBuffer: PdfPage[];
  /** Ends them. */
  flushPages(): void;
  /** How many bytes are written. */
  _offset: number;
  /** Writes a line of Latin-1 text, or bytes as they are. */
  _write(data: string | Buffer): void;
  /** Notes where an object stands. */
  _refEnd(ref: PdfRef): void;
  on(event: 'data', take: (chunk: Uint8Array) => void): void;
  on(event: 'end', take: () => void): void;
  on(event: 'error', take: (error: unknown) => void): void;
  end(): void;
};

export type PdfImage = { readonly width: number; readonly height: number; readonly orientation?: number };

/** pdfmake's renderer, for the pictures on a page. */
export type PictureRenderer = {
  renderImage(image: { image: PdfImage; x: number; y: number; _width: number; _height: number }): void;
};

export type FontFiles = Readonly<
  Record<string, { normal: Buffer; bold: Buffer; italics: Buffer; bolditalics: Buffer }>
>;
