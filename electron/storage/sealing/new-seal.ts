// What a project begins with that is encrypted from here on: a key, its wrapping, and a form for its empty file.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Database } from '../disk/database.ts';
import { PlainRows } from './plain-rows.ts';
import { ProjectSeal } from './project-seal.ts';
import { SealedForm } from './sealed-form.ts';
import { SecretTotal } from './secret-total.ts';
import { LEAST_PASSPHRASE, passphraseLength } from '../../../core/base/passphrase.ts';
import { newProjectKey, unwrapKey, wrapKey } from './wrapped-key.ts';

/** Whether a passphrase is taken for a project. */
export function checkPassphrase(passphrase: string): Result<null, AppError> {
  return passphraseLength(passphrase) < LEAST_PASSPHRASE
    ? err({ kind: 'passphrase-too-short', least: LEAST_PASSPHRASE })
    : ok(null);
}

/** A new key under a passphrase; null without one. */
export function newSeal(passphrase: string | null): Result<ProjectSeal | null, AppError> {
  if (passphrase === null) return ok(null);
  const checked = checkPassphrase(passphrase);
  if (!checked.ok) return checked;
  const key = newProjectKey();
  return ok(new ProjectSeal(key, wrapKey(key, passphrase)));
}

/** The same key under another passphrase; the old one is asked for. */
export function rewrap(
  seal: ProjectSeal,
  from: string,
  to: string,
  name: string,
): Result<ProjectSeal, AppError> {
  const checked = checkPassphrase(to);
  if (!checked.ok) return checked;
  if (unwrapKey(seal.wrapped, from) === null) return err({ kind: 'wrong-passphrase', name });
  return ok(seal.rewrapped(wrapKey(seal.key, to)));
}

/** The form of a file without rows; null for a plain one. */
export const newForm = (db: Database, seal: ProjectSeal | null): SealedForm | null =>
  seal === null
    ? null
    : new SealedForm({ db, seal, total: new SecretTotal(seal), plain: new PlainRows(db, seal) });
