// The records of a project file as far as they can be read, row by row, and what is wrong with those that can't. Opening
// a project refuses the first bad row; here each is told, and the others are proven.

import { type AnyRecord, isRecordKind } from '../../core/model/any-record.ts';
import { titleOfRecord } from '../../core/model/title-of-record.ts';
import { validateRecord } from '../../core/store/record-store.ts';
import { counted, type Problem, type Proven } from '../../core/verify/proof.ts';
import { recordKindToWords } from '../../core/words/error-words.ts';
import type { Database, Row } from '../storage/disk/database.ts';
import { parseBounded } from '../storage/rows/record-table.ts';
import { readFailure } from './read-failure.ts';

export type ReadRows = {
  readonly records: readonly AnyRecord[];
  /** False when a row couldn't be read: then a reference to nowhere may be one to such a row. */
  readonly complete: boolean;
  readonly proven: Proven;
};

/** Reads all rows of records, in one moment of the file. */
export function readRows(db: Database, name: string): ReadRows {
  const problems: Problem[] = [];
  const records: AnyRecord[] = [];
  const ids = new Set<string>();
  const { rows, cut } = allRows(db, name);
  for (const row of rows) {
    const read = readRow(row);
    if (typeof read === 'string') problems.push(rowProblem(row, read));
    else if (ids.has(read.id)) problems.push(rowProblem(row, 'another record has its id'));
    else {
      ids.add(read.id);
      records.push(read);
    }
  }
  if (cut) problems.push(cutProblem(records.length));
  return {
    records,
    complete: problems.length === 0,
    proven: {
      proof: 'records',
      summary: `${counted(records.length, 'record', 'records')} can be read, each with all its fields.`,
      holds: problems.length === 0,
      problems,
    },
  };
}

function allRows(db: Database, name: string): { readonly rows: readonly Row[]; readonly cut: boolean } {
  try {
    return { rows: db.all('SELECT seq, id, kind, json FROM record ORDER BY seq'), cut: false };
  } catch (thrown) {
    readFailure(thrown, name);
  }
  // Somewhere in it a page is damaged: one row at a time, over the damaged ones, while there are any.
  const rows: Row[] = [];
  for (let seq = 0, misses = 0; misses < MOST_MISSES; )
    try {
      const row = db.get('SELECT seq, id, kind, json FROM record WHERE seq > ? ORDER BY seq LIMIT 1', seq);
      if (row === undefined) break;
      rows.push(row);
      seq = Number(row['seq']);
      misses = 0;
    } catch (thrown) {
      readFailure(thrown, name);
      seq += 1;
      misses += 1;
    }
  return { rows, cut: true };
}

/** Rows in a row that can't be read before the rest is given up. */
const MOST_MISSES = 2_000;

/** The record of a row, or what is wrong with it. */
function readRow(row: Row): AnyRecord | string {
  const kind = String(row['kind']);
  if (!isRecordKind(kind)) return 'this version knows no such kind of record';
  let value: unknown;
  try {
    value = parseBounded(String(row['json']));
  } catch {
    return 'its content is not readable';
  }
  const valid = validateRecord(value);
  if (!valid.ok) {
    const { error } = valid;
    return error.kind === 'invalid-record' && error.field !== ''
      ? `its field “${error.field}” is not valid`
      : 'its content is not valid';
  }
  if (valid.value.id !== row['id'] || valid.value.kind !== kind) return 'it is kept under the id of another';
  return valid.value;
}

function rowProblem(row: Row, why: string): Problem {
  const kind = recordKindToWords(String(row['kind']));
  const title = titleIn(row);
  const named = title === '' ? `A ${kind}` : `The ${kind} “${title}”`;
  return {
    proof: 'records',
    key: `records|${String(row['seq'])}`,
    what: `${named} can't be read: ${why}.`,
    where: title === '' ? `${kind}, number ${String(row['seq'])} in the file` : title,
    means: 'The project is not opened while this is so, so that nothing in it gets worse.',
    todo: 'Keep the file as it is and restore a backup or open an earlier copy.',
    recordId: null,
    detail: `record ${String(row['id'])}`,
  };
}

/** What a row of records would be called, as far as that can be read; else empty. */
export function titleIn(row: Row): string {
  try {
    const valid = parseBounded(String(row['json']));
    if (typeof valid !== 'object' || valid === null) return '';
    if ('title' in valid && typeof valid.title === 'string') return valid.title.slice(0, 80);
    return titleOfRecord(valid as AnyRecord).slice(0, 80);
  } catch {
    return '';
  }
}

const cutProblem = (read: number): Problem => ({
  proof: 'records',
  key: 'records|cut',
  what: `Part of the records can't be read: ${read} could.`,
  where: 'The records',
  means: 'The project is not opened while this is so, so that nothing in it gets worse.',
  todo: 'Keep the file as it is and restore a backup or open an earlier copy.',
  recordId: null,
  detail: null,
});
