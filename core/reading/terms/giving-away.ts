// What in the title of a talk and among its speakers says who it was with and where: "Call with Dr Salma Idris, Tarhuna hospital".

import { foldText } from '../../base/text-fold.ts';
import { calendar, particles } from '../names/name-words.ts';
import { anyOf, withoutTitles } from '../names/without-titles.ts';
import { noteHeads } from './term-phrases.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’-]+|\p{Lu}\.`;
const CAPITALS = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?:al|el)-)?(?:${WORD})(?:[ \u00a0]+(?:(?:${anyOf(particles)})[ \u00a0]+|(?:al|el)-)?(?:${WORD}))*`,
  'gu',
);
/** Whom a talk in Arabic was with: up to three words after the one that says so. */
const ARABIC =
  /(?<![\p{L}])(?:مع|بين|من)\s+((?:[\u0621-\u064a\u064b-\u0652]+)(?:\s+[\u0621-\u064a\u064b-\u0652]+){0,2})/gu;
const ARABIC_TITLE = /^(?:(?:د|أ|م)\.\s*|(?:الدكتور|الدكتورة|دكتور|دكتورة|السيد|السيدة|الشيخ)\s+)+/u;
/** What begins so names nobody: "a surgeon". */
const DESCRIBES = /^(?:an?|the|some|one|une?|des|les?|la|un[oa]s?|el|los|las)\s/iu;
const CALENDAR = new Set(calendar.map(foldText));
const MOST = 20;
const MOST_NAME_WORDS = 4;

/**
 * Whole names of the title and the authors, and its single ones, which are as often of places; each once. What stands behind the name
 * of an author ("Salma Idris, Qasr Hamad hospital") is a place of work, and that may be where everything happens: it is asked about.
 */
export function givingAway(
  title: string,
  authors: readonly string[],
): { readonly names: string[]; readonly places: string[] } {
  const inTitle = [
    ...namesIn(withoutHead(title)),
    ...[...title.matchAll(ARABIC)].map(([, words = '']) => words),
  ];
  const parts = authors.map((author) => author.split(/[,;،؛()/]/u).map((part) => part.trim()));
  const behind = new Set(parts.flatMap(([, ...rest]) => rest.flatMap(namesIn)).filter(tells));
  const all = [...new Set([...parts.flatMap(([first = '']) => speakerIn(first)), ...inTitle])].filter(
    (name) => tells(name) && !behind.has(name),
  );
  const isWhole = (name: string): boolean => /\S\s+\S/u.test(name);
  return {
    names: all.filter(isWhole).slice(0, MOST),
    places: [...all.filter((name) => !isWhole(name)), ...behind].slice(0, MOST),
  };
}

/** Words with capitals, without titles before them. */
const namesIn = (words: string): string[] =>
  [...words.matchAll(CAPITALS)].map(([name]) => withoutTitles(name).name.trim());

/** The name of somebody, who may have been typed in a hurry: without capitals, or in letters that have none. */
function speakerIn(words: string): string[] {
  const found = namesIn(words);
  if (found.length > 0) return found;
  const name = words.replace(ARABIC_TITLE, '').trim();
  return DESCRIBES.test(name) || name.split(/\s+/u).length > MOST_NAME_WORDS ? [] : [name];
}

const tells = (name: string): boolean => name.length > 1 && !CALENDAR.has(foldText(name));

/** "Call with Salma" begins with a capital that names nobody. */
const withoutHead = (title: string): string => title.replace(noteHeads, ' ');
