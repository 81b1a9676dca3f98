// Takes one backup of a project that this process holds, on a connection of its own, and takes away those that have had
// their time. A kill at any moment leaves no backup that is listed and isn't whole.

import { hashOfFile } from '../disk/hash-of-file.ts';
import { closeSync, fsyncSync, openSync, statfsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { sha256Of } from '../rows/asset-table.ts';
import { Database } from '../disk/database.ts';
import { lastRevision } from '../history/history.ts';
import { ProjectLock } from '../disk/lock.ts';
import { readProjectId, readState } from '../rows/meta-table.ts';
import { guarded } from '../disk/sqlite-error.ts';
import { besideOf, removeTemporary } from '../disk/temporary-files.ts';
import { allBackupFolders, BackupFolder, datedOf, newBackupId } from './backup-folder.ts';
import { type AssetRow, assetRows, copyRows, keepInRows, verifyBackupRows } from './backup-rows.ts';
import { type BackupReason, backupsToDrop } from './keep-backups.ts';

export type BackupLimits = {
  /** Most bytes that the backups of all projects take together. */
  readonly most: number;
  /** Bytes of the disk that are left to saving. */
  readonly spare: number;
};

const MB = 1024 * 1024;
export const backupLimits: BackupLimits = { most: 2_048 * MB, spare: 256 * MB };

export type BackupJob = {
  readonly dataFolder: string;
  /** The project's true path, and what the analyst calls it. */
  readonly path: string;
  readonly name: string;
  readonly at: string;
  readonly reason: BackupReason;
  /** Holds kept files that are there already to their hashes, and writes the damaged ones anew. */
  readonly thorough?: boolean;
  /** A backup that stays whatever the rules say: it is being restored. */
  readonly spared?: string;
  readonly limits?: BackupLimits;
};

/** `unchanged`: the newest backup of this file is of this very state. `too-large`: alone it would take more than all may. */
export type BackupTaken =
  | { readonly kind: 'taken'; readonly id: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'too-large' };

/** The first backup of a project with many files takes a while: half of it is left to what is typed meanwhile. */
const MOST_REST_MS = 250;

/** What an interrupted backup has copied by then is of use to the next. */
const SPARED_MS = 24 * 3_600_000;

/** The caller holds the project's lock. Another backup of the same project that is under way makes this `held-by-other`. */
export function takeBackup(job: BackupJob): Result<BackupTaken, AppError> {
  return guarded(job.name, 'write', () => {
    const project = new Database(job.path);
    try {
      const projectId = readProjectId(project);
      const state = readState(project);
      if (projectId === null || state === null)
        return damaged(job, 'What the file says about itself is damaged.');
      const folder = new BackupFolder(job.dataFolder, projectId);
      const newest = folder.list().find(({ manifest }) => manifest?.path === job.path);
      const known = newest?.manifest?.generation === state.generation;
      if (known && job.reason !== 'before-restore') return ok({ kind: 'unchanged' });
      folder.make();
      const lock = lockFolder(folder, job.name, job.at);
      if (!lock.ok) return lock;
      try {
        folder.sweepTemporary();
        const taken = take(project, folder, job);
        if (taken.ok && taken.value.kind === 'taken') dropOld(folder, job, taken.value.id);
        return taken;
      } finally {
        lock.value.release();
      }
    } finally {
      project.close();
    }
  });
}

/** One process at a time puts into a project's folder, or takes out of it. */
export const lockFolder = (folder: BackupFolder, name: string, at: string): Result<ProjectLock, AppError> =>
  ProjectLock.take(join(folder.path, 'backups'), name, at);

const damaged = (job: BackupJob, detail: string): Result<never, AppError> =>
  err({ kind: 'damaged-file', name: job.name, detail });

function take(project: Database, folder: BackupFolder, job: BackupJob): Result<BackupTaken, AppError> {
  const { most, spare } = job.limits ?? backupLimits;
  const id = newBackupId(job.at);
  const temporary = besideOf(folder.rowsOf(id));
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    copyRows(project, temporary);
    const seen = lookAtRows(temporary);
    if (!seen.ok) return damaged(job, seen.error);
    const { assets, generation, revision, records } = seen.value;
    const missing = assets.filter((asset) => !isKept(folder, asset, job.thorough === true));
    const rowsBytes = sizeOf(temporary);
    const all = assets.reduce((sum, { length }) => sum + length, rowsBytes);
    if (all > most) return ok({ kind: 'too-large' });
    const wanted = missing.reduce((sum, { length }) => sum + length, 0);
    if (roomAt(folder.path) < wanted + spare) return err({ kind: 'disk-full', name: job.name });
    const inRows = keepMissing(project, folder, temporary, missing, job.reason === 'timed');
    const manifest = {
      projectId: folder.projectId,
      path: job.path,
      at: job.at,
      reason: job.reason,
      generation,
      revision,
      records,
      assets: assets.map(({ sha256 }) => sha256).filter((sha256) => !inRows.has(sha256)),
      rows: flushAndHash(temporary),
      bytes: sizeOf(temporary),
    };
    folder.place(id, temporary, manifest);
    return ok({ kind: 'taken', id });
  } finally {
    removeTemporary(temporary);
  }
}

