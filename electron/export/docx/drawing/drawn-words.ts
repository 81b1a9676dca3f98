// Words as the glyphs to draw from left to right: Arabic letters in their joined forms, right-to-left parts turned.
// For pictures only; Word itself shapes the words of the document.

import bidiFactory from 'bidi-js';
import type { TextDirection } from '../../../../core/document/tree.ts';

const bidi = bidiFactory();

/** The characters of a line in visual order, Arabic as presentation forms (U+FB50–FDFF, U+FE70–FEFF), marks left out. */
export function drawnCharacters(text: string, dir: TextDirection): string[] {
  if (dir === 'ltr' && /^[ -~]*$/u.test(text)) return text.split('');
  const shaped = joinedForms(text.normalize('NFC'));
  const { levels } = bidi.getEmbeddingLevels(shaped, dir);
  let at = 0;
  const read = Array.from(shaped, (character) => {
    const level = levels[at] ?? 0;
    at += character.length;
    return {
      level,
      character: level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character,
    };
  });
  return turned(read).map(({ character }) => character);
}

/** From the order of reading to that from left to right (UAX #9, rule L2). */
function turned<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  const line = [...items];
  for (let level = Math.max(0, ...line.map((item) => item.level)); level > 0; level -= 1) {
    for (let from = 0; from < line.length; from += 1) {
      let to = from;
      while ((line[to]?.level ?? 0) >= level) to += 1;
      line.splice(from, to - from, ...line.slice(from, to).reverse());
      from = to;
    }
  }
  return line;
}

/** Forms of a letter: isolated, final, and for letters that join on both sides initial and medial. */
type Forms = readonly string[];

/**
 * Unicode lists the forms of a letter in a row and gives the letter as their compatibility decomposition. The Uighur
 * forms of U+0649 (U+FBE8 and FBE9) stand apart from its other two and in no Arabic face: they are left out.
 */
const forms: ReadonlyMap<string, Forms> = collectForms();

function collectForms(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [from, to] of [
    [0xfb50, 0xfbb1],
    [0xfbd3, 0xfbe7],
    [0xfbfc, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const form = String.fromCharCode(code);
      const letter = form.normalize('NFKC');
      found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  }
  return found;
}

const tatweel = '\u0640';
const joinsBefore = (letter: string): boolean => letter === tatweel || (forms.get(letter)?.length ?? 0) >= 2;
const joinsAfter = (letter: string): boolean => letter === tatweel || (forms.get(letter)?.length ?? 0) >= 4;

function joinedForms(text: string): string {
  const letters = lettersOf(text);
  return letters
    .map((letter, at) => {
      const made = forms.get(letter);
      if (!made) return letter;
      const before = at > 0 && joinsAfter(letters[at - 1] ?? '') && joinsBefore(letter);
      const after = joinsAfter(letter) && joinsBefore(letters[at + 1] ?? '');
      return made[(before ? 1 : 0) + (after ? 2 : 0)] ?? made[0] ?? letter;
    })
    .join('');
}

/** Letters without marks; lam and alef after it count as the one letter they are drawn as. */
function lettersOf(text: string): string[] {
  const letters: string[] = [];
  for (const letter of Array.from(text)) {
    if (/\p{M}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u.test(letter)) continue;
    const pair = `${letters.at(-1) ?? ''}${letter}`;
    if (pair.length === 2 && pair.startsWith('\u0644') && forms.has(pair)) letters[letters.length - 1] = pair;
    else letters.push(letter);
  }
  return letters;
}
