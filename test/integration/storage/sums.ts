// Gives rows that a test wrote by hand the sums they would have had: a sum shows accident, and these are on purpose.

import { Database, type Row, type SqlValue } from '../../../electron/storage/disk/database.ts';
import { newToken, writeState } from '../../../electron/storage/rows/meta-table.ts';
import { columnsOf, sumOf } from '../../../electron/storage/rows/project-rows.ts';
import { sumToBlob } from '../../../electron/storage/rows/row-sum.ts';
import { countedTables, Totals } from '../../../electron/storage/rows/totals.ts';

/** Sums and totals of every row as it stands. */
export function sumAnew(db: Database): void {
  const totals = new Totals();
  for (const table of countedTables) {
    const columns = columnsOf[table];
    for (const row of db.all(`SELECT * FROM ${table} NOT INDEXED`) as Row[]) {
      const cells = columns.map((column): SqlValue => row[column] ?? null);
      const sum = sumOf(table, cells);
      totals.add(table, sum);
      db.run(`UPDATE ${table} SET sum = ? WHERE ${columns[0]} = ?`, sumToBlob(sum), cells[0] ?? null);
    }
  }
  writeState(db, 'main', { generation: newToken(), totals });
}

/** Runs statements on a file and sums it anew, as a program would that writes the format. */
export function writeByHand(path: string, statements: string): void {
  const db = new Database(path);
  db.exec(statements);
  sumAnew(db);
  db.close();
}
