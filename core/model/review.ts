// What people say about records: comments, dismissed findings; and what left the project: exports.

import { z } from 'zod';
import type { IdOf } from '../base/ids.ts';
import { assetRefSchema, common, idSchema, instantSchema, lineSchema, proseSchema } from './record.ts';

/** The id of any record: the kind is checked with the reference. */
const anyIdSchema = z.string().regex(/^[a-zA-Z]+:[0-9a-f-]{36}$/u);

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

/** A finding of a check that was set aside, with the reason. `finding` is the finding's stable key. */
export const dismissalSchema = z.strictObject({
  ...common('dismissal'),
  rule: lineSchema,
  recordId: anyIdSchema,
  finding: z.string().max(1_000),
  reason: proseSchema,
});
export type Dismissal = z.infer<typeof dismissalSchema>;
export type DismissalId = IdOf<'dismissal'>;

/** One export: what went out, when, as what, and what it could not carry. `sha256` is of the file that was written. */
export const exportSchema = z.strictObject({
  ...common('export'),
  briefId: idSchema('brief'),
  at: instantSchema,
  templateId: lineSchema,
  templateVersion: z.int().positive(),
  format: z.enum(['docx', 'pdf', 'html', 'md', 'json']),
  options: z.record(z.string(), z.json()),
  fileName: lineSchema,
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  byteLength: z.int().nonnegative(),
  losses: z.array(lineSchema).max(10_000),
  /** The frozen records the export was made from. */
  snapshot: assetRefSchema.nullable(),
});
export type ExportRecord = z.infer<typeof exportSchema>;
export type ExportId = IdOf<'export'>;
