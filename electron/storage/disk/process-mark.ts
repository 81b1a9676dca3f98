// Who this process is, in words that fit into a file's name, so that what a dead one left behind can be told from what
// a living one still needs. Knows no project.

import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * The boot and the tick at which a living process started; null where that is not cheap to know, and for one that is
 * gone. A zombie is gone: it only waits to be counted by its parent.
 */
export function startOf(pid: number): string | null {
  const stat = statOf(pid);
  if (stat === null || isEnded(stat)) return null;
  const ticks = stat[19];
  const boot = wordsOf('/proc/sys/kernel/random/boot_id');
  return ticks === undefined || boot === '' ? null : `${boot}/${ticks}`;
}

/** Whether a process of this machine lives; one that this account may not look at counts as living. */
export function isAlive(pid: number): boolean {
  const stat = statOf(pid);
  if (stat !== null) return !isEnded(stat);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The fields of /proc/PID/stat from the state on. The program's name before them may hold anything. */
function statOf(pid: number): readonly string[] | null {
  const stat = wordsOf(`/proc/${pid}/stat`);
  return stat === '' ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

const isEnded = (stat: readonly string[]): boolean => stat[0] === 'Z' || stat[0] === 'X' || stat[0] === 'x';

function wordsOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** `where` is the machine (and, on Linux, its space of process numbers), `when` the start of the process: hex, 8 digits each. */
export type ProcessMark = { readonly where: string; readonly pid: number; readonly when: string };

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const UNKNOWN = '0'.repeat(8);
const whenOf = (pid: number): string => {
  const start = startOf(pid);
  return start === null ? UNKNOWN : shortHash(start);
};

function whereNow(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has these.
  }
  return shortHash(`${hostname()}\n${wordsOf('/etc/machine-id')}\n${space}`);
}

let own: ProcessMark | null = null;

/** The mark of this process. */
export function ownMark(): ProcessMark {
  if (own?.pid !== process.pid) own = { where: whereNow(), pid: process.pid, when: whenOf(process.pid) };
  return own;
}

/** Whether the process of a mark is gone for certain; one of another machine never is. */
export function isGone({ where, pid, when }: ProcessMark): boolean {
  if (where !== ownMark().where) return false;
  if (!isAlive(pid)) return true;
  const now = whenOf(pid);
  return when !== UNKNOWN && now !== UNKNOWN && now !== when;
}
