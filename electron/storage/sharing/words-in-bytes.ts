// Everything that a reader could find in the bytes of a file that is text, however it is encoded.

import { isUtf8 } from 'node:buffer';
import { decodeEntities } from './decode-entities.ts';
import { wordsInPicture } from './words-in-picture.ts';

/** Whether files of a type can be read as text: in others letters may stand that nobody sees. */
export const isText = (mediaType: string): boolean =>
  /^(?:text\/|application\/(?:json|xml|xhtml\+xml)\b)/iu.test(mediaType);

/**
 * The bytes in the encodings that captured files come in, each as it stands and with tags and escapes taken for what they mean. What is
 * UTF-8 without a zero in it is nothing else; of a picture, what stands beside its pixels as well.
 */
export function* wordsInBytes(bytes: Uint8Array): Generator<string> {
  yield* wordsInPicture(bytes);
  const others = isUtf8(bytes) && !bytes.includes(0) ? [] : ['utf-16le', 'windows-1252', 'windows-1256'];
  for (const encoding of ['utf-8', ...others]) yield* readings(new TextDecoder(encoding).decode(bytes));
}

/**
 * A text as it stands; with its escapes read, for they stand in attributes as well; without tags, so that a name that is broken by them
 * is whole; and without those that were themselves escaped. Nothing twice.
 */
function* readings(text: string): Generator<string> {
  const read = unescaped(text);
  const bare = withoutTags(text);
  yield* new Set([text, read, bare === text ? read : unescaped(bare), withoutTags(read)]);
}

const withoutTags = (text: string): string => text.replaceAll(/<[^>]*>/gu, '');

/** With the ways in which pages and addresses write letters turned into letters; what is escaped twice, too. */
const unescaped = (text: string): string => unescapedOnce(unescapedOnce(text));

const unescapedOnce = (text: string): string =>
  decodeEntities(text)
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    )
    .replaceAll(/(?:%[0-9a-f]{2})+/giu, (whole) =>
      new TextDecoder().decode(
        Uint8Array.from(whole.slice(1).split('%'), (pair) => Number.parseInt(pair, 16)),
      ),
    );
