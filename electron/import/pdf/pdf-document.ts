// A PDF as PDFium opens it: opening, closing, and the strings and pages that it gives.

import { type Pdfium, startPdfium } from './pdfium.ts';

/** An open document. Everything that is opened through it is closed by whoever opened it. */
export type PdfDocument = {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly pageCount: number;
};
export type OpenFailure = 'password' | 'unreadable';

/** `FPDF_GetLastError` where a password is wrong, or the way of encryption is one that PDFium doesn't know. */
const PASSWORD_ERRORS: ReadonlySet<number> = new Set([4, 5]);

/** Opens bytes with the empty password, hands the document to `use`, and closes it whatever comes of it. */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => T,
  failed: (reason: OpenFailure) => T,
): Promise<T> {
  const pdfium = await startPdfium();
  const reason = open(pdfium, bytes, use);
  if (!('failed' in reason)) return reason.used;
  const mended = reason.failed === 'password' ? null : withTrailer(bytes);
  const again = mended === null ? reason : open(pdfium, mended, use);
  return 'failed' in again ? failed(again.failed) : again.used;
}

function open<T>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (document: PdfDocument) => T,
): { readonly used: T } | { readonly failed: OpenFailure } {
  const address = pdfium.reserve(bytes.length);
  pdfium.bytes().set(bytes, address);
  const handle = pdfium.fn('FPDF_LoadMemDocument64')(address, bytes.length, 0);
  try {
    if (handle === 0)
      return { failed: PASSWORD_ERRORS.has(pdfium.fn('FPDF_GetLastError')()) ? 'password' : 'unreadable' };
    return { used: use({ pdfium, handle, pageCount: pdfium.fn('FPDF_GetPageCount')(handle) }) };
  } finally {
    if (handle !== 0) pdfium.fn('FPDF_CloseDocument')(handle);
    pdfium.release(address);
  }
}

/** A file whose end is gone, with an end that names its catalog; null where none is found in plain sight. */
function withTrailer(bytes: Uint8Array): Uint8Array | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const catalog = text.lastIndexOf('/Catalog');
  const before = text.slice(Math.max(0, catalog - 4_000), catalog);
  const root = [...before.matchAll(/(\d{1,10}) (\d{1,5}) obj\b/gu)].at(-1);
  if (catalog === -1 || root === undefined) return null;
  const end = Buffer.from(
    `\nendstream\nendobj\ntrailer\n<< /Root ${root[1]} ${root[2]} R >>\nstartxref\n0\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.concat([bytes, end]));
}

/** The longest string that is asked for, in bytes; what is longer was made to hurt. */
const LONGEST_STRING = 200_000;

/**
 * A string of PDFium's, which says how many bytes of UTF-16 it takes, with the zero at its end, and fills a buffer.
 * Empty where there is none.
 */
export function stringOf(
  { reserve, release, bytes }: Pdfium,
  ask: (to: number, length: number) => number,
): string {
  const length = ask(0, 0);
  if (length <= 2 || length > LONGEST_STRING) return '';
  const buffer = reserve(length);
  try {
    ask(buffer, length);
    return Buffer.from(bytes().subarray(buffer, buffer + length - 2)).toString('utf16le');
  } finally {
    release(buffer);
  }
}

/** Writes a name for PDFium to read and hands over its address. */
export function withName<T>(
  { reserve, release, bytes }: Pdfium,
  name: string,
  use: (address: number) => T,
): T {
  const text = Buffer.from(`${name}\0`, 'latin1');
  const address = reserve(text.length);
  bytes().set(text, address);
  try {
    return use(address);
  } finally {
    release(address);
  }
}
