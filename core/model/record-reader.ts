// What a command, a query or a check may see of a project: its records, by id, by kind, and who refers to whom.

import type { AnyRecord, RecordByKind, RecordKind } from './any-record.ts';
import type { IdOf } from '../base/ids.ts';

/** A read-only view of the records. Values are immutable; a changed record is another object. */
export type RecordReader = {
  /** The record, typed by its id's kind; undefined when there is none. */
  get<K extends RecordKind>(id: IdOf<K>): RecordByKind[K] | undefined;
  /** Any record by any id. */
  find(id: string): AnyRecord | undefined;
  /** All records of a kind, in the order of their creation (ids of version 7 sort by time). */
  ofKind<K extends RecordKind>(kind: K): readonly RecordByKind[K][];
  /** The records that refer to this id. */
  referrersOf(id: string): readonly AnyRecord[];
};
