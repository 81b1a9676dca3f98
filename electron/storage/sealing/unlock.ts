// Opens the rows of a project with what somebody gave for it: a plain one with nothing, an encrypted one with its
// passphrase or its key. Says damage before it says anything of a passphrase.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Database } from '../disk/database.ts';
import { isDamage } from '../disk/sqlite-error.ts';
import { hasSealedTotal, readKey, readSealedTotal } from '../rows/meta-table.ts';
import type { RowForm } from '../rows/project-rows.ts';
import { type Verified, verifyRows } from '../rows/verify-rows.ts';
import { PlainRows } from './plain-rows.ts';
import { ProjectSeal } from './project-seal.ts';
import { openTotal, SealedForm } from './sealed-form.ts';
import { SecretTotal } from './secret-total.ts';
import { KEY_BYTES, type ProjectKey, unwrapKey, type WrappedKey, wrappedFromText } from './wrapped-key.ts';

/** What opens an encrypted project: its passphrase, or its key (32 bytes) from where it is open already. */
export type Unlock = { readonly passphrase: string } | { readonly key: Uint8Array };

/** What opens once more what is open under a seal; null for a plain project. */
export const unlockOf = (seal: ProjectSeal | null): Unlock | null =>
  seal === null ? null : { key: seal.key.bytes };

export type Unlocked = {
  readonly verified: Verified;
  /** How its rows are written, and its key; null for a plain project. */
  readonly sealed: { readonly form: RowForm; readonly seal: ProjectSeal } | null;
};

/** Whether a file says that it is encrypted; what it says may be damaged, and a file that can't be read says nothing. */
export function isEncrypted(db: Database): boolean {
  try {
    return readKey(db) !== null || hasSealedTotal(db);
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
  }
}

/** Whether something is missing or damaged of what an encrypted file says of itself. */
export function isHalfEncrypted(db: Database): boolean {
  if (!isEncrypted(db)) return false;
  return wrappedFromText(readKey(db) ?? '') === null || readSealedTotal(db) === null;
}

/**
 * Holds every row to its sum, and opens it. What reads through this connection afterwards without naming a schema reads
 * the open rows. `damaged-file`; `passphrase-needed` where nothing was given, or a key of another project;
 * `wrong-passphrase`.
 */
export function unlockRows(db: Database, name: string, unlock: Unlock | null): Result<Unlocked, AppError> {
  const damaged = (detail: string): Result<never, AppError> => err({ kind: 'damaged-file', name, detail });
  const text = readKey(db);
  const wrapped = text === null ? null : wrappedFromText(text);
  const seal = wrapped === null || unlock === null ? null : sealFor(wrapped, unlock);
  const total = seal === null ? null : openTotal(seal, readSealedTotal(db));
  // A key doesn't say itself whether it is the one.
  const isOther = seal === null || (total === null && unlock !== null && 'key' in unlock);
  if (isOther) {
    const verified = verifyRows(db);
    if (!verified.ok) return damaged(verified.error);
    if (text === null && !hasSealedTotal(db)) return ok({ verified: verified.value, sealed: null });
    if (wrapped === null || readSealedTotal(db) === null)
      return damaged('What its passphrase opens is damaged or missing.');
    const tried = unlock !== null && 'passphrase' in unlock;
    return err(tried ? { kind: 'wrong-passphrase', name } : { kind: 'passphrase-needed', name });
  }
  const plain = new PlainRows(db, seal);
  const counted = new SecretTotal(seal);
  const verified = db.reading(() =>
    verifyRows(db, {
      open: (table, cells, sum) => {
        counted.add(sum);
        return plain.take(table, cells);
      },
    }),
  );
  if (!verified.ok) return damaged(verified.error);
  if (counted.toText() !== total) return damaged("The rows aren't together those that were written last.");
  const form = new SealedForm({ db, seal, total: counted, plain });
  return ok({ verified: verified.value, sealed: { form, seal } });
}

/** Null for a passphrase that isn't the one; a key is taken as it is. */
export function sealFor(wrapped: WrappedKey, unlock: Unlock): ProjectSeal | null {
  const key: ProjectKey | null =
    'passphrase' in unlock
      ? unwrapKey(wrapped, unlock.passphrase)
      : unlock.key.byteLength === KEY_BYTES
        ? { id: wrapped.id, bytes: unlock.key }
        : null;
  return key === null ? null : new ProjectSeal(key, wrapped);
}

/**
 * The same for a file that may be damaged: null for a plain one, without what opens it, and where what says how it is
 * opened is itself damaged; `other` for another passphrase.
 */
export function sealIn(db: Database, unlock: Unlock | null): ProjectSeal | null | 'other' {
  if (unlock === null) return null;
  try {
    const wrapped = wrappedFromText(readKey(db) ?? '');
    return wrapped === null ? null : (sealFor(wrapped, unlock) ?? 'other');
  } catch (thrown) {
    if (isDamage(thrown)) return null;
    throw thrown;
  }
}
