// The grammar of date phrases: canonical words in, what was said out, without settling which day a weekday or which
// year a month is. Must not know a reference date.

import { type DateAtom, type Portion, readAtom } from './date-atom.ts';
import { canonicalWords } from './phrase-lexicon.ts';

/** One date of a phrase. `atom` is null when only a time was said ("from 18:00 to 20:00 on Friday"). */
export interface Operand {
  readonly atom: DateAtom | null;
  /** `18:00:00`, or the word `midnight`, which is not settled: it may begin or end the day. */
  readonly time: string | null;
  /** `Z` or `+02:00`, as said; empty when no zone was. */
  readonly offset: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** A part of the day was said ("late on", "morning") that only the typed words keep. */
  readonly partOfDay: boolean;
}

/** Parts that were said to be unknown ("May 2014, day unknown"). */
export type UnknownPart = 'day' | 'month' | 'monthAndDay' | 'start' | 'end';

/** How an interval with one open end was said. */
export type OpenKind = 'before' | 'until' | 'since' | 'from' | 'after';

export type DatePhrase =
  | { readonly kind: 'single'; readonly date: Operand; readonly unknown: UnknownPart | null }
  | { readonly kind: 'interval'; readonly from: Operand; readonly to: Operand }
  | { readonly kind: 'oneOf' | 'all'; readonly dates: readonly Operand[] }
  | {
      /** `from` ("from Friday") may look forward; `since` doesn't. */
      readonly kind: OpenKind;
      readonly date: Operand;
      readonly unknown: UnknownPart | null;
    };

type Words = readonly string[];

/** Reads a phrase, or null when it is no date phrase. Nothing is guessed and no day is checked here. */
export function readDatePhrase(typed: string): DatePhrase | null {
  // The hyphen of "mid-May" divides nothing.
  const words = canonicalWords(typed)?.filter(
    (word, at, all) => word !== '-' || !PORTIONS.has(all[at - 1] ?? ''),
  );
  if (words === undefined || words.length === 0 || words.length > 40) return null;
  const [rest, unknown] = takeUnknown(words);
  if (rest[0] === '#eve') return readPair(rest.slice(1), ['#to', '#and', '-'], NONE);
  if (rest[0] === '#beforeOrAgo') {
    const ago = readOperand(rest, NONE, false);
    if (ago !== null) return unknown === null ? { kind: 'single', date: ago, unknown } : null;
  }
  const link = LINKS.get(rest[0] ?? '');
  if (link !== undefined) return readLinked(link, rest.slice(1), unknown);
  if (rest[0] === '#from') return readFrom(rest.slice(1), unknown);
  if (rest[0] === '#between') return readPair(rest.slice(1), ['#and', '-'], NONE);
  // "Du 3 au 7 avril" is a span, and "du 3 avril" no more than the day.
  if (rest[0] === '#du') {
    const pair = readPair(rest.slice(1), ['#to', '#until', '-'], NONE);
    if (pair !== null) return unknown === null ? pair : null;
    return readBare(rest.slice(1), unknown);
  }
  return readBare(rest, unknown);
}

/** A date, a list or a span with no word in front of it that leads it. */
function readBare(rest: Words, unknown: UnknownPart | null): DatePhrase | null {
  const [bare, whole] = takeQualifiers(rest);
  if (LINKS.has(bare[0] ?? '') || LEADS.has(bare[0] ?? '')) return null;
  const list = readList(bare, whole);
  if (list !== undefined) return unknown === null ? list : null;
  const pair = readPair(bare, ['#to', '#until', '-'], whole);
  if (pair !== null) return unknown === null ? pair : null;
  const date = readOperand(bare, whole, false);
  return date === null ? null : { kind: 'single', date, unknown };
}

const LEADS: ReadonlySet<string> = new Set(['#from', '#between', '#du', '#eve']);

const LINKS: ReadonlyMap<string, OpenKind> = new Map([
  ['#before', 'before'],
  ['#beforeOrAgo', 'before'],
  ['#until', 'until'],
  ['#since', 'since'],
  ['#after', 'after'],
]);

interface Qualifiers {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}
const NONE: Qualifiers = { approximate: false, uncertain: false };

function readLinked(kind: OpenKind, words: Words, unknown: UnknownPart | null): DatePhrase | null {
  const date = readOperand(words, NONE, false);
  return date === null ? null : { kind, date, unknown };
}

function readFrom(words: Words, unknown: UnknownPart | null): DatePhrase | null {
  const pair = readPair(words, ['#to', '#until', '-'], NONE);
  if (pair !== null) return pair;
  const open = words.at(-1) === '#onward' ? words.slice(0, -1) : words;
  return readLinked('from', open, unknown);
}

function readPair(words: Words, separators: Words, whole: Qualifiers): DatePhrase | null {
  for (const separator of separators) {
    const at = words.indexOf(separator);
    if (at <= 0 || words.indexOf(separator, at + 1) !== -1) continue;
    const from = readOperand(words.slice(0, at), whole, true);
    const to = readOperand(words.slice(at + 1), whole, true);
    if (from !== null && to !== null) return { kind: 'interval', from, to };
  }
  return null;
}

