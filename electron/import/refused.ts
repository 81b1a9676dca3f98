// How the readers of packed and marked-up files give up from deep inside: thrown there, a Result at the reader's face.

import type { AppError } from '../../core/base/app-error.ts';
import { err, type Result } from '../../core/base/result.ts';

/** A file can't be read: `reason` says why in words that go on from "because"; null where it takes a password. */
export class Refused extends Error {
  readonly reason: string | null;

  constructor(reason: string | null) {
    super(reason ?? 'password');
    this.reason = reason;
  }
}

/** What `read` gives, or `unreadable-input` or `input-password` where it was refused. Whatever else is thrown goes on. */
export function refusable<T>(name: string, read: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return err(
      error.reason === null
        ? { kind: 'input-password', name }
        : { kind: 'unreadable-input', name, reason: error.reason },
    );
  }
}
