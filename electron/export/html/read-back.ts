// The words of a web page as its readers get them: block by block across the tags inside of it, and beside them what attributes tell.

import { attributesIn, decoded } from '../parts/marked-up-text.ts';
import type { ReadBack } from '../writer.ts';

const BLOCK =
  /<\/?(?:p|h[1-6]|li|td|th|tr|table|div|section|article|header|footer|figure|figcaption|blockquote|title|aside|ol|ul|dl|dt|dd|text|desc|svg|br|style|script|head|body|caption)\b[^>]*>/iu;

/** The attributes that are told to readers, or lead somewhere. */
const TOLD = /^(?:alt|title|href|content|id|aria-label|download|name|src)$/iu;

/** Each block, and what attributes tell. */
export const readBack: ReadBack = (bytes) => {
  const html = new TextDecoder().decode(bytes);
  // Pictures inside are letters of no word.
  const plain = html
    .replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/giu, '')
    .replaceAll(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/gu, 'data:');
  const blocks = plain.split(BLOCK).map((piece) => decoded(piece.replaceAll(/<[^>]*>/gu, '')));
  return [...blocks, ...attributesIn(plain, TOLD)];
};
