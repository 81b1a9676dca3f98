// Proof: the history can be gone back through, change by change, without contradiction, and gives valid records.

import { type AnyRecord, isRecordKind, recordSchemas } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import { referencesOf } from '../../core/model/references.ts';
import { counted, countedOf, type Problem, type Proven } from '../../core/verify/proof.ts';
import type { Database, Row } from '../storage/disk/database.ts';
import { type Formers, undoInto } from '../storage/history/former.ts';
import { formersIn, labelIn } from '../storage/history/history.ts';

const ROWS_AT_ONCE = 200;

/** Goes back from the present records; yields between rows. `assets` are the hashes of all kept files. */
export function* proveHistory(
  db: Database,
  present: readonly AnyRecord[],
  assets: ReadonlySet<string>,
): Generator<undefined, Proven> {
  const records = new Map<string, AnyRecord>(present.map((record) => [record.id, record]));
  const problems: Problem[] = [];
  let taken = 0;
  let all = 0;
  let later: { readonly revision: number } | null = null;
  let broken = false;
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = db.all(
      'SELECT * FROM change WHERE revision < ? ORDER BY revision DESC LIMIT ?',
      before,
      ROWS_AT_ONCE,
    );
    for (const row of rows) {
      yield;
      all += 1;
      const revision = Number(row['revision']);
      const gap = later === null ? null : gapBefore(row, later.revision);
      if (gap !== null) {
        problems.push(rowProblem(row, gap, 'gap'));
        broken = true;
      }
      later = { revision };
      before = revision;
      if (broken) continue;
      const formers = readFormers(row);
      const wrong = formers === null ? 'it can’t be read' : takeBack(records, formers, assets);
      if (wrong === null) taken += 1;
      else problems.push(rowProblem(row, wrong, 'row'));
      // Without this change, whatever stood before it is unknown.
      broken = formers === null;
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  const last = db.number('SELECT coalesce(max(last), 0) FROM change');
  const versions = db.all('SELECT name, revision FROM version ORDER BY id');
  for (const { name, revision } of versions)
    if (Number(revision) > last) problems.push(versionProblem(String(name)));
  const newest = db.number('SELECT coalesce(max(revision), 0) FROM record');
  if (newest > last) problems.push(lostProblem(newest - last));
  const named =
    versions.length === 0 ? '' : `, past ${counted(versions.length, 'named version', 'named versions')}`;
  return {
    proof: 'history',
    holds: problems.length === 0,
    summary:
      all === 0
        ? 'There is no history yet.'
        : `${countedOf(taken, all, 'step of the history', 'steps of the history')} can be gone back${named}.`,
    problems,
  };
}

function gapBefore(row: Row, laterRevision: number): string | null {
  const last = Number(row['last']);
  if (last < Number(row['revision']) || last >= laterRevision) return 'its number doesn’t fit the next';
  const missing = laterRevision - last - 1;
  return missing === 0
    ? null
    : `${counted(missing, 'change', 'changes')} after it ${missing === 1 ? 'is' : 'are'} missing`;
}

function readFormers(row: Row): Formers | null {
  try {
    labelIn(row);
    return formersIn(row);
  } catch {
    return null;
  }
}

/** Takes a change back; says what doesn't fit, or null. */
function takeBack(
  records: Map<string, AnyRecord>,
  formers: Formers,
  assets: ReadonlySet<string>,
): string | null {
  let wrong: string | null = null;
  for (const [id, former] of Object.entries(formers)) {
    const current = records.get(id);
    if (former.was === 'nothing' && current === undefined)
      wrong ??= 'it made a record that isn’t there after it';
    if (former.was === 'other' && (current === undefined || current.kind !== former.kind))
      wrong ??= 'it changed a record that isn’t there after it';
  }
  undoInto(records, formers);
  for (const id of Object.keys(formers)) {
    const record = records.get(id);
    if (record === undefined) continue;
    if (
      !isRecordKind(record.kind) ||
      record.id !== id ||
      !recordSchemas[record.kind].safeParse(record).success
    ) {
      wrong ??= 'what stood before it is not a valid record';
      continue;
    }
    if (referencesOf(record).some((to) => !records.has(to)))
      wrong ??= 'what stood before it refers to a record that wasn’t there';
    if (assetsOf(record).some((sha256) => !assets.has(sha256)))
      wrong ??= 'what stood before it needs a text or picture that is missing';
  }
  return wrong;
}

const problem = (key: string, what: string, where: string, detail: string | null): Problem => ({
  proof: 'history',
  key,
  what,
  where,
  means:
    'The present records are not touched by it; earlier states may not be reached, or not be what they were.',
  todo: 'Go on working, and keep an earlier copy of the project if you may need to go back that far.',
  recordId: null,
  detail,
});

function rowProblem(row: Row, why: string, key: string): Problem {
  const when = `${String(row['at']).slice(0, 16).replace('T', ' ')} UTC`;
  const author = String(row['author']);
  return problem(
    `history|${key}|${String(row['revision'])}`,
    `The change of ${when}${author === '' ? '' : ` by ${author}`} can't be taken back: ${why}.`,
    `History, ${when}`,
    `revision ${String(row['revision'])} to ${String(row['last'])}`,
  );
}

const versionProblem = (name: string): Problem =>
  problem(
    `history|version|${name}`,
    `The named version “${name}” stands for a state that the history doesn't know.`,
    `Version “${name}”`,
    null,
  );

const lostProblem = (count: number): Problem =>
  problem(
    'history|lost',
    `The last ${counted(count, 'change is', 'changes are')} missing from the history.`,
    'History',
    null,
  );
