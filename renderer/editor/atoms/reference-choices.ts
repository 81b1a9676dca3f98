// What a text can refer to, and how a reference reads while the pages are not known. Pure: records in, choices out.

import { foldText } from '../../../core/base/text-fold.ts';
import type { ReferenceShow } from '../../../core/model/text/rich-text.ts';
import type { TargetSite } from '../../../core/query/outline/targets.ts';
import type { DocumentWords } from '../../../core/words/documents/document-words.ts';

/** Stands for the number of a page, which only the export knows. */
const PAGE = '…';

/** The targets whose label and title have words that begin with those of the query, in reading order. */
export function findTargets(sites: readonly TargetSite[], query: string): TargetSite[] {
  const wordsOf = (text: string): string[] =>
    foldText(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const wanted = wordsOf(query);
  return sites.filter((site) => {
    const have = wordsOf(`${site.label} ${site.title}`);
    return wanted.every((part) => have.some((word) => word.startsWith(part)));
  });
}

/** "Figure 2 on page …": a reference in the language of the brief. */
export function referenceText(
  site: Pick<TargetSite, 'label' | 'title'>,
  show: ReferenceShow,
  words: DocumentWords,
): string {
  switch (show) {
    case 'label':
      return site.label;
    case 'labelAndPage':
      return `${site.label}${words.reference.onPage}${PAGE}`;
    case 'title':
      return site.title;
    case 'page':
      return `${words.reference.page}${PAGE}`;
  }
}
