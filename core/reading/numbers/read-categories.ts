// Whether counted people were killed, wounded, missing or displaced. A word that may as well speak of another number
// tells nothing.

import type { FigureCategory } from '../../model/kinds/figure.ts';
import { categoryOfWord } from './words/number-table.ts';
import type { Token } from './tokens.ts';

type Place = { readonly first: number; readonly last: number };

/** Words that are looked at on each side, within the sentence. */
const REACH = 14;
/** A noun or a form of "to be" may stand between a number and its category. */
const CLOSE = 2;
const JOINERS = new Set(['and', 'et', 'y', 'e', 'or', 'ou', 'o', 'و']);

/** The category of each number in order; `counts` tells which of them are counts of people or of something unnamed. */
export function readCategories(
  text: string,
  tokens: readonly Token[],
  places: readonly Place[],
  counts: readonly boolean[],
): (FigureCategory | null)[] {
  const starts = new Set(places.map(({ first }) => first));
  let taken = -1;
  return places.map((place, index) => {
    if (counts[index] !== true) return null;
    const from = Math.max(places[index - 1]?.last ?? 0, taken + 1);
    const behind = nearest(text, tokens, starts, place.last, places[index + 1]?.first ?? tokens.length, 1);
    const front = nearest(text, tokens, starts, place.first - 1, from - 1, -1);
    const follows = places[index + 1] !== undefined;
    const close = behind !== null && behind.distance < CLOSE && !behind.crossed;
    const chosen = close ? behind : choose(front, behind, follows);
    if (chosen === null) return null;
    if (chosen === behind) taken = chosen.at;
    return chosen.category;
  });
}

type Seen = {
  /** Null where two categories are joined: "killed or wounded". */
  readonly category: FigureCategory | null;
  readonly at: number;
  readonly distance: number;
  /** Whether a comma or an "and" stands between it and the number. */
  readonly crossed: boolean;
};

function choose(front: Seen | null, behind: Seen | null, follows: boolean): Seen | null {
  // Behind "and", a category may be that of the number after it; with no number after, it is still this one's.
  if (behind !== null && !behind.crossed) {
    return front !== null && !front.crossed && front.distance < behind.distance ? front : behind;
  }
  if (front !== null) return front;
  return follows ? null : behind;
}

function nearest(
  text: string,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  from: number,
  to: number,
  step: 1 | -1,
): Seen | null {
  let crossed = false;
  let distance = 0;
  for (let at = from; at !== to && distance < REACH; at += step) {
    const token = tokens[at];
    if (token === undefined || (step === 1 && token.gap === 'line')) return null;
    if (token.kind === 'sign') {
      if (endsSentence(text, token)) return null;
      crossed ||= ',،'.includes(token.folded);
    } else {
      const category = token.kind === 'word' ? categoryOfWord(token.folded) : null;
      if (category !== null) {
        const joined = step === 1 && startsWithAnd(text, token);
        return { category: aloneAt(tokens, starts, at, category), at, distance, crossed: crossed || joined };
      }
      crossed ||= JOINERS.has(token.folded);
      distance += 1;
    }
    if (step === -1 && token.gap === 'line') return null;
  }
  return null;
}

const endsSentence = (text: string, token: Token): boolean => {
  if (';؛!?؟'.includes(token.folded)) return true;
  return token.folded === '.' && /^\s|^$/u.test(text.charAt(token.end));
};

// The Arabic "and" is written with its word; "وفاة" begins with that letter by itself.
const startsWithAnd = (text: string, token: Token): boolean =>
  text.charAt(token.start) === 'و' && categoryOfWord(token.folded.slice(1)) !== null;

// "قتل ٧٥ وأصيب ١٤١": an Arabic "and" with a number soon behind begins that number's part of the sentence.
function beginsPart(tokens: readonly Token[], starts: ReadonlySet<number>, at: number): boolean {
  if (tokens[at]?.folded.startsWith('و') !== true) return false;
  return [1, 2, 3, 4].some((step) => starts.has(at + step));
}

function aloneAt(
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  at: number,
  category: FigureCategory,
): FigureCategory | null {
  for (const step of [1, -1] as const) {
    const beside = tokens[at + step];
    if (beside?.kind !== 'word') continue;
    const word = JOINERS.has(beside.folded) ? tokens[at + 2 * step] : beside;
    const linked = word !== beside || beside.folded.startsWith('و') || tokens[at]?.folded.startsWith('و');
    const other = word?.kind === 'word' ? categoryOfWord(word.folded) : null;
    if (beginsPart(tokens, starts, step === 1 ? at + 1 : at)) continue;
    if (linked === true && other !== null && other !== category) return null;
  }
  return category;
}
