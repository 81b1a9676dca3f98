// What the window keeps in the journal of what is typed, as data: changes on their way, and texts not handed in yet.
// Read back it is trusted no more than any other file.

import { z } from 'zod';
import { changeSchema } from '../../../core/contract/project-calls.ts';
import { idSchema } from '../../../core/model/record.ts';
import { richTextSchema } from '../../../core/model/text/rich-text.ts';

const at = z.number();
/** Where it was typed in words, from the outside in: a dialog or part of the window, then the field. */
const place = z.array(z.string().max(500)).max(4);

/** A change that is not acknowledged. `since`: when its sender began, so that senders keep their order. */
const changeEntrySchema = z.strictObject({
  kind: z.literal('change'),
  at,
  clientId: z.string().max(64),
  since: z.number(),
  seq: z.int().positive(),
  change: changeSchema,
});

/** An editor's text as far as it differs from the record's: `after` stands for `before`, which begin at block `from`. */
const textDraftSchema = z.strictObject({
  kind: z.literal('text'),
  at,
  place,
  target: z.discriminatedUnion('field', [
    z.strictObject({ field: z.literal('content'), id: idSchema('section') }),
    z.strictObject({ field: z.literal('summary'), id: idSchema('actor') }),
    z.strictObject({ field: z.literal('description'), id: idSchema('event') }),
    z.strictObject({ field: z.literal('statement'), id: idSchema('judgement') }),
  ]),
  /** How many blocks the record's text has. */
  count: z.int().nonnegative(),
  from: z.int().nonnegative(),
  before: z.array(z.unknown()).max(100_000),
  after: z.array(z.unknown()).max(100_000),
});

/** A form's field: the text as typed, and what handing it in would change, where that can be told. */
const fieldDraftSchema = z.strictObject({
  kind: z.literal('field'),
  at,
  place,
  text: z.string(),
  patches: z
    .array(
      z.strictObject({
        id: z.string().max(100),
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
      }),
    )
    .max(20)
    .nullable(),
});

const entrySchema = z.discriminatedUnion('kind', [changeEntrySchema, textDraftSchema, fieldDraftSchema]);

export type ChangeEntry = z.infer<typeof changeEntrySchema>;
export type TextDraft = z.infer<typeof textDraftSchema>;
export type FieldDraft = z.infer<typeof fieldDraftSchema>;
export type DraftEntry = z.infer<typeof entrySchema>;
export type FieldPatch = NonNullable<FieldDraft['patches']>[number];

/** An entry of the journal; null for what is none, which is shown as it stands. */
export function parseDraftEntry(text: string): DraftEntry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Blocks as the schema of texts knows them; null when one is not. */
export function blocksOf(blocks: readonly unknown[]) {
  if (blocks.length === 0) return [];
  const parsed = richTextSchema.safeParse({ type: 'doc', content: blocks });
  return parsed.success ? parsed.data.content : null;
}
