// A fixed list of records as a reader: for looking at a part of a project, or at one that was changed for a purpose.

import type { IdOf } from '../base/ids.ts';
import type { AnyRecord, RecordByKind, RecordKind } from './any-record.ts';
import type { RecordReader } from './record-reader.ts';
import { referencesOf } from './references.ts';

/** A reader of these records alone; who refers to whom is worked out when it is first asked for. */
export function readerOfRecords(records: Iterable<AnyRecord>): RecordReader {
  const byId = new Map<string, AnyRecord>();
  for (const record of records) byId.set(record.id, record);
  const byKind = new Map<RecordKind, AnyRecord[]>();
  let referrers: Map<string, AnyRecord[]> | null = null;
  const sorted = (list: AnyRecord[]): AnyRecord[] => list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    get: <K extends RecordKind>(id: IdOf<K>) => byId.get(id) as RecordByKind[K] | undefined,
    find: (id) => byId.get(id),
    ofKind: <K extends RecordKind>(kind: K) => {
      let list = byKind.get(kind);
      if (list === undefined) {
        list = sorted([...byId.values()].filter((record) => record.kind === kind));
        byKind.set(kind, list);
      }
      return list as unknown as readonly RecordByKind[K][];
    },
    referrersOf: (id) => {
      if (referrers === null) {
        referrers = new Map();
        for (const record of byId.values())
          for (const target of referencesOf(record))
            referrers.set(target, [...(referrers.get(target) ?? []), record]);
      }
      return sorted([...(referrers.get(id) ?? [])]);
    },
  };
}
