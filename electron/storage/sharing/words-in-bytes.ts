// Everything that a reader could find in the bytes of a file that is text, however it is encoded.

import { isUtf8 } from 'node:buffer';

/** Whether files of a type can be read as text: in others letters may stand that nobody sees. */
export const isText = (mediaType: string): boolean =>
  /^(?:text\/|application\/(?:json|xml|xhtml\+xml)\b)/iu.test(mediaType);

/**
 * The bytes in the encodings that captured files come in, each as it stands and with tags and escapes taken for what they mean. What is
 * UTF-8 without a zero in it is nothing else.
 */
export function* wordsInBytes(bytes: Uint8Array): Generator<string> {
  const others = isUtf8(bytes) && !bytes.includes(0) ? [] : ['utf-16le', 'windows-1252', 'windows-1256'];
  for (const encoding of ['utf-8', ...others]) {
    const decoded = new TextDecoder(encoding).decode(bytes);
    yield decoded;
    yield unescaped(decoded);
  }
}

/** The same without tags, and with the ways in which pages and addresses write letters turned into letters. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(x?)([0-9a-f]{1,6});/giu, (whole, hex: string, digits: string) =>
      letter(Number.parseInt(digits, hex === '' ? 10 : 16), whole),
    )
    // Accents don't tell names apart.
    .replaceAll(/&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron);/giu, '$1')
    .replaceAll(/\\u([0-9a-f]{4})/giu, (whole, digits: string) => letter(Number.parseInt(digits, 16), whole))
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (whole) =>
      new TextDecoder().decode(
        Uint8Array.from(whole.slice(1).split('%'), (pair) => Number.parseInt(pair, 16)),
      ),
    );

const letter = (code: number, whole: string): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
