// What goes along in a copy that leaves: an export's record tells what was taken out of a document, in its very words.

import type { AnyRecord } from '../any-record.ts';
import { remarkOn } from '../references.ts';

/** The records without those of exports, and without the comments and dismissals on them. */
export function withoutExports(records: readonly AnyRecord[]): AnyRecord[] {
  const gone = new Set<string>(records.filter(({ kind }) => kind === 'export').map(({ id }) => id));
  return records.filter((record) => {
    const about = remarkOn(record);
    return !gone.has(record.id) && (about === null || !gone.has(about));
  });
}
