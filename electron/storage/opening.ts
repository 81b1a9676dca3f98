// The steps of opening a project file, in an order in which nothing is trusted before it was looked at. Every way to
// fail has an error of its own, and no failure leaves the file other than it was.

import { accessSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { makePrivate, replaceFile } from './atomic-file.ts';
import { Database, sqlText } from './database.ts';
import { readHeader } from './file-header.ts';
import { keepOriginal } from './kept-original.ts';
import { planMigration, runMigration } from './migrations.ts';
import { makeReadFolder, removeReadFolder, sweepReadCopies } from './read-copies.ts';
import { readRecords } from './record-table.ts';
import { DURABLE, type FileFormat, hasTablesOf } from './schema.ts';
import { hasForeignLog } from './side-files.ts';
import { guarded, StorageFailure } from './sqlite-error.ts';
import { nameFits } from './true-path.ts';

/** An open database whose tables and records were checked. */
export type Opened = {
  readonly db: Database;
  readonly records: readonly AnyRecord[];
  /** The name of the file in which the original was kept before it was brought to a newer format. */
  readonly keptOriginal: string | null;
};

/** Opens for writing; the caller holds the lock. */
export function openForWriting(path: string, name: string, format: FileFormat): Result<Opened, AppError> {
  const version = readHeader(path, name, format.version);
  if (!version.ok) return version;
  return guarded(name, 'open', () => {
    accessSync(path, constants.R_OK | constants.W_OK);
    let keptOriginal: string | null = null;
    if (version.value < format.version) {
      const migrated = migrateFile(path, name, version.value, format);
      if (!migrated.ok) return migrated;
      keptOriginal = migrated.value;
    }
    const loaded = load(path, name, format);
    if (!loaded.ok) return loaded;
    loaded.value.db.exec(DURABLE);
    return ok({ ...loaded.value, keptOriginal });
  });
}

/** Opens a consistent copy of the file, in a folder of its own that the caller removes; the file is only read. */
export function openCopy(
  path: string,
  name: string,
  format: FileFormat,
): Result<Opened & { readonly folder: string }, AppError> {
  const version = readHeader(path, name, format.version);
  if (!version.ok) return version;
  return guarded(name, 'open', () => {
    accessSync(path, constants.R_OK);
    sweepReadCopies();
    const folder = makeReadFolder();
    let opened: Result<Opened & { readonly folder: string }, AppError> | null = null;
    try {
      opened = guarded(name, 'open', () => {
        const copy = join(folder, 'copy.brief');
        const copied = copyConsistently(path, copy, name, version.value, format);
        if (!copied.ok) return copied;
        if (version.value < format.version) {
          const migrated = migrateFile(copy, name, version.value, format);
          if (!migrated.ok) return migrated;
        }
        const loaded = load(copy, name, format);
        return loaded.ok ? ok({ ...loaded.value, keptOriginal: null, folder }) : loaded;
      });
      return opened;
    } finally {
      if (opened?.ok !== true) removeReadFolder(folder);
    }
  });
}

function copyConsistently(
  path: string,
  copy: string,
  name: string,
  version: number,
  format: FileFormat,
): Result<null, AppError> {
  const journal = `${path}-journal`;
  // A name that the database has no room for, and a log that is another file's, keep it from reading in place.
  if (nameFits(path) && !hasForeignLog(path)) {
    const read = guarded(name, 'open', () =>
      withDatabase(path, { readOnly: true }, (db) => {
        const sound = checkTables(db, name, version, format);
        if (sound.ok) db.exec(`VACUUM INTO ${sqlText(copy)}`);
        return sound;
      }),
    );
    const wantsWriting = !read.ok && (read.error.kind === 'read-only' || read.error.kind === 'write-failed');
    if (!wantsWriting || !existsSync(journal)) return read;
  }
  // Its holder died in the middle of a change, and going back to before it takes writing: done in the copy.
  rmSync(copy, { force: true });
  copyFileSync(path, copy);
  makePrivate(copy);
  if (existsSync(journal)) copyFileSync(journal, `${copy}-journal`);
  return withDatabase(copy, {}, (db) => checkTables(db, name, version, format));
}

function withDatabase<T>(
  path: string,
  options: { readonly readOnly?: boolean },
  work: (db: Database) => T,
): T {
  const db = new Database(path, options);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Whether the file is sound as a database and has the tables of its version. */
function checkTables(
  db: Database,
  name: string,
  version: number,
  format: FileFormat,
): Result<null, AppError> {
  const damaged = (detail: string): Result<null, AppError> => err({ kind: 'damaged-file', name, detail });
  try {
    const check = Object.values(db.get('PRAGMA quick_check(1)') ?? {})[0];
    if (check !== 'ok') return damaged(String(check));
    const step = format.steps.find((candidate) => candidate.from === version);
    const of =
      version === format.version ? format : step === undefined ? null : { ...format, ...step, version };
    if (of === null) return damaged(`Format version ${version}.`);
    return hasTablesOf(db, of) ? ok(null) : damaged('The tables of the file are not those of its format.');
  } catch (thrown) {
    // The header said that it is ours, so what SQLite cannot read here is damage.
    const failure = guarded(name, 'open', (): Result<null, AppError> => {
      throw thrown;
    });
    if (!failure.ok && failure.error.kind === 'not-a-project') return damaged('The file is not readable.');
    return failure;
  }
}

function load(
  path: string,
  name: string,
  format: FileFormat,
): Result<Omit<Opened, 'keptOriginal'>, AppError> {
  const db = new Database(path);
  let keep = false;
  try {
    const sound = checkTables(db, name, format.version, format);
    if (!sound.ok) return sound;
    const records = readRecords(db, name);
    if (!records.ok) return records;
    keep = true;
    return ok({ db, records: records.value });
  } finally {
    if (!keep) db.close();
  }
}

/**
 * Brings a file to the current format: a copy is changed and checked, the original is kept under another name beside
 * it, and only then does the copy take its place. Gives the name of the kept original.
 */
function migrateFile(
  path: string,
  name: string,
  version: number,
  format: FileFormat,
): Result<string, AppError> {
  const plan = planMigration(format.steps, version, format.version);
  if (plan === null) return err({ kind: 'damaged-file', name, detail: `Format version ${version}.` });
  return replaceFile(path, (temporary) => {
    const migrated = withDatabase(path, {}, (db) => {
      const sound = checkTables(db, name, version, format);
      if (sound.ok) db.exec(`VACUUM INTO ${sqlText(temporary)}`);
      return sound;
    });
    if (!migrated.ok) throw new StorageFailure(migrated.error);
    withDatabase(temporary, {}, (db) => {
      runMigration(db, plan);
      const sound = checkTables(db, name, format.version, format);
      const records = sound.ok ? readRecords(db, name) : sound;
      if (!records.ok) throw new StorageFailure(records.error);
    });
    return ok(keepOriginal(path, version));
  });
}
