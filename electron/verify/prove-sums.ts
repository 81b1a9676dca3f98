// Proof: every row of the file is as it was written, none is missing, and none stands in the place of another.

import { counted, type Problem, type Proven } from '../../core/verify/proof.ts';
import { recordKindToWords } from '../../core/words/error-words.ts';
import type { Database, Row } from '../storage/disk/database.ts';
import { hasOnlyOurMeta, readProjectId, readState } from '../storage/rows/meta-table.ts';
import { isHalfEncrypted } from '../storage/sealing/unlock.ts';
import { columnsOf, sumOf } from '../storage/rows/project-rows.ts';
import { summedRows } from '../storage/rows/summed-rows.ts';
import { type CountedTable, countedTables, Totals } from '../storage/rows/totals.ts';
import { readFailure } from './read-failure.ts';
import { titleIn } from './read-rows.ts';

/** A row of each table in words, and many of them; of a kept file what is summed, which is its entry. */
export const ROWS: Readonly<Record<CountedTable, { readonly one: string; readonly many: string }>> = {
  record: { one: 'A record', many: 'records' },
  asset: { one: 'The entry of a kept file', many: 'kept files' },
  change: { one: 'A change in the history', many: 'changes in the history' },
  version: { one: 'A named version', many: 'named versions' },
  sender: { one: 'The note of the last change from a window', many: 'notes of the last changes' },
};

/** Reads every row once, all in one moment of the file. */
export function proveSums(db: Database, name: string): Proven {
  const problems: Problem[] = [];
  const totals = new Totals();
  let rows = 0;
  let held = 0;
  const readAll = (): void => {
    for (const table of countedTables)
      try {
        for (const [cells, sum] of summedRows(db, table)) {
          rows += 1;
          if (/^[0-9a-f]{32}$/u.test(sum)) totals.add(table, sum);
          if (sumOf(table, cells) === sum) held += 1;
          else
            problems.push(
              rowProblem(
                table,
                Object.fromEntries(columnsOf[table].map((column, index) => [column, cells[index] ?? null])),
              ),
            );
        }
      } catch (thrown) {
        problems.push(
          tableProblem(table, `Some ${ROWS[table].many} can't be read.`, readFailure(thrown, name)),
        );
      }
    const state = readState(db);
    if (state === null || readProjectId(db) === null || !hasOnlyOurMeta(db) || isHalfEncrypted(db))
      problems.push(metaProblem);
    else {
      const difference = totals.differsFrom(state.totals);
      if (difference !== null && problems.length === 0) problems.push(totalProblem(difference));
    }
  };
  try {
    db.reading(readAll);
  } catch (thrown) {
    const detail = readFailure(thrown, name);
    if (problems.length === 0)
      problems.push(tableProblem('record', "The rows can't be read to their end.", detail));
  }
  const all = `${held === rows ? '' : `${held.toLocaleString('en')} of `}${counted(rows, 'row is', 'rows are')}`;
  return {
    proof: 'sums',
    summary: `${all} as written${problems.length === 0 ? ', and none is missing' : ''}.`,
    holds: problems.length === 0,
    problems,
  };
}

const TODO = 'Keep the file as it is, and restore a backup or open an earlier copy.';

function rowProblem(table: CountedTable, row: Row): Problem {
  const kind = recordKindToWords(String(row['kind']));
  const name = row['name'];
  const title =
    table === 'record' ? titleIn(row) : table === 'version' && typeof name === 'string' ? name : '';
  const one = table === 'record' ? kind : 'named version';
  return {
    ...tableProblem(
      table,
      `${title === '' ? ROWS[table].one : `The ${one} “${title}”`} is not as it was written.`,
      `${table} ${String(row[columnsOf[table][0] ?? ''])}`,
    ),
    key: `sums|${table}|${String(row[columnsOf[table][0] ?? ''])}`,
    where: title === '' ? 'The rows of the file' : title,
  };
}

const tableProblem = (table: CountedTable, what: string, detail: string | null): Problem => ({
  proof: 'sums',
  key: `sums|${table}`,
  what,
  where: 'The rows of the file',
  means:
    'Something other than Briefwright changed it: a failing disk, a copy that was cut short, another program.',
  todo: TODO,
  recordId: null,
  detail,
});

const totalProblem = ({
  table,
  missing,
}: {
  readonly table: CountedTable;
  readonly missing: number;
}): Problem =>
  tableProblem(
    table,
    missing > 0
      ? `${counted(missing, 'row', 'rows')} of the ${ROWS[table].many} ${missing === 1 ? 'is' : 'are'} missing.`
      : `The ${ROWS[table].many} aren't those that were written last.`,
    null,
  );

const metaProblem: Problem = {
  ...tableProblem('record', 'What the file says about itself is damaged.', null),
  key: 'sums|meta',
};
