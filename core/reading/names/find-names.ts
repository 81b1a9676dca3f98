// Names of people and organisations in a text: each once, without its title, whatever shorter forms of it stand there.
// Scripts with capital letters are read by them; others by who is said to speak.

import { foldText } from '../../base/text-fold.ts';
import { arabicNames } from './arabic-names.ts';
import { organisationsIn } from './organisations.ts';
import { isCountry } from './countries.ts';
import { anyOf, withoutTitles } from './without-titles.ts';
import { speakersIn } from '../attribution/find-attribution.ts';
import {
  boilerplate,
  calendar,
  notAlone,
  organisationJoins,
  particles,
  placeNouns,
  placePrepositions,
  starters,
  titles,
} from './name-words.ts';

export type FoundName = {
  readonly name: string;
  /** How often it stands there, in any of its forms. */
  readonly count: number;
  /** Where the first whole form stands (UTF-16). */
  readonly start: number;
  readonly end: number;
};

type Seen = { name: string; count: number; start: number; end: number; atPlace: number; speaks: boolean };

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText));

/** An initial, or a title that is cut short: its full stop ends nothing. */
const CUT = String.raw`(?:\p{Lu}|${anyOf(titles.filter((title) => title.length < 5))})\.`;
/** "L’avis" is no name, "D’Alema" is one. */
const ELIDED = String.raw`(?![LDCJNSMTQ]['’]\p{Ll})`;
const WORD = String.raw`${ELIDED}(?:${CUT}|\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*)`;
const JOIN = String.raw`(?:(?:al|el)-|(?:de[ \u00a0])?[dl]['’]|(?:${anyOf(particles)})[ \u00a0])`;
/** In front of a whole name: "al-Nuri", "l’AFP". */
const BEGINNING = String.raw`(?<![\p{L}\p{M}@#-])(?<!\p{L}{2}['’])(?:(?:al|el)-)?`;
const NAME = new RegExp(String.raw`${BEGINNING}${WORD}(?:[ \u00a0](?:${JOIN}){0,2}${WORD})*`, 'gu');
const ONLY_TITLE = foldedSet(titles);
const STARTERS = foldedSet(starters);
const ALONE = foldedSet(notAlone);
const CALENDAR = foldedSet(calendar);
const PLACE_NOUNS = foldedSet(placeNouns);
const AT_PLACE = new RegExp(
  String.raw`(?<![\p{L}])(?:${anyOf(placePrepositions)})\s+(?:the\s+|la\s+|le\s+)?$`,
  'iu',
);
const ORGANISATION_JOIN = new RegExp(String.raw`[ \u00a0](?:${anyOf(organisationJoins)})[ \u00a0]`, 'u');
const ACRONYM = /^(?![IVXLC]+$)\p{Lu}{2,5}s?$/u;
/** "UMP Laure Morel": whose member it is stands before the name. */
const AFTER_ACRONYM = /^\p{Lu}{2,5}[ \u00a0](?=\p{Lu}\p{Ll}+(?:[ \u00a0]\S+)+$)/u;
const LOOK_BACK = 24;
/** A line with so many capitals is a headline, where every word has one. */
const HEADLINE_SHARE = 0.7;

