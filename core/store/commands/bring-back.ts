// Brings records back to how they stood at a moment of the history: whole, in chosen fields, or chosen blocks of a text.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { AnyRecord } from '../../model/any-record.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import type { RichText } from '../../model/text/rich-text.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';
import { putNeeded } from '../needed-records.ts';
import { putBlocksBack } from '../text-back.ts';

export type BringBackInput = {
  /** The record as it stood then. */
  readonly record: AnyRecord;
  /** Records of that moment that are gone, for what `record` refers to. */
  readonly others: readonly AnyRecord[];
  /** These fields alone; null: all of them. */
  readonly fields: readonly string[] | null;
};

/** What a section has its place in the outline by: a section that is there stays where it is. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['briefId', 'parentId', 'order']);
const COMMON_FIELDS: ReadonlySet<string> = new Set(['id', 'kind', 'createdAt', 'updatedAt', 'createdBy']);

/**
 * Sets the record's fields to what they were; one that is gone is put in again, together with what it refers to. Fails
 * with `record-not-found` where fields of a record that is gone are asked for.
 */
export const bringBack: Command<BringBackInput> = (state, { record, others, fields }, env) => {
  const draft = new ChangeDraft(state, env);
  const now = state.find(record.id);
  if (now === undefined) {
    if (fields !== null) return err({ kind: 'record-not-found', recordKind: record.kind });
    draft.put(record);
  } else draft.update(record.id as IdOf<typeof record.kind>, patchOf(record, fields));
  putNeeded(draft, [record.id], others);
  return ok(draft.change(`bring-back-${record.kind}`, titleOfRecord(record)));
};

function patchOf(record: AnyRecord, fields: readonly string[] | null): Patch<AnyRecord['kind']> {
  const wanted = (field: string): boolean =>
    fields === null ? record.kind !== 'section' || !PLACE_FIELDS.has(field) : fields.includes(field);
  return Object.fromEntries(
    Object.entries(record).filter(([field]) => !COMMON_FIELDS.has(field) && wanted(field)),
  );
}

/** The fields that hold rich text, by the kind of their record. */
export type TextFieldOf = {
  readonly section: 'content';
  readonly actor: 'summary';
  readonly event: 'description';
  readonly judgement: 'statement';
};
export type BringBackBlocksInput = {
  readonly id: IdOf<keyof TextFieldOf>;
  readonly field: TextFieldOf[keyof TextFieldOf];
  /** The text as it stood then, and which of its top-level blocks are wanted. */
  readonly earlier: RichText | null;
  readonly blockIds: readonly string[];
  readonly others: readonly AnyRecord[];
};

/** Puts blocks of an earlier text into the present one. Fails with `record-not-found`. */
export const bringBackBlocks: Command<BringBackBlocksInput> = (state, input, env) => {
  const record = state.find(input.id);
  if (record === undefined) return err({ kind: 'record-not-found', recordKind: 'record' });
  const draft = new ChangeDraft(state, env);
  const now = (record as unknown as Readonly<Record<string, RichText | null>>)[input.field] ?? null;
  const text = putBlocksBack(now, input.earlier, new Set(input.blockIds));
  draft.update(input.id, { [input.field]: text });
  putNeeded(draft, [input.id], input.others);
  return ok(draft.change(`bring-back-text`, titleOfRecord(record)));
};