type Seen = {
  readonly assets: readonly AssetRow[];
  readonly generation: string;
  readonly revision: number;
  readonly records: number;
};

/** Proves what was copied, and reads what the manifest says. */
function lookAtRows(path: string): Result<Seen, string> {
  const rows = new Database(path, { readOnly: true });
  try {
    const verified = verifyBackupRows(rows);
    if (!verified.ok) return verified;
    return ok({
      assets: [...assetRows(rows)],
      generation: verified.value.state.generation,
      revision: lastRevision(rows),
      records: verified.value.records.length,
    });
  } finally {
    rows.close();
  }
}

function isKept(folder: BackupFolder, { sha256, length }: AssetRow, thorough: boolean): boolean {
  if (folder.sizeOfAsset(sha256) !== length) return false;
  if (thorough && hashOfFile(folder.assetOf(sha256)) !== sha256) return false;
  // As young as a new one: whoever sweeps leaves it alone.
  const now = new Date();
  utimesSync(folder.assetOf(sha256), now, now);
  return true;
}

/** Copies kept files one by one, each in a read of its own: they never change. Gives those that went into the rows. */
function keepMissing(
  project: Database,
  folder: BackupFolder,
  rowsPath: string,
  missing: readonly AssetRow[],
  atEase: boolean,
): ReadonlySet<string> {
  const inRows = new Set<string>();
  for (const { sha256 } of missing) {
    const begunMs = performance.now();
    const bytes = project.get('SELECT bytes FROM asset WHERE sha256 = ?', sha256)?.['bytes'];
    if (!(bytes instanceof Uint8Array)) continue;
    if (sha256Of(bytes) === sha256) folder.keepAsset(sha256, bytes);
    else {
      inRows.add(sha256);
      keepInRows(rowsPath, sha256, bytes);
    }
    if (atEase) rest(Math.min(MOST_REST_MS, performance.now() - begunMs));
  }
  return inRows;
}

/** Leaves the disk to whoever works: only a thread of its own may wait like this. */
function rest(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function flushAndHash(path: string): string {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return hashOfFile(path);
}

const sizeOf = (path: string): number => statSync(path).size;

/** Bytes that this account can still put on the disk. */
function roomAt(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Takes away what has had its time and then, until all projects fit, the oldest; the newest of each project last. */
function dropOld(folder: BackupFolder, job: BackupJob, own: string): void {
  const { most } = job.limits ?? backupLimits;
  const spared = new Set([own, job.spared]);
  for (const id of backupsToDrop(folder.list().map(datedOf), Date.parse(job.at)))
    if (!spared.has(id)) folder.remove(id);
  folder.sweep(SPARED_MS);
  const folders = allBackupFolders(job.dataFolder);
  const sizes = new Map(folders.map((each) => [each.projectId, each.size()]));
  const total = (): number => [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total() <= most) return;
  const candidates = folders
    .flatMap((each) =>
      each.list().map(({ id, at }, index) => ({ folder: each, id, at, newest: index === 0 })),
    )
    .filter(({ id }) => !spared.has(id))
    .sort((a, b) => Number(a.newest) - Number(b.newest) || a.at - b.at);
  for (const candidate of candidates) {
    if (total() <= most) return;
    removeLocked(candidate.folder, candidate.id, folder, job);
    sizes.set(candidate.folder.projectId, candidate.folder.size());
  }
}

/** Another project's folder is left alone while somebody is at it. */
function removeLocked(from: BackupFolder, id: string, own: BackupFolder, job: BackupJob): void {
  const lock = from.projectId === own.projectId ? null : lockFolder(from, job.name, job.at);
  if (lock?.ok === false) return;
  try {
    from.remove(id);
    from.sweep(0);
  } finally {
    if (lock?.ok === true) lock.value.release();
  }
}
