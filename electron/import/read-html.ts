// Reads a saved web page: the article in it, or, where none can be told apart, all that the page shows.

import { ok } from '../../core/base/result.ts';
import { foldText } from '../../core/base/text-fold.ts';
import type { Loss } from '../../core/document/loss.ts';
import type { TextBlock } from '../../core/model/text/source-text.ts';
import { countWords } from './text/clean-text.ts';
import { type HtmlBlocks, htmlToBlocks } from './html/html-blocks.ts';
import { readHtmlMetadata } from './html/html-metadata.ts';
import { findArticle } from './html/find-article.ts';
import { attributeOf, type HtmlTree, parseHtml } from './html/html-tree.ts';
import { trimArticle } from './html/trim-article.ts';
import type { TextReader, Reading } from './reader.ts';

/** An article with fewer letters than this is next to nothing, and is not believed on a page with so many times more. */
const FEWEST_ARTICLE_LETTERS = 60;
const MANY_TIMES = 10;

/** Reads a page as a document of its own. The parts around the article are left out and told; the original is kept. */
export const readHtml: TextReader = (input) => {
  const { progress } = input;
  const parsed = parseHtml(input.text, input.name, progress);
  if (!parsed.ok) return parsed;
  const tree = parsed.value;
  const page = htmlToBlocks(tree.root.documentElement, progress);
  const metadata = readHtmlMetadata(tree.root, page.blocks, input);
  progress();
  const refresh = redirects(tree.root);
  const article = articleOf(tree, progress);
  if (article === null || isNextToNothing(article, page)) {
    const what = 'No article could be told apart from its surroundings; all that the page shows was taken';
    const told: Loss = { kind: 'unsupported-block', where: 'The page', what };
    return ok({ blocks: page.blocks, metadata, extent: 'page', losses: [...refresh, told, ...page.losses] });
  }
  const title = metadata.title?.value ?? null;
  const trimmed = trimArticle(article.blocks, article.linked);
  const blocks = withTitle(trimmed.blocks, page.blocks, title);
  const around = wordsOf(page) - article.blocks.reduce((sum, block) => sum + countWords(block.text), 0);
  const own = article.losses.filter((loss) => !article.embedded.includes(loss));
  const losses: Loss[] = [...refresh, ...own, ...trimmed.losses, ...page.embedded];
  if (around > 0) {
    const what = `About ${around} words around the article, such as menus and links to other pages (the original is kept)`;
    losses.push({ kind: 'input-part-left-out', where: 'The page', what });
  }
  return ok<Reading>({ blocks, metadata, losses });
};

/** Reads HTML from the clipboard: what was selected is what is meant, so nothing is taken for a surrounding. */
export const readHtmlFragment: TextReader = (input) => {
  const parsed = parseHtml(input.text, input.name, input.progress);
  if (!parsed.ok) return parsed;
  const { blocks, losses } = htmlToBlocks(parsed.value.root.documentElement, input.progress);
  const heading = blocks.find((block) => block.kind === 'heading');
  const metadata: Reading['metadata'] =
    heading === undefined ? {} : { title: { value: heading.text, how: 'text' } };
  return ok({ blocks, metadata, losses });
};

/** Short reports are articles too: what was found is kept, unless it is a splinter of a page. */
function isNextToNothing(article: HtmlBlocks, page: HtmlBlocks): boolean {
  const found = lettersOf(article);
  return found < FEWEST_ARTICLE_LETTERS && found * MANY_TIMES < lettersOf(page);
}

/** Letters of a text; one of Chinese or Japanese says as much as three of others. */
function lettersOf(read: HtmlBlocks): number {
  let letters = 0;
  for (const { text } of read.blocks) {
    for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) letters += 1;
    for (const _ of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)) letters += 2;
  }
  return letters;
}

function articleOf(tree: HtmlTree, progress: () => void): HtmlBlocks | null {
  const article = findArticle(tree, progress);
  const content = article?.content;
  if (content === null || content === undefined || content.nodeType !== 1) return null;
  const blocks = htmlToBlocks(content as Element, progress);
  return blocks.blocks.length === 0 ? null : blocks;
}

/** The headline can be quoted like the rest: it stands first, if the page shows it and the article lacks it. */
function withTitle(
  article: readonly TextBlock[],
  page: readonly TextBlock[],
  title: string | null,
): readonly TextBlock[] {
  if (title === null) return article;
  const folded = foldText(title);
  if (article.slice(0, 5).some((block) => foldText(block.text) === folded)) return article;
  const shown = page.find((block) => block.kind === 'heading' && foldText(block.text) === folded);
  return shown === undefined ? article : [{ kind: 'heading', level: 1, text: shown.text }, ...article];
}

/** A page that only sends the browser elsewhere holds nothing of what the analyst saw. */
function redirects(root: Document): Loss[] {
  for (const meta of root.querySelectorAll('meta')) {
    const target = attributeOf(meta, 'content');
    if (
      attributeOf(meta, 'http-equiv')?.toLowerCase() === 'refresh' &&
      target !== null &&
      /url\s*=/iu.test(target)
    ) {
      return [
        {
          kind: 'input-part-left-out',
          where: 'The page',
          what: 'It leads on to another page, which was not loaded',
        },
      ];
    }
  }
  return [];
}

const wordsOf = (read: HtmlBlocks): number =>
  read.blocks.reduce((sum, block) => sum + countWords(block.text), 0);
