// Turns bytes into text: byte order mark, then what is valid, then what is declared, then a guess. Knows no format
// beyond where HTML and XML declare their encoding.

import { analyse } from 'chardet';
import type { Loss } from '../../../core/document/loss.ts';
import type { DecodedText, TextEncoding } from '../reader.ts';

/** Bytes 0x80 to 0x9f of windows-1252; some versions of Node decode them as control characters. */
const WINDOWS_1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes bytes. Text that is valid UTF-8 and not plain ASCII is UTF-8 whatever it declares: browsers save pages in
 * UTF-8 and leave the old declaration standing, and no other encoding is valid UTF-8 by chance.
 */
export function decodeText(bytes: Uint8Array, mediaType: string | null): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, { name: marked, how: 'byteOrderMark' });
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, { name: wide, how: 'guessed' });
  const valid = decodeStrictly(bytes);
  if (valid !== null) return { text: valid, encoding: { name: 'utf-8', how: 'valid' }, losses: [] };
  const head = latin1(bytes.subarray(0, 8_192));
  const declared = declaredEncoding(mediaType ?? '', head);
  if (declared !== null && declared !== 'utf-8') return decodeAs(bytes, { name: declared, how: 'declared' });
  // Declared or not, this is not wholly UTF-8; a few broken bytes in a long text are no reason to read it as another.
  const asUtf8 = decodeAs(bytes, { name: 'utf-8', how: declared === null ? 'guessed' : 'declared' });
  if (mostlyValid(asUtf8.text)) return asUtf8;
  return decodeAs(bytes, { name: guessedEncoding(bytes, head), how: 'guessed' });
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in its spaces and line feeds: a zero byte before or after them. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const end = Math.min(bytes.length, 20_000);
  let little = 0;
  let big = 0;
  for (let at = 0; at + 1 < end; at += 2) {
    const first = bytes[at];
    const second = bytes[at + 1];
    if (second === 0 && isPlainAscii(first)) little += 1;
    if (first === 0 && isPlainAscii(second)) big += 1;
  }
  const enough = Math.max(2, end / 40);
  if (little >= enough && big === 0) return 'utf-16le';
  return big >= enough && little === 0 ? 'utf-16be' : null;
}

const isPlainAscii = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09);

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  const text = repaired(new TextDecoder(encoding.name).decode(bytes), encoding.name);
  const unread = count(text, '\ufffd');
  const losses: Loss[] = [];
  if (unread > 0) {
    const what = `${unread} characters could not be read as ${encoding.name} and stand as �`;
    losses.push({ kind: 'illegal-character', where: 'The whole text', what });
  }
  return { text, encoding, losses };
}

const repaired = (text: string, name: string): string =>
  name === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char)
    : text;

function declaredEncoding(mediaType: string, head: string): string | null {
  const declared =
    /charset\s*=\s*["']?([\w.:-]+)/iu.exec(mediaType)?.[1] ??
    /^\s*<\?xml\s[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1] ??
    /<meta\s[^>]{0,400}charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1];
  if (declared === undefined) return null;
  const name = knownName(declared);
  // A page whose declaration can be read byte by byte is not UTF-16, whatever it says (HTML standard).
  return name === 'utf-16le' || name === 'utf-16be' ? 'utf-8' : name;
}

function knownName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function mostlyValid(text: string): boolean {
  const broken = count(text, '\ufffd');
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) beyondAscii += 1;
  return broken * 20 <= beyondAscii;
}

function guessedEncoding(bytes: Uint8Array, head: string): string {
  const language = /<html\s[^>]{0,400}lang\s*=\s*["']?([a-z]{2})/iu.exec(head)?.[1]?.toLowerCase();
  const expected = language === undefined ? undefined : USUAL_ENCODINGS[language];
  if (expected !== undefined) return expected;
  const { sample, isLatin } = telling(bytes);
  const best = analyse(sample).flatMap((match) => {
    const name = knownName(match.name);
    const fits = name !== null && !name.startsWith('utf-') && (!isLatin || LATIN.test(name));
    return fits ? [{ name, confidence: match.confidence }] : [];
  })[0];
  return best === undefined || best.confidence < 10
    ? 'windows-1252'
    : (WINDOWS_SUPERSETS[best.name] ?? best.name);
}

/** What pages in these languages are in when they are not in Unicode and don't say so. */
const USUAL_ENCODINGS: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  fa: 'windows-1256',
  ur: 'windows-1256',
  he: 'windows-1255',
  tr: 'windows-1254',
  ru: 'windows-1251',
  uk: 'windows-1251',
  el: 'windows-1253',
};

/** Files from Windows are far more common, and differ only where the ISO encodings have control characters. */
const WINDOWS_SUPERSETS: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  'iso-8859-7': 'windows-1253',
};

/** Encodings of languages that are mostly written in the letters of ASCII. */
const LATIN = /^(?:windows-125[0247]|iso-8859-(?:[1-4]|9|1[03456]))$/u;

/**
 * Up to 40 kB of what tells an encoding. Of Latin letters that is all of the text, since marked letters mean little but
 * beside plain ones; of others only what is beyond ASCII: markup, scripts and foreign words blur a guess.
 */
function telling(bytes: Uint8Array): { readonly sample: Uint8Array; readonly isLatin: boolean } {
  const all: number[] = [];
  const beyond: number[] = [];
  let inTag = false;
  let letters = 0;
  let marked = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3c) {
      inTag = true;
      at = afterCode(bytes, at);
    }
    if (!inTag) {
      all.push(byte);
      if (byte >= 0x80 || byte === 0x20 || byte === 0x0a) beyond.push(byte);
      if (byte >= 0x80) marked += 1;
      else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1;
    }
    if (byte === 0x3e) inTag = false;
    if (beyond.length >= 40_000 || all.length >= 400_000) break;
  }
  const isLatin = marked * 2 < letters;
  return { sample: Uint8Array.from(isLatin ? all.slice(0, 40_000) : beyond), isLatin };
}

/** Where the end tag of a script or style that begins at `at` stands; `at` itself when none begins there. */
function afterCode(bytes: Uint8Array, at: number): number {
  const name = latin1(bytes.subarray(at + 1, at + 7)).toLowerCase();
  const end = name === 'script' ? '</script' : name.startsWith('style') ? '</style' : null;
  if (end === null) return at;
  // Byte by byte, and never twice: looking ahead for either spelling would go over the rest again and again.
  for (let next = at + 1; next < bytes.length; next++) {
    if (bytes[next] !== 0x3c || bytes[next + 1] !== 0x2f) continue;
    if (latin1(bytes.subarray(next, next + end.length)).toLowerCase() === end) return next;
  }
  return bytes.length;
}

function count(text: string, char: string): number {
  let found = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) found += 1;
  return found;
}

/** Bytes as the characters of the same numbers: enough to look for ASCII in them. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
