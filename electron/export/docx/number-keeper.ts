// Keeps a number that follows a right-to-left title out of that title's line: by UAX #9 digits after Arabic letters go
// with them, even past a closing quotation mark, so "“مطار”, 18 May" would show the 18 inside the title.

import type { Inline, TextDirection } from '../../../core/document/tree.ts';

const LEFT_TO_RIGHT_MARK = '\u200e';
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const strongOrDigit = /[\p{L}\p{Nd}]/gu;

/**
 * The inlines with a left-to-right mark before each number that begins an inline of its own, in a left-to-right
 * paragraph, after right-to-left letters and punctuation. A number inside one text, or right after a space, is the
 * writer's and stays with the words it stands in.
 */
export function keepNumbers(inlines: readonly Inline[], base: TextDirection): readonly Inline[] {
  // Most lines hold no such letters: one quick look spares finding every letter.
  const turns = inlines.some((inline) => inline.type === 'text' && rightToLeft.test(inline.text));
  if (base === 'rtl' || !turns) return inlines;
  let afterTitle = false;
  let punctuated = false;
  return inlines.map((inline) => {
    if (inline.type !== 'text') return inline;
    const found = inline.text.match(strongOrDigit);
    const [first] = found ?? [];
    if (first === undefined) {
      punctuated ||= /[^\s]/u.test(inline.text);
      return inline;
    }
    const number = afterTitle && punctuated && inline.dir !== 'rtl' && /^[0-9]/u.test(first);
    afterTitle = rightToLeft.test(found?.at(-1) ?? '');
    punctuated = false;
    return number ? { ...inline, text: `${LEFT_TO_RIGHT_MARK}${inline.text}` } : inline;
  });
}
