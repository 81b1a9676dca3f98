// Brings a backup back: as a project of its own where nothing is yet, or in the place of the project, whose present file
// is kept first.

import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { bytesOf, cutToBytes, MOST_PROJECT_NAME_BYTES } from '../../../core/base/file-name.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { sha256Of } from '../rows/asset-table.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { Database } from '../disk/database.ts';
import { ProjectLock } from '../disk/lock.ts';
import { readRecords } from '../rows/record-table.ts';
import { fillIndex } from '../search/remake-index.ts';
import { currentFormat } from '../rows/schema.ts';
import { isEncrypted } from '../sealing/unlock.ts';
import { guarded, StorageFailure } from '../disk/sqlite-error.ts';
import { sweepBeside } from '../disk/temporary-files.ts';
import { requireNameFits, truePath } from '../disk/true-path.ts';
import { type AssetRow, verifyBackupRows, writeProject } from './backup-rows.ts';
import { findBackups, type LocatedBackup, rowsHold } from './look-at-backups.ts';
import { isEncryptedAt } from './present-file.ts';
import { takeBackup } from './take-backup.ts';

export type RestoreJob = {
  readonly dataFolder: string;
  /** Where the project's file is, or was. */
  readonly path: string;
  /** The backup's id as it was listed. */
  readonly id: string;
  /** `replace` puts it in the place of the project; otherwise it goes to a new file. */
  readonly to: { readonly kind: 'replace' } | { readonly kind: 'new'; readonly target: string };
  readonly now: () => string;
};

export type Restored = {
  readonly records: number;
  /** The name of the file beside the project that keeps it as it was, when no backup could be made of it. */
  readonly keptAs: string | null;
};

/** Nobody may have the project open that is replaced. On failure everything is as it was, but for a copy more. */
export function restoreBackup(job: RestoreJob): Result<Restored, AppError> {
  const wanted = job.to.kind === 'replace' ? job.path : job.to.target;
  const name = basename(wanted);
  return guarded(name, 'write', () => {
    const target = truePath(wanted);
    requireNameFits(target);
    const lock = ProjectLock.take(target, name, job.now());
    if (!lock.ok) return lock;
    try {
      const replace = job.to.kind === 'replace' && existsSync(target);
      if (!replace && existsSync(target)) return err({ kind: 'file-exists', name });
      const backup = findBackups(job.dataFolder, job.path).find(
        ({ folder, id }) => `${folder.projectId}/${id}` === job.id,
      );
      if (backup === undefined) return err({ kind: 'backup-not-found', name: basename(job.path) });
      if (!rowsHold(backup)) return err({ kind: 'backup-damaged', name: basename(job.path) });
      if (replace && wouldLayOpen(backup, target))
        return err({ kind: 'backup-not-encrypted', name: basename(job.path) });
      sweepBeside(target);
      const keptAs = replace ? keepPresent(target, name, backup, job) : null;
      const records = replaceFile(target, (temporary) => write(backup, temporary, name, job), { replace });
      return ok({ records, keptAs });
    } finally {
      lock.value.release();
    }
  });
}

/** Whether a plain backup would stand where an encrypted project does. */
const wouldLayOpen = (backup: LocatedBackup, target: string): boolean =>
  isEncryptedAt(target, 'write') === true && isEncryptedAt(backup.folder.rowsOf(backup.id)) !== true;

function write(backup: LocatedBackup, temporary: string, name: string, job: RestoreJob): number {
  const failed = new StorageFailure({ kind: 'backup-damaged', name: basename(job.path) });
  const rowsPath = backup.folder.rowsOf(backup.id);
  const rows = new Database(rowsPath, { readOnly: true });
  const db = new Database(temporary);
  try {
    const found = rows.number('PRAGMA user_version');
    // Backups began with this format: one that comes after it brings them along as it does projects.
    if (found !== currentFormat.version)
      throw new StorageFailure({ kind: 'newer-format', name, found, supported: currentFormat.version });
    const verified = verifyBackupRows(rows);
    if (!verified.ok) throw failed;
    // What is encrypted is restored as it lies; whoever opens it reads it.
    const encrypted = isEncrypted(rows);
    const records = encrypted ? null : readRecords(verified.value.records, verified.value.assets);
    if (records?.ok === false) throw failed;
    db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
    const bytesOfAsset = (asset: AssetRow): Uint8Array => {
      const kept = readKept(backup, asset) ?? asset.bytes;
      if (kept === null) throw failed;
      return kept;
    };
    const written = writeProject(rowsPath, db, verified.value, job.to.kind === 'replace', bytesOfAsset);
    if (!written.ok) throw failed;
    if (records !== null)
      db.transaction(() => fillIndex({ index: db, schema: 'main', files: db }, name, records.value));
    return verified.value.records.length;
  } finally {
    rows.close();
    db.close();
  }
}

/** The bytes out of the shared folder; null when they aren't there, or aren't those. */
function readKept({ folder }: LocatedBackup, { sha256 }: AssetRow): Uint8Array | null {
  const path = folder.assetOf(sha256);
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return sha256Of(bytes) === sha256 ? bytes : null;
}

/** Keeps the file that is about to be replaced: as one more backup, or, when it won't become one, as it is beside itself. */
function keepPresent(target: string, name: string, backup: LocatedBackup, job: RestoreJob): string | null {
  const at = job.now();
  const taken = takeBackup({
    dataFolder: job.dataFolder,
    path: target,
    name,
    at,
    reason: 'before-restore',
    thorough: true,
    spared: backup.id,
  });
  if (taken.ok && taken.value.kind === 'taken') return null;
  const extension = extname(name);
  const tail = ` (before restoring ${at.slice(0, 19).replaceAll(':', '').replace('T', ' ')})${extension}`;
  const kept = cutToBytes(basename(name, extension), MOST_PROJECT_NAME_BYTES - bytesOf(tail)) + tail;
  replaceFile(join(dirname(target), kept), (temporary) => copyFileSync(target, temporary), {
    replace: false,
  });
  return kept;
}
