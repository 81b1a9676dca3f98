// Where a passage stands in its source as a note names it: the pages of a document that has pages, else the paragraph.

import type { Excerpt } from '../kinds/excerpt.ts';
import { type CountedSource, paragraphNumberAt } from './paragraph-number.ts';
import type { SourceText } from './source-text.ts';

export type PlaceInText = Pick<Excerpt, 'paragraph' | 'pages'>;

/** What of a passage says where it stands, in UTF-16 units of the canonical text. */
type Span = { readonly start: number; readonly end: number };

/**
 * The place of a passage whose parts are given in the order of the text. A document with pages is cited by their labels, and
 * its paragraphs are not counted: nobody counts to the two hundredth.
 */
export function placeInText(source: CountedSource, text: SourceText, spans: readonly Span[]): PlaceInText {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return { paragraph: null, pages: null };
  if (text.pages === undefined)
    return { paragraph: paragraphNumberAt(source, text, first.start), pages: null };
  const [from, to] = [pageIndexAt(text, first.start), pageIndexAt(text, last.end - 1)];
  const labelOf = (index: number): string | undefined => text.pages?.[index]?.label;
  const [firstLabel, lastLabel] = [labelOf(from), labelOf(to)];
  const pages =
    firstLabel === undefined || lastLabel === undefined ? null : { first: firstLabel, last: lastLabel };
  return { paragraph: null, pages };
}

/** The index of the page that holds a position; -1 where the text has no pages. A page without text holds none. */
export function pageIndexAt({ pages }: SourceText, position: number): number {
  let found = -1;
  for (const [index, { start }] of (pages ?? []).entries()) {
    if (start > position) break;
    found = index;
  }
  return found === -1 && pages !== undefined ? 0 : found;
}
