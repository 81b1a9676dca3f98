// The language of a place in a text, by the small words around it. One text may hold several languages.

import type { NumberLanguage } from './found-number.ts';
import { languageOfWord } from './words/number-table.ts';
import type { Token } from './tokens.ts';

/** Tokens on each side that are looked at: about a long sentence. */
const REACH = 24;

/** The language that most known words around a token belong to; null where none leads. */
export function languageAt(tokens: readonly Token[], at: number): NumberLanguage | null {
  const counts: Record<NumberLanguage, number> = { en: 0, fr: 0, es: 0, ar: 0 };
  const end = Math.min(tokens.length, at + REACH);
  for (let index = Math.max(0, at - REACH); index < end; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'word' || index === at) continue;
    const language = /[\u0600-\u06ff]/u.test(token.folded) ? 'ar' : languageOfWord(token.folded);
    if (language !== null) counts[language] += 1;
  }
  const ranked = (Object.keys(counts) as NumberLanguage[]).sort((a, b) => counts[b] - counts[a]);
  const [first = 'en', second = 'en'] = ranked;
  return counts[first] > counts[second] ? first : null;
}
