// Records in the project file: written as JSON, validated whenever a file is opened.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { assetsOf } from '../../core/model/assets-of.ts';
import { referencesOf } from '../../core/model/references.ts';
import { validateRecord } from '../../core/store/record-store.ts';
import type { Database } from './database.ts';

/** Puts a record in, or in the place of the one with its id; gives its number in the file. */
export function writeRecord(db: Database, record: AnyRecord, revision: number, schema = 'main'): number {
  return Number(
    db.get(
      `INSERT INTO ${schema}.record(id, kind, json, revision) VALUES (?, ?, ?, ?)
       ON CONFLICT(id) DO UPDATE SET json = excluded.json, revision = excluded.revision RETURNING seq`,
      record.id,
      record.kind,
      JSON.stringify(record),
      revision,
    )?.['seq'],
  );
}

/** Takes a record out; gives the number it had, or null when it was not there. */
export function deleteRecord(db: Database, id: string): number | null {
  const row = db.get('DELETE FROM record WHERE id = ? RETURNING seq', id);
  return row === undefined ? null : Number(row['seq']);
}

/** Every record, valid, with its references and assets there; otherwise `damaged-file` naming the kind and the field. */
export function readRecords(db: Database, name: string): Result<AnyRecord[], AppError> {
  const records: AnyRecord[] = [];
  const damaged = (detail: string): Result<never, AppError> => err({ kind: 'damaged-file', name, detail });
  for (const row of db.all('SELECT id, kind, json FROM record ORDER BY seq')) {
    const kind = String(row['kind']);
    let value: unknown;
    try {
      value = JSON.parse(String(row['json']));
    } catch {
      return damaged(`Record of kind "${kind}": not readable.`);
    }
    const valid = validateRecord(value);
    if (!valid.ok)
      return damaged(
        valid.error.kind === 'invalid-record'
          ? `Record of kind "${kind}", field "${valid.error.field}": ${valid.error.reason}.`
          : `Record of kind "${kind}": not valid.`,
      );
    if (valid.value.id !== row['id'] || valid.value.kind !== kind)
      return damaged(`Record of kind "${kind}": its id or kind differs.`);
    records.push(valid.value);
  }
  const problem = checkTogether(
    records,
    new Set(db.all('SELECT sha256 FROM asset').map((row) => row['sha256'])),
  );
  return problem === null ? ok(records) : damaged(problem);
}

/** What is wrong between records that are each valid: a reference that leads nowhere, a file that is missing. */
export function checkTogether(records: readonly AnyRecord[], assets: ReadonlySet<unknown>): string | null {
  const ids = new Set<string>();
  for (const record of records) {
    if (ids.has(record.id)) return `Record of kind "${record.kind}": two have one id.`;
    ids.add(record.id);
  }
  for (const record of records) {
    if (referencesOf(record).some((id) => !ids.has(id)))
      return `Record of kind "${record.kind}": it refers to a record that is missing.`;
    if (assetsOf(record).some((sha256) => !assets.has(sha256)))
      return `Record of kind "${record.kind}": a file that belongs to it is missing.`;
  }
  return null;
}
