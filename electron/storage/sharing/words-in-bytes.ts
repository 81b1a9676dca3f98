// Everything that a reader could find in the bytes of a file that is text, however it is encoded.

import { isUtf8 } from 'node:buffer';
import { decodeEntities } from './decode-entities.ts';
import { wordsInPicture } from './words-in-picture.ts';

/** Whether files of a type are text, as it says. */
export const isTextType = (mediaType: string): boolean =>
  /^(?:text\/|application\/(?:json|xml|xhtml\+xml)\b)/iu.test(mediaType);

/**
 * Whether all of a file can be read as text: in others letters may stand that nobody sees. RTF writes letters as numbers, and breaks
 * words by its commands, whatever its type is called; a page may carry whole files of other kinds with it.
 */
export const isText = (mediaType: string, bytes: Uint8Array): boolean =>
  isTextType(mediaType) &&
  !/^text\/(?:rtf|richtext)\b/iu.test(mediaType) &&
  !PACKED.some((start) => latin1(bytes.subarray(0, 1_024)).trimStart().startsWith(start)) &&
  !PACKED_WITHIN.test(latin1(bytes));

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
/** How RTF, archives, PDF and older Office files begin. */
const PACKED = ['{\\rtf', 'PK\u0003\u0004', '%PDF-', '\u00d0\u00cf\u0011\u00e0'];
const PACKED_WITHIN =
  /data:application\/(?!(?:[\w.+-]*\+)?(?:json|xml)\b|(?:x-)?(?:java|ecma)script\b|(?:x-)?font|vnd\.ms-fontobject)[\w.+-]*(?:;[\w.=+"-]*)*;base64,/iu;

/** Files in files, and those in these: no program that saves pages goes deeper. */
const DEEPEST = 2;

/**
 * The bytes in the encodings that captured files come in, each as it stands and with tags and escapes taken for what they mean, and so
 * the files that stand in it as data (RFC 2397). What is UTF-8 without a zero in it is nothing else; of a picture, what stands beside its pixels as well.
 */
export const wordsInBytes = (bytes: Uint8Array): Generator<string> => wordsIn(bytes, DEEPEST);

function* wordsIn(bytes: Uint8Array, depth: number): Generator<string> {
  yield* wordsInPicture(bytes);
  const others = isUtf8(bytes) && !bytes.includes(0) ? [] : othersOf(bytes);
  for (const encoding of ['utf-8', ...others]) {
    const text = new TextDecoder(encoding).decode(bytes);
    const read = new Set(readings(text));
    yield* read;
    if (depth > 0) yield* wordsInData(read, depth - 1);
  }
}

/** What pages are written in that say nothing of it (WHATWG Encoding); those that mark their letters in ASCII are none of them. */
const WIDE = ['utf-16le', 'utf-16be'];
const USUAL = ['windows-1252', 'windows-1256'];
const LEGACY = [
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1257'],
  ...['windows-1258', 'iso-8859-2', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'koi8-r'],
  ...['koi8-u', 'macintosh', 'x-mac-cyrillic', 'ibm866', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'],
];
const DECLARED = /(?:charset|encoding)\s*=\s*["']?([\w:.-]{2,40})/iu;

/** The encodings that a file which is no UTF-8 may be in: the one that it names and the usual ones, or all where it names none. */
function othersOf(bytes: Uint8Array): readonly string[] {
  const declared = DECLARED.exec(latin1(bytes.subarray(0, 8_192)))?.[1] ?? null;
  const known = declared === null ? null : knownEncoding(declared);
  return known === null ? [...WIDE, ...USUAL, ...LEGACY] : [...new Set([...WIDE, ...USUAL, known])];
}

function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/**
 * A text as it stands; with its escapes read, for they stand in attributes as well; without tags, so that a name that is broken by them
 * is whole; and without those that were themselves escaped. Nothing twice.
 */
function* readings(text: string): Generator<string> {
  for (const each of [text, ...otherwiseEscaped(text)]) {
    const read = unescaped(each);
    const bare = withoutTags(each);
    yield* [each, read, bare === each ? read : unescaped(bare), withoutTags(read)];
  }
}

const withoutTags = (text: string): string => text.replaceAll(/<[^>]*>/gu, '');

/** With the ways in which pages and addresses write letters turned into letters; what is escaped twice, too. */
const unescaped = (text: string): string => unescapedOnce(unescapedOnce(text));

const unescapedOnce = (text: string): string =>
  decodeEntities(text)
    .replaceAll(/[\\%]u([0-9a-f]{4})/giu, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
    .replaceAll(/\\u\{0*([0-9a-f]{1,6})\}/giu, lettersOfHex)
    .replaceAll(/\\x([0-9a-f]{2})/giu, lettersOfHex)
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (whole) => decodedRun(whole, '%'));

/** As style sheets (CSS Syntax 3, 4.3.7) and mails (RFC 2045, 6.7) escape; elsewhere the same signs mean other things. */
function otherwiseEscaped(text: string): string[] {
  const found: string[] = [];
  if (/\\[0-9a-f]{2}/iu.test(text))
    found.push(text.replaceAll(/\\([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?/giu, lettersOfHex));
  if (/=(?:[0-9a-f]{2}|\r?\n)/iu.test(text))
    found.push(
      text
        .replaceAll(/=[ \t]*\r?\n/gu, '')
        .replaceAll(/(?:=[0-9a-f]{2})+/giu, (whole) => decodedRun(whole, '=')),
    );
  return found;
}

function lettersOfHex(whole: string, digits: string): string {
  const code = Number.parseInt(digits, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Of what is no UTF-8 the encoding is not known here: it stays as it is. */
function decodedRun(whole: string, sign: string): string {
  const bytes = Uint8Array.from(whole.slice(1).split(sign), (pair) => Number.parseInt(pair, 16));
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return sign === '%' ? whole : whole.replaceAll(sign, '%');
}

const DATA = /data:([\w.+/-]*)(?:;[\w.=+"-]*)*?;base64,((?:[A-Za-z0-9+/_=\r\n-]|\\\/)+)/giu;
const TEXT = /^$|^text\/|json|xml|javascript|ecmascript/iu;

/** What stands in the files of all readings of a text, each file once. */
function* wordsInData(texts: Iterable<string>, depth: number): Generator<string> {
  const known = new Set<string>();
  for (const text of texts) {
    if (!text.includes('base64,')) continue;
    for (const [, type = '', base64 = ''] of text.matchAll(DATA)) {
      const key = `${type} ${base64}`;
      if (known.has(key)) continue;
      known.add(key);
      const bytes = Buffer.from(base64.replaceAll('\\', ''), 'base64');
      if (TEXT.test(type)) yield* wordsIn(bytes, depth);
      else if (/^image\//iu.test(type)) yield* wordsInImage(bytes);
    }
  }
}

/** Of pictures of other kinds, whatever stands in them as letters. */
function* wordsInImage(bytes: Uint8Array): Generator<string> {
  yield* wordsInPicture(bytes);
  for (const encoding of ['utf-8', 'utf-16le']) yield new TextDecoder(encoding).decode(bytes);
}
