// Text as a page can carry it: no control characters, no half characters, composed letters.

import type { LossLog } from '../losses.ts';

const suspect = /[^\n\t\u0020-\u007e\u00a0-\u024f\u0370-\u2027\u202a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/u;
const lineEnds = /\r\n?|[\u0085\u2028\u2029]/gu;
// Under the u flag a surrogate class matches only one that has lost its other half.
const halfCharacter = /[\ud800-\udfff]/gu;
const spaces = /[\v\f]/gu;
// What neither fonts nor readers of the file can take.
const illegal = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Makes line ends `\n` and takes out what no font or reader can show; that is reported as `illegal-character`. */
export function cleanText(text: string, losses: LossLog): string {
  if (!suspect.test(text)) return text.normalize('NFC');
  const lined = text.replace(lineEnds, '\n').replace(spaces, ' ');
  const whole = lined.replace(halfCharacter, () => {
    losses.add('illegal-character', 'Half of a character was replaced with a question mark in a diamond.');
    return '\ufffd';
  });
  const clean = whole.replace(illegal, (character) => {
    losses.add(
      'illegal-character',
      `A character that no text can carry (${codeName(character)}) was left out.`,
    );
    return '';
  });
  return clean.normalize('NFC');
}

/** "U+0041". */
export function codeName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
