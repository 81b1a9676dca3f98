// The words of a web page as its readers get them: block by block across the tags inside of it, and beside them every attribute.

import { attributesIn, decoded } from '../parts/marked-up-text.ts';
import type { ReadBack } from '../writer.ts';

const BLOCK =
  /<\/?(?:p|h[1-6]|li|td|th|tr|table|div|section|article|header|footer|figure|figcaption|blockquote|title|aside|ol|ul|dl|dt|dd|text|desc|svg|br|style|script|head|body|caption)\b[^>]*>/iu;

/** Each block and attribute. */
export const readBack: ReadBack = (bytes) => {
  const html = new TextDecoder().decode(bytes);
  // Pictures inside are letters of no word.
  const plain = html.replaceAll(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/gu, 'data:');
  const blocks = plain.split(BLOCK).map((piece) => decoded(piece.replaceAll(/<[^>]*>/gu, '')));
  return [...blocks, ...attributesIn(plain)];
};
