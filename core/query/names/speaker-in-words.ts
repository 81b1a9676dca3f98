// Whom the words for a speaker name who is no actor, and what in them may be a name. What plainly describes somebody names nobody.

import { calendar, starters } from '../../reading/names/name-words.ts';
import { isCountry } from '../../reading/names/countries.ts';
import { withoutTitles } from '../../reading/names/without-titles.ts';
import { givingAway, type GivingAway } from '../../reading/terms/giving-away.ts';
import { isPerson, isWork, joining } from '../../reading/terms/person-words.ts';

/**
 * `names`: who is said to be named and is plainly a person. `places`: all else that may name one, or the organisation of one, and is asked
 * about whole. `named` is off for whatever somebody types, so it says nothing of words without it.
 */
export function speakerIn(words: string, named: boolean): GivingAway {
  const given = givingAway('', [words]);
  const all = [...given.names, ...given.places];
  // As a whole, too: not every particle within a name is looked for among other words ("van der").
  const [front = ''] = words.split(/[,;،؛()/]/u);
  const persons = new Set([front, ...all].flatMap(personsIn));
  const sure = new Set(named ? [front, ...given.names].flatMap(personsIn) : []);
  const isAsked = (word: string): boolean => (named ? !isOrdinary(word) : isSingleName(word, words));
  const asked = new Set([...persons].filter((name) => !sure.has(name)).flatMap(formsOf));
  for (const part of all) {
    const holds = [...persons].some((name) => part.includes(name));
    if (isSingle(part) ? isAsked(part) : !holds && (named || isTypedName(part))) asked.add(part);
  }
  for (const part of all) for (const word of behindTrade(part)) if (isAsked(word)) asked.add(word);
  return { names: [...sure], places: [...asked] };
}

const wordsIn = (text: string): string[] => text.split(/[\s\u00a0]+/u).filter((word) => word !== '');
const isSingle = (text: string): boolean => wordsIn(text).length === 1;
const JOINING = new Set(joining);
const STARTERS = new Set(starters);
const CALENDAR = new Set(calendar);

/** Of words, those that stand together between trades, places of work and what joins them, and are plainly a person. */
function personsIn(text: string): string[] {
  const runs: string[][] = [[]];
  for (const word of wordsIn(withoutTitles(text).name)) {
    if (isWork(word) || JOINING.has(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.map((run) => withoutTitles(run.join(' ')).name).filter(isPerson);
}

/** "Nurse Salma": what stands behind a trade, which in "Ministry of Health" and "Health Ministry" is no name. */
function behindTrade(text: string): string[] {
  const words = wordsIn(withoutTitles(text).name);
  const last = words.at(-1);
  return last !== undefined && words.length > 1 && words.slice(0, -1).every(isWork) ? [last] : [];
}

const INITIAL = /^\p{Lu}\.$/u;

/** A name as it is asked about: whole; its last two words, for what stands before them may be a trade; of one with initials, the word. */
function formsOf(name: string): string[] {
  const words = wordsIn(name);
  const [first = '', last = ''] = words.slice(-2);
  const whole = words.filter((word) => !INITIAL.test(word));
  return [
    name,
    ...(words.length > 2 && /^\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+$/u.test(first) && isPerson(`${first} ${last}`)
      ? [`${first} ${last}`]
      : []),
    ...(whole.length === 1 && words.length > 1 ? whole : []),
  ];
}

const ACRONYM = /^\p{Lu}{1,4}$/u;

const isOrdinary = (word: string): boolean => isWork(word) || isCountry(word) || CALENDAR.has(word);

/** A word with a capital that may be somebody: no trade, country or people, and no ordinary word that begins what was typed. */
function isSingleName(word: string, words: string): boolean {
  if (!/^\p{Lu}/u.test(word) || ACRONYM.test(word)) return false;
  if (isOrdinary(word) || STARTERS.has(word)) return false;
  const at = words.indexOf(word);
  if (isBehindPlace(words.slice(0, Math.max(0, at)))) return false;
  return at !== 0 || !/^\s+(?!(?:from|at|in|of|who|the|a|an)\s)\p{Ll}/u.test(words.slice(word.length));
}

/** "A doctor in Benghazi": it is asked about as no person. */
const isBehindPlace = (before: string): boolean =>
  /(?:^|\s)(?:in|at|of|from|near|for|outside|inside|around|à|de|du|en|dans|chez|desde|aus|bei)\s+(?:the\s+)?$/iu.test(
    before,
  );

/**
 * What is asked about whole though nobody says that it is a name: "salma idris", typed in a hurry, which would be a person with capitals;
 * and "Mary Farmer", whose last name is a trade.
 */
function isTypedName(text: string): boolean {
  const words = wordsIn(text);
  const [first = ''] = words;
  if (words.every((word) => /^\p{Lu}/u.test(word))) return !isWork(first) && !STARTERS.has(first);
  return !/\p{Lu}/u.test(text) && looksLikePerson(text);
}

/** Whether words are plainly a person, or would be one with capitals. */
export const looksLikePerson = (words: string): boolean =>
  isPerson(words) || isPerson(wordsIn(words).map(withCapital).join(' '));

const withCapital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
