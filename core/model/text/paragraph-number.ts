// The paragraphs of a source as a reader counts them: those of its body, without headline, byline, headings and captions.

import { foldText } from '../../base/text-fold.ts';
import type { Source } from '../kinds/source.ts';
import type { SourceText, TextBlock } from './source-text.ts';

/** What of a source tells its body from what stands around it. */
export type CountedSource = Pick<Source, 'extent' | 'title' | 'authors'>;

/** Ends of a sentence, also before a quotation mark or a bracket that closes. */
const SENTENCE_END = /[.!?…:;。！？؟।][\p{Pf}\p{Pe}"'»”’]*$/u;
/** A line before the body without the end of a sentence is a headline, a byline or a date, if it is no longer than this. */
const LONGEST_LINE_ABOVE = 160;

/**
 * The 1-based number of the paragraph that holds a position of the canonical text (UTF-16 units): the "para." of a
 * citation. A list counts as one paragraph, a quotation as one. Null in a headline, a heading, a caption or a table, and
 * throughout where the text is a whole page, or nobody knows what it is: nobody counts menus.
 */
export function paragraphNumberAt(source: CountedSource, text: SourceText, position: number): number | null {
  if (source.extent !== 'article') return null;
  const first = firstOfBody(source, text.blocks);
  let [end, number] = [0, 0];
  for (const [index, block] of text.blocks.entries()) {
    end += block.text.length;
    const counts = index >= first && isCounted(block);
    const goesOn = block.kind === 'listItem' && text.blocks[index - 1]?.kind === 'listItem' && index > first;
    if (counts && !goesOn) number += 1;
    if (position <= end) return counts ? number : null;
    end += 1;
  }
  return null;
}

const isCounted = ({ kind, text }: TextBlock): boolean =>
  text.trim() !== '' &&
  (kind === 'paragraph' || kind === 'listItem' || kind === 'quote' || kind === 'preformatted');

/** The index of the block with which the body begins; 0 where everything looks like what stands above one. */
function firstOfBody({ title, authors }: CountedSource, blocks: readonly TextBlock[]): number {
  const known = new Set([title, ...authors].map((line) => foldText(line).trim()));
  const first = blocks.findIndex(
    ({ kind, text }) =>
      kind !== 'heading' &&
      kind !== 'caption' &&
      !known.has(foldText(text).trim()) &&
      (text.length > LONGEST_LINE_ABOVE || SENTENCE_END.test(text.trim())),
  );
  return Math.max(0, first);
}
