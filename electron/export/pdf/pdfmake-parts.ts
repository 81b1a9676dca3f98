/// <reference path="./untyped-modules.d.ts" />
// The seam to pdfmake: its document (fonts, pictures, file structure), its line breaker and its drawing of pictures. pdfmake's own page layout is
// not used: it knows no page footnotes, loses rows taller than a page, and lays everything out again for each heading that it keeps.

import loadedDocument from 'pdfmake/js/PDFDocument.js';
import loadedRenderer from 'pdfmake/js/Renderer.js';
import loadedBreaker from 'pdfmake/js/TextBreaker.js';
import type { PdfRef, PdfDocument, PictureRenderer, FontFiles } from './pdf-document.ts';

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
  version: '1.4' | '1.7' = '1.7',
): PdfDocument {
  const Document = unwrap(loadedDocument) as DocumentClass;
  const options = {
    pdfVersion: version,
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: language,
    autoFirstPage: false,
    // Without this pdfkit opens Helvetica, a file of its own that no bundle has.
    font: null,
    info,
  };
  const pdf = new Document(fonts, {}, {}, {}, options, null, () => false);
  sortNames(pdf);
  return pdf;
}

/**
 * Names of destinations in the order that a name tree has (ISO 32000-1, 7.9.6: by their bytes). pdfkit sorts them as a language does, which a reader
 * that searches by halves may not find them in, and which takes fifty times as long.
 */
function sortNames(pdf: PdfDocument): void {
  const names = (pdf._root.data['Names'] as PdfRef | undefined)?.data['Dests'] as NameTree | undefined;
  if (typeof names?._compareKeys !== 'function')
    throw new TypeError('pdfkit has changed: its names are not sorted as they were.');
  names._compareKeys = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
}

type NameTree = { _compareKeys?(one: string, other: string): number };

/** A page that is drawn and written but for what comes last. */
export type SetAside = {
  /** Draws over what is there and ends the page. */
  finish(draw: () => void): void;
};

export type Output = {
  /** Resolves with the whole file when the document has ended. */
  readonly file: Promise<Uint8Array>;
  /** Writes what is drawn on the current page and keeps the page open. Call before the next page is added. */
  setAside(): SetAside;
};

/**
 * Gathers the operators of each page and the bytes of the file, and hands them over in large pieces: pdfkit makes a buffer of each, which took a
 * fifth of the time of a file.
 */
export function gatherOutput(pdf: PdfDocument): Output {
  let operators: string[] = [];
  pdf.addContent = (operator) => {
    operators.push(operator);
    return pdf;
  };
  const writeContent = (): void => {
    if (operators.length > 0) pdf.page.write(operators.join('\n'));
    operators = [];
  };
  const flushPages = pdf.flushPages.bind(pdf);
  pdf.flushPages = () => {
    writeContent();
    flushPages();
  };
  const setAside = (): SetAside => {
    const { page } = pdf;
    writeContent();
    // pdfkit would end it before the next page.
    pdf._pageBuffer.splice(pdf._pageBuffer.indexOf(page), 1);
    const first = page.content;
    first.end();
    page.content = pdf.ref({});
    page.dictionary.data['Contents'] = [first, page.content];
    return {
      finish(draw) {
        // Of the last page, which is still being drawn.
        writeContent();
        pdf.page = page;
        draw();
        writeContent();
        page.end();
      },
    };
  };
  // The header is in the stream already.
  const header: Uint8Array[] = [];
  pdf.on('data', (part) => header.push(part));
  const pieces: Uint8Array[] = [];
  let piece = Buffer.allocUnsafeSlow(pieceBytes);
  let used = 0;
  pdf._write = (data) => {
    const size = typeof data === 'string' ? data.length + 1 : data.length;
    if (used + size > piece.length) {
      pieces.push(piece.subarray(0, used));
      piece = Buffer.allocUnsafeSlow(Math.max(pieceBytes, size));
      used = 0;
    }
    if (typeof data === 'string') {
      piece.write(data, used, 'latin1');
      piece[used + size - 1] = 0x0a;
    } else piece.set(data, used);
    used += size;
    pdf._offset += size;
  };
  const file = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('end', () => {
      pieces.push(piece.subarray(0, used));
      const bytes = new Uint8Array(pdf._offset);
      let at = 0;
      for (const part of [...header, ...pieces]) {
        bytes.set(part, at);
        at += part.length;
      }
      resolve(bytes);
    });
    pdf.on('error', reject);
  });
  // Where drawing throws, nobody waits for the file any more.
  file.catch(() => undefined);
  return { file, setAside };
}

const pieceBytes = 1 << 20;

/** Writes an object of the file at once, from the text of its value in ASCII. `ref` must be a new one. */
export function writeObject(pdf: PdfDocument, ref: PdfRef, value: string): void {
  ref.offset = pdf._offset;
  pdf._write(`${ref.id} 0 obj\n${value}\nendobj`);
  pdf._refEnd(ref);
}

/** The renderer that draws pictures into a document. */
export function pictureRenderer(pdf: PdfDocument): PictureRenderer {
  const Renderer = unwrap(loadedRenderer) as new (document: PdfDocument) => PictureRenderer;
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
