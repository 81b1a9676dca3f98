// The words for a speaker: where they begin and end, whether they name anybody, and how they are written as a description.

import { foldText } from '../../base/text-fold.ts';
import type { AttributionTable } from './attribution-table.ts';

const MOST_WORDS = 14;
const HARD_END = /[,;:()“”"«»—–\n]|[.!?؟،؛](?=\s|$)|\s-\s/u;

/** The words of a speaker that begins at the start of `text`; empty where none does. */
export function speakerAhead(text: string, table: AttributionTable): string {
  const words = text.slice(0, endOfWords(text));
  const { stop } = table;
  stop.lastIndex = 0;
  for (let found = stop.exec(words); found !== null; found = stop.exec(words)) {
    const body = table.body.exec(words.slice(found.index));
    if (body === null) return trimmed(words.slice(0, found.index));
    stop.lastIndex = found.index + body[0].length;
  }
  return trimmed(words);
}

/** A speaker's words without the clause that tells of it: "a worker at a hospital that had taken in 40 bodies". */
export const withoutClause = (words: string, table: AttributionTable): string =>
  before(words, table.relative);

function before(text: string, word: RegExp): string {
  word.lastIndex = 0;
  const found = word.exec(text);
  return trimmed(found === null ? text : text.slice(0, found.index));
}

const trimmed = (words: string): string => words.replace(/[\s–—-]+$/u, '').trim();

// The full stop of "Col." or of an initial ends no speaker.
function endOfWords(text: string): number {
  let from = 0;
  for (;;) {
    const match = HARD_END.exec(text.slice(from));
    if (match === null) return text.length;
    const at = from + match.index;
    const short = /(?:^|\s)\p{Lu}\p{L}{0,3}$/u.test(text.slice(0, at)) && text[at] === '.';
    if (!short || text.slice(at + 1).trim() === '') return at;
    from = at + 1;
  }
}

export type Speaker = { readonly words: string; readonly named: boolean };

/** The words without those in front that say nothing of who speaks: "meanwhile", "but". */
export function withoutLeads(typed: string, table: AttributionTable): string {
  let words = typed;
  for (let lead = table.lead.exec(words); lead !== null; lead = table.lead.exec(words)) {
    const rest = words.slice(lead[0].length).replace(/^[\s,،]+/u, '');
    if (rest === '') break;
    words = rest;
  }
  return words;
}

/** The speaker that these words are; null where they can't be one. `pronoun`: somebody named elsewhere. */
export function speakerOf(typed: string, table: AttributionTable): Speaker | 'pronoun' | null {
  const words = withoutLeads(typed.replaceAll(/\s+/gu, ' ').trim(), table);
  const parts = words.split(' ');
  const first = foldText(firstWord(words));
  if (words === '' || parts.length > MOST_WORDS || !/\p{L}/u.test(words)) return null;
  if (table.pronouns.has(foldText(words))) return 'pronoun';
  // "The council, if it": somebody else's clause came along.
  if (table.pronouns.has(foldText(parts.at(-1) ?? ''))) return null;
  if (table.verbFirst) return { words, named: false };
  const hasArticle = table.articles.has(first);
  if (!hasArticle && !table.roles.has(first) && !/^\p{Lu}/u.test(words)) return null;
  if (parts.length === 1 && hasArticle) return null;
  const named = isNamed(words, hasArticle, first, table);
  return { words: named ? withoutDefinite(words) : withSmallFirst(words, hasArticle, first, table), named };
}

const firstWord = (words: string): string => /^[\p{L}\p{M}]+['’]?/u.exec(words)?.[0] ?? '';
const DEFINITE = /^(?:the|le|la|les|el|los|las)\s+|^l['’]/iu;
const withoutDefinite = (words: string): string => words.replace(/^the\s+/iu, '');

/** "Khalifa Haftar", "the Libyan National Army", "army spokesman Ahmed al-Mismari"; not "officials in Benghazi". */
function isNamed(words: string, hasArticle: boolean, first: string, table: AttributionTable): boolean {
  if (hasArticle && !DEFINITE.test(words)) return false;
  const head = words.replace(DEFINITE, '').split(/\s(?:of|for|in|at|from|de|du|des|del|d['’])\b/u)[0] ?? '';
  const parts = head.split(' ').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  if (!/\p{Lu}/u.test(last)) return false;
  // "Officials" begins a sentence.
  return !(parts.length === 1 && table.roles.has(first));
}

function withSmallFirst(words: string, hasArticle: boolean, first: string, table: AttributionTable): string {
  return hasArticle || table.roles.has(first) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
