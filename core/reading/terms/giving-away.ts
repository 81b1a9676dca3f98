// What in the title of a talk says who it was with and where: "Call with Dr Salma Idris, Tarhuna hospital".

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
const CALENDAR = new Set(calendar.map(foldText));
const MOST = 20;

/** Whole names of the title and the authors, and its single ones, which are as often of places; each once. */
export function givingAway(
  title: string,
  authors: readonly string[],
): { readonly names: string[]; readonly places: string[] } {
  const inTitle = [
    ...[...withoutHead(title).matchAll(CAPITALS)].map(([words]) => withoutTitles(words).name),
    ...[...title.matchAll(ARABIC)].map(([, words = '']) => words),
  ];
  const all = [...new Set([...authors, ...inTitle].map((name) => name.trim()))].filter(
    (name) => name.length > 1 && !CALENDAR.has(foldText(name)),
  );
  const isWhole = (name: string): boolean => /\S\s+\S/u.test(name);
  return {
    names: all.filter(isWhole).slice(0, MOST),
    places: all.filter((name) => !isWhole(name)).slice(0, MOST),
  };
}

/** "Call with Salma" begins with a capital that names nobody. */
const withoutHead = (title: string): string => title.replace(noteHeads, ' ');
