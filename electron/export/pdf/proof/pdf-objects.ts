// The objects of a PDF as far as reading its words needs them: dictionaries as they are written, and streams inflated. For files
// with a plain body (ISO 32000-1, 7.3 and 7.5), as ours are; a file that is none has no objects, and is not proven.

import { inflateSync } from 'node:zlib';

export type PdfObject = {
  readonly id: number;
  /** Everything before the stream, a byte a letter. */
  readonly written: string;
  /** Null where it has no stream, or one of another kind (pictures). */
  readonly stream: Buffer | null;
};

const BEGIN = /(?:^|[\r\n])(\d+) 0 obj\b/gu;

/** All of them, in the order of the file. */
export function pdfObjects(bytes: Uint8Array): PdfObject[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString('latin1');
  const objects: PdfObject[] = [];
  BEGIN.lastIndex = 0;
  for (let found = BEGIN.exec(text); found !== null; found = BEGIN.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endobj', start);
    const data = /^[\s\S]*?>>\s*stream\r?\n/u.exec(
      text.slice(start, Math.min(start + MOST_HEAD, text.length)),
    );
    const inside = data !== null && start + data[0].length < end;
    const written = inside ? data[0] : text.slice(start, end === -1 ? text.length : end);
    const from = start + written.length;
    const length = Number(/\/Length (\d+)/u.exec(written)?.[1] ?? 0);
    objects.push({
      id: Number(found[1]),
      written,
      stream: inside ? contentOf(raw.subarray(from, from + length), written) : null,
    });
    // Bytes of a stream are never read as objects.
    BEGIN.lastIndex = inside ? from + length : Math.max(start, end);
  }
  return objects;
}

const MOST_HEAD = 20_000;

function contentOf(bytes: Buffer, written: string): Buffer | null {
  if (/\/Subtype \/Image/u.test(written)) return null;
  if (!written.includes('/Filter')) return bytes;
  if (!written.includes('/FlateDecode')) return null;
  try {
    return inflateSync(bytes);
  } catch {
    return null;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The strings of a dictionary (ISO 32000-1, 7.9.2): in parentheses or in hex, as UTF-16 where they begin with its mark. */
export function stringsIn(written: string): string[] {
  const literal = [...written.matchAll(/\((?:\\[\s\S]|[^\\()])*\)/gu)].map(([words]) =>
    words
      .slice(1, -1)
      .replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_, what: string) =>
        /^[0-7]/u.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (ESCAPES[what] ?? what),
      ),
  );
  const hex = [...written.matchAll(/<([0-9A-Fa-f\s]{4,})>/gu)].map(([, digits = '']) =>
    Buffer.from(digits.replaceAll(/\s/gu, ''), 'hex').toString('latin1'),
  );
  return [...literal, ...hex].map(decoded);
}

function decoded(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  const units = Buffer.from(bytes.slice(2), 'latin1');
  return units
    .subarray(0, units.length - (units.length % 2))
    .swap16()
    .toString('utf16le');
}
