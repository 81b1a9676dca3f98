// Whether a change has been applied already: asked when an answer was lost and the change comes again.

import { jsonEqual } from '../base/json.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Change } from './change.ts';

/** True when everything the change brings stands here and everything it removes is gone. */
export function isApplied(state: RecordReader, change: Change): boolean {
  return (
    Object.values(change.added).every((record) => jsonEqual(state.find(record.id), record)) &&
    Object.values(change.updated).every(([, to]) => jsonEqual(state.find(to.id), to)) &&
    Object.keys(change.removed).every((id) => state.find(id) === undefined)
  );
}
