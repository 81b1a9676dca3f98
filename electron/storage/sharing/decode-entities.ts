// Entities of HTML and XML taken for the characters that they stand for, also where pages write them loosely.

import { namedCharacters, openNames } from './named-characters.ts';

/** Every entity of the text as its character, once; what is none stays as it is. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replaceAll(ENTITY, decoded) : text;

const ENTITY = /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,9})|([a-z][a-z0-9]{1,30}))(;?)/giu;

function decoded(whole: string, hex?: string, digits?: string, name = '', end = ''): string {
  if (hex !== undefined) return numbered(Number.parseInt(hex, 16), whole);
  if (digits !== undefined) return numbered(Number.parseInt(digits, 10), whole);
  const character = end === '' ? undefined : namedCharacters.get(name);
  if (character !== undefined) return character;
  const open = openNames.find((each) => name.startsWith(each));
  const begun = open === undefined ? undefined : namedCharacters.get(open);
  return open === undefined || begun === undefined ? whole : begun + name.slice(open.length) + end;
}

/** Browsers read the numbers from 128 to 159 as bytes of windows-1252: these letters of it, and signs. */
const WINDOWS: ReadonlyMap<number, string> = new Map([
  [0x83, 'ƒ'],
  [0x8a, 'Š'],
  [0x8c, 'Œ'],
  [0x8e, 'Ž'],
  [0x91, '‘'],
  [0x92, '’'],
  [0x96, '–'],
  [0x97, '—'],
  [0x9a, 'š'],
  [0x9c, 'œ'],
  [0x9e, 'ž'],
  [0x9f, 'Ÿ'],
]);

const numbered = (code: number, whole: string): string =>
  WINDOWS.get(code) ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole);
