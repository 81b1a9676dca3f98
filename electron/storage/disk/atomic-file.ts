// Puts a finished file in place at once, over whatever stands there: made beside the target, flushed, renamed. A kill at
// any moment leaves the old file or the new one. Knows nothing of what is in it.
// Ours because write-file-atomic takes the whole content in memory, where SQLite makes the file on disk, and does not flush the folder.

import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  renameSync,
  type Stats,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { flushFolder } from './flush.ts';
import { holderOfProject } from './lock.ts';
import { settleSideFiles } from './side-files.ts';
import { StorageFailure } from './sqlite-error.ts';
import { besideOf, removeTemporary, sweepBeside } from './temporary-files.ts';
import { requireNameFits, truePath } from './true-path.ts';

/** Projects hold what nobody else on the machine is to read. */
const PRIVATE = 0o600;
const AS_USUAL = 0o666;

/**
 * Lets `write` fill an empty file of a temporary name (closed again when it returns) and puts it in the place of the
 * project at `target`, or, unless `replace`, of nothing. The caller holds the target's lock and gives its true path. A
 * journal or log that lies there is settled first: it would be played back into the new file. A replaced file hands on
 * its mode and owner; a new one is its owner's alone. On failure the target is as it was and nothing is left beside it.
 */
export function replaceFile<T>(
  target: string,
  write: (temporary: string) => T,
  { replace = true }: { readonly replace?: boolean } = {},
): T {
  requireNameFits(target);
  return put(target, PRIVATE, replace, write, () => settleSideFiles(target));
}

/** The same for a document that is no project: it takes no lock, but never replaces a project that somebody has open. */
export function replaceDocument<T>(
  target: string,
  write: (temporary: string) => T,
  { privately = false }: { readonly privately?: boolean } = {},
): T {
  const path = truePath(target);
  const holder = holderOfProject(path);
  if (holder !== null) throw new StorageFailure({ kind: 'held-by-other', name: basename(target), holder });
  sweepBeside(path);
  return put(path, privately ? PRIVATE : AS_USUAL, true, write, () => {});
}

function put<T>(
  target: string,
  mode: number,
  replace: boolean,
  write: (temporary: string) => T,
  settle: () => void,
): T {
  const before = standingAt(target);
  const temporary = besideOf(target);
  try {
    closeSync(openSync(temporary, 'wx', before === null ? mode : PRIVATE));
    const value = write(temporary);
    finish(temporary, before);
    settle();
    if (replace) renameSync(temporary, target);
    else placeNew(temporary, target);
    flushFolder(dirname(target));
    return value;
  } catch (thrown) {
    removeTemporary(temporary);
    throw thrown;
  }
}

/** What stands at the target; throws when that is no file, or one that may not be written. */
function standingAt(target: string): Stats | null {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isFile()) throw new StorageFailure({ kind: 'not-a-file', name: basename(target) });
  // Renaming would replace a protected file without asking.
  closeSync(openSync(target, 'r+'));
  return found;
}

function finish(temporary: string, before: Stats | null): void {
  const file = openSync(temporary, 'r+');
  try {
    if (before !== null) {
      try {
        fchownSync(file, before.uid, before.gid);
      } catch {
        // Only an administrator can hand a file to somebody else.
      }
      fchmodSync(file, before.mode & 0o777);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives the file its name unless something has taken that meanwhile. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    const taken = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    if (taken) throw new StorageFailure({ kind: 'file-exists', name: basename(target) });
    if (!WITHOUT_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    renameSync(temporary, target);
    return;
  }
  removeTemporary(temporary);
}

/** What disks that know no second names of a file answer. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
]);

/** Makes an earlier copy readable by its owner alone. */
export const makePrivate = (path: string): void => chmodSync(path, PRIVATE);
