// What can be told of the file that backups are of, as it is now, without opening it as a project.

import { Database } from '../disk/database.ts';
import { truePath } from '../disk/true-path.ts';
import { readProjectId } from '../rows/meta-table.ts';
import { isEncrypted } from '../sealing/unlock.ts';

/** The true path of a file, or the path as it is given where its folder is gone too. */
export function placeOf(path: string): string {
  try {
    return truePath(path);
  } catch {
    return path;
  }
}

/** The id of the project at `path`; null when it can't be read, or trusted. */
export const projectIdAt = (path: string): string | null => readIn(path, readProjectId);

/**
 * Whether the project, or the rows of a backup, at `path` say that they are encrypted; null when nothing is there that
 * can be believed. `write` takes back a change that was interrupted first, as every opening for writing does: the caller
 * holds the lock.
 */
export const isEncryptedAt = (path: string, mode: 'read' | 'write' = 'read'): boolean | null =>
  readIn(path, saysEncrypted, mode);

/** The same of a file that is open. */
export const saysEncrypted = (db: Database): boolean | null =>
  isEncrypted(db) || (readProjectId(db) === null ? null : false);

/** What `read` makes of a file; null where it throws, or there is none. */
export function readIn<T>(
  path: string,
  read: (db: Database) => T,
  mode: 'read' | 'write' = 'read',
): T | null {
  try {
    const db = new Database(path, { readOnly: mode === 'read' });
    try {
      return read(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
