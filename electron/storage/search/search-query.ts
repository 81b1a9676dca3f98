// What the analyst types as a query, and where its words stand in a text. Folded words only; knows no table.

import { foldText } from '../../../core/base/text-fold.ts';

/** A word (found at the beginning of words) or, from quotation marks, words in a row. */
export type Term = { readonly words: readonly string[]; readonly prefix: boolean };

const WORD = /[\p{L}\p{N}\p{Co}\p{M}\p{Cf}\u0640]+/gu;
const FOLDED_WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]?/gu;
const MOST_TERMS = 24;
const LONGEST_QUERY = 400;

const foldedWords = (text: string): string[] => foldText(text).match(FOLDED_WORD) ?? [];

/** The terms of a query; all of them must be found. Nothing a person types is a syntax error. */
export function parseQuery(query: string): Term[] {
  const terms: Term[] = [];
  const typed = query.slice(0, LONGEST_QUERY).replace(QUOTED, (_all, phrase: string) => {
    const words = foldedWords(phrase);
    if (words.length > 0) terms.push({ words, prefix: false });
    return ' ';
  });
  for (const word of foldedWords(typed)) terms.push({ words: [word], prefix: true });
  return terms.slice(0, MOST_TERMS);
}

/** The terms in the language of FTS5: quoted strings only, so that no operator can come out of a text. */
export const toMatch = (terms: readonly Term[]): string =>
  terms.map((term) => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`).join(' AND ');

const ARTICLE = /^(?:[وفبك]?ال|[وف]?لل)(.{2,})$/u;

/** A folded Arabic word without its article and the particles written onto that, or null. */
export const withoutArticle = (word: string): string | null => ARTICLE.exec(word)?.[1] ?? null;

/** The words of a text that are also found without their article. */
export function stemsOf(folded: string): string {
  const stems: string[] = [];
  if (!folded.includes('ال') && !folded.includes('لل')) return '';
  for (const word of folded.match(FOLDED_WORD) ?? []) {
    const stem = withoutArticle(word);
    if (stem !== null) stems.push(stem);
  }
  return stems.join(' ');
}

export type Snippet = {
  /** Words of the original text around the first match, in one line. */
  readonly text: string;
  /** Where the matches stand in it, UTF-16. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
};

const BEFORE = 60;
const LENGTH = 220;

/** The part of an original text around its first match; from the beginning when the match is elsewhere. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet {
  const matches = matchesIn(text, terms, null);
  const first = matches[0];
  let start = 0;
  if (first !== undefined && first[0] > BEFORE) {
    const space = text.slice(first[0] - BEFORE, first[0]).search(/\s/u);
    start = first[0] - BEFORE + (space < 0 ? 0 : space + 1);
  }
  let end = Math.min(text.length, start + LENGTH);
  const cut = end < text.length ? text.slice(start, end).search(/\s\S*$/u) : -1;
  if (cut > LENGTH / 2) end = start + cut;
  const ranges = matchesIn(text.slice(start, end), terms, LENGTH);
  const lead = start > 0 ? '…' : '';
  return {
    text: `${lead}${text.slice(start, end).replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    ranges: ranges.map(([from, to]) => [from + lead.length, to + lead.length]),
  };
}

/** Where terms stand in a text, in order; stops after the first when `most` is null. */
function matchesIn(text: string, terms: readonly Term[], most: number | null): [number, number][] {
  const found: [number, number][] = [];
  const longest = Math.max(1, ...terms.map((term) => term.words.length));
  const recent: { start: number; end: number; folded: string }[] = [];
  for (const match of text.matchAll(WORD)) {
    for (const folded of foldedWords(match[0]))
      recent.push({ start: match.index, end: match.index + match[0].length, folded });
    if (recent.length > longest) recent.splice(0, recent.length - longest);
    for (const term of terms) {
      const run = recent.slice(-term.words.length);
      const head = run[0];
      const tail = run.at(-1);
      if (head === undefined || tail === undefined || run.length < term.words.length) continue;
      if (!run.every((word, index) => isFound(word.folded, term.words[index] ?? '', term.prefix))) continue;
      found.push([head.start, tail.end]);
      if (most === null || found.length >= most) return found;
      break;
    }
  }
  return found;
}

function isFound(word: string, wanted: string, prefix: boolean): boolean {
  const forms = [word, withoutArticle(word)];
  return forms.some((form) => form !== null && (prefix ? form.startsWith(wanted) : form === wanted));
}
