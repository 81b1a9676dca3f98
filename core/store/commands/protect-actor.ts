// Protects an actor, or no longer.

import type { IdOf } from '../../base/ids.ts';
import { err, ok } from '../../base/result.ts';
import { ratingKey, ratingKeysOfActor, ratingOf } from '../../query/evidence/ratings.ts';
import { ChangeDraft } from '../change-draft.ts';
import type { Command } from '../command.ts';

export type ProtectActorInput = { readonly id: IdOf<'actor'>; readonly protect: boolean };

/**
 * A letter that stands under a name of the actor goes with its protection, and becomes the own letter of the passages in
 * which the actor speaks. Fails with `record-not-found`.
 */
export const protectActor: Command<ProtectActorInput> = (state, { id, protect }, env) => {
  const actor = state.get(id);
  if (actor === undefined) return err({ kind: 'record-not-found', recordKind: 'actor' });
  const draft = new ChangeDraft(state, env);
  // What was decided of parts of its name tells of it: nothing is kept of somebody who is not protected.
  draft.update(id, protect ? { protected: true } : { protected: false, spellings: [] });
  const keys = new Set(protect ? ratingKeysOfActor(actor) : []);
  const ratings = state.ofKind('rating').filter(({ name }) => keys.has(ratingKey(name)));
  const letter = actor.names.map(({ text }) => ratingOf(state, text)?.reliability).find(Boolean) ?? null;
  for (const rating of ratings) draft.remove(rating.id);
  if (letter !== null && protect)
    for (const record of state.referrersOf(id))
      if (record.kind === 'excerpt')
        draft.update(record.id, {
          attribution: record.attribution.map((hop) =>
            hop.actorId === id && hop.reliability === null ? { ...hop, reliability: letter } : hop,
          ),
        });
  return ok(draft.change(protect ? 'protect-actor' : 'unprotect-actor', actor.names[0]?.text ?? ''));
};
