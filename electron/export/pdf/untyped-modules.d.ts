// Types of the JavaScript that ships without any: the parts of pdfmake 0.3.11 that are used below its public face, bidi-js and hyphen.

declare module 'pdfmake/js/PDFDocument.js' {
  const loaded: unknown;
  export default loaded;
}

declare module 'pdfmake/js/TextBreaker.js' {
  const loaded: unknown;
  export default loaded;
}

declare module 'pdfmake/js/Renderer.js' {
  const loaded: unknown;
  export default loaded;
}

declare module 'bidi-js' {
  export type EmbeddingLevels = {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[];
  };
  export type Bidi = {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl'): EmbeddingLevels;
    getMirroredCharacter(character: string): string | null;
  };
  const bidiFactory: () => Bidi;
  export default bidiFactory;
}

declare module 'hyphen/hyphen.js' {
  export type Patterns = readonly unknown[];
  const createHyphenator: (
    patterns: Patterns,
    options: { readonly hyphenChar: string; readonly minWordLength: number },
  ) => (text: string) => string;
  export default createHyphenator;
}

declare module 'hyphen/patterns/*' {
  const patterns: readonly unknown[];
  export default patterns;
}
