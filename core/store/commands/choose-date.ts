// Makes one of an event's competing dates its date; the former date becomes a competing one. No evidence is lost.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import type { EvidenceLink } from '../../model/record.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type ChooseDateInput = { readonly eventId: IdOf<'event'>; readonly index: number };

/**
 * The evidence of the competing date moves to the event as evidence for its date, that of the former date to the
 * competing one. Fails with `record-not-found` for the event, `invalid-input` when it has no such date.
 */
export const chooseDate: Command<ChooseDateInput> = (state, input, env) => {
  const event = state.get(input.eventId);
  if (event === undefined) return err({ kind: 'record-not-found', recordKind: 'event' });
  const chosen = event.competingDates[input.index];
  if (chosen === undefined)
    return err({ kind: 'invalid-input', field: 'date', reason: 'it is not there any more' });
  const isOfDate = (link: EvidenceLink) => link.aspect === 'date';
  const kept = event.evidence.filter((link) => !isOfDate(link));
  const moved = chosen.evidence.map((link): EvidenceLink => ({ ...link, aspect: 'date' }));
  const former = event.date === null ? [] : [{ date: event.date, evidence: event.evidence.filter(isOfDate) }];
  const draft = new ChangeDraft(state, env);
  draft.update(event.id, {
    date: chosen.date,
    // An undated event has nothing to move its evidence for a date to: it stays.
    evidence: event.date === null ? [...event.evidence, ...moved] : [...kept, ...moved],
    competingDates: event.competingDates.flatMap((entry, index) =>
      index === input.index ? former : [entry],
    ),
  });
  return ok(draft.change('choose-date', titleOfRecord(event)));
};
