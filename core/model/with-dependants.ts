// Which records go together: without some of them others make no sense, or belong to nobody.

import type { RecordReader } from './record-reader.ts';
import { needsOf, ownedBy } from './references.ts';

/** The ids themselves and of all that goes with them. */
export function withDependants(state: RecordReader, ids: readonly string[]): ReadonlySet<string> {
  const gone = new Set<string>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (gone.has(id)) continue;
    gone.add(id);
    const record = state.find(id);
    for (const owned of record === undefined ? [] : ownedBy(record)) {
      const shared = state.referrersOf(owned).some((other) => other.id !== id && !ids.includes(other.id));
      if (!shared) queue.push(owned);
    }
    for (const referrer of state.referrersOf(id)) if (needsOf(referrer).includes(id)) queue.push(referrer.id);
  }
  return gone;
}
