// The steps of opening a project file, in an order in which nothing is trusted before it was looked at. Every way to
// fail has an error of its own, and no failure leaves the file other than it was.

import { accessSync, constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { makePrivate, replaceFile } from './disk/atomic-file.ts';
import { Database, sqlText } from './disk/database.ts';
import { readHeader } from './disk/file-header.ts';
import { keepOriginal } from './disk/kept-original.ts';
import { isIndexAsLeft, stampIndex } from './search/index-stamp.ts';
import { planMigration, runMigration } from './migrations/migrations.ts';
import { ProjectRows } from './rows/project-rows.ts';
import { makeReadFolder, removeReadFolder, sweepReadCopies } from './disk/read-copies.ts';
import { readRecords } from './rows/record-table.ts';
import { remakeIndexOf } from './search/remake-index.ts';
import { writeAnew } from './rows/rewrite-file.ts';
import { DURABLE, type FileFormat, lookAtTables } from './rows/schema.ts';
import { hasForeignLog } from './disk/side-files.ts';
import { guardedOpening, isDamage, StorageFailure } from './disk/sqlite-error.ts';
import { nameFits } from './disk/true-path.ts';
import type { ProjectSeal } from './sealing/project-seal.ts';
import { type Unlock, unlockOf, unlockRows } from './sealing/unlock.ts';

/** An open database whose rows and records were checked. */
export type Opened = {
  readonly rows: ProjectRows;
  /** What seals and opens an encrypted project; null for a plain one. */
  readonly seal: ProjectSeal | null;
  readonly projectId: string;
  readonly records: readonly AnyRecord[];
  /** The name of the file in which the original was kept before it was brought to a newer format. */
  readonly keptOriginal: string | null;
};

/** Opens for writing; the caller holds the lock. */
export function openForWriting(
  path: string,
  name: string,
  format: FileFormat,
  unlock: Unlock | null,
): Result<Opened, AppError> {
  const version = readHeader(path, name, format.version);
  if (!version.ok) return version;
  return guardedOpening(name, () => {
    accessSync(path, constants.R_OK | constants.W_OK);
    let keptOriginal: string | null = null;
    if (version.value < format.version) {
      const migrated = migrateFile(path, name, version.value, format);
      if (!migrated.ok) return migrated;
      keptOriginal = migrated.value;
    }
    const loaded = load(path, name, format, unlock);
    return loaded.ok ? ok({ ...loaded.value, keptOriginal }) : loaded;
  });
}

/** Opens a consistent copy of the file, in a folder of its own that the caller removes; the file is only read. */
export function openCopy(
  path: string,
  name: string,
  format: FileFormat,
  unlock: Unlock | null,
): Result<Opened & { readonly folder: string }, AppError> {
  const version = readHeader(path, name, format.version);
  if (!version.ok) return version;
  return guardedOpening(name, () => {
    accessSync(path, constants.R_OK);
    sweepReadCopies();
    const folder = makeReadFolder();
    let opened: Result<Opened & { readonly folder: string }, AppError> | null = null;
    try {
      opened = guardedOpening(name, () => {
        const copy = join(folder, 'copy.brief');
        const copied = copyConsistently(path, copy, name, version.value, format);
        if (!copied.ok) return copied;
        if (version.value < format.version) {
          const migrated = migrateFile(copy, name, version.value, format);
          if (!migrated.ok) return migrated;
        }
        const loaded = load(copy, name, format, unlock);
        return loaded.ok ? ok({ ...loaded.value, keptOriginal: null, folder }) : loaded;
      });
      return opened;
    } finally {
      if (opened?.ok !== true) removeReadFolder(folder);
    }
  });
}

/** Copies a file of any version that has the tables of that version; what is in them is looked at in the copy. */
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
    const read = guardedOpening(name, () =>
      withDatabase(path, { readOnly: true }, (db) => {
        const known = checkVersion(db, name, version, format);
        if (!known.ok) return known;
        try {
          db.exec(`VACUUM INTO ${sqlText(copy)}`);
        } catch (thrown) {
          if (!isDamage(thrown)) throw thrown;
          // Perhaps only the index is damaged. Byte by byte, in a moment of which nobody writes.
          rmSync(copy, { force: true });
          db.reading(() => {
            db.get('SELECT 1 FROM sqlite_schema');
            copyFileSync(path, copy);
          });
          makePrivate(copy);
        }
        return ok(null);
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
  return withDatabase(copy, {}, (db) => checkVersion(db, name, version, format));
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

const damaged = (name: string, detail: string): Result<never, AppError> =>
  err({ kind: 'damaged-file', name, detail });

/** Whether a file has the tables of its version; those of the search index may be others, or missing. */
function checkTables(db: Database, name: string, format: FileFormat): Result<null, AppError> {
  return lookAtTables(db, format) === 'foreign'
    ? damaged(name, 'The tables of the file are not those of its format.')
    : ok(null);
}

/** The first look at a file of any version, before its rows are read. */
const checkVersion = (
  db: Database,
  name: string,
  version: number,
  format: FileFormat,
): Result<null, AppError> =>
  version < format.version ? checkOlder(db, name, version, format) : checkTables(db, name, format);

/** Whether a file of an earlier version is sound as a database: its rows have no sums, or others than these. */
function checkOlder(db: Database, name: string, version: number, format: FileFormat): Result<null, AppError> {
  const step = format.steps.find((candidate) => candidate.from === version);
  if (step === undefined) return damaged(name, `Format version ${version} was never released.`);
  if (structureOf(db) === 'broken') return damaged(name, 'The structure of the file is broken.');
  return checkTables(db, name, { ...format, tables: step.tables, version });
}

/** What SQLite finds of a file's structure. `index`: nothing but that the search index is not in order. */
function structureOf(db: Database): 'sound' | 'index' | 'broken' {
  try {
    const found = db.all('PRAGMA main.integrity_check(20)').map((row) => String(Object.values(row)[0]));
    if (found.every((line) => line === 'ok')) return 'sound';
    return found.every((line) => line.includes('FTS5 table')) ? 'index' : 'broken';
  } catch (thrown) {
    if (isDamage(thrown)) return 'broken';
    throw thrown;
  }
}

type Loaded = Omit<Opened, 'keptOriginal'>;

/**
 * Opens a file of the current format of which nobody else writes. When every row holds but what is derived from them
 * doesn't, that is made anew: the search index in its place, a broken structure in a new file that takes this one's.
 */
function load(
  path: string,
  name: string,
  format: FileFormat,
  unlock: Unlock | null,
  again = true,
): Result<Loaded, AppError> {
  const db = new Database(path);
  let keep = false;
  try {
    const tables = checkTables(db, name, format);
    if (!tables.ok) return tables;
    const unlocked = unlockRows(db, name, unlock);
    if (!unlocked.ok) return unlocked;
    const { verified, sealed } = unlocked.value;
    const records = readRecords(verified.records, verified.assets);
    if (!records.ok) return damaged(name, records.error);
    const { projectId, state } = verified;
    const rows = new ProjectRows(db, state, 'main', sealed?.form ?? null);
    const seal = sealed?.seal ?? null;
    const structure = structureOf(db);
    const broken = structure === 'broken';
    if (!broken) {
      db.exec(DURABLE);
      // An earlier wrapping of the key is not to stay on a free page.
      if (seal !== null) db.exec('PRAGMA secure_delete=ON');
      const sound = structure === 'sound' && lookAtTables(db, format) === 'sound' && isIndexAsLeft(db);
      if (sound || remakeInPlace(rows, name, records.value)) {
        keep = true;
        return ok({ rows, seal, projectId, records: records.value });
      }
    }
    if (!again) return damaged(name, 'The structure of the file is broken.');
    replaceFile(path, (temporary) => {
      writeAnew(db, temporary, { projectId, totals: state.totals });
      db.close();
    });
    return load(path, name, format, unlockOf(seal), false);
  } finally {
    if (!keep) db.close();
  }
}

/** Whether the index could be made anew where it stands. */
function remakeInPlace(rows: ProjectRows, name: string, records: readonly AnyRecord[]): boolean {
  const { db } = rows;
  try {
    db.transaction(() => remakeIndexOf(rows, name, records));
    db.transaction(() => stampIndex(db));
    return true;
  } catch (thrown) {
    if (isDamage(thrown)) return false;
    throw thrown;
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
  if (plan === null) return damaged(name, `Format version ${version} was never released.`);
  return replaceFile(path, (temporary) => {
    const migrated = withDatabase(path, {}, (db) => {
      const sound = checkOlder(db, name, version, format);
      if (sound.ok) db.exec(`VACUUM INTO ${sqlText(temporary)}`);
      return sound;
    });
    if (!migrated.ok) throw new StorageFailure(migrated.error);
    withDatabase(temporary, {}, (db) => {
      db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
      runMigration(db, plan, format.recordSteps);
    });
    const loaded = load(temporary, name, format, null);
    if (!loaded.ok) throw new StorageFailure(loaded.error);
    loaded.value.rows.db.close();
    return ok(keepOriginal(path, version));
  });
}