/** At most `most`, those named most often first; none that is `known`, in any of its forms. */
export function findNames(
  text: string,
  language: string | null,
  known: readonly string[],
  most: number,
): readonly FoundName[] {
  const seen = new Map<string, Seen>();
  let start = 0;
  for (const line of text.split('\n')) {
    if (!boilerplate.test(line) && !isHeadline(line)) {
      readCapitals(line, start, seen);
      for (const { name, at } of [...arabicNames(line), ...organisationsIn(line)])
        note(seen, name, start + at, 0, true);
      readSpeakers(line, start, language, seen);
    }
    start += line.length + 1;
  }
  const taken = known.map(wordsOf);
  return merged([...seen.values()])
    .filter(isSomebody)
    .filter(
      ({ name }) => !taken.some((words) => isForm(wordsOf(name), words) || isForm(words, wordsOf(name))),
    )
    .sort((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, most)
    .map(({ name, count, start: from, end }) => ({ name, count, start: from, end }));
}

function readCapitals(line: string, from: number, seen: Map<string, Seen>): void {
  for (const match of line.matchAll(NAME)) {
    const begins = isBeginning(line, match.index);
    const trimmed = trimName(match[0], begins);
    if (trimmed === null) continue;
    for (const { name, at } of separate(trimmed.name, trimmed.at, trimmed.titled)) {
      const before = line.slice(Math.max(0, match.index + at - LOOK_BACK), match.index + at);
      note(seen, name, from + match.index + at, AT_PLACE.test(before) ? 1 : 0, false);
    }
  }
}

function readSpeakers(line: string, from: number, language: string | null, seen: Map<string, Seen>): void {
  for (const { words, named, start } of speakersIn(line, language)) {
    if (/[\u0600-\u06ff]/u.test(words)) continue;
    const { name, at } = withoutTitles(words);
    if (!named || name === '') continue;
    const known = seen.get(foldText(name));
    if (known !== undefined) known.speaks = true;
    else if (!/\s/u.test(name) && /^\p{Lu}/u.test(name)) note(seen, name, from + start + at, 0, true);
  }
}

function note(seen: Map<string, Seen>, name: string, start: number, atPlace: number, speaks: boolean): void {
  const key = foldText(name);
  const known = seen.get(key);
  if (known === undefined)
    seen.set(key, { name, count: 1, start, end: start + name.length, atPlace, speaks });
  else {
    known.count += 1;
    known.atPlace += atPlace;
    known.speaks ||= speaks;
  }
}

const isBeginning = (line: string, at: number): boolean =>
  /(?:^|[.!?:“”"«»(]\s*)$/u.test(line.slice(Math.max(0, at - 4), at));

const JOINED = /^(?:[dl]['’]|(?:de|du|des|del|la|le|the|of)\s+)+/iu;

/** Without what begins a sentence, titles, and "'s" at its end; null where nothing is left. */
function trimName(
  typed: string,
  begins: boolean,
): { readonly name: string; readonly at: number; readonly titled: boolean } | null {
  let name = typed;
  let at = 0;
  for (;;) {
    const first = /^[^ \u00a0]+/u.exec(name)?.[0] ?? '';
    const isStarter =
      CALENDAR.has(foldText(first)) ||
      (STARTERS.has(foldText(first)) &&
        (begins || at > 0 || /^(?:The|Le|La|Les|El|Los|Las|En)$/u.test(first)));
    if (!isStarter) break;
    const rest = name.slice(first.length).trimStart();
    if (rest === '') return null;
    at += name.length - rest.length;
    name = rest;
  }
  // "Selon l’AFP": what joined it to the word before goes with that.
  const joined = at > 0 || /^\p{Ll}/u.test(name) ? JOINED.exec(name)?.[0].length : undefined;
  if (joined !== undefined) {
    at += joined;
    name = name.slice(joined);
  }
  const acronym = AFTER_ACRONYM.exec(name)?.[0].length;
  if (acronym !== undefined) {
    at += acronym;
    name = name.slice(acronym);
  }
  const titled = withoutTitles(name);
  at += titled.at;
  name = titled.name.replace(/(?:['’]s|['’])$/u, '').replace(/\.$/u, '');
  return name === '' || ONLY_TITLE.has(foldText(name)) ? null : { name, at, titled: titled.at > 0 };
}

/**
 * "Salem and Omar" are two; "Ministry of Health and Welfare" is one. Whoever has a title is a person, and of whom stands behind:
 * "Peter Marsh of the Royal Navy".
 */
function separate(
  name: string,
  at: number,
  titled = false,
): { readonly name: string; readonly at: number }[] {
  const of = titled ? /[ \u00a0]of[ \u00a0](?:the[ \u00a0])?/u.exec(name) : null;
  if (of !== null) {
    const behind = of.index + of[0].length;
    return [{ name: name.slice(0, of.index), at }, ...separate(name.slice(behind), at + behind)];
  }
  const owner = /['’]s[ \u00a0]/u.exec(name);
  if (owner !== null) {
    const owned = owner.index + owner[0].length;
    return [{ name: name.slice(0, owner.index), at }, ...separate(name.slice(owned), at + owned)];
  }
  const join = /[ \u00a0](?:and|et|y)[ \u00a0]/u.exec(name);
  if (join === null) return [{ name, at }];
  const first = name.slice(0, join.index);
  if (ORGANISATION_JOIN.test(first)) return [{ name, at }];
  const next = join.index + join[0].length;
  const second = withoutTitles(name.slice(next));
  return [{ name: first, at }, ...separate(second.name, at + next + second.at, second.at > 0)];
}

function isHeadline(line: string): boolean {
  if (/[.!?]["”»]?\s*$/u.test(line)) return false;
  const words = line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capitals / words.length >= HEADLINE_SHARE;
}

/** Whether it is somebody an article speaks of: no place, no day, and alone only where it is an organisation. */
function isSomebody({ name, count, atPlace, speaks }: Seen): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  if (ALONE.has(words[0] ?? '') && words.length === 1) return false;
  if (words.every((word) => ALONE.has(word) || STARTERS.has(word))) return false;
  if ((PLACE_NOUNS.has(last) || isCountry(name)) && !speaks) return false;
  if (atPlace * 2 >= count && !speaks) return false;
  return words.length > 1 || speaks || (ACRONYM.test(name) && !ALONE.has(foldText(name)));
}

const wordsOf = (name: string): string[] =>
  foldText(name)
    .split(/[\s\u00a0]+/u)
    .map((word) => word.replace(/^(?:al|el)-/u, ''))
    .filter((word) => word !== '');

/** Whether the words of a name are some of another's, in order: "Haftar" of "Khalifa Haftar". */
function isForm(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return short.length > 0 && at === short.length;
}

/** Shorter forms go into the longest; a name of one word that is part of none stays for itself. */
function merged(names: readonly Seen[]): Seen[] {
  const longest: Seen[] = [];
  for (const each of [...names].sort(
    (a, b) => wordsOf(b.name).length - wordsOf(a.name).length || b.count - a.count,
  )) {
    const words = wordsOf(each.name);
    const whole = longest.find((other) => {
      const all = wordsOf(other.name);
      // One word is the name that somebody is called by, which stands last: "Benghazi" is no "Benghazi Brigade".
      return words.length === 1 ? all.at(-1) === words[0] : isForm(words, all);
    });
    if (whole === undefined) longest.push({ ...each });
    else whole.count += each.count;
  }
  return longest;
}
