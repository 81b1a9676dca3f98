// The folders for copies of projects that are open for reading alone: one a process, its owner's alone, and swept once
// that process is gone. Knows nothing of what is in them.

import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { isGone, ownMark } from './process-mark.ts';

const account = (): number => process.geteuid?.() ?? userInfo().uid;

/** `<temporary folder>/briefwright-<account>`, where the copies of all processes of an account lie. */
export const readCopiesFolder = (): string => join(tmpdir(), `briefwright-${account()}`);

/** Makes an empty folder that nobody else may look into; `removeReadFolder` takes it away again. */
export function makeReadFolder(): string {
  const { where, pid, when } = ownMark();
  const shared = readCopiesFolder();
  if (!isOurAlone(shared)) return mkdtempSync(join(tmpdir(), 'briefwright-read-'));
  const own = join(shared, `${pid}-${where}${when}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  return mkdtempSync(join(own, 'copy-'));
}

/** Removes such a folder with what is in it, and the folders above it once they are empty. Never fails. */
export function removeReadFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
    const own = dirname(folder);
    if (dirname(own) !== readCopiesFolder()) return;
    rmdirSync(own);
    rmdirSync(dirname(own));
  } catch {
    // Another copy is still open there, or the system holds on to a file: the next start sweeps it.
  }
}

const OF_PROCESS = /^(?<pid>\d{1,10})-(?<where>[0-9a-f]{8})(?<when>[0-9a-f]{8})$/u;
const OF_EARLIER_VERSIONS = /^briefwright-read-[A-Za-z0-9]{6}$/u;
const LAIN_LONG_MS = 7 * 24 * 60 * 60_000;

/** Removes the copies that dead processes of this account left. Never fails. */
export function sweepReadCopies(): void {
  const shared = readCopiesFolder();
  for (const entry of isOurs(shared) ? entriesOf(shared) : []) {
    const { pid, where = '', when = '' } = OF_PROCESS.exec(entry)?.groups ?? {};
    if (pid !== undefined && isGone({ where, pid: Number(pid), when })) remove(join(shared, entry));
  }
  for (const entry of entriesOf(tmpdir()))
    if (OF_EARLIER_VERSIONS.test(entry)) removeOld(join(tmpdir(), entry));
}

/** Earlier versions did not say whose a copy is: one of this account goes once it has lain for a week. */
function removeOld(folder: string): void {
  const changed = lstatSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? Date.now();
  if (isOurs(folder) && Date.now() - changed > LAIN_LONG_MS) remove(folder);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Stays for the next time.
  }
}

/** Makes the folder, or sees that it is one of this account: in a place for all, anybody may have made it first. */
function isOurAlone(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return false;
    if (process.platform !== 'win32' && (lstatSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
    return true;
  } catch {
    return false;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && (process.platform === 'win32' || found.uid === account());
}
