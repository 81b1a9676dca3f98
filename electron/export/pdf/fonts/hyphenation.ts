// Where words may be split, by the patterns that TeX uses (Liang's method). A language's patterns are loaded when a document needs them.

import createHyphenator, { type Patterns } from 'hyphen/hyphen.js';
import type { WordParts } from '../inline/word-atoms.ts';

type Load = () => Promise<{ readonly default: Patterns }>;

/** Only those whose patterns are under terms as free as those of this program; see build/packages/pattern-licences.mjs. */
const patterns: Readonly<Record<string, Load>> = {
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  'en-us': () => import('hyphen/patterns/en-us.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  es: () => import('hyphen/patterns/es.js'),
  pt: () => import('hyphen/patterns/pt.js'),
};

const shortestWord = 6;
// So many letters stay before a hyphen, and come after it.
const leastBefore = 3;
const leastAfter = 3;
// A word alone, with what may stand around it: no address, no number, no name with signs in it.
const oneWord = /^([^\p{L}\p{N}@#/]*)(\p{L}[\p{L}\p{M}]*(?:['\u2019]\p{L}+)?)[^\p{L}\p{N}@/]*$/u;

/** Loads what is there of some languages (BCP 47). Words of other languages stay whole, and names in capitals do. */
export async function loadWordParts(languages: Iterable<string>): Promise<WordParts> {
  const hyphenators = new Map<string, (word: string) => string>();
  for (const language of languages) {
    const name = patternName(language);
    const load = name === null || hyphenators.has(name) ? undefined : patterns[name];
    if (name === null || !load) continue;
    const { default: loaded } = await load();
    hyphenators.set(name, createHyphenator(loaded, { hyphenChar: '-', minWordLength: shortestWord }));
  }
  const known = new Map<string, readonly number[]>();
  return (text, language) => {
    const name = language === null ? null : patternName(language);
    const hyphenate = name === null ? undefined : hyphenators.get(name);
    if (!hyphenate) return [];
    const key = `${name} ${text}`;
    const before = known.get(key);
    if (before) return before;
    const parts = partsOf(text, hyphenate);
    known.set(key, parts);
    return parts;
  };
}

function partsOf(text: string, hyphenate: (word: string) => string): readonly number[] {
  const [, opening = '', word = ''] = oneWord.exec(text) ?? [];
  if (word.length < shortestWord || word === word.toUpperCase()) return [];
  const parts: number[] = [];
  let at = 0;
  for (const syllable of hyphenate(word).split('-')) {
    if (at >= leastBefore && word.length - at >= leastAfter) parts.push(opening.length + at);
    at += syllable.length;
  }
  return parts;
}

function patternName(language: string): string | null {
  const tag = language.toLowerCase();
  const [primary = ''] = tag.split('-');
  // Canada writes as Britain and the United States do, and parts words as the latter.
  if (primary === 'en') return /^en-(us|ca|ph)\b/u.test(tag) ? 'en-us' : 'en-gb';
  return primary in patterns ? primary : null;
}
