// What goes when a source is forgotten, in words for the analyst: the dialog and the command line say the same.

import type { RecordKind } from '../model/any-record.ts';
import type { EntryName } from '../model/kinds/kind.ts';
import { recordKindTable } from '../model/kinds/record-kinds.ts';
import { quoted } from './quoted.ts';

type Titled = { readonly kind: RecordKind; readonly title: string };
type Loss = Titled & {
  readonly what: EntryName | 'evidence' | 'name' | 'reference';
  readonly words: string;
};

const LOST: Readonly<Record<Loss['what'], string>> = {
  role: 'a role',
  fact: 'a fact',
  date: 'another date',
  report: 'a report',
  speaker: 'who says it',
  evidence: 'evidence',
  name: 'a name',
  reference: 'what led to something that goes',
};
const LONGEST = 120;

/** “Killed at Tarhuna” (disputed figure). */
export const titledToWords = ({ kind, title }: Titled): string => {
  const { one } = recordKindTable[kind].words;
  return title === '' ? one : `${quoted(title)} (${one})`;
};

/** The same, with what it loses. */
export const lossToWords = (loss: Loss): string => {
  const words = loss.words.length <= LONGEST ? loss.words : `${loss.words.slice(0, LONGEST - 1).trimEnd()}…`;
  return `${titledToWords(loss)}: ${LOST[loss.what]}${words === '' ? '' : `, ${quoted(words)}`}`;
};

/** The groups in which all of it is told, in the order in which somebody wants to know. */
export const forgottenWords = {
  goes: 'Known from it alone, and gone with it:',
  passages: 'Passages with its words, or about whoever goes, taken out:',
  perhaps: 'Passages with words that may be of it, taken out, too:',
  loses: 'These stay, and lose what it gave:',
  bare: 'These passages stay, and have no note any more; look at them:',
  unfounded: 'These rest on nothing now; look at them:',
  beside: 'Comments beside what is taken out; look at them:',
  hidden: 'Protected from now on, because the source kept these names:',
  left: 'Its words or names, or what may be some, still stand in these. Change them before you forget: once it is forgotten nothing asks about them any more, and they are printed; what is changed later stays in the history.',
  texts:
    'The texts of these sources still have names of it, and nothing is cut out of them: whoever gets them reads the names, and nothing asks about them any more. Forget these sources, too, or put others without the names in their place, before you forget this one.',
} as const;
