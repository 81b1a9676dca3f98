// All that forgetting a source does to a project, as lines to read in groups; a group without lines is not there.

import { forgottenWords, lossToWords, titledToWords } from '../../words/forgotten-words.ts';
import type { Forgotten } from '../forgotten.ts';

export type ForgottenGroup = {
  readonly label: string;
  readonly lines: readonly string[];
  /** Somebody has to see each of them: nothing asks about what is left later. */
  readonly whole?: true;
};

/** `texts`: the titles of sources whose texts have names of it. */
export const forgottenLines = (what: Forgotten, texts: readonly string[]): ForgottenGroup[] =>
  [
    { label: forgottenWords.goes, lines: what.goes.map(titledToWords) },
    { label: forgottenWords.passages, lines: what.passages },
    { label: forgottenWords.perhaps, lines: what.perhaps, whole: true as const },
    { label: forgottenWords.loses, lines: what.loses.map(lossToWords) },
    { label: forgottenWords.bare, lines: what.bare },
    { label: forgottenWords.unfounded, lines: what.unfounded.map(titledToWords) },
    { label: forgottenWords.beside, lines: what.beside.map(titledToWords) },
    { label: forgottenWords.hidden, lines: what.hidden.map(titledToWords) },
    { label: forgottenWords.left, lines: what.left, whole: true as const },
    { label: forgottenWords.texts, lines: texts, whole: true as const },
  ].filter(({ lines }) => lines.length > 0);
