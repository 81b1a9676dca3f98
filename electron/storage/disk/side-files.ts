// What SQLite keeps beside a database: a journal or a log that was left there is played back into whatever stands under
// the name, its own file or not. Settles such left-overs before another file takes the name.

import { closeSync, lstatSync, openSync, readSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { flushFolder } from './flush.ts';
import { Database } from './database.ts';
import { failureOf, StorageFailure } from './sqlite-error.ts';
import { SIDES } from './temporary-files.ts';

const MAGIC = 'SQLite format 3\0';
const ROLLBACK_JOURNAL = 1;

/**
 * Brings what stands at `path` to rest: a change that was cut off is undone or finished as its own next opening would
 * do, and then nothing is left beside it. Killed at any moment, it leaves what can be opened as before. The caller holds
 * the project's lock. Throws when another program uses the file, or a folder stands where a left-over would.
 */
export function settleSideFiles(path: string): void {
  if (!SIDES.some((side) => stands(path + side))) return;
  for (const side of SIDES)
    if (stands(path + side) === 'folder')
      throw new StorageFailure({ kind: 'not-a-file', name: basename(path + side) });
  removeForeignLog(path);
  if (readStart(path) !== null && SIDES.some((side) => stands(path + side))) finishChange(path);
  for (const side of SIDES) rmSync(path + side, { force: true });
  // On the disk before the new file is: a power cut must not bring the journal back beside it.
  flushFolder(dirname(path));
}

/**
 * Whether a log lies beside a database that keeps none, as projects do: it is not its own, and SQLite would write it into
 * the file all the same.
 */
export function hasForeignLog(path: string): boolean {
  const start = readStart(path);
  if (start === null || start[18] !== ROLLBACK_JOURNAL || start[19] !== ROLLBACK_JOURNAL) return false;
  return stands(`${path}-wal`) === 'file';
}

/** Removes a log that can't belong to the database beside it; the caller holds the project's lock. */
export function removeForeignLog(path: string): void {
  if (!hasForeignLog(path)) return;
  for (const side of ['-wal', '-shm']) rmSync(path + side, { force: true });
  flushFolder(dirname(path));
}

/**
 * Whether a journal lies beside a database that SQLite would play into it. One that begins with a zero it would not: its
 * writer was killed before anything in it counted.
 */
export function hasLiveJournal(path: string): boolean {
  const journal = `${path}-journal`;
  if (stands(journal) !== 'file') return false;
  const file = openSync(journal, 'r');
  try {
    const first = Buffer.alloc(1);
    return readSync(file, first, 0, 1, 0) === 1 && first[0] !== 0;
  } finally {
    closeSync(file);
  }
}

function finishChange(path: string): void {
  const db = new Database(path);
  try {
    // Waits for whoever uses the file, and plays back what a dead one left.
    db.exec('BEGIN EXCLUSIVE; ROLLBACK;');
    if (stands(`${path}-wal`)) db.exec('PRAGMA journal_mode=DELETE');
  } catch (thrown) {
    const kind = failureOf(thrown, basename(path), 'write')?.kind;
    // Beyond opening before, too: nothing beside it belongs to a whole file.
    if (kind !== 'damaged-file' && kind !== 'not-a-project') throw thrown;
  } finally {
    db.close();
  }
}

function stands(path: string): 'file' | 'folder' | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : found.isDirectory() ? 'folder' : 'file';
}

/** The first twenty bytes of a database; null for anything else, also for nothing. */
function readStart(path: string): Buffer | null {
  if (stands(path) !== 'file') return null;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(20);
    readSync(file, start, 0, 20, 0);
    return start.toString('latin1', 0, 16) === MAGIC ? start : null;
  } finally {
    closeSync(file);
  }
}
