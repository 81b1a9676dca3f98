// Finds the patterns of names in a text, with their places in the text as it stands. Time grows by the length of the text.

import { GAP, type Letters, lettersOf, lettersToText } from '../../base/letters-of.ts';
import { endsInAccusative, joinedAfter, joinedBefore, type Joined } from './joined-letters.ts';
import { isShort, type NamePattern } from './name-patterns.ts';

/** A found name: UTF-16 offsets `[start, end)` of the text, and whose it is. */
export type FoundName<Whose> = {
  readonly start: number;
  readonly end: number;
  readonly sure: NamePattern['sure'];
  readonly whose: Whose;
};

export type NameFinder<Whose> = {
  /** Certain ones and suspects, in the order of the text; none overlaps another, and a certain one goes before. */
  readonly find: (text: string) => FoundName<Whose>[];
};

/** A name of two words and this many letters is found inside of a longer word too: "stopkhalifahaftar". */
const LEAST_INSIDE = 8;
/** So long a name may also be broken at any place: "Haf-tar". */
const LEAST_BROKEN = 6;
/** So long a name in a script without spaces may have them between its letters. */
const LEAST_SPACED = 3;
/** So long a part is found inside of the words of addresses: "haftarpress.example". */
const LEAST_IN_ADDRESS = 5;
const MOST_BESIDE = 5;

/** Finds every pattern given; `Whose` is handed back with what was found. */
export function nameFinder<Whose>(
  names: readonly { readonly whose: Whose; readonly patterns: readonly NamePattern[] }[],
): NameFinder<Whose> {
  const root: Node<Whose> = { next: new Map(), ends: [] };
  for (const { whose, patterns } of names)
    for (const pattern of patterns) {
      let node = root;
      for (let at = 0; at < pattern.letters.length; at++) node = below(node, pattern.letters.charCodeAt(at));
      node.ends.push({ pattern, whose });
    }
  return {
    find: (text) => {
      const stream = lettersOf(text);
      const { units, starts, count } = stream;
      const found: FoundName<Whose>[] = [];
      for (let at = 0; at < count; at++) {
        let node = root.next.get(units[at] ?? 0);
        // Beyond the last letter stand zeros, which no pattern has.
        for (let last = at; node !== undefined && last < count; node = node.next.get(units[last] ?? 0)) {
          for (const { pattern, whose } of node.ends) {
            const sure = standing(pattern, stream, at, text);
            if (sure === null) continue;
            found.push({ start: starts[at] ?? 0, end: endOf(pattern, stream, last, text), sure, whose });
          }
          last += 1;
        }
      }
      return withoutOverlap(found);
    },
  };
}

/** Letters of patterns as a tree, so that many names cost no more than one. */
type Node<Whose> = {
  readonly next: Map<number, Node<Whose>>;
  readonly ends: { readonly pattern: NamePattern; readonly whose: Whose }[];
};

function below<Whose>({ next }: Node<Whose>, letter: number): Node<Whose> {
  const known = next.get(letter);
  if (known !== undefined) return known;
  const made: Node<Whose> = { next: new Map(), ends: [] };
  next.set(letter, made);
  return made;
}

/** In the order of the text; a suspect only where no certain one is. */
function withoutOverlap<Whose>(found: readonly FoundName<Whose>[]): FoundName<Whose>[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const certain = merged(sorted.filter(({ sure }) => sure === 'certain'));
  let at = 0;
  const suspects = sorted.filter((each) => {
    if (each.sure === 'certain') return false;
    while ((certain[at]?.end ?? Infinity) <= each.start) at += 1;
    return (certain[at]?.start ?? Infinity) >= each.end;
  });
  return [...certain, ...merged(suspects)].sort((a, b) => a.start - b.start);
}

/** What overlaps is one: nothing of either may be left. */
function merged<Whose>(sorted: readonly FoundName<Whose>[]): FoundName<Whose>[] {
  const kept: FoundName<Whose>[] = [];
  for (const each of sorted) {
    const last = kept.at(-1);
    if (last === undefined || each.start >= last.end) kept.push(each);
    else if (each.end > last.end) kept[kept.length - 1] = { ...last, end: each.end };
  }
  return kept;
}

/** How sure a pattern whose letters begin at a place is a word or words there; null where it is none. */
function standing(pattern: NamePattern, stream: Letters, at: number, text: string): Joined {
  const { sure } = pattern;
  if (!isWhole(pattern, stream, at, text) || endsSentence(pattern, stream, at, text)) return null;
  if (pattern.dotted) return areInitials(pattern, stream, at, text) ? sure : null;
  if (pattern.capitals && !beginsWithCapitals(pattern, stream, at, text)) return null;
  if (pattern.anywhere) return sure;
  const begins = beginning(pattern, stream, at, text);
  const stops = begins === null ? null : stopping(pattern, stream, at, text);
  if (begins !== null && stops !== null)
    return begins === 'suspect' || stops === 'suspect' ? 'suspect' : sure;
  return isInside(pattern, stream, at, text) ? sure : null;
}

/** Whether it is found in a longer word. */
function isInside(pattern: NamePattern, stream: Letters, at: number, text: string): boolean {
  const { gaps } = stream;
  const end = at + pattern.letters.length;
  // Inside of a longer word: only where it is written in one.
  for (let letter = at + 1; letter < end; letter++) if ((gaps[letter] ?? GAP.far) >= GAP.short) return false;
  if (pattern.sure === 'certain' && isSeveral(pattern) && pattern.letters.length >= LEAST_INSIDE) return true;
  return pattern.letters.length >= LEAST_IN_ADDRESS && isInAddress(text, stream.starts[at] ?? 0);
}

