// Removes records together with what can't stand without them, and takes every reference to them out: one change.

import type { AppError } from '../../base/app-error.ts';
import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import { kindOf, type RecordKind } from '../../model/any-record.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { needsOf, ownedBy } from '../../model/references.ts';
import { withoutReferences } from '../../model/without-references.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';
import type { RecordReader } from '../record-reader.ts';

export type RemoveRecordsInput = { readonly ids: readonly string[] };

/**
 * Removes the records, their dependants (a source's excerpts and notes, a brief's sections and template copy, a
 * section's subsections, an actor's relations) and every reference left: citations lose the excerpt, mentions and
 * references within the brief become plain words, speakers keep their name as words. Fails with `record-not-found`.
 */
export const removeRecords: Command<RemoveRecordsInput> = (state, input, env) => {
  const first = input.ids[0] === undefined ? undefined : state.find(input.ids[0]);
  for (const id of input.ids)
    if (state.find(id) === undefined)
      return err({ kind: 'record-not-found', recordKind: 'record' } satisfies AppError);
  const gone = withDependants(state, input.ids);
  const draft = new ChangeDraft(state, env);
  takeOut(draft, state, gone);
  const kind = first?.kind ?? 'record';
  return ok(
    draft.change(`remove-${kind}`, input.ids.length === 1 && first !== undefined ? titleOfRecord(first) : ''),
  );
};

/** Takes these records out, and every reference to them. */
export function takeOut(draft: ChangeDraft, state: RecordReader, gone: ReadonlySet<string>): void {
  for (const id of gone)
    for (const referrer of state.referrersOf(id))
      if (!gone.has(referrer.id)) dropReferences(draft, state, referrer.id, gone);
  for (const id of gone) draft.remove(id);
}

/** The ids themselves and of all that goes with them. */
export function withDependants(state: RecordReader, ids: readonly string[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (gone.has(id)) continue;
    gone.add(id);
    const record = state.find(id);
    for (const owned of record === undefined ? [] : ownedBy(record)) {
      const shared = state.referrersOf(owned).some((other) => other.id !== id && !ids.includes(other.id));
      if (!shared) queue.push(owned);
    }
    for (const referrer of state.referrersOf(id)) if (needsOf(referrer).includes(id)) queue.push(referrer.id);
  }
  return gone;
}

function dropReferences(
  draft: ChangeDraft,
  state: RecordReader,
  id: string,
  gone: ReadonlySet<string>,
): void {
  const record = draft.find(id);
  if (record === undefined) return;
  const by = withoutReferences(
    (other) => gone.has(other),
    (other) => {
      const before = state.find(other);
      return before === undefined ? '' : titleOfRecord(before);
    },
  );
  draft.update(record.id as IdOf<RecordKind>, kindOf(record).refers(record, by));
}
