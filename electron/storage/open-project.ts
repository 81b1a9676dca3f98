// Making and opening project files: the lock, the checks, and what is undone when one of them fails.

import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { replaceFile } from './disk/atomic-file.ts';
import { Database } from './disk/database.ts';
import { holderOfProject, ProjectLock, sweepLostLocks } from './disk/lock.ts';
import { openCopy, openForWriting, type Opened } from './opening.ts';
import { type Clock, ProjectFile } from './project-file.ts';
import { currentFormat, type FileFormat, makeProject } from './rows/schema.ts';
import { removeForeignLog } from './disk/side-files.ts';
import { guarded, guardedOpening, StorageFailure } from './disk/sqlite-error.ts';
import { newForm, newSeal } from './sealing/new-seal.ts';
import type { ProjectSeal } from './sealing/project-seal.ts';
import { type Unlock, unlockOf } from './sealing/unlock.ts';
import { sweepBeside } from './disk/temporary-files.ts';
import { requireNameFits, truePath } from './disk/true-path.ts';

/** Settings for a file that nobody sees before it is whole: it is flushed once, at the end. */
const BUILDING = 'PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;';

/**
 * Makes a new project and opens it; `file-exists` when something is there already. `fill` puts in what it begins with,
 * before the file takes its name: a kill at any moment leaves the whole of it or nothing. With a passphrase it is
 * encrypted from its first byte on; `passphrase-too-short` for one that isn't taken.
 */
export function createProjectFile(
  path: string,
  options: {
    readonly now: Clock;
    readonly format?: FileFormat;
    readonly passphrase?: string | null;
    readonly fill?: (file: ProjectFile) => Result<unknown, AppError>;
  },
): Result<ProjectFile, AppError> {
  const name = basename(path);
  const format = options.format ?? currentFormat;
  return guarded(name, 'open', () => {
    const target = truePath(path);
    requireNameFits(target);
    const made = newSeal(options.passphrase ?? null);
    if (!made.ok) return made;
    const seal = made.value;
    const unlock = unlockOf(seal);
    return withLock(target, name, options.now(), false, (lock) => {
      if (existsSync(target)) return err({ kind: 'file-exists', name });
      const make = (temporary: string): void => {
        makeEmpty(temporary, format, seal);
        if (options.fill !== undefined) fillNew(temporary, name, format, unlock, lock, options.fill);
      };
      replaceFile(target, make, { replace: false });
      return openForWriting(target, name, format, unlock);
    });
  });
}

function makeEmpty(temporary: string, format: FileFormat, seal: ProjectSeal | null): void {
  const db = new Database(temporary);
  try {
    db.exec(BUILDING);
    makeProject(db, format, 'main', newForm(db, seal));
  } finally {
    db.close();
  }
}

/** Lets `fill` work on the file under its temporary name; what goes wrong speaks of the name it will have. */
function fillNew(
  temporary: string,
  name: string,
  format: FileFormat,
  unlock: Unlock | null,
  lock: ProjectLock,
  fill: (file: ProjectFile) => Result<unknown, AppError>,
): void {
  const opened = openForWriting(temporary, name, format, unlock);
  if (!opened.ok) throw new StorageFailure(opened.error);
  opened.value.rows.db.exec(BUILDING);
  // The lock of the place where the file will be covers it already, and outlasts this handle.
  const held = { verify: () => lock.verify(), release: () => {} };
  const file = new ProjectFile(temporary, opened.value, { lock: held, folder: null, heldBy: null, name });
  try {
    const filled = fill(file);
    if (!filled.ok) throw new StorageFailure(filled.error);
  } finally {
    file.close();
  }
}

/**
 * Opens a project. `write` takes the lock (`held-by-other` names who has it; `takeOver` takes it all the same);
 * `read` opens a consistent copy of this moment and never touches the file. An encrypted one takes `unlock`, which a plain
 * one leaves alone: `passphrase-needed` without, `wrong-passphrase` with another.
 */
export function openProjectFile(
  path: string,
  options: {
    readonly mode: 'write' | 'read';
    readonly now: Clock;
    readonly takeOver?: boolean;
    readonly format?: FileFormat;
    readonly unlock?: Unlock | null;
  },
): Result<ProjectFile, AppError> {
  const name = basename(path);
  const format = options.format ?? currentFormat;
  const unlock = options.unlock ?? null;
  return guardedOpening(name, () => {
    const target = truePath(path);
    if (options.mode === 'write') {
      // Before the lock, so that nothing is put beside a file that is missing or cannot be written.
      accessSync(target, constants.R_OK | constants.W_OK);
      requireNameFits(target);
      return withLock(target, name, options.now(), options.takeOver ?? false, () => {
        removeForeignLog(target);
        return openForWriting(target, name, format, unlock);
      });
    }
    const heldBy = holderOfProject(target);
    const opened = openCopy(target, name, format, unlock);
    if (!opened.ok) return opened;
    return ok(new ProjectFile(target, opened.value, { lock: null, folder: opened.value.folder, heldBy }));
  });
}

function withLock(
  path: string,
  name: string,
  since: string,
  takeOver: boolean,
  open: (lock: ProjectLock) => Result<Opened, AppError>,
): Result<ProjectFile, AppError> {
  const lock = ProjectLock.take(path, name, since, takeOver);
  if (!lock.ok) return lock;
  sweepBeside(path);
  sweepLostLocks(dirname(path));
  let opened: Result<Opened, AppError> | null = null;
  try {
    opened = guarded(name, 'open', () => open(lock.value));
    if (!opened.ok) return opened;
    return ok(new ProjectFile(path, opened.value, { lock: lock.value, folder: null, heldBy: null }));
  } finally {
    if (opened?.ok !== true) lock.value.release();
  }
}
