// Encrypts a project, takes its encryption away, and gives it another passphrase: by its path, while nobody has it open.
// The first two write a whole new file, which is read again and compared before it takes the place of the old one.

import { accessSync, constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { ProjectLock, sweepLostLocks } from '../disk/lock.ts';
import { removeForeignLog } from '../disk/side-files.ts';
import { guarded } from '../disk/sqlite-error.ts';
import { sweepBeside } from '../disk/temporary-files.ts';
import { requireNameFits, truePath } from '../disk/true-path.ts';
import { type Opened, openForWriting } from '../opening.ts';
import { currentFormat } from '../rows/schema.ts';
import { checkPassphrase, newSeal } from './new-seal.ts';
import type { ProjectSeal } from './project-seal.ts';
import type { Unlock } from './unlock.ts';
import { requireSame, writeOther } from './write-other.ts';

/** Files kept inside that couldn't be read before either: each is an empty one under its hash now. */
export type Rewritten = { readonly lostFiles: number };

/**
 * Encrypts the project at `path` with everything in it, under the id that it has. `already-encrypted`,
 * `passphrase-too-short`, and whatever opening fails with; then the file is as it was. Backups that were made while
 * it was plain stay as they are; `backups: 'remove'` notes in the encrypted file that they are to go, for whoever opens it.
 */
export function encryptProject(
  path: string,
  passphrase: string,
  now: () => string,
  backups: 'remove' | null = null,
): Result<Rewritten, AppError> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const encrypted = rewriteProject(path, null, now, () => newSeal(passphrase), backups);
  const already = !encrypted.ok && encrypted.error.kind === 'passphrase-needed';
  return already ? err({ kind: 'already-encrypted', name: basename(path) }) : encrypted;
}

/** Writes the encrypted project at `path` as a plain one. `not-encrypted`, `passphrase-needed`, `wrong-passphrase`. */
export const decryptProject = (
  path: string,
  unlock: Unlock | null,
  now: () => string,
): Result<Rewritten, AppError> =>
  rewriteProject(path, unlock, now, (opened, name) =>
    opened.seal === null ? err({ kind: 'not-encrypted', name }) : ok(null),
  );

function rewriteProject(
  path: string,
  unlock: Unlock | null,
  now: () => string,
  sealFor: (opened: Opened, name: string) => Result<ProjectSeal | null, AppError>,
  backups: 'remove' | null = null,
): Result<Rewritten, AppError> {
  const name = basename(path);
  return guarded(name, 'open', () => {
    const target = truePath(path);
    accessSync(target, constants.R_OK | constants.W_OK);
    requireNameFits(target);
    const lock = ProjectLock.take(target, name, now());
    if (!lock.ok) return lock;
    try {
      sweepBeside(target);
      sweepLostLocks(dirname(target));
      removeForeignLog(target);
      const opened = openForWriting(target, name, currentFormat, unlock);
      if (!opened.ok) return opened;
      const { db } = opened.value.rows;
      try {
        const seal = sealFor(opened.value, name);
        if (!seal.ok) return seal;
        return guarded(name, 'write', () =>
          ok(
            replaceFile(target, (temporary) => {
              const lostFiles = writeOther(opened.value, temporary, name, { seal: seal.value, backups });
              requireSame(db, temporary, name, seal.value);
              // No handle stays on the file that is replaced.
              db.close();
              return { lostFiles };
            }),
          ),
        );
      } finally {
        db.close();
      }
    } finally {
      lock.value.release();
    }
  });
}
