// Removes records together with what can't stand without them, and takes every reference to them out: one change.

import type { AppError } from '../../base/app-error.ts';
import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import { everyRecord, kindOf, type RecordKind } from '../../model/any-record.ts';
import { readerOfRecords } from '../../model/records-reader.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { withDependants } from '../../model/with-dependants.ts';
import { withoutReferences } from '../../model/without-references.ts';
import { noLongerKept, speakersKept } from '../../query/names/protected-words.ts';
import { wordsForRemoved } from '../../query/names/words-for-removed.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';
import type { RecordReader } from '../record-reader.ts';

export type RemoveRecordsInput = { readonly ids: readonly string[] };

/**
 * Removes the records, their dependants (a source's excerpts and notes, a brief's sections and template copy, a
 * section's subsections, an actor's relations) and every reference left: citations lose the excerpt, mentions and
 * references within the brief become plain words, speakers keep their name as words, or what was printed of them while
 * their name was hidden. Speakers whose name only a source that goes kept from being printed become protected. Fails with `record-not-found`.
 */
export const removeRecords: Command<RemoveRecordsInput> = (state, input, env) => {
  const first = input.ids[0] === undefined ? undefined : state.find(input.ids[0]);
  for (const id of input.ids)
    if (state.find(id) === undefined)
      return err({ kind: 'record-not-found', recordKind: 'record' } satisfies AppError);
  const gone = withDependants(state, input.ids);
  const draft = new ChangeDraft(state, env);
  takeOut(draft, state, gone, env.now());
  protectSpeakers(draft, state, env.now());
  const kind = first?.kind ?? 'record';
  return ok(
    draft.change(`remove-${kind}`, input.ids.length === 1 && first !== undefined ? titleOfRecord(first) : ''),
  );
};

/** Whoever was not named for the sake of a source that goes is protected from now on: removing it publishes nobody. */
function protectSpeakers(draft: ChangeDraft, state: RecordReader, now: string): void {
  const kept = speakersKept(state, now);
  if (kept.length === 0) return;
  const after = readerOfRecords(everyRecord(state).flatMap(({ id }) => draft.find(id) ?? []));
  for (const { id } of noLongerKept(kept, after, now)) draft.update(id, { protected: true });
}

/** Takes these records out at a moment (UTC), and every reference to them. */
function takeOut(draft: ChangeDraft, state: RecordReader, gone: ReadonlySet<string>, now: string): void {
  const wordsFor = wordsForRemoved(state, now);
  for (const id of gone)
    for (const referrer of state.referrersOf(id))
      if (!gone.has(referrer.id)) dropReferences(draft, referrer.id, gone, wordsFor);
  for (const id of gone) draft.remove(id);
}

function dropReferences(
  draft: ChangeDraft,
  id: string,
  gone: ReadonlySet<string>,
  wordsFor: ReturnType<typeof wordsForRemoved>,
): void {
  const record = draft.find(id);
  if (record === undefined) return;
  const by = withoutReferences(
    (other) => gone.has(other),
    (other, own) => wordsFor(record, other, own),
  );
  draft.update(record.id as IdOf<RecordKind>, kindOf(record).refers(record, by));
}
