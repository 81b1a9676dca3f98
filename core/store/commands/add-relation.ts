// Adds a relation between two actors: who commands, belongs to, is allied with whom.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import type { Relation } from '../../model/kinds/relation.ts';
import { titleOfRecord } from '../../model/title-of-record.ts';
import { ChangeDraft, type Patch } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type AddRelationInput = {
  readonly fromActorId: IdOf<'actor'>;
  readonly toActorId: IdOf<'actor'>;
  readonly relationType: Relation['relationType'];
  readonly fields?: Patch<'relation'>;
  readonly id?: IdOf<'relation'>;
};

/**
 * Adds a relation, undated and without evidence unless `fields` say more. Two relations of one type between the same
 * actors are allowed: they may hold at different times. Fails with `record-not-found`, or `invalid-input` for an actor
 * related to itself.
 */
export const addRelation: Command<AddRelationInput> = (state, input, env) => {
  const from = state.get(input.fromActorId);
  if (from === undefined || state.get(input.toActorId) === undefined)
    return err({ kind: 'record-not-found', recordKind: 'actor' });
  if (input.fromActorId === input.toActorId)
    return err({ kind: 'invalid-input', field: 'actor', reason: 'it can’t be related to itself' });
  const draft = new ChangeDraft(state, env);
  draft.add(
    'relation',
    {
      label: '',
      from: null,
      to: null,
      evidence: [],
      contested: false,
      ...input.fields,
      fromActorId: input.fromActorId,
      toActorId: input.toActorId,
      relationType: input.relationType,
    },
    input.id ?? env.newId('relation'),
  );
  return ok(draft.change('add-relation', titleOfRecord(from)));
};
