// The letters of outlets and speakers, and the register that keeps them.

import type { Reliability } from '../../../core/model/record.ts';
import { quoted } from '../../../core/words/quoted.ts';
import { counted } from '../plural.ts';

export const letterWords = {
  why: 'Why',
  whyPlaceholder: 'A wire agency; corrects itself',
  of: (name: string, day: string): string => `Holds for all of ${quoted(name)}; reviewed ${day}.`,
  forAll: (name: string): string =>
    `A letter holds for all of ${quoted(name)}, in this project and the register.`,
  forAllHere: (name: string): string =>
    `A letter holds for all of ${quoted(name)}. This project is encrypted: its letters stay in it, and none goes into the register.`,
  staysHere: 'This project is encrypted: the letter stays in it, and doesn’t go into the register.',
  unnamed: 'No name to keep it under: a letter given here stays with this passage.',
  noOutlet: 'Without an outlet, a letter given here stays with this source.',
  registerSays: (letter: Reliability, day: string): string =>
    `Your register says ${letter}, reviewed ${day}.`,
  registerNothing: 'Not in your register.',
  take: (letter: Reliability): string => `Use ${letter}`,
  put: (letter: Reliability): string => `Keep ${letter} in the register`,
  review: 'Reviewed today',
  own: 'A letter of its own',
  ownOfSource: 'Letter of this source alone',
  ownOfPassage: 'Letter in this passage alone',
  dialog: {
    title: 'Register of letters',
    about:
      'What you think of outlets and speakers, kept on this computer for all your projects. A project carries the letters it uses. Protected actors are never in it.',
    none: 'No letters yet',
    noneHint: 'Give a source or a speaker its letter, and it stands here for the next project.',
    find: 'Find a name',
    nothing: 'No name like this',
    columns: { name: 'Outlet or speaker', letter: 'Letter', why: 'Why', reviewed: 'Reviewed' },
    letterOf: (name: string): string => `Letter of ${quoted(name)}`,
    whyOf: (name: string): string => `Why ${quoted(name)} has its letter`,
    reviewOf: (name: string): string => `${quoted(name)} was reviewed today`,
    removeOf: (name: string): string => `Remove ${quoted(name)} from the register`,
    count: (n: number): string => counted(n, 'letter', 'letters'),
    more: (n: number): string => `${counted(n, 'more letter', 'more letters')}: type to find them.`,
    import: 'Import…',
    export: 'Export…',
    exported: 'Register exported',
    imported: (added: number, updated: number, kept: number): string =>
      `${counted(added, 'letter', 'letters')} added, ${updated} updated, ${kept} left as they were`,
    refused: (names: readonly string[]): string =>
      `${counted(names.length, 'entry', 'entries')} could not be read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`,
    putAside: (name: string): string =>
      `The register could not be read whole. It was put aside as ${quoted(name)} in the program’s folder; what could be read is below.`,
  },
};
