// Turns what SQLite and the file system throw into the closed errors of the application; anything else is a bug.

import type { AppError } from '../../core/base/app-error.ts';
import { err, type Result } from '../../core/base/result.ts';

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
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const CANNOT_OPEN = 14;
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

/** The failure that a thrown value stands for, or null when it is a bug. */
export function failureOf(thrown: unknown, name: string, task: FileTask): AppError | null {
  if (thrown instanceof StorageFailure) return thrown.failure;
  if (!(thrown instanceof Error)) return null;
  const error = thrown as Error & {
    code?: string;
    errcode?: number;
    systemErrno?: number;
    syscall?: string;
  };
  if (error.code !== 'ERR_SQLITE_ERROR' || typeof error.errcode !== 'number')
    return error.syscall === undefined ? null : byErrno(error.code, name, task, String(error.code));
  const detail = `SQLite ${error.errcode}: ${error.message}`;
  if (error.errcode === DATABASE_MOVED) return { kind: 'file-gone', name };
  const errno = ERRNO[error.systemErrno ?? 0];
  switch (error.errcode & 0xff) {
    case FULL:
      return { kind: 'disk-full', name };
    case READ_ONLY:
      return { kind: 'read-only', name };
    case CORRUPT:
    case FORMAT:
      return { kind: 'damaged-file', name, detail };
    case NOT_A_DATABASE:
      return { kind: 'not-a-project', name };
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
