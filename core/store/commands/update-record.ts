// Sets fields of one record: the command behind every field of every form, and behind typing.

import { err, ok } from '../../base/result.ts';
import type { IdOf } from '../../base/ids.ts';
import type { RecordKind } from '../../model/any-record.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type UpdateRecordInput<K extends RecordKind = RecordKind> = {
  readonly id: IdOf<K>;
  readonly patch: Patch<K>;
  /** Typing into one field: changes of the same record and fields become one step of undo. */
  readonly typing?: boolean;
};

/** Updates a record. Fails with `record-not-found`; an equal patch gives an empty change. */
export function updateRecord<K extends RecordKind>(
  ...[state, input, env]: Parameters<Command<UpdateRecordInput<K>>>
) {
  const record = state.find(input.id);
  if (record === undefined) return err({ kind: 'record-not-found', recordKind: 'record' } as const);
  const draft = new ChangeDraft(state, env);
  draft.update(input.id, input.patch);
  const fields = Object.keys(input.patch).sort().join(',');
  const squash = input.typing === true ? typingOfText(input.id, fields) : null;
  return ok(draft.change(`update-${record.kind}`, titleOfRecord(record), squash));
}

/** The key under which typing into these fields of a record becomes one step of undo. */
export const typingOfText = (id: string, fields: string): string => `${id} ${fields}`;
