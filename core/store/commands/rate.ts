// Gives outlets and speakers their letters in the project.

import { err, ok } from '../../base/result.ts';
import type { RegisterEntry } from '../../model/kinds/rating.ts';
import type { Reliability } from '../../model/record.ts';
import { ratingOf } from '../../query/evidence/ratings.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type RateInput = Omit<RegisterEntry, 'reliability'> & {
  /** Null takes the letter away. */
  readonly reliability: Reliability | null;
};

/** Sets or takes away the letter of a name. Fails with `invalid-input` without a name. */
export const rate: Command<RateInput> = (state, { reliability, ...fields }, env) => {
  const name = fields.name.trim();
  if (name === '') return err({ kind: 'invalid-input', field: 'name', reason: 'it is empty' });
  const draft = new ChangeDraft(state, env);
  const present = ratingOf(state, name);
  if (reliability === null) {
    if (present !== undefined) draft.remove(present.id);
  } else if (present === undefined) draft.add('rating', { ...fields, name, reliability });
  else draft.update(present.id, { why: fields.why, reviewed: fields.reviewed, reliability });
  return ok(draft.change('rate', name));
};
