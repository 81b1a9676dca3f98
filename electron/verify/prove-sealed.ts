// Proof of an encrypted project: with its key, that every row opens where it stands and that together they are those that
// were written last; without, that its kept files are, encrypted as they are, those that were written.

import { counted, type Problem, type Proven } from '../../core/verify/proof.ts';
import type { Database, SqlValue } from '../storage/disk/database.ts';
import { readSealedTotal } from '../storage/rows/meta-table.ts';
import { summedRows } from '../storage/rows/summed-rows.ts';
import { type CountedTable, countedTables } from '../storage/rows/totals.ts';
import { PlainRows } from '../storage/sealing/plain-rows.ts';
import type { ProjectSeal } from '../storage/sealing/project-seal.ts';
import { openTotal } from '../storage/sealing/sealed-form.ts';
import { SecretTotal } from '../storage/sealing/secret-total.ts';
import { readKeptAsset } from './kept-assets.ts';
import { ROWS } from './prove-sums.ts';
import { readFailure } from './read-failure.ts';

const oneOf = (table: CountedTable): string => (table === 'asset' ? 'A kept file' : ROWS[table].one);

const problem = (proof: 'sums' | 'assets', key: string, what: string): Problem => ({
  proof,
  key,
  what,
  where: 'The rows of the file',
  means: 'It was damaged, or somebody put something else in its place on purpose.',
  todo: 'Keep the file as it is, and restore a backup or open an earlier copy.',
  recordId: null,
  detail: null,
});

/**
 * Opens every row through this connection, so that the other proofs read what it says; those that don't open are left out
 * and told. All in one moment of the file.
 */
export function openToProve(db: Database, name: string, seal: ProjectSeal): Proven {
  const plain = new PlainRows(db, seal);
  const total = new SecretTotal(seal);
  const problems: Problem[] = [];
  let opened = 0;
  let cut = false;
  const openAll = (): void => {
    for (const table of countedTables)
      try {
        // The bytes of a kept file are opened when they are read.
        for (const [cells, sum] of summedRows(db, table, { bytes: 'NULL' })) {
          total.add(sum);
          if (plain.take(table, cells) !== null) opened += 1;
          else
            problems.push(
              problem(
                'sums',
                `sealed|${table}|${keyOf(cells[0])}`,
                `${oneOf(table)} isn't what was encrypted in its place.`,
              ),
            );
        }
      } catch (thrown) {
        // What can't be read is told by the proof of the rows.
        readFailure(thrown, name);
        cut = true;
      }
  };
  db.reading(openAll);
  if (!cut && openTotal(seal, readSealedTotal(db)) !== total.toText())
    problems.push(problem('sums', 'sealed|total', "The rows aren't together those that were written last."));
  const holds = problems.length === 0;
  return {
    proof: 'sums',
    holds,
    summary: `${counted(opened, 'row opens', 'rows open')} where ${opened === 1 ? 'it was' : 'they were'} encrypted${holds ? ', and together they are those that were written last' : ''}.`,
    problems,
  };
}

const keyOf = (cell: SqlValue | undefined): string => (typeof cell === 'object' ? '' : String(cell));

/** What can be said of kept files that nobody opens: each lies under the hash of its encrypted bytes. */
export function* proveSealedFiles(db: Database, name: string): Generator<undefined, Proven> {
  const keys = db.all('SELECT sha256 FROM main.asset NOT INDEXED').map((row) => String(row['sha256']));
  const problems: Problem[] = [];
  for (const sha256 of keys) {
    yield;
    if (!readKeptAsset(db, name, sha256).sound)
      problems.push(problem('assets', `sealed|asset|${sha256}`, 'A kept file is not as it was encrypted.'));
  }
  return {
    proof: 'assets',
    holds: problems.length === 0,
    summary: `${counted(keys.length - problems.length, 'kept file is', 'kept files are')}, encrypted, as written.`,
    problems,
  };
}
