// Whether something must be done again: a hash over files, compared with a stamp that the last success left.
// Knows nothing of what is installed or built.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Every file below the given files and folders, sorted; what does not exist is left out.
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function filesBelow(paths) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) found.push(path);
    else if (stat?.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return found.sort();
}

/**
 * A hash of names and contents. Names are relative to `base`, so a moved checkout keeps its stamps.
 * @param {string} base
 * @param {readonly string[]} paths files and folders
 * @param {string} [salt] what else the result depends on, such as the platform
 */
export function hashOf(base, paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const file of filesBelow(paths)) {
    hash.update(`\0${relative(base, file).split(sep).join('/')}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * @param {string} stampFile
 * @param {string} hash
 * @returns {boolean} whether the last success was over the same input
 */
export function isFresh(stampFile, hash) {
  try {
    return readFileSync(stampFile, 'utf8') === hash;
  } catch {
    return false;
  }
}

/**
 * Does the work unless it was done over the same input. The stamp goes first and comes back last, so that work
 * which was broken off counts as not done.
 * @param {string} stampFile
 * @param {() => string} hashNow taken before the work: a file saved meanwhile makes the result stale
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it worked
 */
export async function unlessFresh(stampFile, hashNow, work) {
  const before = hashNow();
  if (isFresh(stampFile, before)) return false;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, before);
  return true;
}
