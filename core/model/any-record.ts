// All kinds of records together, as kinds/record-kinds.ts lists them, and the version of the format.

import type { z } from 'zod';
import type { Kind } from './kinds/kind.ts';
import type { RecordReader } from './record-reader.ts';
import { type RecordOf, recordKindTable } from './kinds/record-kinds.ts';

/** The version of the format that this build writes; kept in the project file as SQLite's user_version. */
export const FORMAT_VERSION = 2;

type Table = typeof recordKindTable;
export type RecordKind = keyof Table;
export type RecordByKind = { [K in RecordKind]: RecordOf<Table[K]> };
export type AnyRecord = RecordByKind[RecordKind];
export type RecordId = AnyRecord['id'];

/** What is known of the kind of a record. */
export const kindOf = <R extends AnyRecord>(record: R): Kind<R> =>
  recordKindTable[record.kind] as unknown as Kind<R>;

/** The schema of each kind. */
export const recordSchemas = Object.fromEntries(
  Object.entries(recordKindTable).map(([name, { schema }]) => [name, schema]),
) as { readonly [K in RecordKind]: z.ZodType<RecordByKind[K]> };

/** The kinds in the order of the table. */
export const recordKinds = Object.keys(recordKindTable) as readonly RecordKind[];

/** All records of a reader, kind by kind. */
export const everyRecord = (reader: RecordReader): AnyRecord[] =>
  recordKinds.flatMap((kind): readonly AnyRecord[] => reader.ofKind(kind));

export const isRecordKind = (kind: string): kind is RecordKind => Object.hasOwn(recordKindTable, kind);