/** Undefined when the words are no list; null when they are one that can't be read. */
function readList(words: Words, whole: Qualifiers): DatePhrase | null | undefined {
  const link = words.includes('#or') ? '#or' : words.includes('#and') ? '#and' : null;
  if (link === null) return undefined;
  if (link === '#or' && words.includes('#and')) return null;
  const dates: Operand[] = [];
  for (const part of listParts(words, link)) {
    const date = readOperand(part, whole, true);
    if (date === null) return null;
    dates.push(date);
  }
  return dates.length < 2 ? null : { kind: link === '#or' ? 'oneOf' : 'all', dates };
}

// A comma divides a list ("Thursday, Friday or Saturday"), but not "May 16, 2014", "Friday, 16 May" or "16 May, 18:00".
function listParts(words: Words, link: string): readonly Words[] {
  const parts: string[][] = [[]];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    const previous = words[index - 1] ?? '';
    const divides =
      word === ',' && !/^(\d{4}$|@)/u.test(next) && (!previous.startsWith('w') || next.startsWith('w'));
    if (word === link || divides) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

function takeUnknown(words: Words): [Words, UnknownPart | null] {
  const last = words.at(-1) ?? '';
  const part = UNKNOWN_PARTS.get(last);
  if (part === undefined) return [words, null];
  return [trimCommas(words.slice(0, -1)), part];
}

const UNKNOWN_PARTS: ReadonlyMap<string, UnknownPart> = new Map([
  ['#dayUnknown', 'day'],
  ['#monthUnknown', 'month'],
  ['#monthAndDayUnknown', 'monthAndDay'],
  ['#startUnknown', 'start'],
  ['#endUnknown', 'end'],
]);

const trimCommas = (words: Words): Words => (words.at(-1) === ',' ? words.slice(0, -1) : words);

/** Takes "about …", "… ?", "… (uncertain)" from both ends. */
function takeQualifiers(words: Words, whole: Qualifiers = NONE): [Words, Qualifiers] {
  let { approximate, uncertain } = whole;
  let rest = words;
  for (;;) {
    const first = rest[0];
    const last = rest.at(-1);
    const bracketed = last === ')' && rest.at(-3) === '(' ? rest.at(-2) : undefined;
    const mark = bracketed ?? last;
    if (first === '#about' || first === '~') {
      approximate = true;
      rest = rest.slice(1);
    } else if (first === '#uncertain') {
      uncertain = true;
      rest = rest.slice(1);
    } else if (rest.length > 1 && (mark === '?' || mark === '#uncertain' || mark === '#about')) {
      if (mark === '#about') approximate = true;
      else uncertain = true;
      rest = trimCommas(rest.slice(0, bracketed === undefined ? -1 : -3));
    } else return [rest, { approximate, uncertain }];
  }
}

const PORTIONS: ReadonlyMap<string, Portion> = new Map([
  ['#early', 'early'],
  ['#mid', 'mid'],
  ['#late', 'late'],
  ['#firstHalf', 'firstHalf'],
  ['#secondHalf', 'secondHalf'],
  ['#q1', 'q1'],
  ['#q2', 'q2'],
  ['#q3', 'q3'],
  ['#q4', 'q4'],
]);

/** `partial`: a bare number or a bare time may stand for a day whose month another operand gives. */
function readOperand(words: Words, whole: Qualifiers, partial: boolean): Operand | null {
  const [qualified, qualifiers] = takeQualifiers(words, whole);
  let time: string | null = null;
  let offset = '';
  let partOfDay = false;
  let portion: Portion | null = null;
  const rest: string[] = [];
  for (const word of qualified) {
    if (word.startsWith('#zone:')) {
      if (offset !== '') return null;
      offset = word.slice('#zone:'.length);
    } else if (word.startsWith('@') || word === '#midnight') {
      if (time !== null) return null;
      time = word === '#midnight' ? 'midnight' : word.slice(1);
    } else if (word === '#part') partOfDay = true;
    else if (PORTIONS.has(word)) {
      if (portion !== null) return null;
      portion = PORTIONS.get(word) ?? null;
    } else if (word !== ',' && !(word === '#du' && rest.length === 0)) rest.push(word);
  }
  if (offset !== '' && time === null) return null;
  if (rest.length === 0) {
    if (!partial || time === null || portion !== null) return null;
    return { atom: null, time, offset, partOfDay, ...qualifiers };
  }
  let atom = readAtom(rest.join(' '), partial);
  if (atom === null) return null;
  if (portion !== null) {
    if (atom.kind === 'decade' || (atom.kind === 'calendar' && atom.day === null && atom.weekday === null)) {
      if (time !== null || partOfDay) return null;
      atom = { kind: 'portion', portion, of: atom };
    } else if (portion === 'early' || portion === 'late') partOfDay = true;
    else return null;
  }
  return { atom, time, offset, partOfDay, ...qualifiers };
}
