// Copies rows as they are said from one project into another, whichever of them is encrypted: what is sealed in one is
// opened, and sealed anew in the other.

import type { Database, Row } from '../disk/database.ts';
import { columnsOf, type ProjectRows, type RowsByTable } from './project-rows.ts';
import { type CountedTable, countedTables } from './totals.ts';

/** Which rows are taken; of a kept file the row says no more than its hash. */
export type Taken = Readonly<Record<CountedTable, (row: Row) => boolean>>;

export const takeAll: Taken = {
  record: () => true,
  asset: () => true,
  change: () => true,
  version: () => true,
  sender: () => true,
};

/**
 * Puts the rows that `from` reads into `to`, inside a transaction of the caller's; kept files one by one. One that can't
 * be opened becomes an empty one, which whoever reads it is told of. Gives how many of those there are.
 */
export function copyRows(from: Database, to: ProjectRows, taken: Taken): number {
  let lost = 0;
  for (const table of countedTables) {
    const columns: readonly string[] = table === 'asset' ? ['sha256'] : columnsOf[table];
    for (const cells of from.each(`SELECT ${columns.join(', ')} FROM ${table}`)) {
      const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null]));
      if (!taken[table](row)) continue;
      if (table !== 'asset') to.put(table, row as unknown as RowsByTable[typeof table]);
      else if (!copyKept(from, to, String(row['sha256']))) lost += 1;
    }
  }
  return lost;
}

function copyKept(from: Database, to: ProjectRows, sha256: string): boolean {
  const kept = from.get('SELECT mediaType, bytes FROM asset WHERE sha256 = ?', sha256);
  const bytes = kept?.['bytes'];
  const there = bytes instanceof Uint8Array;
  to.put('asset', {
    sha256,
    mediaType: String(kept?.['mediaType']),
    bytes: there ? bytes : new Uint8Array(),
  });
  return there;
}
