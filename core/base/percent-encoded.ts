// Letters that addresses write as "%D2" or "%u0632" (RFC 3986, 2.1, and what came before it): the characters that they stand for.

/** What stands for the bytes from 0x80 on: windows-1256, Arabic, and windows-1252, western (WHATWG Encoding). */
const ARABIC =
  '\u20acپ\u201aƒ\u201e\u2026\u2020\u2021ˆ\u2030ٹ\u2039Œچژڈگ\u2018\u2019\u201c\u201d\u2022\u2013\u2014ک\u2122ڑ\u203aœ\u200c\u200dں' +
  '\u00a0\u060c\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9ھ\u00ab\u00ac\u00ad\u00ae\u00af\u00b0\u00b1\u00b2\u00b3\u00b4µ\u00b6\u00b7\u00b8\u00b9\u061b\u00bb\u00bc\u00bd\u00be\u061f' +
  'ہءآأؤإئابةتثجحخدذرزسشصض\u00d7طظعغـفقك' +
  'àلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650\u00f7\u0651ù\u0652ûü\u200e\u200fے';
const WESTERN =
  '\u20ac\ufffd\u201aƒ\u201e\u2026\u2020\u2021ˆ\u2030Š\u2039Œ\ufffdŽ\ufffd\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122š\u203aœ\ufffdžŸ' +
  '\u00a0\u00a1\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9ª\u00ab\u00ac\u00ad\u00ae\u00af\u00b0\u00b1\u00b2\u00b3\u00b4µ\u00b6\u00b7\u00b8\u00b9º\u00bb\u00bc\u00bd\u00be\u00bf' +
  'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ\u00d7ØÙÚÛÜÝÞß' +
  'àáâãäåæçèéêëìíîïðñòóôõö\u00f7øùúûüýþÿ';

type Character = { readonly code: number; readonly end: number };

const PERCENT = 0x25;

/** Reads one text from its beginning on; gives the character that is encoded at a place, null where there is none. */
export function percentReader(text: string): (at: number) => Character | null {
  let bytesEnd = 0;
  let page = ARABIC;
  return (at) => {
    const unit = encodedUnit(text, at);
    if (unit !== null) return unit;
    const first = encodedByte(text, at);
    if (first === null) return null;
    if (first.byte < 0x80) return { code: first.byte, end: first.end };
    const encoded = encodedUtf8(text, first);
    if (encoded !== null) return encoded;
    if (at >= bytesEnd) {
      bytesEnd = endOfBytes(text, first.end);
      // Arabic words are bytes throughout; those of western ones have letters of ASCII beside them.
      const beside = `${text.charAt(at - 1)}${text.charAt(bytesEnd)}`;
      page = /[a-z]/iu.test(at === 0 ? text.charAt(bytesEnd) : beside) ? WESTERN : ARABIC;
    }
    return { code: page.charCodeAt(first.byte - 0x80), end: first.end };
  };
}

/** Where a row of encoded bytes from 0x80 on ends. */
function endOfBytes(text: string, from: number): number {
  let end = from;
  for (let next = encodedByte(text, end); next !== null && next.byte >= 0x80; next = encodedByte(text, end))
    ({ end } = next);
  return end;
}

function encodedUtf8(text: string, first: { readonly byte: number; readonly end: number }): Character | null {
  const { byte } = first;
  const more = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
  if (more === 0 || byte > 0xf4) return null;
  let code = byte & (0x3f >> more);
  let { end } = first;
  for (let left = more; left > 0; left--) {
    const next = encodedByte(text, end);
    if (next === null || (next.byte & 0xc0) !== 0x80) return null;
    code = (code << 6) | (next.byte & 0x3f);
    ({ end } = next);
  }
  const wanted = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000;
  if (code < wanted || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return { code, end };
}

/** "%u0632", as browsers once escaped; two of them where one letter needs them. */
function encodedUnit(text: string, at: number): Character | null {
  const first = unitAt(text, at);
  if (first === null || first.code < 0xd800 || first.code > 0xdbff) return first;
  const second = unitAt(text, first.end);
  if (second === null || second.code < 0xdc00 || second.code > 0xdfff) return first;
  return { code: 0x10000 + ((first.code - 0xd800) << 10) + (second.code - 0xdc00), end: second.end };
}

function unitAt(text: string, at: number): Character | null {
  const digits = digitsAt(text, at, /^u[0-9a-f]{4}$/iu, 5);
  return digits === null
    ? null
    : { code: Number.parseInt(text.slice(digits + 1, digits + 5), 16), end: digits + 5 };
}

function encodedByte(text: string, at: number): { readonly byte: number; readonly end: number } | null {
  const digits = digitsAt(text, at, /^[0-9a-f]{2}$/iu, 2);
  return digits === null
    ? null
    : { byte: Number.parseInt(text.slice(digits, digits + 2), 16), end: digits + 2 };
}

/** Where the digits of "%41" stand, and those of "%2541" as an address inside an address has it. */
function digitsAt(text: string, at: number, form: RegExp, length: number): number | null {
  if (text.charCodeAt(at) !== PERCENT) return null;
  let digits = at + 1;
  while (text.startsWith('25', digits) && form.test(text.slice(digits + 2, digits + 2 + length))) digits += 2;
  return form.test(text.slice(digits, digits + length)) ? digits : null;
}
