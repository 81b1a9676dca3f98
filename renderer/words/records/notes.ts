// Words of sources without a document: the dialog that takes a note, and the note's fields beside its text.

import type { NoteBasis, NoteKind } from '../../../core/model/kinds/source-note.ts';

const bases: Readonly<Record<NoteBasis, string>> = {
  heard: 'Heard from others',
  seen: 'Seen first-hand',
  inferred: 'Inferred',
};

/** What the form asks in each kind of note. */
type NoteForm = {
  readonly who: string;
  readonly whoPlaceholder: string;
  readonly channelPlaceholder: string;
  readonly textPlaceholder: string;
};

const forms: Readonly<Record<NoteKind, NoteForm>> = {
  call: {
    who: 'Who spoke',
    whoPlaceholder: 'Name, place of work',
    channelPlaceholder: 'Phone, Signal…',
    textPlaceholder:
      '13 dead, three of them children, registered by 06:45. Did not see it. Don’t use my name.',
  },
  interview: {
    who: 'Who was asked',
    whoPlaceholder: 'Name, place of work',
    channelPlaceholder: 'In person, video…',
    textPlaceholder: 'What was answered, as near to the words as you have it.',
  },
  meeting: {
    who: 'Who was there',
    whoPlaceholder: 'Names; separated; by semicolons',
    channelPlaceholder: 'In person, where',
    textPlaceholder: 'What was said, and by whom.',
  },
  monitoring: {
    who: 'Station',
    whoPlaceholder: 'Radio, television, channel',
    channelPlaceholder: 'FM, short wave, stream…',
    textPlaceholder: 'What was broadcast, word for word where you have it.',
  },
  cable: {
    who: 'Who sent it',
    whoPlaceholder: 'Mission or office',
    channelPlaceholder: 'Number, system',
    textPlaceholder: 'What it says, as you remember or may write down.',
  },
  note: {
    who: 'Who tells it',
    whoPlaceholder: 'Name, or leave empty',
    channelPlaceholder: 'In person, letter…',
    textPlaceholder: 'What was told or seen.',
  },
};

/** The same in one word, for lists. */
const shortBases: Readonly<Record<NoteBasis, string>> = {
  heard: 'heard',
  seen: 'seen',
  inferred: 'inferred',
};

export const noteWords = {
  bases,
  shortBases,
  forms,
  title: 'Add a note',
  description: 'What was said or seen and nobody published. It becomes a source like any other.',
  kind: 'Kind of note',
  text: 'What was said',
  channel: 'Channel',
  said: 'Said',
  saidPlaceholder: '07:05, yesterday 18:00',
  basis: 'How they know it',
  noBasis: 'Not said',
  written: 'Written down',
  writtenNow: (clock: string): string => `Written down ${clock}`,
  titleField: 'Title',
  add: 'Add note',
  startOver: 'Clear',
  kindKeys: (n: number): string => `Alt 1–${n}`,
  protectKey: 'Alt P',
  beside: 'About the note',
  citeAs: 'Printed as',
  names: 'Names to hide',
  noNames: 'None found',
  kept: 'What you typed is kept: Add Note opens it again.',
  badDate: 'Not understood. Write “07:05”, “yesterday 18:00” or a date.',
} as const;
