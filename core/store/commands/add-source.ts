// Adds a source whose original and text were already put into the project's assets.

import type { IdOf } from '../../base/ids.ts';
import { ok } from '../../base/result.ts';
import { isWaiting } from '../../model/kinds/source.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type AddSourceInput = {
  readonly fields: Required<Patch<'source'>>;
  readonly id?: IdOf<'source'>;
};

/**
 * Adds a source. Never fails: what was captured is kept even when nothing about it is known. An update takes the place of the
 * earlier state that still waits to be looked at.
 */
export const addSource: Command<AddSourceInput> = (state, input, env) => {
  const draft = new ChangeDraft(state, env);
  draft.add('source', input.fields, input.id ?? env.newId('source'));
  const { alike } = input.fields;
  const earlier = alike?.how === 'update' ? state.get(alike.sourceId) : undefined;
  if (earlier !== undefined && isWaiting(earlier)) draft.update(earlier.id, { triage: 'skipped' });
  return ok(draft.change('add-source', input.fields.title));
};
