// Notes on passages of sources.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { common, dateValueSchema, idSchema, lineSchema } from '../record.ts';
import { segmentSchema } from '../text/selector.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, plainKind } from './kind.ts';

/** A note on a span of a source: boilerplate to ignore, another origin, or the date that relative dates start from. */
export const passageNoteSchema = z.strictObject({
  ...common('passageNote'),
  sourceId: idSchema('source'),
  segment: segmentSchema,
  anchoring: z.enum(['anchored', 'orphan']),
  noteKind: z.enum(['ignore', 'otherOrigin', 'referenceDate']),
  origin: lineSchema.nullable(),
  referenceDate: dateValueSchema.nullable(),
});
export type PassageNote = z.infer<typeof passageNoteSchema>;
export type PassageNoteId = IdOf<'passageNote'>;

export const passageNoteKind: Kind<PassageNote> = {
  ...plainKind,
  schema: passageNoteSchema,
  words: { one: 'passage note', many: 'passage notes' },
  title: ({ segment }) => segment.exact,
  refers: (note, by) => ({ sourceId: by.needed(note.sourceId) }),
  searched: ({ segment, origin }) => ({ title: '', body: searchLines(segment.exact, origin) }),
  remarkOn: ({ sourceId }) => sourceId,
};
