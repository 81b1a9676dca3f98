// The words of an excerpt as they are quoted: segments joined by […], the analyst's insertions in brackets.

import type { Excerpt } from '../../model/kinds/excerpt.ts';

/** The quotation with insertions ("[Haftar's]") and omissions ("[…]") shown. Line feeds of the source become spaces. */
export function excerptText(excerpt: Excerpt): string {
  return excerpt.segments
    .map((segment, index) => {
      let text = segment.exact;
      const insertions = excerpt.insertions
        .filter((insertion) => insertion.segment === index)
        .sort((a, b) => b.offset - a.offset);
      for (const insertion of insertions) {
        const before = text.slice(0, insertion.offset);
        const after = text.slice(insertion.offset);
        const gapBefore = before === '' || /\s$/u.test(before) ? '' : ' ';
        const gapAfter = after === '' || /^[\s.,;:!?]/u.test(after) ? '' : ' ';
        text = `${before}${gapBefore}[${insertion.text}]${gapAfter}${after}`;
      }
      return text.replaceAll(/\s*\n\s*/gu, ' ').trim();
    })
    .join(' […] ');
}

/** The start of a text of at most `limit` UTF-16 units, cut between words and ended by an ellipsis when cut. */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  const end = space > limit * 0.6 ? space : limit - 1;
  // Never between the halves of a surrogate pair.
  const safe = /[\uD800-\uDBFF]$/u.test(text.slice(0, end)) ? end - 1 : end;
  return `${text.slice(0, safe).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
