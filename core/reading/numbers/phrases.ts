// Phrases of one or more words, found in front of or behind a place among tokens; the longest one wins.

import { foldedWords, type Token } from './tokens.ts';

type Phrase<T> = { readonly words: readonly string[]; readonly what: T };

export class Phrases<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  readonly #byLast = new Map<string, Phrase<T>[]>();

  constructor(entries: readonly (readonly [phrase: string, what: T])[]) {
    for (const [phrase, what] of entries) {
      const words = foldedWords(phrase);
      push(this.#byFirst, words[0], { words, what });
      push(this.#byLast, words.at(-1), { words, what });
    }
    for (const index of [this.#byFirst, this.#byLast])
      for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** The phrase that begins at a token, with the index after it. Never runs over the end of a line. */
  startingAt(tokens: readonly Token[], at: number): { readonly what: T; readonly last: number } | null {
    const first = tokens[at];
    if (first === undefined || first.kind === 'figures') return null;
    for (const spelling of withoutPrefix(first.folded))
      for (const { words, what } of this.#byFirst.get(spelling) ?? [])
        if (words.every((word, index) => index === 0 || isWord(tokens[at + index], word)))
          return { what, last: at + words.length };
    return null;
  }

  /** The phrase that ends right before a token, with the index where it begins. */
  endingBefore(tokens: readonly Token[], at: number): { readonly what: T; readonly first: number } | null {
    const last = tokens[at - 1];
    if (last === undefined || last.kind === 'figures' || tokens[at]?.gap === 'line') return null;
    for (const spelling of withoutPrefix(last.folded))
      for (const { words, what } of this.#byLast.get(spelling) ?? [])
        if (endsHere(tokens, at, words)) return { what, first: at - words.length };
    return null;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K | undefined, value: V): void {
  if (key === undefined) return;
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const isWord = (token: Token | undefined, word: string): boolean =>
  token !== undefined && token.folded === word && token.gap !== 'line';

function endsHere(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const first = at - words.length;
  if (first < 0) return false;
  return words.every((word, index) => {
    const token = tokens[first + index];
    if (token === undefined || (index > 0 && token.gap === 'line')) return false;
    return index === 0 ? withoutPrefix(token.folded).includes(word) : token.folded === word;
  });
}

/** An Arabic word as it stands and without the conjunction or preposition that is written with it. */
export function withoutPrefix(folded: string): readonly string[] {
  if (folded.charCodeAt(0) < 0x600) return [folded];
  const first = folded.charAt(0);
  if (!'وبلف'.includes(first) || folded.length < 3) return [folded];
  const rest = folded.slice(1);
  return first === 'و' && 'بل'.includes(rest.charAt(0)) ? [folded, rest, rest.slice(1)] : [folded, rest];
}
