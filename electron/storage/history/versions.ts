// Named versions: a name for a revision, the records as they stood then, and the way back as a change like any other.

import type { AppError } from '../../../core/base/app-error.ts';
import { jsonEqual } from '../../../core/base/json.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { Change } from '../../../core/store/change.ts';
import type { Database, Row } from '../disk/database.ts';
import { recordsAtRevision } from './history.ts';
import type { ProjectRows } from '../rows/project-rows.ts';

export type NamedVersion = {
  readonly id: number;
  readonly name: string;
  readonly at: string;
  readonly revision: number;
};

const versionOf = (row: Row): NamedVersion => ({
  id: Number(row['id']),
  name: String(row['name']),
  at: String(row['at']),
  revision: Number(row['revision']),
});

/** Gives the present state a name; two versions may have one name. */
export function saveVersion(rows: ProjectRows, name: string, at: string, revision: number): NamedVersion {
  const id = rows.db.number('SELECT coalesce(max(id), 0) + 1 FROM version');
  const version = { id, name, at, revision };
  rows.put('version', version);
  return version;
}

/** Newest first. */
export const listVersions = (db: Database): NamedVersion[] =>
  db.all('SELECT * FROM version ORDER BY id DESC').map(versionOf);

/** The records as they stood when a version was named. */
export function recordsAtVersion(
  db: Database,
  name: string,
  present: Iterable<AnyRecord>,
  id: number,
): Result<{ readonly version: NamedVersion; readonly records: ReadonlyMap<string, AnyRecord> }, AppError> {
  const row = db.get('SELECT * FROM version WHERE id = ?', id);
  if (row === undefined) return err({ kind: 'version-not-found', name: String(id) });
  const version = versionOf(row);
  return ok({ version, records: recordsAtRevision(db, name, present, version.revision) });
}

/**
 * The change that brings the present records to how they stood at a version. It is applied like any other, so going
 * back is itself in the history and can be undone. What was exported since stays listed: it did leave the project.
 */
export function changeToVersion(
  db: Database,
  name: string,
  present: ReadonlyMap<string, AnyRecord>,
  id: number,
): Result<Change, AppError> {
  const then = recordsAtVersion(db, name, present.values(), id);
  if (!then.ok) return then;
  const added: Record<string, AnyRecord> = {};
  const updated: Record<string, readonly [AnyRecord, AnyRecord]> = {};
  const removed: Record<string, AnyRecord> = {};
  for (const [recordId, record] of then.value.records) {
    const current = present.get(recordId);
    if (current === undefined) added[recordId] = record;
    else if (!jsonEqual(current, record)) updated[recordId] = [current, record];
  }
  for (const [recordId, record] of present)
    if (!then.value.records.has(recordId) && record.kind !== 'export') removed[recordId] = record;
  const label = { command: 'revert-to-version', subject: then.value.version.name, squash: null };
  return ok({ label, added, updated, removed });
}
