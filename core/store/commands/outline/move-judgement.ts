// Moves a judgement before or after its neighbour in a section of judgements.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { recordTitle } from '../../../query/record-title.ts';
import { judgementsOfSection } from '../../../query/outline/section-view.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type MoveJudgementInput = {
  readonly sectionId: IdOf<'section'>;
  readonly id: IdOf<'judgement'>;
  readonly to: 'up' | 'down';
};

/**
 * Moves it past its neighbour of the same kind; kinds stand apart. The section shows chosen judgements from then on, in
 * this order. Fails with `record-not-found`, or `invalid-input` where there is no neighbour on that side.
 */
export const moveJudgement: Command<MoveJudgementInput> = (state, input, env) => {
  const section = state.get(input.sectionId);
  const judgement = state.get(input.id);
  if (section === undefined) return err({ kind: 'record-not-found', recordKind: 'section' });
  if (judgement === undefined) return err({ kind: 'record-not-found', recordKind: 'judgement' });
  const shown = judgementsOfSection(state, section);
  const same = shown.filter(({ judgementKind }) => judgementKind === judgement.judgementKind);
  const at = same.findIndex(({ id }) => id === judgement.id);
  const neighbour = at === -1 ? undefined : same[at + (input.to === 'up' ? -1 : 1)];
  if (neighbour === undefined)
    return err({ kind: 'invalid-input', field: 'place', reason: 'there is none on that side' });
  const swapped = new Map<string, IdOf<'judgement'>>([
    [judgement.id, neighbour.id],
    [neighbour.id, judgement.id],
  ]);
  const draft = new ChangeDraft(state, env);
  const judgementIds = shown.map(({ id }) => swapped.get(id) ?? id);
  draft.update(section.id, { options: { ...section.options, judgementIds } });
  return ok(draft.change('move-judgement', recordTitle(state, judgement)));
};
