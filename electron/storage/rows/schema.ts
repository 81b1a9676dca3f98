// The format of the project file, its identity as a file, and whether a file has exactly its tables.

import { FORMAT_VERSION } from '../../../core/model/any-record.ts';
import { type RecordStep, recordSteps } from '../../../core/model/files/record-steps.ts';
import { Database } from '../disk/database.ts';
import type { Schema } from './meta-table.ts';
import { type MigrationStep, migrations } from '../migrations/migrations.ts';
import { ProjectRows, type RowForm } from './project-rows.ts';
import { type TablesOf, tablesOf2 } from './tables.ts';

/** SQLite's application_id: "BRWF". */
export const APPLICATION_ID = 0x42_52_57_46;

/** A version of the file format: its number, its tables, and the steps that lead to it from earlier ones. */
export type FileFormat = {
  readonly version: number;
  /** The statements that make the tables. */
  readonly tables: TablesOf;
  readonly steps: readonly MigrationStep[];
  readonly recordSteps: readonly RecordStep[];
};

/** The format that this build reads and writes. */
export const currentFormat: FileFormat = {
  version: FORMAT_VERSION,
  tables: tablesOf2,
  steps: migrations,
  recordSteps,
};

/** Makes the tables of a format in an empty database and marks the file as ours. */
export function makeTables(db: Database, format: FileFormat, schema: Schema = 'main'): void {
  db.exec(format.tables(schema === 'main' ? '' : `${schema}.`));
  db.exec(
    `PRAGMA ${schema}.application_id=${APPLICATION_ID}; PRAGMA ${schema}.user_version=${format.version};`,
  );
}

/** Makes an empty project with an id of its own in an empty database; with `form`, an encrypted one. */
export function makeProject(
  db: Database,
  format: FileFormat,
  schema: Schema = 'main',
  form: RowForm | null = null,
): ProjectRows {
  makeTables(db, format, schema);
  return ProjectRows.begin(db, schema, form);
}

/**
 * The settings under which every project file is written: one file, durable at each change. Nothing of a transaction is
 * written to the file before it ends, so that until then whatever changes the file is somebody else.
 */
export const DURABLE =
  'PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF; PRAGMA cache_spill=OFF;';

/** The tables of the search index: the one that is asked, and those that SQLite makes inside it. */
export const searchTables: ReadonlySet<string> = new Set([
  'search',
  'search_data',
  'search_idx',
  'search_docsize',
  'search_config',
  'search_content',
]);

type Listed = { readonly own: string; readonly search: string };

function list(db: Database): Listed {
  const own: string[] = [];
  const search: string[] = [];
  for (const row of db.all('SELECT type, name, tbl_name, sql FROM main.sqlite_schema')) {
    const name = String(row['name']);
    // Tables inside the search index are made by SQLite, in words that may change with its version.
    const inner = name.startsWith('search_');
    const line = JSON.stringify([row['type'], row['name'], row['tbl_name'], inner ? null : row['sql']]);
    (row['type'] === 'table' && searchTables.has(name) ? search : own).push(line);
  }
  return { own: own.sort().join('\n'), search: search.sort().join('\n') };
}

const expected = new WeakMap<FileFormat, Listed>();

function expectedOf(format: FileFormat): Listed {
  let wanted = expected.get(format);
  if (wanted === undefined) {
    const model = new Database(':memory:');
    makeTables(model, format);
    wanted = list(model);
    expected.set(format, wanted);
    model.close();
  }
  return wanted;
}

/**
 * Whether a database has the tables of a format, all of them and nothing else: no trigger, no view, no other table.
 * `index`: all but those of the search index, which can be made anew.
 */
export function lookAtTables(db: Database, format: FileFormat): 'sound' | 'index' | 'foreign' {
  const wanted = expectedOf(format);
  const found = list(db);
  if (found.own !== wanted.own) return 'foreign';
  return found.search === wanted.search ? 'sound' : 'index';
}
