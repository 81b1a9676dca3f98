// The register of letters: what one analyst keeps of outlets and speakers over all projects, in one file of the
// application's data folder. A damaged file is put aside and never written over.

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { ImportedRatings, RegisterChange } from '../../../core/contract/register-calls.ts';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import { byRatingKey, ratingKey } from '../../../core/query/evidence/ratings.ts';
import { LETTERS_FORMAT, readLetters } from '../../storage/letters-file.ts';

const MOST_ENTRIES = 20_000;

export class RatingRegister {
  readonly #path: string;
  #entries: ReadonlyMap<string, RegisterEntry>;
  /** The name of the file that could not be read and was put aside; null when all is well. */
  readonly putAside: string | null;

  constructor(path: string) {
    this.#path = path;
    this.#entries = new Map();
    this.putAside = null;
    if (!existsSync(path)) return;
    const read = readLetters(path);
    if (read.ok && read.value.refused.length === 0) this.#entries = byRatingKey(read.value.entries);
    else {
      const aside = freeName(path);
      renameSync(path, aside);
      this.putAside = basename(aside);
      if (read.ok) this.#entries = byRatingKey(read.value.entries);
    }
  }

  /** In the order of their names. */
  get entries(): readonly RegisterEntry[] {
    return [...this.#entries.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Gives or takes away letters. Fails with `write-failed`; the register is then as it was. */
  change(changes: readonly RegisterChange[]): Result<readonly RegisterEntry[], AppError> {
    const next = new Map(this.#entries);
    for (const { reliability, ...fields } of changes) {
      const key = ratingKey(fields.name);
      if (key === '') continue;
      const name = next.get(key)?.name ?? fields.name.trim();
      if (reliability === null) next.delete(key);
      else next.set(key, { name, reliability, why: fields.why, reviewed: fields.reviewed });
    }
    return this.#keep(next);
  }

  /** Writes all letters to a file that `importFrom` and people can read. */
  exportTo(path: string): Result<null, AppError> {
    return written(path, this.#entries.values());
  }

  /**
   * Takes letters from a file, one by one: of two for one name the one reviewed last stays, and of two of one day ours.
   * What can't be read is refused by its name; the rest goes in.
   */
  importFrom(path: string): Result<ImportedRatings, AppError> {
    const read = readLetters(path);
    if (!read.ok) return read;
    const next = new Map(this.#entries);
    const told = { added: 0, updated: 0, kept: 0 };
    for (const entry of read.value.entries) {
      const key = ratingKey(entry.name);
      const ours = next.get(key);
      if (ours === undefined) told.added += 1;
      else if (entry.reviewed > ours.reviewed) told.updated += 1;
      else {
        told.kept += 1;
        continue;
      }
      next.set(key, entry);
    }
    const kept = this.#keep(next);
    return kept.ok ? ok({ ...told, refused: read.value.refused, entries: kept.value }) : kept;
  }

  #keep(next: ReadonlyMap<string, RegisterEntry>): Result<readonly RegisterEntry[], AppError> {
    if (next.size > MOST_ENTRIES)
      return err({
        kind: 'invalid-input',
        field: 'letters',
        reason: `there are more than ${MOST_ENTRIES}`,
      });
    const done = written(this.#path, next.values());
    if (!done.ok) return done;
    this.#entries = next;
    return ok(this.entries);
  }
}

/** Whole or not at all, and on the disk when it returns. */
function written(path: string, entries: Iterable<RegisterEntry>): Result<null, AppError> {
  const temporary = `${path}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const file = openSync(temporary, 'w', 0o600);
    try {
      const letters = [...entries].sort((a, b) => a.name.localeCompare(b.name));
      writeSync(file, `${JSON.stringify({ format: LETTERS_FORMAT, version: 1, letters }, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return ok(null);
  } catch (error) {
    return err({ kind: 'write-failed', name: basename(path), detail: (error as Error).message });
  }
}

function freeName(path: string): string {
  const stem = path.replace(/\.json$/u, '');
  for (let number = 1; ; number += 1) {
    const name = `${stem}-damaged-${number}.json`;
    if (!existsSync(name)) return name;
  }
}
