// Takes a source out together with all that quotes it, as it was looked at before (core/withhold/forgotten.ts): one change. What the
// file keeps of former states is another matter, and goes afterwards.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { RecordKind } from '../../model/any-record.ts';
import type { ExportRecord } from '../../model/kinds/export-record.ts';
import { withDependants } from '../../model/with-dependants.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

/** The command after which all that is kept of former states has to go. */
export const forgetting = 'forget-source';

export type ForgetSourceInput = {
  /** What goes whole, the source first. */
  readonly ids: readonly string[];
  /** Fields of records that stay, without its passages and without what leads to records that go. */
  readonly fields: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Exports that lose what was kept of them beside that they were made. */
  readonly emptied: readonly ExportRecord[];
};

/** Fails with `record-not-found`. The label names nothing of it, and nothing stands in the place of what goes. */
export const forgetSource: Command<ForgetSourceInput> = (state, { ids, fields, emptied }, env) => {
  for (const id of [...ids, ...fields.keys()])
    if (state.find(id) === undefined) return err({ kind: 'record-not-found', recordKind: 'record' });
  const draft = new ChangeDraft(state, env);
  for (const [id, own] of fields) draft.update(id as IdOf<RecordKind>, own);
  for (const { id } of emptied) {
    const { hiddenSpellings: _, despiteSuspects: __, ...options } = draft.get(id)?.options ?? {};
    draft.update(id, { snapshot: null, losses: [], options });
  }
  for (const id of withDependants(state, ids)) draft.remove(id);
  return ok(draft.change(forgetting, ''));
};
