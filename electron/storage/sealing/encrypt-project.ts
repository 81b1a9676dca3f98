// Encrypts a project, takes its encryption away, and gives it another passphrase: by its path, while nobody has it open.
// The first two write a whole new file, which is read again and compared before it takes the place of the old one.

import { accessSync, constants } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { sha256Of } from '../rows/asset-table.ts';
import { replaceFile } from '../disk/atomic-file.ts';
import { Database } from '../disk/database.ts';
import { ProjectLock, sweepLostLocks } from '../disk/lock.ts';
import { removeForeignLog } from '../disk/side-files.ts';
import { guarded, StorageFailure } from '../disk/sqlite-error.ts';
import { sweepBeside } from '../disk/temporary-files.ts';
import { requireNameFits, truePath } from '../disk/true-path.ts';
import { type Opened, openForWriting } from '../opening.ts';
import { copyRows, takeAll } from '../rows/copy-rows.ts';
import {
  newToken,
  readForgetting,
  readRecovery,
  writeForgetting,
  writeProjectId,
  writeRecovery,
  writeState,
} from '../rows/meta-table.ts';
import { columnsOf } from '../rows/project-rows.ts';
import { currentFormat, makeProject } from '../rows/schema.ts';
import { countedTables } from '../rows/totals.ts';
import { stampIndex } from '../search/index-stamp.ts';
import { fillIndexOf } from '../search/remake-index.ts';
import { checkPassphrase, newForm, newSeal } from './new-seal.ts';
import type { ProjectSeal } from './project-seal.ts';
import { metaSealOf } from './sealed-form.ts';
import { type Unlock, unlockOf } from './unlock.ts';

/** Files kept inside that couldn't be read before either: each is an empty one under its hash now. */
export type Rewritten = { readonly lostFiles: number };

/**
 * Encrypts the project at `path` with everything in it, under the id that it has. `already-encrypted`,
 * `passphrase-too-short`, and whatever opening fails with; then the file is as it was. Backups that were made while
 * it was plain stay as they are: `removeBackups` takes them away.
 */
export function encryptProject(
  path: string,
  passphrase: string,
  now: () => string,
): Result<Rewritten, AppError> {
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const encrypted = rewriteProject(path, null, now, () => newSeal(passphrase));
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
              const lostFiles = writeOther(opened.value, temporary, name, seal.value);
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

/** Writes every row, sealed or plain, to an empty file. */
function writeOther(opened: Opened, path: string, name: string, seal: ProjectSeal | null): number {
  const db = new Database(path);
  try {
    db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
    const rows = makeProject(db, currentFormat, 'main', newForm(db, seal));
    writeProjectId(db, 'main', opened.projectId);
    const lost = rows.transaction(() => {
      const count = copyRows(opened.rows.db, rows, takeAll);
      const recovery = readRecovery(opened.rows.db, metaSealOf(opened.seal));
      if (recovery !== null) writeRecovery(db, recovery, metaSealOf(seal));
      writeForgetting(db, readForgetting(opened.rows.db));
      fillIndexOf(rows, name, opened.records);
      return count;
    });
    writeState(db, 'main', { generation: newToken(), totals: rows.totals });
    if (seal === null) db.transaction(() => stampIndex(db));
    return lost;
  } finally {
    db.close();
  }
}

/** Opens what was written as anybody would, and holds every row of it to the old file's. Throws where one differs. */
function requireSame(before: Database, path: string, name: string, seal: ProjectSeal | null): void {
  const again = openForWriting(path, name, currentFormat, unlockOf(seal));
  if (!again.ok) throw new StorageFailure(again.error);
  const after = again.value.rows.db;
  try {
    for (const table of countedTables) {
      const columns = table === 'asset' ? ['sha256', 'mediaType'] : columnsOf[table];
      const select = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${columns[0]}`;
      const others = after.each(select);
      for (const cells of before.each(select)) {
        const other = others.next();
        const same = other.done !== true && cells.every((cell, index) => cell === other.value[index]);
        if (!same || (table === 'asset' && !isSameFile(before, after, String(cells[0]))))
          throw new Error(`${name} was not written as it is`);
      }
      if (others.next().done !== true) throw new Error(`${name} was not written as it is`);
    }
  } finally {
    after.close();
  }
}

function isSameFile(before: Database, after: Database, sha256: string): boolean {
  const bytesIn = (db: Database): string | null => {
    const bytes = db.get('SELECT bytes FROM asset WHERE sha256 = ?', sha256)?.['bytes'];
    return bytes instanceof Uint8Array ? sha256Of(bytes) : null;
  };
  const was = bytesIn(before);
  return was === null || was === bytesIn(after);
}
