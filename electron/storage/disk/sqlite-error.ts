// Turns what SQLite and the file system throw into the closed errors of the application; anything else is a bug.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result } from '../../../core/base/result.ts';

/** What was being done: the same code means another thing while opening than while writing. */
export type FileTask = 'open' | 'write';

/** An expected failure on its way out of a transaction; never leaves electron/storage. */
export class StorageFailure extends Error {
  readonly failure: AppError;

  constructor(failure: AppError) {
    super(failure.kind);
    this.failure = failure;
  }
}

const FULL = 13;
const BUSY = 5;
const LOCKED = 6;
const NO_MEMORY = 7;
const READ_ONLY = 8;
const INTERRUPTED = 9;
const IO_ERROR = 10;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
const PROTOCOL = 15;
const TOO_BIG = 18;
const PERMISSION = 3;
const AUTHORISATION = 23;
const FORMAT = 24;
const NOT_A_DATABASE = 26;
/** SQLITE_READONLY_DBMOVED: the file was removed or renamed while it was open. */
const DATABASE_MOVED = 1032;

const byErrno = (code: string | undefined, name: string, task: FileTask, detail: string): AppError => {
  switch (code) {
    case 'ENOENT':
      return task === 'open' ? { kind: 'file-not-found', name } : { kind: 'file-gone', name };
    case 'ESTALE':
      return { kind: 'file-gone', name };
    case 'ENOTDIR':
    case 'ELOOP':
      return { kind: 'file-not-found', name };
    case 'EISDIR':
      return task === 'open' ? { kind: 'not-a-project', name } : { kind: 'not-a-file', name };
    case 'ENAMETOOLONG':
      return { kind: 'name-too-long', name };
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', name };
    case 'EROFS':
      return { kind: 'read-only', name };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'no-permission', name };
    case 'EBUSY':
    case 'ETXTBSY':
      return { kind: 'file-busy', name };
    case 'EEXIST':
      return { kind: 'file-exists', name };
    default:
      return { kind: 'write-failed', name, detail };
  }
};

/** The codes of POSIX numbers that SQLite hands through; the numbers are those of Linux and macOS. */
const ERRNO: Readonly<Record<number, string>> = {
  1: 'EPERM',
  2: 'ENOENT',
  13: 'EACCES',
  28: 'ENOSPC',
  30: 'EROFS',
  69: 'EDQUOT',
  122: 'EDQUOT',
  70: 'ESTALE',
  116: 'ESTALE',
  36: 'ENAMETOOLONG',
  63: 'ENAMETOOLONG',
};

/** SQLite's own words for its codes: what fails while rows are read comes from the driver without the code. */
const BY_MESSAGE: readonly (readonly [start: string, code: number])[] = [
  ['database disk image is malformed', CORRUPT],
  ['malformed database schema', CORRUPT],
  ['file is not a database', NOT_A_DATABASE],
  ['database is locked', BUSY],
  ['database table is locked', LOCKED],
  ['database or disk is full', FULL],
  ['disk I/O error', IO_ERROR],
  ['attempt to write a readonly database', READ_ONLY],
  ['unable to open database file', CANNOT_OPEN],
  ['access permission denied', PERMISSION],
  ['out of memory', NO_MEMORY],
  ['interrupted', INTERRUPTED],
  ['locking protocol', PROTOCOL],
  ['string or blob too big', TOO_BIG],
];

const ANY_ERROR = 1;

/** The code of an error of SQLite, extended where it is known; null for an error of something else. */
function sqliteCode(error: Error): number | null {
  const { code, errcode } = error as Error & { readonly code?: string; readonly errcode?: number };
  if (code !== 'ERR_SQLITE_ERROR') return null;
  if (typeof errcode === 'number') return errcode;
  return BY_MESSAGE.find(([start]) => error.message.startsWith(start))?.[1] ?? ANY_ERROR;
}

/** The failure that a thrown value stands for, or null when it is a bug. */
export function failureOf(thrown: unknown, name: string, task: FileTask): AppError | null {
  if (thrown instanceof StorageFailure) return thrown.failure;
  if (!(thrown instanceof Error)) return null;
  const error = thrown as Error & {
    code?: string;
    systemErrno?: number;
    syscall?: string;
  };
  const sqlite = sqliteCode(error);
  if (sqlite === null)
    return error.syscall === undefined ? null : byErrno(error.code, name, task, String(error.code));
  const detail = 'The disk or the system reported an error.';
  if (sqlite === DATABASE_MOVED) return { kind: 'file-gone', name };
  const errno = ERRNO[error.systemErrno ?? 0];
  switch (sqlite & 0xff) {
    case FULL:
      return { kind: 'disk-full', name };
    case READ_ONLY:
      return { kind: 'read-only', name };
    case CORRUPT:
    case FORMAT:
    case NOT_A_DATABASE:
      // Whether it is a project at all was seen from its first bytes.
      return { kind: 'damaged-file', name, detail: 'Part of the file is not readable.' };
    case BUSY:
    case LOCKED:
      return { kind: 'file-busy', name };
    case PERMISSION:
    case AUTHORISATION:
      return { kind: 'no-permission', name };
    case CANNOT_OPEN:
    case IO_ERROR:
      return byErrno(errno, name, task, detail);
    case TOO_BIG:
      return { kind: 'too-large', name, limitMb: ASSET_LIMIT_MB };
    default:
      return null;
  }
}

/** SQLite's codes for what has to do with the disk, the system or another program, and not with what is in the file. */
const CIRCUMSTANCES: ReadonlySet<number> = new Set([
  PERMISSION,
  BUSY,
  LOCKED,
  NO_MEMORY,
  READ_ONLY,
  INTERRUPTED,
  IO_ERROR,
  FULL,
  CANNOT_OPEN,
  PROTOCOL,
  AUTHORISATION,
]);

/** Whether what was thrown says that something in the file isn't as it should be. */
export function isDamage(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const sqlite = sqliteCode(thrown);
  if (sqlite !== null) return !CIRCUMSTANCES.has(sqlite & 0xff);
  // A number of more bits than any that was written.
  return 'code' in thrown && thrown.code === 'ERR_OUT_OF_RANGE';
}

/** Most megabytes that one file kept inside a project may have. */
export const ASSET_LIMIT_MB = 200;

/** Runs `work`; expected failures of SQLite and the file system come back as values, bugs go on being thrown. */
export function guarded<T>(
  name: string,
  task: FileTask,
  work: () => Result<T, AppError>,
): Result<T, AppError> {
  try {
    return work();
  } catch (thrown) {
    const failure = failureOf(thrown, name, task);
    if (failure === null) throw thrown;
    return err(failure);
  }
}

/** The same for opening a file: whatever a broken or hostile file makes a library throw has a name of its own. */
export function guardedOpening<T>(name: string, work: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return work();
  } catch (thrown) {
    const failure = failureOf(thrown, name, 'open');
    if (failure !== null) return err(failure);
    const unreadable = isDamage(thrown) || thrown instanceof RangeError || thrown instanceof SyntaxError;
    return err(
      unreadable
        ? { kind: 'damaged-file', name, detail: 'Part of the file is not readable.' }
        : { kind: 'unexpected-while-opening', name },
    );
  }
}
