// One set-up at a time in one checkout: two commands started together must not install or build over each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from '../say.mjs';

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Runs the work while holding the lock; waits for a living holder, takes over from a dead one.
 * @template T
 * @param {string} folder where the lock file lies
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holding(folder, work) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'setup.lock');
  let said = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = readHolder(file);
      if (holder !== undefined && !isAlive(holder)) {
        rmSync(file, { force: true });
        continue;
      }
      if (!said) say('Waiting for another set-up in this folder…');
      said = true;
      await delay(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {number | undefined} undefined while the holder is still writing, or just let go
 */
function readHolder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
