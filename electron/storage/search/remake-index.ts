// The search index is derived from the rest of the file: how it is made anew when it doesn't hold.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Database } from '../disk/database.ts';
import { markIndexFollowing } from './index-stamp.ts';
import type { Schema } from '../rows/meta-table.ts';
import type { ProjectRows } from '../rows/project-rows.ts';
import { searchTables } from '../rows/schema.ts';
import { type IndexPlace, indexRecord } from './search-index.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { searchTable } from '../rows/tables.ts';

/** Drops whatever stands in the place of the index and makes it anew; inside a transaction. Throws what SQLite throws. */
export function remakeIndex(
  db: Database,
  name: string,
  records: Iterable<AnyRecord>,
  schema: Schema = 'main',
): void {
  for (const table of searchTables) db.exec(`DROP TABLE IF EXISTS ${schema}.${table}`);
  db.exec(searchTable(schema === 'main' ? '' : `${schema}.`));
  fillIndex({ index: db, schema, files: db }, name, records);
  markIndexFollowing(db, schema);
}

/** The same of a project, in the file itself or in a copy that is being written: that of an encrypted one stays empty. */
export const remakeIndexOf = (
  rows: ProjectRows,
  name: string,
  records: Iterable<AnyRecord>,
  schema: Schema = 'main',
): void => remakeIndex(rows.db, name, mayBeIndexed(rows) ? records : [], schema);

/** Fills the empty index of a project; what is found in an encrypted one stands in memory alone. */
export function fillIndexOf(rows: ProjectRows, name: string, records: Iterable<AnyRecord>): void {
  if (mayBeIndexed(rows)) fillIndex({ index: rows.db, schema: 'main', files: rows.db }, name, records);
}

const mayBeIndexed = ({ form }: ProjectRows): boolean => form === null;

/** Fills an empty index. The text of a source that can't be read is left out: whoever reads it is told. */
export function fillIndex(place: IndexPlace, name: string, records: Iterable<AnyRecord>): void {
  const numbers = new Map<unknown, number>();
  for (const row of place.files.all(`SELECT seq, id FROM ${place.schema}.record`))
    numbers.set(row['id'], Number(row['seq']));
  for (const record of records) {
    const seq = numbers.get(record.id);
    if (seq === undefined) continue;
    try {
      indexRecord(place, name, seq, null, record);
    } catch (thrown) {
      if (!(thrown instanceof StorageFailure)) throw thrown;
    }
  }
}
