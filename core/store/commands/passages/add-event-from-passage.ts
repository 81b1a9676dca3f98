// Makes an event of a selected passage: its excerpt, the event, and the passage as the event's evidence, in one step.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { newEventFields } from '../../../model/kinds/event.ts';
import type { DateValue } from '../../../model/record.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { draftPassage, type PassageInput } from './draft-passage.ts';

export type AddEventFromPassageInput = {
  readonly passage: PassageInput;
  readonly title: string;
  readonly date: DateValue | null;
  /** The publication date of the source, when the event's date made somebody ask for it; else null. */
  readonly published: DateValue | null;
  readonly eventId?: IdOf<'event'>;
  readonly excerptId?: IdOf<'excerpt'>;
};

/**
 * Adds the event with the passage as supporting evidence; an excerpt of exactly this passage is used again. Fails with
 * `record-not-found` for the source, `invalid-input` for a blank title or passage.
 */
export const addEventFromPassage: Command<AddEventFromPassageInput> = (state, input, env) => {
  const title = input.title.replace(/\s+/gu, ' ').trim();
  if (title === '') return err({ kind: 'invalid-input', field: 'title', reason: 'it is empty' });
  const draft = new ChangeDraft(state, env);
  const excerpt = draftPassage(state, draft, input.passage, input.excerptId);
  if (!excerpt.ok) return excerpt;
  const source = state.get(input.passage.sourceId);
  if (input.published !== null && source !== undefined)
    draft.update(source.id, {
      published: input.published,
      found: { ...source.found, published: 'typed' },
    });
  draft.add(
    'event',
    {
      ...newEventFields(title),
      date: input.date,
      evidence: [{ excerptId: excerpt.value, stance: 'supports', aspect: 'all' }],
    },
    input.eventId ?? env.newId('event'),
  );
  return ok(draft.change('add-event', title));
};
