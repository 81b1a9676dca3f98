// Where a path leads, and whether a project's name fits there. Knows nothing of what is in a file.

import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MOST_PROJECT_NAME_BYTES } from '../../../core/base/file-name.ts';
import { StorageFailure } from './sqlite-error.ts';
import { TEMPORARY_NAME_BYTES } from './temporary-files.ts';

const MOST_LINKS = 40;

/**
 * The one true path of a file, or of the place where it will be: links resolved, letters as the disk has them. A link to
 * a file that is not there yet leads to where that file will be. Throws what the file system throws.
 */
export function truePath(path: string): string {
  let place = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined) return join(realpathSync.native(dirname(place)), basename(place));
    if (!found.isSymbolicLink()) return realpathSync.native(place);
    place = resolve(realpathSync.native(dirname(place)), readlinkSync(place));
  }
  throw new StorageFailure({ kind: 'file-not-found', name: basename(path) });
}

/** What SQLite puts behind a path while a change is being written; it takes no longer paths than this elsewhere than on Windows. */
const JOURNAL_BYTES = '-journal'.length;
const MOST_PATH_BYTES = process.platform === 'win32' ? Number.POSITIVE_INFINITY : 512;

/** Whether SQLite can write a database there: it needs room for its journal's name, in bytes. */
export function nameFits(path: string): boolean {
  const nameBytes = Buffer.byteLength(basename(path));
  const pathBytes = Buffer.byteLength(dirname(path)) + 1 + Math.max(nameBytes, TEMPORARY_NAME_BYTES);
  return nameBytes <= MOST_PROJECT_NAME_BYTES && pathBytes + JOURNAL_BYTES <= MOST_PATH_BYTES;
}

/** Throws `name-too-long` when SQLite could not write a database there. */
export function requireNameFits(path: string): void {
  if (!nameFits(path)) throw new StorageFailure({ kind: 'name-too-long', name: basename(path) });
}
