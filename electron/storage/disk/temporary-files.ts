// The files that stand beside a target for a moment while it is made: their names, and sweeping those that a dead process
// left. Knows nothing of what is in them.

import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isGone, ownMark } from './process-mark.ts';

/** What SQLite may keep beside a database. */
export const SIDES = ['-journal', '-wal', '-shm'] as const;

/** Bytes of the longest name that `besideOf` gives, without what SQLite may put behind it. */
export const TEMPORARY_NAME_BYTES = '.bw-01234567-4294967295-01234567-01234567.tmp'.length;

/**
 * A name for a temporary file in the target's folder, so that renaming stays on one disk. It says whose it is, and is
 * short whatever the target is called: file systems bound names in bytes.
 */
export function besideOf(target: string): string {
  const { where, pid, when } = ownMark();
  return join(dirname(target), `.bw-${where}-${pid}-${when}-${randomBytes(4).toString('hex')}.tmp`);
}

/** Removes a temporary file and whatever SQLite put beside it. */
export function removeTemporary(path: string): void {
  for (const side of ['', ...SIDES]) rmSync(path + side, { force: true });
}

const OURS =
  /^\.bw-(?<where>[0-9a-f]{8})-(?<pid>\d{1,10})-(?<when>[0-9a-f]{8})-[0-9a-f]{8}\.tmp(?:-journal|-wal|-shm)?$/u;
/** Names of earlier versions say nothing of their process: they are swept once they have lain for long. */
const LAIN_LONG_MS = 10 * 60_000;

/**
 * Removes what dead processes of this machine left in the target's folder, and what earlier versions left there for this
 * very target. The caller holds the target's lock or is about to replace a document. Never fails.
 */
export function sweepBeside(target: string): void {
  const folder = dirname(target);
  const name = basename(target);
  try {
    for (const entry of readdirSync(folder)) {
      if (!entry.startsWith('.')) continue;
      const { where = '', pid = '', when = '' } = OURS.exec(entry)?.groups ?? {};
      if (where === '' ? isOldLeftOver(folder, entry, name) : isGone({ where, pid: Number(pid), when }))
        rmSync(join(folder, entry), { force: true });
    }
  } catch {
    // What can't be listed or removed stays for the next time.
  }
}

const OLD_TAILS = [
  /^\.[0-9a-f]{12}\.tmp(?:-journal)?$/u,
  /^\.lock\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
];

function isOldLeftOver(folder: string, entry: string, name: string): boolean {
  if (!entry.startsWith(`.${name}.`)) return false;
  const tail = entry.slice(name.length + 1);
  if (!OLD_TAILS.some((pattern) => pattern.test(tail))) return false;
  // The time of the last change of name or content; renaming keeps the time of the content alone.
  return Date.now() - statSync(join(folder, entry)).ctimeMs > LAIN_LONG_MS;
}
