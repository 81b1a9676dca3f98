// A view of the records in which some stand with other content; nothing is changed beneath.

import type { IdOf } from '../base/ids.ts';
import type { AnyRecord, RecordByKind, RecordKind } from '../model/any-record.ts';
import type { RecordReader } from '../model/record-reader.ts';

/** `reader` with these records in place of those of the same id. They may not refer to anything new. */
export function overlayReader(reader: RecordReader, records: readonly AnyRecord[]): RecordReader {
  const over = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  const find = (id: string) => over.get(id) ?? reader.find(id);
  const current = <R extends AnyRecord>(record: R): R => (over.get(record.id) as R | undefined) ?? record;
  return {
    get: <K extends RecordKind>(id: IdOf<K>) => find(id) as RecordByKind[K] | undefined,
    find,
    ofKind: (kind) => reader.ofKind(kind).map(current),
    referrersOf: (id) => reader.referrersOf(id).map(current),
  };
}
