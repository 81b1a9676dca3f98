// Brings to its end what a crash or somebody else's lock interrupted: after a project is encrypted, its plain backups go.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import { ok } from '../../core/base/result.ts';
import { removeBackups, removePlainBackups } from '../storage/backups/remove-backups.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/**
 * For a project that was just opened, where it was wanted. Waits for nobody: where it fails it is left for the next opening, and the
 * error says why.
 */
export const finishEncrypting = (
  file: ProjectFile,
  dataFolder: string,
  now: () => string,
): Result<null, AppError> => ended(file, () => removePlainBackups(dataFolder, file.path, now(), 0));

/** For a project that was just encrypted: all that were made until now go. Waits up to `waitMs` for one that is being made. */
export const endEncrypting = (
  file: ProjectFile,
  dataFolder: string,
  now: () => string,
  waitMs: number,
): Result<null, AppError> => ended(file, () => removeBackups(dataFolder, file.path, now(), waitMs));

function ended(file: ProjectFile, remove: () => Result<null, AppError>): Result<null, AppError> {
  if (!file.removesPlainBackups) return ok(null);
  const removed = remove();
  return removed.ok ? file.endPlainBackups() : removed;
}
