// What stands at a path where a project was written over: another state of it, another project, or none. Only reads.

import type { AppError } from '../../../core/base/app-error.ts';
import { Database } from './database.ts';
import { readProjectId, readState } from '../rows/meta-table.ts';
import { verifyRows } from '../rows/verify-rows.ts';

export type ForeignContent = Extract<AppError, { kind: 'file-changed' }>['how'];

/** Looks through a connection of its own: one that was open before may still show pages of the former file. */
function looking<T>(path: string, work: (db: Database) => T, otherwise: T): T {
  try {
    const db = new Database(path, { readOnly: true });
    try {
      return db.reading(() => work(db));
    } finally {
      db.close();
    }
  } catch {
    return otherwise;
  }
}

/** What stands there beside the project of this id. */
export const whatStandsAt = (path: string, projectId: string): ForeignContent =>
  looking<ForeignContent>(
    path,
    (db) => {
      const found = readProjectId(db);
      if (found === null) return 'noProject';
      return found === projectId ? 'otherState' : 'otherProject';
    },
    'noProject',
  );

/** Whether the file at the path holds this very state of the project, every row of it. */
export const holdsState = (path: string, projectId: string, generation: string): boolean =>
  looking(
    path,
    (db) => readProjectId(db) === projectId && readState(db)?.generation === generation && verifyRows(db).ok,
    false,
  );
