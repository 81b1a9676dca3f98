// The tables of the project file, its identity as a file, and whether a file has exactly these tables.

import { FORMAT_VERSION } from '../../core/model/any-record.ts';
import { Database } from './database.ts';
import { type MigrationStep, migrations } from './migrations.ts';

/** SQLite's application_id: "BRWF". */
export const APPLICATION_ID = 0x42_52_57_46;

/** A version of the file format: its number, its tables, and the steps that lead to it from earlier ones. */
export type FileFormat = {
  readonly version: number;
  /** The statements that make the tables; `prefix` is empty or names an attached database ("copy."). */
  readonly tables: (prefix: string) => string;
  readonly steps: readonly MigrationStep[];
};

/**
 * `record.seq` and `search.rowid`: a record's own words are at `seq * 2`, the text of a source at `seq * 2 + 1`.
 * `change` holds former values only; a row stands for the revisions `revision` to `last`. `sender` remembers the last
 * change that was taken from the window that is writing.
 */
const tables = (prefix: string): string => `
CREATE TABLE ${prefix}record(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, json TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TABLE ${prefix}asset(sha256 TEXT NOT NULL PRIMARY KEY, mediaType TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE ${prefix}change(revision INTEGER PRIMARY KEY, last INTEGER NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE ${prefix}version(id INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TABLE ${prefix}sender(id TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT;
CREATE VIRTUAL TABLE ${prefix}search USING fts5(title, body, stems, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
`;

/** The format that this build reads and writes. */
export const currentFormat: FileFormat = { version: FORMAT_VERSION, tables, steps: migrations };

/** Makes the tables of a format in an empty database and marks the file as ours. */
export function makeTables(db: Database, format: FileFormat, schema: 'main' | 'copy' = 'main'): void {
  db.exec(format.tables(schema === 'main' ? '' : `${schema}.`));
  db.exec(
    `PRAGMA ${schema}.application_id=${APPLICATION_ID}; PRAGMA ${schema}.user_version=${format.version};`,
  );
}

/** The settings under which every project file is written: one file, durable at each change. */
export const DURABLE = 'PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;';

const list = (db: Database): string[] =>
  db
    .all('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .map((row) => {
      // Tables inside the search index are made by SQLite, in words that may change with its version.
      const inner = String(row['name']).startsWith('search_');
      return JSON.stringify([row['type'], row['name'], row['tbl_name'], inner ? null : row['sql']]);
    })
    .sort();

const expected = new WeakMap<FileFormat, string>();

/** Whether a database has the tables of a format, all of them and nothing else: no trigger, no view, no other table. */
export function hasTablesOf(db: Database, format: FileFormat): boolean {
  let wanted = expected.get(format);
  if (wanted === undefined) {
    const model = new Database(':memory:');
    makeTables(model, format);
    wanted = list(model).join('\n');
    expected.set(format, wanted);
    model.close();
  }
  return list(db).join('\n') === wanted;
}
