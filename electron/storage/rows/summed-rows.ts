// The rows of a table as they lie in the file, each with the sum that it was written with.

import type { Database, SqlValue } from '../disk/database.ts';
import { columnsOf } from './project-rows.ts';
import { SUM_IN_HEX } from './row-sum.ts';
import type { CountedTable } from './totals.ts';

export type SummedOptions = {
  /** What stands for the bytes of a kept file, which have a hash of their own: their length, wherever the file has it, or nothing. */
  readonly bytes?: 'length(bytes)' | 'length' | 'NULL';
  /** All in one read, which is faster, for what is held in any case. */
  readonly atOnce?: boolean;
};

/** Every row once, by the table itself and not by an index; cells in the order of `columnsOf`. */
export function* summedRows(
  db: Database,
  table: CountedTable,
  { bytes = 'length(bytes)', atOnce = false }: SummedOptions = {},
): Generator<readonly [cells: SqlValue[], sum: string]> {
  const columns = columnsOf[table].map((column) => (column === 'bytes' ? `${bytes} AS bytes` : column));
  const select = `SELECT ${columns.join(', ')}, ${SUM_IN_HEX} FROM main.${table} NOT INDEXED`;
  for (const cells of atOnce ? db.lists(select) : db.each(select)) {
    const sum = String(cells.pop());
    yield [cells, sum];
  }
}
