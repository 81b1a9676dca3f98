// Takes a message in MIME (RFC 2045, 2046, 2557) apart into its parts, as bytes. Knows nothing of what is in them.

import { latin1 } from '../text/charset.ts';

export type MimePart = {
  /** By name in lower case; of several of one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** In lower case, without parameters. */
  readonly type: string;
  /** Undone of its transfer encoding. Decoded when it is asked for: pictures never are. */
  readonly bytes: () => Uint8Array;
};

const MOST_PARTS = 5_000;
const DEEPEST = 10;
const LONGEST_HEAD = 100_000;
const LONGEST_BOUNDARY = 100;
const CR = 0x0d;
const LF = 0x0a;

/** The headers of a message and all its parts that are not parts of parts, in order. A damaged end is left as it is. */
export function mimeParts(message: Uint8Array): {
  readonly headers: MimePart['headers'];
  readonly parts: readonly MimePart[];
} {
  const parts: MimePart[] = [];
  const headers = collect(Buffer.from(message.buffer, message.byteOffset, message.byteLength), parts, 0);
  return { headers, parts };
}

function collect(bytes: Buffer, parts: MimePart[], depth: number): MimePart['headers'] {
  const { headers, body } = headed(bytes);
  const declared = headers.get('content-type') ?? 'text/plain';
  const type = (declared.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = type.startsWith('multipart/') ? parameterOf(declared, 'boundary') : null;
  if (boundary === null || boundary.length > LONGEST_BOUNDARY || depth > DEEPEST) {
    const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
    if (parts.length < MOST_PARTS) parts.push({ headers, type, bytes: () => decoded(body, encoding) });
    return headers;
  }
  for (const part of split(body, boundary)) {
    if (parts.length >= MOST_PARTS) break;
    collect(part, parts, depth + 1);
  }
  return headers;
}

/** The headers of a message that is not taken apart. */
export const headersOf = (message: Buffer): MimePart['headers'] => headed(message).headers;

/** Headers end at an empty line; lines that begin with a space go on with the one before. */
function headed(bytes: Buffer): { readonly headers: MimePart['headers']; readonly body: Buffer } {
  const head = bytes.subarray(0, LONGEST_HEAD);
  const end = /^\r?\n|\r?\n\r?\n/u.exec(latin1(head));
  const text = latin1(head.subarray(0, end?.index ?? head.length));
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return {
    headers,
    body: end === null ? bytes.subarray(bytes.length) : bytes.subarray(end.index + end[0].length),
  };
}

/** What stands between the lines that begin with the boundary; what is before the first and after the last is nobody's. */
function* split(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== LF) continue;
    if (start !== -1) yield body.subarray(start, withoutLineEnd(body, at));
    const after = at + mark.length;
    if (body[after] === 0x2d && body[after + 1] === 0x2d) return;
    const line = body.indexOf(LF, after);
    start = line === -1 ? body.length : line + 1;
  }
  if (start !== -1) yield body.subarray(start);
}

/** The line end before a boundary belongs to it. */
function withoutLineEnd(body: Buffer, at: number): number {
  if (at === 0) return 0;
  return body[at - 2] === CR ? at - 2 : at - 1;
}

/** A parameter of a header field, quoted or not; null where there is none. */
export function parameterOf(field: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'iu').exec(field);
  return found?.[1] ?? found?.[2] ?? null;
}

function decoded(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(latin1(body), 'base64');
  return encoding === 'quoted-printable' ? unquoted(body) : body;
}

/** Quoted-printable (RFC 2045, 6.7). What is not written as it should be stays as it is. */
function unquoted(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (byte === 0x3d) {
      const end = softBreak(body, at + 1);
      if (end !== null) {
        at = end;
        continue;
      }
      const code = hexAt(body, at + 1);
      if (code !== null) {
        out[length++] = code;
        at += 2;
        continue;
      }
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Where a line end after the sign, that the text doesn't have, ends; null where none follows. */
function softBreak(body: Buffer, from: number): number | null {
  let at = from;
  while ((body[at] === 0x20 || body[at] === 0x09) && at - from < 100) at += 1;
  if (body[at] === LF) return at;
  if (body[at] === CR) return body[at + 1] === LF ? at + 1 : at;
  return at >= body.length ? at : null;
}

function hexAt(body: Buffer, at: number): number | null {
  const digits = latin1(body.subarray(at, at + 2));
  return /^[0-9a-f]{2}$/iu.test(digits) ? Number.parseInt(digits, 16) : null;
}
