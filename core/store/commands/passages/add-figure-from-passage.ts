// Makes a report of numbers of a selected passage: its excerpt, and a new disputed figure or one more report in one.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { FigureCell } from '../../../model/kinds/figure.ts';
import { newFigureFields } from '../../../model/kinds/figure.ts';
import { titleOfRecord } from '../../../model/title-of-record.ts';
import type { Speaker } from '../../../model/record.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { draftPassage, type PassageInput } from './draft-passage.ts';

export type AddFigureFromPassageInput = {
  readonly passage: PassageInput;
  /** The question of a new figure, or the figure that the report joins. */
  readonly figure: { readonly question: string } | { readonly id: IdOf<'figure'> };
  readonly claimant: Speaker;
  /** What the passage reports; none: only the question is noted, with the excerpt kept. */
  readonly cells: readonly FigureCell[];
  readonly figureId?: IdOf<'figure'>;
  readonly excerptId?: IdOf<'excerpt'>;
};

/**
 * Adds the report; numbers are taken as given, never added up. Fails with `record-not-found` for the source or figure,
 * `invalid-input` for a blank question or passage.
 */
export const addFigureFromPassage: Command<AddFigureFromPassageInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  const excerpt = draftPassage(state, draft, input.passage, input.excerptId);
  if (!excerpt.ok) return excerpt;
  const report = {
    id: env.newLocalId(),
    claimant: input.claimant,
    excerptId: excerpt.value,
    asOf: null,
    cells: [...input.cells],
    supersededBy: null,
    derived: null,
  };
  const reports = input.cells.length === 0 ? [] : [report];
  if ('id' in input.figure) {
    const figure = state.get(input.figure.id);
    if (figure === undefined) return err({ kind: 'record-not-found', recordKind: 'figure' });
    draft.update(figure.id, { reports: [...figure.reports, ...reports] });
    return ok(draft.change('add-report', titleOfRecord(figure)));
  }
  const question = input.figure.question.replace(/\s+/gu, ' ').trim();
  if (question === '') return err({ kind: 'invalid-input', field: 'question', reason: 'it is empty' });
  draft.add('figure', { ...newFigureFields(question), reports }, input.figureId ?? env.newId('figure'));
  return ok(draft.change('add-figure', question));
};
