// Takes a source out together with all that quotes it, as it was looked at before (core/withhold/forgotten.ts): one change. What the
// file keeps of former states is another matter, and goes afterwards.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { RecordKind } from '../../model/any-record.ts';
import type { ExportRecord } from '../../model/kinds/export-record.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';
import { withDependants } from '../../model/with-dependants.ts';
import { takeOut } from './remove-records.ts';

export type ForgetSourceInput = {
  /** What goes whole, the source first. */
  readonly ids: readonly string[];
  /** Fields of records that stay, without its passages. */
  readonly texts: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Exports that lose what was kept of them beside that they were made. */
  readonly exports: readonly ExportRecord[];
};

/** Fails with `record-not-found`. The label names nothing of it. */
export const forgetSource: Command<ForgetSourceInput> = (state, { ids, texts, exports }, env) => {
  for (const id of ids)
    if (state.find(id) === undefined) return err({ kind: 'record-not-found', recordKind: 'record' });
  const draft = new ChangeDraft(state, env);
  for (const [id, fields] of texts) draft.update(id as IdOf<RecordKind>, fields);
  for (const { id } of exports) {
    const { hiddenSpellings: _, despiteSuspects: __, ...options } = draft.get(id)?.options ?? {};
    draft.update(id, { snapshot: null, losses: [], options });
  }
  takeOut(draft, state, withDependants(state, ids), env.now());
  return ok(draft.change('forget-source', ''));
};
