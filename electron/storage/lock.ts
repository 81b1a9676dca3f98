// The lock beside a project file: exactly one process writes a project. Knows nothing of what is in the file.

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { AppError, LockHolder } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { guarded } from './sqlite-error.ts';

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

/** The boot and the tick at which a process started; null where that is not cheap to know. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the fields after it are numbers.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined ? null : `${boot}/${ticks}`;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

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
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' };
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

  #create(): boolean {
    let file: number;
    try {
      file = openSync(this.#path, 'wx', 0o644);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
    try {
      writeSync(file, JSON.stringify(this.#own));
      fsyncSync(file);
    } catch (error) {
      rmSync(this.#path, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
    return true;
  }

  /** Removes a lock with this content. Renaming first makes sure that a newer lock of a third party survives. */
  #sweep(raw: string): void {
    const aside = `${this.#path}.${this.#own.token}`;
    try {
      renameSync(this.#path, aside);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      throw error;
    }
    if (readFileSync(aside, 'utf8') !== raw && !existsSync(this.#path)) linkSync(aside, this.#path);
    rmSync(aside, { force: true });
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
