// Adds a source whose original and text were already put into the project's assets.

import type { IdOf } from '../../base/ids.ts';
import { ok } from '../../base/result.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type AddSourceInput = {
  readonly fields: Required<Patch<'source'>>;
  readonly id?: IdOf<'source'>;
};

/** Adds a source. Never fails: what was captured is kept even when nothing about it is known. */
export const addSource: Command<AddSourceInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  draft.add('source', input.fields, input.id ?? env.newId('source'));
  return ok(draft.change('add-source', input.fields.title));
};
