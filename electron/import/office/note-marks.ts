// The marks of footnotes and endnotes as word processors count them.

export type MarkFormat = 'decimal' | 'lowerRoman' | 'upperRoman' | 'lowerLetter' | 'upperLetter' | 'chicago';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const CHICAGO = ['*', '†', '‡', '§'];

/** The mark of the note of a number, from 1 on: 4 is "4", "iv", "d", "§". Letters and signs are doubled after the last. */
export function noteMark(number: number, format: MarkFormat): string {
  if (number < 1 || number > 3_999) return String(number);
  switch (format) {
    case 'decimal':
      return String(number);
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'chicago':
      return (CHICAGO[(number - 1) % 4] ?? '*').repeat(Math.ceil(number / 4));
  }
}

/** How a mark stands in the text and before its note: apart from the word and the number before it. */
export const bracketed = (mark: string): string => `[${mark}]`;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
