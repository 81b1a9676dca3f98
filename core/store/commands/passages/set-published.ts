// Says when a source was published, and dates the events that waited for it, in one step.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { DateValue } from '../../../model/record.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type SetPublishedInput = {
  readonly sourceId: IdOf<'source'>;
  readonly published: DateValue | null;
  /** Undated events and the dates they now have; an event that has a date keeps it. */
  readonly events: readonly { readonly eventId: IdOf<'event'>; readonly date: DateValue }[];
};

/** Fails with `record-not-found` for the source or an event. */
export const setPublished: Command<SetPublishedInput> = (state, input, env) => {
  const source = state.get(input.sourceId);
  if (source === undefined) return err({ kind: 'record-not-found', recordKind: 'source' });
  const draft = new ChangeDraft(state, env);
  draft.update(source.id, {
    published: input.published,
    found: { ...source.found, published: input.published === null ? null : 'typed' },
  });
  for (const { eventId, date } of input.events) {
    const event = state.get(eventId);
    if (event === undefined) return err({ kind: 'record-not-found', recordKind: 'event' });
    if (event.date === null) draft.update(eventId, { date });
  }
  return ok(draft.change('set-published', source.title));
};
