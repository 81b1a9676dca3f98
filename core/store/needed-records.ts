// Records that came out of the history with what they refer to: what is gone since must come back with them.

import type { AnyRecord } from '../model/any-record.ts';
import { referencesOf } from '../model/references.ts';
import type { ChangeDraft } from './change-draft.ts';

/**
 * Puts into a draft every record that those named refer to, straight or through others, and that is not there: as it
 * stands in `others`. What `others` lacks too is left to the store's check, which names it.
 */
export function putNeeded(draft: ChangeDraft, ids: readonly string[], others: readonly AnyRecord[]): void {
  const known = new Map<string, AnyRecord>(others.map((record) => [record.id, record]));
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const record = draft.find(id);
    if (record === undefined) continue;
    for (const needed of referencesOf(record)) {
      const then = known.get(needed);
      if (then === undefined || draft.find(needed) !== undefined) continue;
      draft.put(then);
      queue.push(needed);
    }
  }
}
