// Takes away all backups of a project: wanted by whoever must not leave its content behind.

import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { guarded } from '../disk/sqlite-error.ts';
import { BackupFolder } from './backup-folder.ts';
import { findBackups } from './look-at-backups.ts';
import { lockFolder } from './take-backup.ts';

/** All that are listed for the file at `path`, with every kept file of theirs. `held-by-other` while one is being made. */
export function removeBackups(dataFolder: string, path: string, at: string): Result<null, AppError> {
  const name = basename(path);
  return guarded(name, 'write', () => {
    for (const projectId of new Set(findBackups(dataFolder, path).map(({ folder }) => folder.projectId))) {
      const folder = new BackupFolder(dataFolder, projectId);
      const lock = lockFolder(folder, name, at);
      if (!lock.ok) return lock;
      rmSync(folder.path, { recursive: true, force: true });
    }
    return ok(null);
  });
}
