// Adds a judgement (assumption, gap, indicator) to a section of judgements, from nothing, a sentence or a passage.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import { newJudgementFields } from '../../../model/kinds/judgement.ts';
import { recordTitle } from '../../../query/record-title.ts';
import { ChangeDraft, type Patch } from '../../change-draft.ts';
import type { Command } from '../../command.ts';
import { draftPassage, type PassageInput } from '../passages/draft-passage.ts';
import { typingOfText } from '../update-record.ts';

export type AddJudgementInput = {
  readonly fields?: Patch<'judgement'>;
  /** The section it is made in. One that shows chosen judgements takes it at its end; others show all in any case. */
  readonly sectionId?: IdOf<'section'>;
  /** The passage that it rests on; an excerpt of exactly this passage is used again. */
  readonly passage?: PassageInput;
  /** It is being typed: what is typed into its statement next goes on in the same step of undo. */
  readonly typing?: boolean;
  readonly id?: IdOf<'judgement'>;
};

/**
 * Adds the judgement. Fails with `record-not-found` for an unknown section or source, `invalid-input` for a section that
 * shows no judgements or a blank passage.
 */
export const addJudgement: Command<AddJudgementInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  const fields = { ...newJudgementFields(), ...input.fields };
  if (input.passage !== undefined) {
    const excerpt = draftPassage(state, draft, input.passage);
    if (!excerpt.ok) return excerpt;
    fields.basis = [...fields.basis, { excerptId: excerpt.value, stance: 'supports', aspect: 'all' }];
  }
  const id = draft.add('judgement', fields, input.id ?? env.newId('judgement'));
  if (input.sectionId !== undefined) {
    const section = state.get(input.sectionId);
    if (section === undefined) return err({ kind: 'record-not-found', recordKind: 'section' });
    if (section.sectionKind !== 'judgements')
      return err({ kind: 'invalid-input', field: 'section', reason: 'it shows no judgements' });
    const { judgementIds } = section.options;
    if (judgementIds !== null)
      draft.update(section.id, { options: { ...section.options, judgementIds: [...judgementIds, id] } });
  }
  const record = draft.get(id);
  const title = record === undefined ? '' : recordTitle(draft, record);
  return ok(
    draft.change('add-judgement', title, input.typing === true ? typingOfText(id, 'statement') : null),
  );
};
