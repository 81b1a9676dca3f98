// What of a choice of files and folders is to be read: a folder stands for the files below it.

import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';

/** More at once is a slip of the hand: a home folder, a disk. */
export const MOST_FILES = 5_000;
const MOST_DEPTH = 30;

/** What systems leave in folders, and nobody put there. */
const LEFT_BY_SYSTEMS = new Set(['thumbs.db', 'desktop.ini', '__macosx']);

/**
 * The files at `paths` and below them, folder by folder, as people count (2 before 10). Not followed: links inside of folders, and what
 * is hidden or a system left there. A path that can't be looked at stays in the list, so that whoever reads it says why.
 * `too-many-files`: then none are given; `no-files`.
 */
export async function filesBelow(paths: readonly string[]): Promise<Result<readonly string[], AppError>> {
  const found: string[] = [];
  const all = await paths.reduce(
    async (before, path) => (await before) && walk(path, 0, found),
    Promise.resolve(true),
  );
  const [first = ''] = paths;
  if (!all) return err({ kind: 'too-many-files', name: basename(first), most: MOST_FILES });
  return found.length === 0 ? err({ kind: 'no-files', name: basename(first) }) : ok(found);
}

/** False where there are too many. */
async function walk(path: string, depth: number, found: string[]): Promise<boolean> {
  const entries = await entriesOf(path);
  if (entries === null || depth > MOST_DEPTH) return found.push(path) <= MOST_FILES;
  for (const entry of entries.filter(isMeant).toSorted(byName)) {
    const below = join(path, entry.name);
    const fits = entry.isDirectory() ? await walk(below, depth + 1, found) : found.push(below) <= MOST_FILES;
    if (!fits) return false;
  }
  return true;
}

/** What is in a folder; null for whatever else. */
async function entriesOf(path: string): Promise<readonly Dirent[] | null> {
  try {
    return (await lstat(path)).isDirectory() ? await readdir(path, { withFileTypes: true }) : null;
  } catch {
    return null;
  }
}

const isMeant = (entry: Dirent): boolean =>
  !entry.name.startsWith('.') &&
  !LEFT_BY_SYSTEMS.has(entry.name.toLowerCase()) &&
  (entry.isFile() || entry.isDirectory());

const order = new Intl.Collator('en', { numeric: true });
const byName = (a: Dirent, b: Dirent): number => order.compare(a.name, b.name);
