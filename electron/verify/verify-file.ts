// Verifies a project file from its path: opens it for reading only, and never asks it to be whole first. What is wrong is
// an answer here, not a failure; a failure is a file that isn't there, isn't ours or may not be read.

import { copyFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Verification } from '../../core/verify/proof.ts';
import { makePrivate } from '../storage/disk/atomic-file.ts';
import { Database } from '../storage/disk/database.ts';
import { readHeader } from '../storage/disk/file-header.ts';
import { openCopy } from '../storage/opening.ts';
import { makeReadFolder, removeReadFolder } from '../storage/disk/read-copies.ts';
import { currentFormat } from '../storage/rows/schema.ts';
import { sealIn, type Unlock } from '../storage/sealing/unlock.ts';
import { hasForeignLog } from '../storage/disk/side-files.ts';
import { failureOf, guarded } from '../storage/disk/sqlite-error.ts';
import { nameFits, truePath } from '../storage/disk/true-path.ts';
import { fileProblem, proveFile } from './prove-file.ts';
import { verifySteps } from './verify-steps.ts';

/**
 * Yields how much is done, 0 to 1. Writes nothing beside the file and nothing to it. An encrypted project that nothing
 * opens is proven as far as it goes; `wrong-passphrase` for another.
 */
export function* verifyFile(
  path: string,
  unlock: Unlock | null = null,
): Generator<number, Result<Verification, AppError>> {
  const name = basename(path);
  const found = guarded(name, 'open', () => ok(truePath(path)));
  if (!found.ok) return found;
  const version = readHeader(found.value, name, currentFormat.version);
  if (!version.ok)
    return version.error.kind === 'damaged-file' ? ok(damagedBefore(version.error.detail)) : version;
  const opened = openToRead(found.value, name);
  if (!opened.ok)
    return opened.error.kind === 'damaged-file' ? ok(damagedBefore(opened.error.detail)) : opened;
  const { db, close } = opened.value;
  try {
    if (version.value === currentFormat.version) {
      const seal = sealIn(db, unlock);
      if (seal === 'other') return err({ kind: 'wrong-passphrase', name });
      return ok(yield* verifySteps(db, name, { inUse: false, scope: 'all', seal }));
    }
    return yield* verifyEarlier(db, found.value, name);
  } finally {
    close();
  }
}

/** A file of an earlier format: itself as a database, then its contents as this version reads them, in a copy. */
function* verifyEarlier(
  db: Database,
  path: string,
  name: string,
): Generator<number, Result<Verification, AppError>> {
  const file = proveFile(db, name, { inUse: false, ofThisFormat: false });
  const copy = openCopy(path, name, currentFormat, null);
  if (!copy.ok) {
    if (copy.error.kind !== 'damaged-file') return copy;
    const { detail } = copy.error;
    const problems = [...file.problems, fileProblem('file|contents', 'The file can’t be opened.', detail)];
    return ok({ proofs: [{ proof: 'file', summary: 'The file is damaged.', holds: false, problems }] });
  }
  try {
    // The sums of the copy were made just now and prove nothing.
    const options = { inUse: false, scope: 'all', withoutSums: true } as const;
    const { proofs } = yield* verifySteps(copy.value.rows.db, name, options);
    return ok({ proofs: [file, ...proofs.filter(({ proof }) => proof !== 'file')] });
  } finally {
    copy.value.rows.db.close();
    removeReadFolder(copy.value.folder);
  }
}

const damagedBefore = (detail: string): Verification => ({
  proofs: [
    {
      proof: 'file',
      summary: 'The file is damaged: it can’t be read as a project.',
      holds: false,
      problems: [fileProblem('file|header', 'The file can’t be read as a project.', detail)],
    },
  ],
});

type ToRead = { readonly db: Database; readonly close: () => void };

/** In place where that can be done without writing; otherwise a copy, as it lies there. */
function openToRead(path: string, name: string): Result<ToRead, AppError> {
  return guarded(name, 'open', () => {
    const journal = `${path}-journal`;
    if (nameFits(path) && !hasForeignLog(path)) {
      const db = new Database(path, { readOnly: true });
      try {
        db.number('SELECT count(*) FROM sqlite_schema');
        return ok({ db, close: () => db.close() });
      } catch (thrown) {
        db.close();
        const failure = failureOf(thrown, name, 'open');
        if (failure?.kind === 'not-a-project')
          return err({ kind: 'damaged-file', name, detail: 'not readable' });
        const wantsWriting = failure?.kind === 'read-only' || failure?.kind === 'write-failed';
        if (!wantsWriting || !existsSync(journal)) throw thrown;
      }
    }
    // Its holder died in the middle of a change, and going back to before it takes writing.
    const folder = makeReadFolder();
    try {
      const copy = join(folder, 'copy.brief');
      copyFileSync(path, copy);
      makePrivate(copy);
      if (existsSync(journal)) copyFileSync(journal, `${copy}-journal`);
      const db = new Database(copy);
      return ok({
        db,
        close: () => {
          db.close();
          removeReadFolder(folder);
        },
      });
    } catch (thrown) {
      removeReadFolder(folder);
      throw thrown;
    }
  });
}
