// Keeps track of where pages begin in a text while it is put together: by signs in it, which are taken out at the end.

import { canonicalText, type SourcePage, type TextBlock } from '../../../core/model/text/source-text.ts';

/** A character of the private use area, which page-glyphs.ts lets no file bring in. */
export const PAGE_SIGN = '\uf8fe';

/** What stands in a text where the text of a page begins. */
export const pageSign = (page: number): string => `${PAGE_SIGN}${page}${PAGE_SIGN}`;

export type TextWithPages = { readonly blocks: readonly TextBlock[]; readonly pages: readonly SourcePage[] };

/**
 * The blocks without the signs, and where each page begins in their canonical text. A page of which no sign is left begins
 * where the next does.
 */
export function takeOutPageSigns(blocks: readonly TextBlock[], labels: readonly string[]): TextWithPages {
  const starts = new Map<number, number>();
  let at = 0;
  const plain = blocks.map((block) => {
    let text = '';
    for (const [index, part] of block.text.split(PAGE_SIGN).entries()) {
      if (index % 2 === 0) text += part;
      else if (!starts.has(Number(part))) starts.set(Number(part), at + text.length);
    }
    at += text.length + 1;
    return { ...block, text };
  });
  let next = canonicalText({ version: 1, blocks: plain }).length;
  const pages = labels
    .map((label, page) => ({ label, page }))
    .reverse()
    .map(({ label, page }) => {
      next = Math.min(next, starts.get(page) ?? next);
      return { label, start: next };
    });
  return { blocks: plain, pages: pages.reverse() };
}
