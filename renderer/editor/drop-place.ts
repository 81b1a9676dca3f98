// Where evidence goes that is dropped on a text: never into a word. A citation stands after the word, and after the stop
// of a sentence that ends there; a quotation of its own stands after the block.

import type { Node } from '@tiptap/pm/model';

const WORD = /[\p{L}\p{N}\p{M}’'-]/u;
const AFTER_WORD = /^(?:[.!?…،؛؟。！？]+["”’»)\]]*|["”’»)\]]+[.!?…؟]*)/u;

/** The position for a citation that was dropped at `pos`. */
export function placeOfCitation(doc: Node, pos: number): number {
  const place = doc.resolve(pos);
  const { parent, parentOffset } = place;
  if (!parent.isTextblock) return pos;
  const text = parent.textBetween(0, parent.content.size, '\u{fffc}', '\u{fffc}');
  let at = parentOffset;
  const inWord = at > 0 && WORD.test(text[at - 1] ?? '') && WORD.test(text[at] ?? '');
  if (inWord) while (at < text.length && WORD.test(text[at] ?? '')) at += 1;
  // At the head of a word the space before it is left alone, too.
  else if (WORD.test(text[at] ?? '') && /\s/u.test(text[at - 1] ?? '')) {
    at -= 1;
    while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  }
  at += AFTER_WORD.exec(text.slice(at))?.[0].length ?? 0;
  return place.start() + at;
}

/** The position for a quotation in a block of its own. */
export function placeOfQuotation(doc: Node, pos: number): number {
  const place = doc.resolve(pos);
  return place.depth === 0 ? pos : place.after(1);
}
