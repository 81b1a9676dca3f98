// Writes an encrypted project that is made of others' rows: it is filled in memory, so that no byte of it is on the disk before it is sealed.

import { randomUUID } from 'node:crypto';
import { Database } from '../disk/database.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { ProjectRows } from '../rows/project-rows.ts';
import { readRecords } from '../rows/record-table.ts';
import type { ProjectSeal } from './project-seal.ts';
import { unlockRows } from './unlock.ts';
import { requireSame, writeOther } from './write-other.ts';

/**
 * Lets `fill` write a plain project under a name that SQLite keeps in the memory of this process, writes it under `seal` to the empty
 * file `path`, and holds every row of that to it. `name` is what the analyst calls the file. Throws what `fill` throws, and a
 * `StorageFailure`; SQLite holds no more than 1 GB in this way.
 */
export function writeSealed<T>(
  path: string,
  name: string,
  seal: ProjectSeal,
  fill: (inMemory: string) => T,
): T {
  const inMemory = `file:/${randomUUID()}?vfs=memdb`;
  // What no connection has open is gone.
  const db = new Database(inMemory);
  try {
    const value = fill(inMemory);
    const unlocked = unlockRows(db, name, null);
    if (!unlocked.ok) throw new StorageFailure(unlocked.error);
    const { projectId, state, records, assets } = unlocked.value.verified;
    const read = readRecords(records, assets);
    if (!read.ok) throw new StorageFailure({ kind: 'damaged-file', name, detail: read.error });
    const rows = new ProjectRows(db, state, 'main', null);
    writeOther({ rows, seal: null, projectId, records: read.value }, path, name, { seal, backups: null });
    requireSame(db, path, name, seal);
    return value;
  } finally {
    db.close();
  }
}
