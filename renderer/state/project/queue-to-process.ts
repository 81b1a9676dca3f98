// The queue of changes of one window to the project's process, with the journal that keeps each until it is written.

import type { KnownState } from '../../../core/contract/project-calls.ts';
import { projectApi } from '../bridge.ts';
import { keyOf, sizeOfChange } from '../typed/field-patches.ts';
import { unsaved } from '../typed/unsaved.ts';
import { ChangeQueue } from './change-queue.ts';

const MOST_KEPT_RECORDS = 500;

/** A queue of a sender of its own, that goes on from the state in which the project was loaded. */
export function queueToProcess(sitting: string, state: KnownState): ChangeQueue {
  const sinceMs = Date.now();
  return new ChangeQueue(
    {
      clientId: crypto.randomUUID(),
      send: ({ clientId, seq, change }) =>
        projectApi.applyChange({ sitting, clientId, clientSeq: seq, change }),
      resume: (known, inFlight) =>
        projectApi.resume({
          sitting,
          known,
          inFlight: inFlight && { clientId: inFlight.clientId, seq: inFlight.seq },
        }),
      keep: (numbered) => {
        // A change of thousands of records is an import, which can be made again; copying it would hold the window up.
        if (sizeOfChange(numbered.change) > MOST_KEPT_RECORDS) return;
        const { clientId, seq, change } = numbered;
        unsaved.keep(keyOf(numbered), {
          kind: 'change',
          at: Date.now(),
          clientId,
          since: sinceMs,
          seq,
          change,
        });
      },
      done: (numbered) => unsaved.keep(keyOf(numbered), null),
    },
    state,
  );
}