/** Nothing stands between its letters but where words of the name meet, or what breaks a word of a long name. */
function isWhole(
  { letters, begins, anywhere }: NamePattern,
  { gaps, starts, ends }: Letters,
  at: number,
  text: string,
): boolean {
  for (let letter = 1; letter < letters.length; letter++) {
    const gap = gaps[at + letter] ?? GAP.far;
    if (gap < GAP.short || (gap <= GAP.long && begins[letter] === true)) continue;
    if (gap !== GAP.short) return false;
    if (anywhere && letters.length >= LEAST_SPACED) {
      if (/\S/u.test(text.slice(ends[at + letter - 1], starts[at + letter]))) return false;
    } else if (letters.length < LEAST_BROKEN) return false;
  }
  return true;
}

const INITIALS = /^(?:[^\p{Ll}.]\.[ \u00a0\u202f]?)+$/u;

/** Whether they stand as "K.H." or "K. H.", and are no part of more of them. */
function areInitials(
  { letters }: NamePattern,
  { starts, ends, gaps }: Letters,
  at: number,
  text: string,
): boolean {
  const from = starts[at] ?? 0;
  const to = (ends[at + letters.length - 1] ?? 0) + 1;
  return (
    (gaps[at] ?? GAP.far) !== GAP.none &&
    INITIALS.test(text.slice(from, to)) &&
    !/\p{Lu}\.\s?$/u.test(text.slice(Math.max(0, from - 4), from)) &&
    !/^\s?\p{Lu}\./u.test(text.slice(to, to + 4))
  );
}

const SENTENCE_END = /[.!?…؟。]["”»’)\]]*\s/u;

/** Whether a sentence ends between two of its words: the stop after an initial ends none. */
function endsSentence(
  { letters, begins, ordinary }: NamePattern,
  { starts, ends }: Letters,
  at: number,
  text: string,
): boolean {
  if (!ordinary) return false;
  for (let letter = 1; letter < letters.length; letter++)
    if (
      begins[letter] === true &&
      begins[letter - 1] !== true &&
      SENTENCE_END.test(text.slice(ends[at + letter - 1], starts[at + letter]))
    )
      return true;
  return false;
}

function beginsWithCapitals({ begins }: NamePattern, { starts }: Letters, at: number, text: string): boolean {
  return begins.every((begin, letter) => {
    const place = starts[at + letter] ?? 0;
    // A host name in ASCII says nothing of capitals.
    return !begin || !/^\p{Ll}/u.test(text.slice(place, place + 4).replace(/^xn--/u, ''));
  });
}

const isSeveral = ({ begins }: NamePattern): boolean => begins.indexOf(true, 1) !== -1;

/** How it begins: as a word does, or behind what is written together with it. */
function beginning(pattern: NamePattern, stream: Letters, at: number, text: string): Joined {
  const { gaps, starts } = stream;
  if ((gaps[at] ?? GAP.far) !== GAP.none) return 'certain';
  let from = at;
  while (gaps[from] === GAP.none && at - from < MOST_BESIDE) from -= 1;
  if (gaps[from] === GAP.none) return null;
  const shown = text.slice(starts[from], starts[at]);
  return joinedBefore(pattern.letters, lettersToText(stream, from, at), shown, isSeveral(pattern));
}

/** The same of its end. */
function stopping(pattern: NamePattern, stream: Letters, at: number, text: string): Joined {
  const { starts, ends, count } = stream;
  const end = at + pattern.letters.length;
  const to = wordEnd(stream, end);
  if (to === end) return 'certain';
  // "Us" is no U of anybody.
  if (isShort(pattern.letters) || to === null) return null;
  const shown = text.slice(ends[end - 1], to < count ? starts[to] : text.length);
  return joinedAfter(pattern.letters, lettersToText(stream, end, to), shown);
}

/** The letter behind those that are written together with the one before `end`; null where they are too many to be an ending. */
function wordEnd({ gaps, count }: Letters, end: number): number | null {
  let to = end;
  while (to < count && gaps[to] === GAP.none && to - end < MOST_BESIDE) to += 1;
  return to < count && gaps[to] === GAP.none ? null : to;
}

const SIGNS = /\p{M}*/uy;

/** Where in the text it ends, whose last letter is `last`: the alif of the accusative would be left beside what is put in its place. */
function endOf({ letters }: NamePattern, stream: Letters, last: number, text: string): number {
  const end = stream.ends[last] ?? 0;
  const to = wordEnd(stream, last + 1);
  if (to === null || !endsInAccusative(letters, lettersToText(stream, last + 1, to))) return end;
  SIGNS.lastIndex = stream.ends[to - 1] ?? end;
  SIGNS.exec(text);
  return SIGNS.lastIndex;
}

const ADDRESS_SIGN = /[@#]|:\/\/|^www\.|\.[a-z]{2,}\//iu;
const SPACE = /\s/u;
const MOST_LOOKED_AT = 200;

/** Whether the stretch without spaces around a place is an address, a handle or a tag. */
function isInAddress(text: string, place: number): boolean {
  let from = place;
  while (from > 0 && place - from < MOST_LOOKED_AT && !SPACE.test(text.charAt(from - 1))) from -= 1;
  let to = place;
  while (to < text.length && to - place < MOST_LOOKED_AT && !SPACE.test(text.charAt(to))) to += 1;
  return ADDRESS_SIGN.test(text.slice(from, to));
}
