// The words of a passage, as what is made of it takes them.

import type { PassageInput } from '../../core/store/commands/passages/draft-passage.ts';
import { clipText } from '../../core/query/evidence/excerpt-text.ts';

/** All the words of a passage. */
export const quoteOf = (of: PassageInput): string => of.segments.map((segment) => segment.exact).join(' ');

/** The first sentence of a passage. */
export function sentenceOf(quote: string): string {
  const line = quote.replace(/\s+/gu, ' ').trim();
  return /^.{12,}?[.!?؟](?=\s|$)/u.exec(line)?.[0] ?? line;
}

/** The first sentence of a passage, short enough for a title. */
export const eventTitle = (quote: string): string => clipText(sentenceOf(quote).replace(/[.]$/u, ''), 110);
