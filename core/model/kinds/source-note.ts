// What a source has that nobody published: it was said to somebody, heard or seen, and written down as a note.

import { z } from 'zod';
import { instantSchema, lineSchema } from '../record.ts';

/** The kinds of sources that are taken down as notes. */
export const noteKindSchema = z.enum(['call', 'interview', 'meeting', 'monitoring', 'cable', 'note']);
export type NoteKind = z.infer<typeof noteKindSchema>;

/** How whoever speaks knows it: was told (`heard`), was there (`seen`), or concludes it (`inferred`). */
export const noteBasisSchema = z.enum(['heard', 'seen', 'inferred']);
export type NoteBasis = z.infer<typeof noteBasisSchema>;

/** Who spoke are the authors of the source or its outlet, and when it was said is when it was published: see `whoOfNote`. */
export const sourceNoteSchema = z.strictObject({
  /** By what it came: a phone, an app, in person, a frequency; empty: not said. */
  channel: lineSchema,
  /** When it was written down; null in a copy that does not tell. */
  writtenAt: instantSchema.nullable(),
  /** Null: nobody has said. */
  basis: noteBasisSchema.nullable(),
});
export type SourceNote = z.infer<typeof sourceNoteSchema>;

/** What a note is as it is printed where its source is not on the record: neither by what it came nor at which hour. */
export const printedNote = (note: SourceNote | null): SourceNote | null =>
  note === null ? null : { channel: '', writtenAt: null, basis: note.basis };

/** Whether a kind of note names who speaks, or the station or office that it comes from. */
export const whoOfNote: Readonly<Record<NoteKind, 'authors' | 'outlet'>> = {
  call: 'authors',
  interview: 'authors',
  meeting: 'authors',
  monitoring: 'outlet',
  cable: 'outlet',
  note: 'authors',
};
