// The lock beside a project file: exactly one process writes a project. Knows nothing of what is in the file.
// Ours because proper-lockfile tells a lock that was left behind by its age: a computer that slept would find two writers.

import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { AppError, LockHolder } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { isAlive, startOf } from './process-mark.ts';
import { guarded } from './sqlite-error.ts';
import { besideOf } from './temporary-files.ts';

/** Where the lock of a project stands. */
export const lockPathOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

const lockSchema = z.strictObject({
  host: z.string().max(500),
  user: z.string().max(500),
  pid: z.int().positive(),
  since: z.string().max(100),
  /** When the process started, as Linux tells it; null elsewhere. A reused process number differs in it. */
  started: z.string().max(200).nullable(),
  token: z.string().max(100),
});
type LockFile = z.infer<typeof lockSchema>;

/** How long a lock without readable content may be one that is being written just now. */
const BEING_WRITTEN_MS = 10_000;

/** Whether whoever wrote a lock is gone for certain; a lock of another computer never is. */
function isStale(lock: LockFile): boolean {
  if (lock.host !== hostname()) return false;
  if (!isAlive(lock.pid)) return true;
  const started = startOf(lock.pid);
  return lock.started !== null && started !== null && started !== lock.started;
}

type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly fresh: boolean; readonly raw: string }
  | { readonly kind: 'lock'; readonly lock: LockFile; readonly raw: string };

function readLock(lockPath: string): Standing {
  let raw: string;
  let age: number;
  try {
    raw = readFileSync(lockPath, 'utf8');
    age = Date.now() - statSync(lockPath).mtimeMs;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A file whose lock would have no room for its name has none.
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return { kind: 'none' };
    throw error;
  }
  try {
    return { kind: 'lock', lock: lockSchema.parse(JSON.parse(raw)), raw };
  } catch {
    return { kind: 'unreadable', fresh: age < BEING_WRITTEN_MS, raw };
  }
}

const holderOf = ({ host, user, pid, since }: LockFile): LockHolder => ({ host, user, pid, since });
const unknownHolder: LockHolder = { host: '', user: '', pid: 0, since: '' };

/** Who holds a project for writing, or null; stale locks count as none. Only reads. */
export function holderOfProject(path: string): LockHolder | null {
  const standing = readLock(lockPathOf(path));
  if (standing.kind === 'lock') return isStale(standing.lock) ? null : holderOf(standing.lock);
  return standing.kind === 'unreadable' && standing.fresh ? unknownHolder : null;
}

/** A lock that this process holds. */
export class ProjectLock {
  readonly #path: string;
  readonly #name: string;
  readonly #own: LockFile;

  private constructor(path: string, name: string, own: LockFile) {
    this.#path = path;
    this.#name = name;
    this.#own = own;
  }

  /**
   * Takes the lock of a project, over a stale one too. `takeOver` takes it from a living holder, who will find out
   * with the next change: for a holder on another computer that will never come back.
   */
  static take(path: string, name: string, since: string, takeOver = false): Result<ProjectLock, AppError> {
    const own: LockFile = {
      host: hostname(),
      user: userName(),
      pid: process.pid,
      since,
      started: startOf(process.pid),
      token: randomUUID(),
    };
    const lock = new ProjectLock(lockPathOf(path), name, own);
    return guarded(name, 'open', () => {
      const taken = lock.#place(takeOver);
      return taken.ok ? ok(lock) : taken;
    });
  }

  /** Whether the lock is still ours, putting it back when somebody swept it away; otherwise who has it. */
  verify(): Result<null, AppError> {
    const standing = readLock(this.#path);
    if (standing.kind === 'lock' && standing.lock.token === this.#own.token) return ok(null);
    return this.#place(false);
  }

  release(): void {
    try {
      const standing = readLock(this.#path);
      if (standing.kind === 'lock' && standing.lock.token === this.#own.token) rmSync(this.#path);
    } catch {
      // The folder is gone or unplugged; the lock is recognised as stale when it comes back.
    }
  }

  #place(takeOver: boolean): Result<null, AppError> {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (this.#create()) return ok(null);
      const standing = readLock(this.#path);
      if (standing.kind === 'none') continue;
      const living = standing.kind === 'lock' ? !isStale(standing.lock) : standing.fresh;
      if (living && !takeOver) {
        const holder = standing.kind === 'lock' ? holderOf(standing.lock) : unknownHolder;
        return err({ kind: 'held-by-other', name: this.#name, holder });
      }
      this.#sweep(standing.raw);
    }
    return err({ kind: 'held-by-other', name: this.#name, holder: unknownHolder });
  }

  /** Puts the lock there with its content at once, so that a kill leaves none that says nothing. */
  #create(): boolean {
    const made = besideOf(this.#path);
    try {
      writeFileSync(made, JSON.stringify(this.#own), { flag: 'wx', mode: 0o600 });
      return placeLock(made, this.#path);
    } finally {
      rmSync(made, { force: true });
    }
  }

  #sweep(raw: string): void {
    sweepLock(this.#path, raw);
  }
}

/** Whether the lock could be put there; where another stands it is left alone. */
function placeLock(made: string, path: string): boolean {
  try {
    linkSync(made, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
  }
  // A disk that knows no second names of a file.
  try {
    writeFileSync(path, readFileSync(made), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    rmSync(path, { force: true });
    throw error;
  }
}

/** Removes a lock with this content. Renaming first makes sure that a newer lock of a third party survives. */
function sweepLock(path: string, raw: string): void {
  const aside = besideOf(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== raw) placeLock(aside, path);
  rmSync(aside, { force: true });
}

/** Removes the locks in a folder whose process is gone and whose project was never made, or is gone too. Never fails. */
export function sweepLostLocks(folder: string): void {
  try {
    for (const entry of readdirSync(folder)) {
      const project = /^\.(?<project>.+)\.lock$/su.exec(entry)?.groups?.['project'];
      if (project === undefined || existsSync(join(folder, project))) continue;
      const standing = readLock(join(folder, entry));
      if (standing.kind === 'lock' && isStale(standing.lock)) sweepLock(join(folder, entry), standing.raw);
    }
  } catch {
    // What can't be read or removed stays for the next time.
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
