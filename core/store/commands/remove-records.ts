// Removes records together with what can't stand without them, and takes every reference to them out: one change.

import type { AppError } from '../../base/app-error.ts';
import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import { kindOf, type RecordKind } from '../../model/any-record.ts';
import { asTheyAre, type Referrals } from '../../model/kinds/kind.ts';
import { mapInlines } from '../../model/text/map-inlines.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { needsOf, ownedBy } from '../../model/references.ts';
import type { RichInline } from '../../model/text/rich-text.ts';
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

/** What a record keeps when others are gone. */
const without = (state: RecordReader, gone: ReadonlySet<string>): Referrals => ({
  ...asTheyAre,
  optional: (id) => (id !== null && gone.has(id) ? null : id),
  telling: (id) => (id !== null && gone.has(id) ? null : id),
  entries: (entries, idOf) => entries.filter((entry) => !gone.has(idOf(entry))),
  evidence: (links) => links.filter((link) => !gone.has(link.excerptId)),
  named: (id, words) => {
    if (id === null || !gone.has(id)) return { id, words };
    const record = state.find(id);
    return { id: null, words: words ?? (record === undefined ? '' : titleOfRecord(record)) };
  },
  text: (text) => mapInlines(text, (inline) => withoutReferences(inline, gone, state)),
});

function dropReferences(
  draft: ChangeDraft,
  state: RecordReader,
  id: string,
  gone: ReadonlySet<string>,
): void {
  const record = draft.find(id);
  if (record === undefined) return;
  draft.update(record.id as IdOf<RecordKind>, kindOf(record).refers(record, without(state, gone)));
}

/** An inline without what is gone: fewer excerpts in a citation, words in place of a mention. */
function withoutReferences(
  inline: RichInline,
  gone: ReadonlySet<string>,
  state: RecordReader,
): readonly RichInline[] {
  const words = (label: string | null, id: string): readonly RichInline[] => {
    const record = state.find(id);
    const shown = label ?? (record === undefined ? '' : titleOfRecord(record));
    return shown === ''
      ? []
      : [{ type: 'text', text: shown, ...(inline.marks === undefined ? {} : { marks: inline.marks }) }];
  };
  switch (inline.type) {
    case 'citation': {
      const excerptIds = inline.attrs.excerptIds.filter((id: IdOf<'excerpt'>) => !gone.has(id));
      if (excerptIds.length === inline.attrs.excerptIds.length) return [inline];
      return excerptIds.length === 0 ? [] : [{ ...inline, attrs: { ...inline.attrs, excerptIds } }];
    }
    case 'actorMention':
      return gone.has(inline.attrs.actorId) ? words(inline.attrs.label, inline.attrs.actorId) : [inline];
    case 'eventMention':
      return gone.has(inline.attrs.eventId) ? words(inline.attrs.label, inline.attrs.eventId) : [inline];
    case 'figureRange':
      return gone.has(inline.attrs.figureId) ? words(null, inline.attrs.figureId) : [inline];
    case 'reference':
      return gone.has(inline.attrs.recordId) ? words(null, inline.attrs.recordId) : [inline];
    default:
      return [inline];
  }
}
