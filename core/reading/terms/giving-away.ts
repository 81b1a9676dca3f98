// What in the title of a talk and among its speakers says who it was with and where: "Call with Dr Salma Idris, Tarhuna hospital".

import { foldText } from '../../base/text-fold.ts';
import { calendar, particles } from '../names/name-words.ts';
import { anyOf, withoutTitles } from '../names/without-titles.ts';
import { areSeveral, isPerson, joining } from './person-words.ts';
import { noteHeads } from './term-phrases.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.`;
const CAPITALS = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?:al|el)-)?(?:${WORD})(?:[ \u00a0]+(?:(?:${anyOf(particles)})[ \u00a0]+|(?:al|el)-)?(?:${WORD}))*`,
  'gu',
);
const ARABIC_WORD = String.raw`[\u0621-\u064a\u064b-\u0652]+`;
const JOINING = anyOf(joining);
/** Whom a talk in Arabic was with: up to six words after the one that says so. */
const ARABIC = new RegExp(
  String.raw`(?<![\p{L}])(?:مع|بين|من)\s+(${ARABIC_WORD}(?:\s+(?!(?:${JOINING}|(?:على|يوم)\s+ال\p{L}+)(?![\p{L}\p{M}]))${ARABIC_WORD}){0,5})`,
  'gu',
);
const ARABIC_TITLE = /^(?:(?:د|أ|م)\.\s*|(?:الدكتور|الدكتورة|دكتور|دكتورة|السيد|السيدة|الشيخ)\s+)+/u;
/** What begins so without a capital names nobody: "a surgeon". */
const DESCRIBES = /^(?:an?|the|some|one|une?|des|les?|la|un[oa]s?|los|las)\s/iu;
/** "el jefe" and "el mehdi ben salem": an article of Spanish, or of Arabic in Latin letters. */
const EITHER_ARTICLE = /^el\s/iu;
/** What stands within names that were put into Latin letters. */
const WITHIN_NAMES = /\s(?:al|el|bin|ben|bint|ibn|abu|abou|abd|ould)\s/iu;
const DESCRIBES_CASELESS = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${JOINING})(?![\p{L}\p{M}])`, 'u');
const CALENDAR = new Set(calendar.map(foldText));
/** Single words that titles begin with: their capital says nothing. */
const BEGINS_TITLES = new Set(
  `what how why who when where which the this that these those our my your their his her its in on at from for to of and but if after before
  re fw fwd update notes note report news le la les un une des que quoi comment pourquoi qui dans sur el los las una como por para`
    .split(/\s+/u)
    .map(foldText),
);
/** So many words without capitals are a name; more may say what somebody does. */
const MOST_NAME_WORDS = 4;
/** As many as terms have room for. */
const MOST = 200;

export type GivingAway = {
  /** Names of persons in full. */
  readonly names: string[];
  /** What is asked about, whole. */
  readonly places: string[];
};

/**
 * Whole names of the title and the authors, and its single ones, which are as often of places; each once. What stands behind the name
 * of an author ("Salma Idris, Qasr Hamad hospital") is a place of work, and that may be where everything happens: it is asked about;
 * unless all of them are plainly persons. Words of which nobody can tell whether they name somebody are asked about.
 */
export function givingAway(title: string, authors: readonly string[]): GivingAway {
  const inTitle = [
    ...namesIn(withoutHead(title)).filter((name) => !BEGINS_TITLES.has(foldText(name))),
    ...[...title.matchAll(ARABIC)].map(([, words = '']) => words),
  ];
  const spoken = authors.flatMap(speakersIn).filter(({ text }) => tells(text));
  const speakers = new Set(spoken.filter(({ sure }) => sure).map(({ text }) => text));
  const asked = new Set(spoken.map(({ text }) => text).filter((text) => !speakers.has(text)));
  const names = new Set([...speakers, ...inTitle.filter((text) => tells(text) && !asked.has(text))]);
  const isWhole = (name: string): boolean => /\S\s+\S/u.test(name);
  return {
    names: [...names].filter(isWhole),
    places: [...[...names].filter((name) => !isWhole(name)), ...asked],
  };
}

/** The same, no more than the terms of a source take. */
export function givingAwayInTerms(title: string, authors: readonly string[]): GivingAway {
  const { names, places } = givingAway(title, authors);
  return { names: names.slice(0, MOST), places: places.slice(0, MOST) };
}

/** Words that are the name of somebody, or may be. */
type Found = { readonly text: string; readonly sure: boolean };
const certain = (text: string): Found => ({ text, sure: true });
const maybe = (text: string): Found => ({ text, sure: false });

/** Those whom one author names: somebody, with what is said of them; or several. */
function speakersIn(author: string): Found[] {
  const parts = author.split(/[,;،؛()/]/u).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const pieces = parts.map(areSeveral);
  const arePersons = parts.length > 2 && pieces.flat().every(isPerson);
  return pieces.flatMap((piece, at) => {
    const [words = ''] = piece;
    const isNamed = at === 0 || arePersons || piece.length > 1 || hasTitle(words);
    return isNamed ? piece.flatMap(speakerIn) : behindIn(words);
  });
}

const hasTitle = (words: string): boolean =>
  (withoutTitles(words).at > 0 || ARABIC_TITLE.test(words)) && isPerson(words.replace(ARABIC_TITLE, ''));

/** Words with capitals, without titles before them. */
const namesIn = (words: string): string[] =>
  [...words.matchAll(CAPITALS)].map(([name]) => withoutTitles(name).name.trim());

/** The name of somebody, who may have been typed in a hurry: without capitals, or in letters that have none. */
function speakerIn(words: string): Found[] {
  const found = namesIn(words);
  if (found.length > 0) return found.map(certain);
  const name = words.replace(ARABIC_TITLE, '').trim();
  if (isCaseless(name)) return [DESCRIBES_CASELESS.test(name) ? maybe(name) : certain(name)];
  if (EITHER_ARTICLE.test(name)) return [WITHIN_NAMES.test(name) ? certain(name) : maybe(name)];
  if (DESCRIBES.test(name)) return [];
  return [name.split(/\s+/u).length > MOST_NAME_WORDS ? maybe(name) : certain(name)];
}

/** What stands behind a name: a place or an office, or another person. A single word without a capital is neither. */
function behindIn(words: string): Found[] {
  const found = namesIn(words);
  if (found.length > 0) return found.map(maybe);
  return /\S\s+\S/u.test(words) && !DESCRIBES.test(words) ? [maybe(words)] : [];
}

const isCaseless = (words: string): boolean => !/[\p{Lu}\p{Ll}]/u.test(words);

const tells = (name: string): boolean => name.length > 1 && !CALENDAR.has(foldText(name));

/** "Call with Salma" begins with a capital that names nobody. */
const withoutHead = (title: string): string => title.replace(noteHeads, ' ');
