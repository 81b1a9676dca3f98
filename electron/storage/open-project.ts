// Making and opening project files: the lock, the checks, and what is undone when one of them fails.

import { accessSync, constants, existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { replaceFile, truePath } from './atomic-file.ts';
import { Database } from './database.ts';
import { holderOfProject, ProjectLock } from './lock.ts';
import { openCopy, openForWriting, type Opened } from './opening.ts';
import { type Clock, ProjectFile } from './project-file.ts';
import { currentFormat, DURABLE, type FileFormat, makeTables } from './schema.ts';
import { guarded } from './sqlite-error.ts';

/** Makes a new, empty project and opens it; `file-exists` when something is there already. */
export function createProjectFile(
  path: string,
  options: { readonly now: Clock; readonly format?: FileFormat },
): Result<ProjectFile, AppError> {
  const name = basename(path);
  const format = options.format ?? currentFormat;
  return guarded(name, 'open', () => {
    const target = truePath(path);
    return withLock(target, name, options.now(), false, () => {
      if (existsSync(target)) return err({ kind: 'file-exists', name });
      replaceFile(target, (temporary) => {
        const db = new Database(temporary);
        try {
          db.exec(DURABLE);
          makeTables(db, format);
        } finally {
          db.close();
        }
      });
      return openForWriting(target, name, format);
    });
  });
}

/**
 * Opens a project. `write` takes the lock (`held-by-other` names who has it; `takeOver` takes it all the same);
 * `read` opens a consistent copy of this moment and never touches the file.
 */
export function openProjectFile(
  path: string,
  options: {
    readonly mode: 'write' | 'read';
    readonly now: Clock;
    readonly takeOver?: boolean;
    readonly format?: FileFormat;
  },
): Result<ProjectFile, AppError> {
  const name = basename(path);
  const format = options.format ?? currentFormat;
  return guarded(name, 'open', () => {
    const target = truePath(path);
    if (options.mode === 'write') {
      // Before the lock, so that nothing is put beside a file that is missing or cannot be written.
      accessSync(target, constants.R_OK | constants.W_OK);
      return withLock(target, name, options.now(), options.takeOver ?? false, () =>
        openForWriting(target, name, format),
      );
    }
    const heldBy = holderOfProject(target);
    const opened = openCopy(target, name, format);
    if (!opened.ok) return opened;
    return ok(new ProjectFile(target, opened.value, { lock: null, folder: opened.value.folder, heldBy }));
  });
}

function withLock(
  path: string,
  name: string,
  since: string,
  takeOver: boolean,
  open: () => Result<Opened, AppError>,
): Result<ProjectFile, AppError> {
  const lock = ProjectLock.take(path, name, since, takeOver);
  if (!lock.ok) return lock;
  let opened: Result<Opened, AppError> | null = null;
  try {
    opened = guarded(name, 'open', open);
    if (!opened.ok) return opened;
    return ok(new ProjectFile(path, opened.value, { lock: lock.value, folder: null, heldBy: null }));
  } finally {
    if (opened?.ok !== true) lock.value.release();
  }
}
