// What people say about a record.

import { z } from 'zod';
import type { IdOf } from '../../base/ids.ts';
import { anyIdSchema, common, instantSchema, lineSchema, proseSchema } from '../record.ts';
import { searchLines } from '../text/search-words.ts';
import { type Kind, plainKind } from './kind.ts';

export const commentSchema = z.strictObject({
  ...common('comment'),
  target: z.strictObject({
    recordId: anyIdSchema,
    /** A range of UTF-16 offsets in the text of one block; null: the whole record. */
    range: z
      .strictObject({ blockId: lineSchema, start: z.int().nonnegative(), end: z.int().nonnegative() })
      .nullable(),
  }),
  text: proseSchema,
  replies: z.array(z.strictObject({ by: lineSchema, at: instantSchema, text: proseSchema })).max(1_000),
  resolved: z.strictObject({ by: lineSchema, at: instantSchema }).nullable(),
});
export type Comment = z.infer<typeof commentSchema>;
export type CommentId = IdOf<'comment'>;

export const commentKind: Kind<Comment> = {
  ...plainKind,
  schema: commentSchema,
  words: { one: 'comment', many: 'comments' },
  title: ({ text }) => text,
  refers: () => ({}),
  searched: ({ text, replies }) => ({
    title: '',
    body: searchLines(text, ...replies.map((reply) => reply.text)),
  }),
  remarkOn: ({ target }) => target.recordId,
};
