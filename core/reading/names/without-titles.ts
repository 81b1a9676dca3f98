// A person's name without the titles in front of it: "Colonel Adel Ahmed" is Adel Ahmed.

import { titles } from './name-words.ts';

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
/** An expression for any of some words, the longest first. */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const TITLE = new RegExp(String.raw`^(?:${anyOf(titles)})\.?(?=[ \u00a0])[ \u00a0]`, 'u');

/** The name, and where in the words it begins (UTF-16). */
export function withoutTitles(words: string): { readonly name: string; readonly at: number } {
  let name = words;
  for (let title = TITLE.exec(name); title !== null; title = TITLE.exec(name))
    name = name.slice(title[0].length).trimStart();
  return { name, at: words.length - name.length };
}
