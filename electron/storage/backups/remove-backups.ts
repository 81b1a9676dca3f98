// Takes away all backups of a project: wanted by whoever must not leave its content behind.

import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { guarded } from '../disk/sqlite-error.ts';
import { allBackupFolders, type BackupFolder, type FoundBackup } from './backup-folder.ts';
import { isEncryptedAt, placeOf, projectIdAt } from './present-file.ts';
import { lockFolder } from './take-backup.ts';

/** How long whoever wants them gone waits for one that is being made: a large project takes some seconds. */
export const BACKUP_WAIT_MS = 60_000;

/**
 * All that are listed for the file at `path`, with the kept files that they alone need. The folder of the project that
 * lies there goes whole; of other projects, which may lie elsewhere by now, goes what was made of this place.
 * A backup that is just being made in one of the folders is waited for, up to `waitMs` (which blocks the process), and
 * goes with the others; after that it is `held-by-other`, and those that lie in folders looked at before are gone.
 */
export function removeBackups(
  dataFolder: string,
  path: string,
  at: string,
  waitMs: number,
): Result<null, AppError> {
  return removeThose(dataFolder, path, at, waitMs, () => () => true);
}

/**
 * The same of those that were made of an encrypted project while it was plain: what is encrypted stays, with the kept files that it
 * needs. One of which nobody can tell whether it is, or what it needs, goes too: it could not be restored.
 */
export function removePlainBackups(
  dataFolder: string,
  path: string,
  at: string,
  waitMs: number,
): Result<null, AppError> {
  return removeThose(
    dataFolder,
    path,
    at,
    waitMs,
    (folder) =>
      ({ id, manifest }) =>
        manifest === null || isEncryptedAt(folder.rowsOf(id)) !== true,
  );
}

function removeThose(
  dataFolder: string,
  path: string,
  at: string,
  waitMs: number,
  goesFrom: (folder: BackupFolder) => (backup: FoundBackup) => boolean,
): Result<null, AppError> {
  const name = basename(path);
  const place = placeOf(path);
  const projectId = projectIdAt(place);
  const madeHere = ({ manifest }: FoundBackup): boolean => manifest?.path === place;
  return guarded(name, 'write', () => {
    for (const folder of allBackupFolders(dataFolder)) {
      const own = folder.projectId === projectId;
      if (!own && !folder.list().some(madeHere)) continue;
      const lock = lockInTime(folder, name, at, waitMs);
      if (!lock.ok) return lock;
      try {
        const goes = goesFrom(folder);
        removeSome(folder, (backup) => (own || madeHere(backup)) && goes(backup));
        if (folder.list().length === 0) rmSync(folder.path, { recursive: true, force: true });
      } finally {
        lock.value.release();
      }
    }
    return ok(null);
  });
}

/** The lock of a folder, asked for again until it is free or the time is over. */
function lockInTime(
  folder: BackupFolder,
  name: string,
  at: string,
  waitMs: number,
): ReturnType<typeof lockFolder> {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const until = Date.now() + waitMs;
  for (;;) {
    const lock = lockFolder(folder, name, at);
    if (lock.ok || lock.error.kind !== 'held-by-other' || Date.now() >= until) return lock;
    Atomics.wait(pause, 0, 0, 50);
  }
}

/** Kept files that nothing needs any more go at once, however young: they may be what must not be left behind. */
function removeSome(folder: BackupFolder, isMeant: (backup: FoundBackup) => boolean): void {
  for (const backup of folder.list()) if (isMeant(backup)) folder.remove(backup.id);
  folder.sweep(0);
}
