// What it means for a proof that something can't be read: damage that is told, never a reason to stop.

import { failureOf } from '../storage/disk/sqlite-error.ts';

/** What somebody who helps the analyst may want to know of a read that failed. Throws on what is a bug of the program. */
export function readFailure(thrown: unknown, name: string): string {
  const failure = failureOf(thrown, name, 'open');
  if (failure !== null) return 'detail' in failure ? failure.detail : failure.kind;
  // A list of tables that is damaged may lack one, which SQLite takes for a mistake of who asks.
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SQLITE_ERROR')
    return thrown.message;
  throw thrown;
}
