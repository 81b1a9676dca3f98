// Whether every row of a project file is as it was written, none is missing and none was put in another's place. Says in
// plain words what is not; trusts nothing that it reads.

import { err, ok, type Result } from '../../../core/base/result.ts';
import { recordKindToWords } from '../../../core/words/error-words.ts';
import type { Database, SqlValue } from '../disk/database.ts';
import { type FileState, hasOnlyOurMeta, readProjectId, readState } from './meta-table.ts';
import { sumOf } from './project-rows.ts';
import type { RecordRow } from './record-table.ts';
import { summedRows } from './summed-rows.ts';
import { type CountedTable, countedTables, Totals } from './totals.ts';

/** What was read on the way: the rows of records, the hashes of the files inside, and what the file says of itself. */
export type Verified = {
  readonly records: readonly RecordRow[];
  readonly assets: ReadonlySet<unknown>;
  readonly projectId: string;
  readonly state: FileState;
};

const ROW_WORDS: Readonly<Record<CountedTable, string>> = {
  record: 'A record',
  asset: 'A file kept inside the project',
  change: 'An entry of the history',
  version: 'A named version',
  sender: 'The note of the last change from a window',
};

const ROWS_WORDS: Readonly<Record<CountedTable, string>> = {
  record: 'records',
  asset: 'files kept inside the project',
  change: 'entries of the history',
  version: 'named versions',
  sender: 'notes of the last changes',
};

export type VerifyOptions = {
  /** `length`: not the bytes of kept files are in their rows, but their lengths. */
  readonly bytes?: 'length(bytes)' | 'length';
  /** Opens the cells of an encrypted project whose sum, which is handed along, holds; null for what isn't in its place. */
  readonly open?: (
    table: CountedTable,
    cells: readonly SqlValue[],
    sum: string,
  ) => readonly SqlValue[] | null;
};

/**
 * Reads every row of the file once. Fails with a sentence; throws what SQLite throws when it can't read on. Of an
 * encrypted project that nobody opens, what is given are its rows as they lie there.
 */
export function verifyRows(
  db: Database,
  { bytes = 'length(bytes)', open = (_table, cells) => cells }: VerifyOptions = {},
): Result<Verified, string> {
  const projectId = readProjectId(db);
  const state = readState(db);
  if (projectId === null || state === null || !hasOnlyOurMeta(db))
    return err('What the file says about itself is damaged.');
  const totals = new Totals();
  const records: RecordRow[] = [];
  const assets = new Set<unknown>();
  for (const table of countedTables) {
    // All records are held in any case; a history can be long.
    for (const [row, sum] of summedRows(db, table, { bytes, atOnce: table === 'record' })) {
      if (sumOf(table, row) !== sum) return err(`${nameOf(table, row)} isn't as it was written.`);
      totals.add(table, sum);
      const said = open(table, row, sum);
      if (said === null) return err(`${ROW_WORDS[table]} isn't what was encrypted in its place.`);
      if (table === 'record') records.push({ id: said[1], kind: said[2], json: said[3] });
      if (table === 'asset') assets.add(said[0]);
    }
  }
  const difference = totals.differsFrom(state.totals);
  if (difference === null) return ok({ records, assets, projectId, state });
  const { table, missing } = difference;
  return err(
    missing > 0
      ? `Some of the ${ROWS_WORDS[table]} are missing: ${missing}.`
      : `The ${ROWS_WORDS[table]} aren't those that were written last.`,
  );
}

function nameOf(table: CountedTable, row: readonly SqlValue[]): string {
  const words = table === 'record' ? recordKindToWords(String(row[2])) : 'record';
  if (words === 'record') return ROW_WORDS[table];
  return `${/^[aeiou]/u.test(words) ? 'An' : 'A'} ${words}`;
}
