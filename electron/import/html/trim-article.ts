// What of an article, once found, is the page's and not the article's: blocks that only link elsewhere, and lines such as
// "Share" or "Read more". Knows no elements.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Loss } from '../../../core/document/loss.ts';
import { cutAt } from '../text/clean-text.ts';
import { isCredit, isPageLine } from './page-phrases.ts';

/** Of each block, which share of its letters is link text: 0 to 1. */
export type Linked = readonly number[];

/** A block with more link text than this only leads elsewhere. */
const MOST_LINKED = 0.9;
/** When more of the letters than this would go, the links are how the page is built and say nothing. */
const MOST_TAKEN = 0.5;
const LONGEST_TOLD = 60;

/** The blocks that are the article's, credits as captions, and what was left out. */
export function trimArticle(
  blocks: readonly TextBlock[],
  linked: Linked,
): { readonly blocks: readonly TextBlock[]; readonly losses: readonly Loss[] } {
  const lines = blocks.map(({ kind, text }, at) => isLine(kind) && isPageLine(text, linked[at] ?? 0));
  const links = leadsElsewhere(blocks, linked, lines);
  const gone = blocks.map((_, at) => links[at] === true || lines[at] === true);
  for (let at = blocks.length - 1; at >= 0; at--) if (isEmptyHead(blocks, gone, at)) gone[at] = true;
  const kept = blocks.filter((_, at) => gone[at] !== true);
  if (kept.length === 0 || lettersOf(kept) < lettersOf(blocks) * (1 - MOST_TAKEN))
    return { blocks, losses: [] };
  const left = (marks: readonly boolean[]) =>
    blocks.flatMap(({ text }, at) => (marks[at] === true ? [text] : []));
  return {
    blocks: kept.map((block) =>
      block.kind === 'paragraph' && isCredit(block.text) ? { kind: 'caption', text: block.text } : block,
    ),
    losses: [
      ...told(
        left(links),
        'links to other pages that stand in the article',
        'link to another page that stands in the article',
      ),
      ...told(
        left(gone.map((is, at) => is && links[at] !== true)),
        'lines of the page that stand in the article',
        'line of the page that stands in the article',
      ),
    ],
  };
}

const isLine = (kind: TextBlock['kind']): boolean =>
  kind === 'paragraph' || kind === 'listItem' || kind === 'heading' || kind === 'quote';

/** A list of links, or a paragraph of one, that the text before it announces with a colon is the article's. */
function leadsElsewhere(blocks: readonly TextBlock[], linked: Linked, lines: readonly boolean[]): boolean[] {
  const marks = blocks.map(() => false);
  for (let at = 0; at < blocks.length; at++) {
    const kind = blocks[at]?.kind;
    if (kind !== 'listItem' && kind !== 'paragraph') continue;
    let end = at + 1;
    if (kind === 'listItem') while (blocks[end]?.kind === 'listItem') end += 1;
    const run = linked.slice(at, end);
    const isArticles = at > 0 && marks[at - 1] !== true && lines[at - 1] !== true;
    const announced = isArticles && /[:：]$/u.test(blocks[at - 1]?.text ?? '');
    // A list with a word of its own in it is a list of the article, whatever else it links to.
    if (!announced && run.every((share) => share > MOST_LINKED)) marks.fill(true, at, end);
    at = end - 1;
  }
  return marks;
}

/** A heading of which nothing is left: the next block that stays is a heading as high, or there is none. */
function isEmptyHead(blocks: readonly TextBlock[], gone: readonly boolean[], at: number): boolean {
  const head = blocks[at];
  if (head?.kind !== 'heading' || gone[at + 1] !== true) return false;
  const next = blocks.find((_, other) => other > at && gone[other] !== true);
  return next === undefined || (next.kind === 'heading' && next.level <= head.level);
}

const lettersOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

function told(texts: readonly string[], several: string, one: string): Loss[] {
  if (texts.length === 0) return [];
  const first = texts
    .slice(0, 3)
    .map((text) => `“${text.length > LONGEST_TOLD ? cutAt(text, LONGEST_TOLD) : text}”`);
  const more = texts.length > first.length ? ' and others' : '';
  const what = `${texts.length} ${texts.length === 1 ? one : several}: ${first.join(', ')}${more}`;
  return [{ kind: 'input-part-left-out', where: 'The page', what }];
}
