// Everything in the bytes of a document that somebody could read, by whatever means: for tests that nothing is left.

import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** The text of all parts of a zip container. */
export const zipText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');

/**
 * A PDF as it lies there, with every stream that can be inflated and every string in UTF-16 turned into letters. The
 * glyphs of pages are not letters: those take pdftotext.
 */
export function pdfBytesText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const parts = [raw.toString('latin1')];
  for (let at = raw.indexOf('stream'); at !== -1; at = raw.indexOf('stream', at + 6)) {
    const start = raw[at + 6] === 0x0d ? at + 8 : at + 7;
    const end = raw.indexOf('endstream', start);
    if (end === -1) break;
    try {
      const inflated = inflateSync(raw.subarray(start, end));
      parts.push(inflated.toString('latin1'), inflated.toString('utf8'));
    } catch {
      // Not deflated, such as a picture: it is in the raw text.
    }
    at = end;
  }
  const all = parts.join('\n');
  const hex = [...all.matchAll(/<(FEFF[0-9A-F]+)>/giu)].map((match) =>
    utf16(Buffer.from(match[1] ?? '', 'hex')),
  );
  const plain = [...all.matchAll(/\(\xFE\xFF((?:\\[\s\S]|[^\\)])*)\)/gu)].map((match) =>
    utf16(Buffer.from(unescaped(match[1] ?? ''), 'latin1')),
  );
  return [all, ...hex, ...plain].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescaped = (text: string): string =>
  text.replaceAll(/\\([0-7]{1,3}|[\s\S])/gu, (_, what: string) =>
    /^[0-7]/u.test(what) ? String.fromCharCode(Number.parseInt(what, 8)) : (ESCAPES[what] ?? what),
  );

const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le');
