// Puts a finished file in place at once: written beside the target, flushed, renamed. Knows nothing of what is in it.

import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A name for a temporary file beside the target, so that renaming stays on one disk. */
export const besideOf = (target: string): string =>
  join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);

/** Flushes a file's bytes to the disk. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Flushes a folder's entries where the system can do that. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows has no such call; some network drives refuse it. The rename itself has happened.
  }
}

/** Lets `write` make a file under a temporary name and puts it in the target's place; on failure nothing is left. */
export function replaceFile<T>(target: string, write: (temporary: string) => T): T {
  const temporary = besideOf(target);
  try {
    const value = write(temporary);
    flushFile(temporary);
    renameSync(temporary, target);
    flushFolder(dirname(target));
    return value;
  } catch (thrown) {
    rmSync(temporary, { force: true });
    rmSync(`${temporary}-journal`, { force: true });
    throw thrown;
  }
}

/** The one true path of a file, or of the place where it will be: links resolved, letters as the disk has them. */
export function truePath(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  return join(realpathSync.native(dirname(path)), basename(path));
}
