// Copies of a project, the whole of it (Save As, Duplicate), and how any copy takes its place.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { replaceFile } from './disk/atomic-file.ts';
import { ProjectLock } from './disk/lock.ts';
import { guarded } from './disk/sqlite-error.ts';
import { sweepBeside } from './disk/temporary-files.ts';
import { requireNameFits, truePath } from './disk/true-path.ts';
import type { ProjectRows } from './rows/project-rows.ts';
import { writeCopy } from './rows/rewrite-file.ts';
import type { ProjectSeal } from './sealing/project-seal.ts';

/** The open file that a copy is made of. */
export type CopyOrigin = {
  readonly path: string;
  /** Its own lock, which also covers a copy onto its path. */
  readonly lock: Pick<ProjectLock, 'verify'> | null;
  /** Whether the file at `path` is still the one that is open. */
  readonly inPlace: boolean;
  /** What seals it; null for a plain project. */
  readonly seal: ProjectSeal | null;
};

/**
 * Writes the whole project to `target` at once. Onto itself it succeeds without doing anything; where the file of that
 * path was removed or replaced meanwhile it is written again.
 */
export function saveCopy(
  rows: ProjectRows,
  all: readonly AnyRecord[],
  from: CopyOrigin,
  target: string,
  options: { readonly overwrite: boolean; readonly now: () => string },
): Result<null, AppError> {
  const name = basename(target);
  return guarded(name, 'write', () => {
    const path = truePath(target);
    if (path === from.path && from.inPlace) return ok(null);
    return withTarget(path, name, from, options, (temporary) => {
      writeCopy(rows, name, temporary, all);
      return null;
    });
  });
}

/** Holds the target's lock while it is replaced, so that nobody's open project is pulled away. */
export function withTarget<T>(
  path: string,
  name: string,
  from: CopyOrigin,
  options: { readonly overwrite: boolean; readonly now: () => string },
  write: (temporary: string) => T,
): Result<T, AppError> {
  if (!options.overwrite && existsSync(path)) return err({ kind: 'file-exists', name });
  const put = (): T => {
    sweepBeside(path);
    return replaceFile(path, write, { replace: options.overwrite });
  };
  if (path === from.path && from.lock !== null) {
    const held = from.lock.verify();
    return held.ok ? ok(put()) : held;
  }
  requireNameFits(path);
  const lock = ProjectLock.take(path, name, options.now());
  if (!lock.ok) return lock;
  try {
    return ok(put());
  } finally {
    lock.value.release();
  }
}
