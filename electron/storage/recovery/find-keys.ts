// The wrapped keys of an encrypted project that is damaged, wherever in the file they still stand, and what opens one of them. Only
// reads.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { ProjectSeal } from '../sealing/project-seal.ts';
import { sealFor, type Unlock } from '../sealing/unlock.ts';
import { type WrappedKey, wrappedFromText } from '../sealing/wrapped-key.ts';
import { recogniseRow } from './recognise-row.ts';
import { pageSizesOf, SqlitePages } from './sqlite-pages.ts';
import { type FoundRow, rowsAnywhereOn, rowsListedOn } from './sqlite-rows.ts';

type FoundKeys = {
  /** Usually one; more where an earlier passphrase still stands on a page that is free. */
  readonly keys: readonly WrappedKey[];
  /** Whether rows were found that only a key opens. */
  readonly sealed: boolean;
};

/** What opens the rows of the file; null where they are plain. */
export function sealOf(
  path: string,
  name: string,
  unlock: Unlock | null,
): Result<ProjectSeal | null, AppError> {
  const { keys, sealed } = findKeys(path);
  if (keys.length === 0) {
    if (!sealed) return ok(null);
    const detail = 'What its passphrase opens is lost, and with it all that is encrypted.';
    return err({ kind: 'damaged-file', name, detail });
  }
  if (unlock === null) return err({ kind: 'passphrase-needed', name });
  const seal = keys.map((wrapped) => sealFor(wrapped, unlock)).find((found) => found !== null);
  return seal === undefined ? err({ kind: 'wrong-passphrase', name }) : ok(seal);
}

function findKeys(path: string): FoundKeys {
  const [first, ...others] = pageSizesOf(path);
  let found = keysWith(path, first);
  for (const size of others) {
    if (found.keys.length > 0 || found.sealed || found.plain) break;
    found = keysWith(path, size);
  }
  return found;
}

/** `plain`: rows were found that lie open, as none of an encrypted project does. */
function keysWith(path: string, pageSize: number): FoundKeys & { readonly plain: boolean } {
  const pages = new SqlitePages(path, pageSize);
  const keys = new Map<string, WrappedKey>();
  let sealed = false;
  let plain = false;
  const look = (row: FoundRow | null): void => {
    const known = row === null ? null : recogniseRow(row);
    if (known?.table === 'meta' && known.key === 'key') {
      const wrapped = wrappedFromText(known.value);
      if (wrapped !== null) keys.set(known.value, wrapped);
    }
    const json: unknown = known?.table === 'record' || known?.table === 'change' ? known.row.json : null;
    if (json instanceof Uint8Array) sealed = true;
    if (typeof json === 'string') plain = true;
  };
  try {
    for (let number = 1; number <= pages.count; number++)
      for (const row of rowsListedOn(pages, number) ?? []) look(row);
    if (sealed && keys.size === 0)
      for (let number = 1; number <= pages.count; number++)
        for (const row of rowsAnywhereOn(pages, number)) look(row);
    return { keys: [...keys.values()], sealed, plain };
  } finally {
    pages.close();
  }
}
