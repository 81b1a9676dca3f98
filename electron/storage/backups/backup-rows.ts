// The file with the rows of a backup: every row of the project as it is, sums included, but for the index of the search
// and the bytes of kept files. Of those it has the row without the bytes. Knows no folder.

import { ok, type Result } from '../../../core/base/result.ts';
import { Database, type Row, sqlText } from '../disk/database.ts';
import { newToken, writeProjectId, writeState } from '../rows/meta-table.ts';
import { countedTables } from '../rows/totals.ts';
import { currentFormat, makeTables } from '../rows/schema.ts';
import { type Verified, verifyRows } from '../rows/verify-rows.ts';

/** SQLite's application_id of a backup's rows: "BRWB". No project, and never opened as one. */
const ROWS_ID = 0x42_52_57_42;

const TABLES = [...countedTables.filter((table) => table !== 'asset'), 'meta'] as const;

/**
 * `bytes` is null where the shared folder has them; what didn't match its own hash when it was backed up stands here as
 * it was found.
 */
const ASSETS = `CREATE TABLE copy.asset(sha256 ANY NOT NULL PRIMARY KEY, mediaType ANY NOT NULL, sum BLOB NOT NULL, length INTEGER NOT NULL, bytes ANY) STRICT;`;

/**
 * Copies the rows of a project to an empty file, in one read of one moment: as long as it lasts, whoever writes waits.
 * Nothing is flushed.
 */
export function copyRows(project: Database, path: string): void {
  project.exec(`ATTACH ${sqlText(path)} AS copy`);
  try {
    project.exec('PRAGMA copy.journal_mode=MEMORY; PRAGMA copy.synchronous=OFF;');
    project.reading(() => {
      for (const table of TABLES) {
        const made = project.get('SELECT sql FROM main.sqlite_schema WHERE name = ?', table)?.['sql'];
        project.exec(String(made).replace(/^CREATE TABLE /u, 'CREATE TABLE copy.'));
        project.exec(`INSERT INTO copy.${table} SELECT * FROM main.${table} NOT INDEXED`);
      }
      // The index isn't taken along, so nothing is to be noted of it.
      project.exec("DELETE FROM copy.meta WHERE key = 'search'");
      project.exec(ASSETS);
      project.exec(
        'INSERT INTO copy.asset SELECT sha256, mediaType, sum, length(bytes), NULL FROM main.asset NOT INDEXED',
      );
      const version = project.number('PRAGMA main.user_version');
      project.exec(`PRAGMA copy.application_id=${ROWS_ID}; PRAGMA copy.user_version=${version};`);
    });
  } finally {
    project.exec('DETACH copy');
  }
}

/** Reads every row once and holds it to its sum, and all of them to what the project said of itself. */
export const verifyBackupRows = (rows: Database): Result<Verified, string> =>
  verifyRows(rows, { bytes: 'length' });

export type AssetRow = {
  readonly sha256: string;
  readonly length: number;
  readonly bytes: Uint8Array | null;
};

/** The kept files of a backup. */
export function* assetRows(rows: Database): Iterable<AssetRow> {
  for (const row of rows.all('SELECT sha256, length, bytes FROM asset ORDER BY rowid')) yield assetRow(row);
}

const assetRow = (row: Row): AssetRow => ({
  sha256: String(row['sha256']),
  length: Number(row['length']),
  bytes: row['bytes'] instanceof Uint8Array ? row['bytes'] : null,
});

/** Keeps a file inside the backup itself, for one that isn't what its hash says. */
export function keepInRows(path: string, sha256: string, bytes: Uint8Array): void {
  const rows = new Database(path);
  try {
    rows.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
    rows.run('UPDATE asset SET bytes = ? WHERE sha256 = ?', bytes, sha256);
  } finally {
    rows.close();
  }
}

/**
 * Writes the project that a backup is of to an empty file: row for row, with a state of its own and, unless `keepId`, as
 * a project of its own. `bytesOf` gives the kept files and throws when it can't. The index is the caller's to make.
 */
export function writeProject(
  rowsPath: string,
  target: Database,
  verified: Verified,
  keepId: boolean,
  bytesOf: (row: AssetRow) => Uint8Array,
): Result<null, string> {
  makeTables(target, currentFormat);
  target.exec(`ATTACH ${sqlText(rowsPath)} AS copy`);
  try {
    // Not `transaction`: that would lock the backup for writing.
    target.reading(() => {
      for (const table of TABLES)
        target.exec(`INSERT INTO main.${table} SELECT * FROM copy.${table} NOT INDEXED`);
      for (const row of target.all('SELECT sha256, length, bytes FROM copy.asset NOT INDEXED'))
        target.run(
          `INSERT INTO main.asset(sha256, mediaType, sum, bytes)
           SELECT sha256, mediaType, sum, ? FROM copy.asset WHERE sha256 = ?`,
          bytesOf(assetRow(row)),
          row['sha256'] ?? null,
        );
      if (!keepId) writeProjectId(target, 'main', newToken());
      writeState(target, 'main', { generation: newToken(), totals: verified.state.totals });
    });
  } finally {
    target.exec('DETACH copy');
  }
  const again = verifyRows(target);
  return again.ok ? ok(null) : again;
}
