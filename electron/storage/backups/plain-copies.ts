// What the program itself kept beside a project, when it was restored or brought to a newer format: found by the names that it gives,
// and by no others. Of an encrypted project these may be from before, and anybody can read them.

import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { bytesOf, cutToBytes, MOST_PROJECT_NAME_BYTES } from '../../../core/base/file-name.ts';
import { isEncryptedAt, placeOf } from './present-file.ts';

/** As keptName in kept-original.ts and keepPresent in restore-backup.ts name them. */
const TAIL = / \((?:format \d{1,3}(?:, \d{1,4})?|before restoring \d{4}-\d{2}-\d{2} \d{6})\)$/u;

/** The names of such files beside the encrypted project at `path` that are not encrypted, or damaged so that nobody can tell. */
export function plainCopiesBeside(path: string): string[] {
  const place = placeOf(path);
  if (isEncryptedAt(place) !== true) return [];
  const folder = dirname(place);
  return keptBeside(place).filter((name) => isEncryptedAt(join(folder, name)) !== true);
}

/** The names of all such files beside the project at `path`, encrypted or not. */
export function keptBeside(path: string): string[] {
  const place = placeOf(path);
  const folder = dirname(place);
  return entriesOf(folder)
    .filter((name) => isKeptOf(basename(place), name) && isFile(join(folder, name)))
    .sort();
}

/** Removes of the files named those that are still such; gives the names of those that are there still. */
export function removePlainCopies(path: string, named: readonly string[]): string[] {
  const folder = dirname(placeOf(path));
  return plainCopiesBeside(path).filter((name) => {
    if (!named.includes(name)) return false;
    try {
      rmSync(join(folder, name));
      return false;
    } catch {
      return true;
    }
  });
}

function isKeptOf(project: string, name: string): boolean {
  const extension = extname(project);
  if (extname(name) !== extension) return false;
  const stem = basename(name, extension);
  const tail = TAIL.exec(stem)?.[0];
  if (tail === undefined) return false;
  const room = MOST_PROJECT_NAME_BYTES - bytesOf(`${tail}${extension}`);
  return stem === `${cutToBytes(basename(project, extension), room)}${tail}`;
}

/** Never a link: what it leads to was put there by somebody else. */
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
