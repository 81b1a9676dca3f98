// Changes one actor by a function of what it is at that moment, so that two fields never overwrite each other.

import { useCallback } from 'react';
import type { Actor, ActorId } from '../../../core/model/kinds/actor.ts';
import type { Patch } from '../../../core/store/change-draft.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import { useProject } from '../../state/project/use-project.tsx';
import { useRun } from '../../commands/use-run.ts';

export type EditActor = (change: (actor: Actor) => Patch<'actor'>, typing?: boolean) => boolean;

/** `edit(change)`: true when it was done, also when there was nothing to do. */
export function useEditActor(id: ActorId): EditActor {
  const { store } = useProject();
  const run = useRun();
  return useCallback(
    (change, typing = false) => {
      const actor = store.get(id);
      return actor !== undefined && run(updateRecord<'actor'>, { id, patch: change(actor), typing });
    },
    [store, run, id],
  );
}
