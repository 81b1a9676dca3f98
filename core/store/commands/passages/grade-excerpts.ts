// Grades several excerpts at once, as is done before a brief goes out.

import type { IdOf } from '../../../base/ids.ts';
import { err, ok } from '../../../base/result.ts';
import type { Credibility } from '../../../model/record.ts';
import { claimsFact } from '../../../query/evidence/grade-of.ts';
import { ChangeDraft } from '../../change-draft.ts';
import type { Command } from '../../command.ts';

export type GradeExcerptsInput = {
  readonly ids: readonly IdOf<'excerpt'>[];
  /** Null takes the number away. */
  readonly credibility: Credibility | null;
};

/**
 * Sets the credibility of all of them in one step; an opinion or intention among them stays without. Fails with
 * `record-not-found` when one is gone.
 */
export const gradeExcerpts: Command<GradeExcerptsInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  for (const id of input.ids) {
    const excerpt = state.get(id);
    if (excerpt === undefined) return err({ kind: 'record-not-found', recordKind: 'excerpt' });
    if (!claimsFact(excerpt)) continue;
    draft.update(id, { credibility: input.credibility });
  }
  return ok(draft.change('grade-excerpts', ''));
};
