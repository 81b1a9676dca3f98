// Finds who wrote a page where no metadata say it: marked elements and the lines around its headline.

import { foldText } from '../../../core/base/text-fold.ts';
import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { toLine } from '../text/clean-text.ts';
import { visibleLine } from './html-blocks.ts';
import { isAround } from './page-parts.ts';

const MOST_AUTHORS = 100;
const MARKED: readonly string[] = [
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.byline',
  '.author',
  '.article-author',
  '.article__author',
  '.p-author',
  '[class*="byline"]',
];
/** What comes before a name, in the languages of the sources. */
const BY =
  /^(?:(?:by|par|por|von|door|di|da|af|av|автор|بقلم|كتب|كتبت|كتبه|نوشته|text|texte)(?:\s*[:：]\s*|\s+)|(?:written by|story by|reported by|autor|autora|auteur|reporter)\s*[:：]?\s+|(?:文|作者|记者|記者|撰文|执笔|執筆|取材・文|記事)\s*[:：/／・|\s]\s*)/iu;
/** Lines around the headline that may name an author. */
const LINES = 8;
const LONGEST_BYLINE = 120;
const LONGEST_NAME = 60;

/** Names as elements of the page mark them; empty where none does. */
export function markedAuthors(root: Document): string[] {
  for (const selector of MARKED) {
    const lines: string[] = [];
    for (const element of [...root.querySelectorAll(selector)].slice(0, 5)) {
      if (isAround(element)) continue;
      const name = element.querySelector('[itemprop~="name"]') ?? element;
      const line = toLine(visibleLine(name));
      if (line !== null && line.length <= 100 && !line.includes('http')) lines.push(nameIn(line));
    }
    if (lines.length > 0) return authorsOf(lines);
  }
  return [];
}

/** Names in a line such as "By Ana Lund | 18 May 2014", of those near the headline; empty where none is one. */
export function authorsInLines(blocks: readonly TextBlock[], title: string | null): string[] {
  const folded = title === null ? null : foldText(title);
  const head = blocks.findIndex(({ kind, text }) => kind === 'heading' && foldText(text) === folded);
  if (head === -1) return [];
  for (const { text } of blocks.slice(head + 1, head + 1 + LINES)) {
    if (text.length > LONGEST_BYLINE || !BY.test(text)) continue;
    const name = nameIn(text).replace(BY, '');
    if (isName(name)) return authorsOf([name]);
  }
  return [];
}

/** Names begin with capitals where a script has them, and are short. */
const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME &&
  /^\p{L}/u.test(text) &&
  !/^\p{Ll}/u.test(text) &&
  !/[.!?。]$/u.test(text.replace(/\b\p{Lu}\.$/u, ''));

/** A line up to what is no name any more: a date, a place after a bar. */
function nameIn(line: string): string {
  const head = line.split(/\s*[|•·–—\n]\s*|\s+-\s+|\s*[,،、]?\s*(?=\d)/u).find((part) => part.trim() !== '');
  return toLine(head) ?? line;
}

/** Names from bylines: without "By", divided at "and" where only names stand; each once. */
export function authorsOf(lines: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const line of lines) {
    const plain = toLine(line)?.replace(BY, '') ?? '';
    const parts = /[()]/u.test(plain) ? [plain] : plain.split(/\s*;\s*|\s+(?:and|et|y|und|&)\s+/u);
    const listed = parts.length > 1 ? parts.flatMap((part) => part.split(/\s*,\s*(?:and\s+)?/u)) : parts;
    for (const part of listed) {
      const name = toLine(part.replace(/[,;|\s]+$/u, ''), 300);
      if (name === null) continue;
      const folded = foldText(name);
      if (!names.has(folded)) names.set(folded, name);
      if (names.size === MOST_AUTHORS) return [...names.values()];
    }
  }
  return [...names.values()];
}
