// What is looked for in a text so that the name of a protected actor is found however it is written. Patterns are rows of
// folded letters with the places where a gap may stand; core/query/names/find-names.ts looks for them.

import { GAP, lettersOf, lettersToText } from '../../base/letters-of.ts';
import { inAccusative, stemOf } from './joined-letters.ts';
import { particles, wordsAsNames, wordsOfThree } from './name-words.ts';

export type NamePattern = {
  readonly letters: string;
  /** For each letter, whether a new word of the name begins with it. */
  readonly begins: readonly boolean[];
  /** `certain`: nobody else is meant; `suspect`: a part of the name, which may mean somebody or something else. */
  readonly sure: 'certain' | 'suspect';
  /** Its words are words of the language too: it is one only where each begins with a capital. */
  readonly capitals: boolean;
  /** One of them is: it is none where a sentence ends between them. */
  readonly ordinary: boolean;
  /** Scripts without spaces between words: it is found inside of others too. */
  readonly anywhere: boolean;
  /** Initials: found only as capitals with a stop after each. */
  readonly dotted: boolean;
};

const LEAST_LETTERS = 3;
const MOST_INITIALS = 4;
/** A name in a script where a letter is a syllable or a word. */
const DENSE = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]+$/u;

/** Too few letters to be looked for wherever they stand. */
export const isShort = (letters: string): boolean =>
  letters.length < (DENSE.test(letters) ? 2 : LEAST_LETTERS);

/**
 * A name of one or two letters as a whole ("Jo", "مي"): asked about where it stands as a word of its own, in scripts that have capitals only
 * with one, if it is written with one itself. Null for any other.
 */
function shortWhole(text: string, words: readonly string[]): NamePattern | null {
  const letters = words.join('');
  if (letters === '' || !isShort(letters) || /^\p{N}+$/u.test(letters)) return null;
  return {
    letters,
    begins: beginsOf(words),
    sure: 'suspect',
    capitals: /\p{Lu}/u.test(text),
    ordinary: false,
    anywhere: DENSE.test(letters),
    dotted: false,
  };
}

const beginsOf = (words: readonly string[]): boolean[] =>
  words.flatMap((word) => Array.from({ length: word.length }, (_, at) => at === 0));

/** The patterns of all names of somebody, each once; `shown` is what is printed instead, and is no name to hide. */
export function patternsOf(names: readonly string[], shown: string): NamePattern[] {
  const patterns = new Map<string, NamePattern>();
  const printed = lettersToText(lettersOf(shown));
  const add = (words: readonly string[], sure: NamePattern['sure']): void => {
    const letters = words.join('');
    const anywhere = DENSE.test(letters);
    const capitals = sure === 'certain' && words.every((word) => wordsAsNames.has(word));
    const ordinary = sure === 'certain' && words.some((word) => wordsAsNames.has(word));
    if (isShort(letters)) return;
    if (sure === 'certain' && letters === printed) return;
    const begins = beginsOf(words);
    const key = `${sure} ${words.join(' ')}`;
    if (!patterns.has(key))
      patterns.set(key, {
        letters,
        begins,
        sure,
        capitals,
        ordinary,
        anywhere,
        dotted: false,
      });
  };
  for (const text of names) {
    const words = wordsOf(text);
    const short = shortWhole(text, words);
    if (short !== null && short.letters !== printed) patterns.set(`short ${words.join(' ')}`, short);
    for (const order of ordersOf(words)) {
      add(order, order.length === 1 && isWord(order) ? 'suspect' : 'certain');
      const last = order.length - 1;
      if (last > 0) add([...order.slice(0, last).map(inAccusative), ...order.slice(last)], 'certain');
    }
    for (const word of words) for (const part of partsOf(word)) add([part], 'suspect');
    const initials = initialsOf(words);
    if (initials !== null) patterns.set(`initials ${initials.letters}`, initials);
  }
  return [...patterns.values()];
}

/** The patterns of words that are asked about as they are, whole: a place. */
export const suspectsOf = (places: readonly string[]): NamePattern[] => wholesOf(places, 'suspect');

/** The patterns of words that are looked for as they are, whole: a title, an address. */
export function wholesOf(texts: readonly string[], sure: NamePattern['sure']): NamePattern[] {
  return texts.flatMap((text) => {
    const words = wordsOf(text);
    const letters = words.join('');
    if (isShort(letters)) return [];
    return [
      {
        letters,
        begins: beginsOf(words),
        sure,
        capitals: false,
        ordinary: false,
        anywhere: DENSE.test(letters),
        dotted: false,
      },
    ];
  });
}

/** The words of a name, folded, a fused Arabic article left on. */
export function wordsOf(name: string): string[] {
  const stream = lettersOf(name);
  const { gaps, count } = stream;
  const words: string[] = [];
  for (let at = 0; at < count; at++) {
    const letter = lettersToText(stream, at, at + 1);
    if (words.length === 0 || (gaps[at] ?? GAP.none) >= GAP.short) words.push(letter);
    else words.push(`${words.pop() ?? ''}${letter}`);
  }
  return words;
}

const isWord = ([word]: readonly string[]): boolean =>
  word !== undefined && (wordsAsNames.has(word) || particles.has(word) || wordsOfThree.has(word));

/** As it is; the last word first ("Haftar, Khalifa"); backwards; first and last alone; initials and the last word. */
function ordersOf(words: readonly string[]): string[][] {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length === 1) return [[...words]];
  const front = words.slice(0, -1);
  const orders = [[...words], [last, ...front], [...words].reverse(), [first, last], [last, first]];
  // "Haftar, Khalifa" where the last name has its article before it: "al-Mahjoub, Salma Idris".
  const article = words.at(-2);
  if (article !== undefined && front.length > 1 && particles.has(article))
    orders.push([article, last, ...words.slice(0, -2)], [first, article, last], [article, last, first]);
  const plain = words.map(withoutArticle);
  orders.push(plain, [...plain].reverse());
  if (last.length >= LEAST_LETTERS && !particles.has(last) && !DENSE.test(last)) {
    const initials = front.filter((word) => !particles.has(word)).map((word) => initialOf(word));
    const [initial] = initials;
    if (initial !== undefined)
      orders.push([initial, last], [last, initial], [...initials, last], [last, ...initials]);
  }
  return orders;
}

/** "K.H.": asked about, for initials are nobody's alone; null where they are too few or too many to be written so. */
function initialsOf(words: readonly string[]): NamePattern | null {
  const own = words
    .filter((word) => !particles.has(word) && !DENSE.test(word) && !/^\p{N}/u.test(word))
    .map(initialOf);
  if (own.length < 2 || own.length > MOST_INITIALS) return null;
  return {
    letters: own.join(''),
    begins: own.map(() => true),
    sure: 'suspect',
    capitals: false,
    ordinary: false,
    anywhere: false,
    dotted: true,
  };
}

const initialOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

const ARTICLE = 'ال';
const withoutArticle = (word: string): string =>
  word.startsWith(ARTICLE) && word.length >= ARTICLE.length + LEAST_LETTERS
    ? word.slice(ARTICLE.length)
    : word;

/** What of a word of a name is asked about where it stands alone. */
function partsOf(word: string): string[] {
  const part = withoutArticle(word);
  if (/^\p{N}*$/u.test(part)) return [];
  if (part.length < LEAST_LETTERS || particles.has(part) || particles.has(word)) return [];
  const stem = stemOf(part);
  return stem === null ? [part] : [part, stem];
}
