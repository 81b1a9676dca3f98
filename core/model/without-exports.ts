// What goes along in a copy that leaves: an export's record tells what was taken out of a document, in its very words.

import type { AnyRecord } from './any-record.ts';

/** The records without those of exports, and without the comments and dismissals on them. */
export function withoutExports(records: readonly AnyRecord[]): AnyRecord[] {
  const gone = new Set<string>(records.filter(({ kind }) => kind === 'export').map(({ id }) => id));
  return records.filter((record) => {
    const about = remarkOn(record);
    return !gone.has(record.id) && (about === null || !gone.has(about));
  });
}

/** The record that a remark is on: without that record it means nothing. Null for what is no remark. */
export function remarkOn(record: AnyRecord): string | null {
  if (record.kind === 'passageNote') return record.sourceId;
  if (record.kind === 'comment') return record.target.recordId;
  return record.kind === 'dismissal' ? record.recordId : null;
}
