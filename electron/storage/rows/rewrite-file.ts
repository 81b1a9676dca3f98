// Writes a project whose rows all hold to a new file, row by row, for when the structure around them can't be trusted.

import { rmSync } from 'node:fs';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { type Database, sqlText } from '../disk/database.ts';
import { isIndexSound, markIndexStale, stampIndex } from '../search/index-stamp.ts';
import { newToken, type Schema, writePlainBackups, writeProjectId, writeState } from './meta-table.ts';
import type { ProjectRows } from './project-rows.ts';
import { remakeIndexOf } from '../search/remake-index.ts';
import { currentFormat, makeTables } from './schema.ts';
import { isDamage } from '../disk/sqlite-error.ts';
import { countedTables, type Totals } from './totals.ts';

/**
 * Runs `work` with another file attached as `copy`, which no other handle has then, and stamps the index in it. That file is
 * flushed by the caller.
 */
export function withCopy<T>(db: Database, path: string, work: () => T): T {
  db.exec(`ATTACH ${sqlText(path)} AS copy`);
  try {
    db.exec('PRAGMA copy.journal_mode=MEMORY; PRAGMA copy.synchronous=OFF;');
    const value = db.transaction(work);
    db.transaction(() => stampIndex(db, 'copy'));
    return value;
  } finally {
    db.exec('DETACH copy');
  }
}

/**
 * Writes every row to `path`, where nothing is yet. The index is left to the opening of that file: here the texts of sources
 * may not be found.
 */
export function writeAnew(
  db: Database,
  path: string,
  project: { readonly projectId: string; readonly totals: Totals },
): void {
  const schema: Schema = 'copy';
  withCopy(db, path, () => {
    makeTables(db, currentFormat, schema);
    // Row by row: without a condition SQLite would copy indexes as they are, and with them what is wrong in them.
    for (const table of countedTables)
      db.exec(`INSERT INTO copy.${table} SELECT * FROM main.${table} NOT INDEXED WHERE true`);
    db.exec(
      "INSERT INTO copy.meta SELECT * FROM main.meta WHERE key IN ('recovery', 'key', 'rows', 'forgetting', 'plainBackups')",
    );
    writeProjectId(db, schema, project.projectId);
    writeState(db, schema, { generation: newToken(), totals: project.totals });
    markIndexStale(db, schema);
  });
}

/**
 * Writes the whole project to `path`, where nothing is yet, as a project of its own. A damaged index isn't taken along:
 * the copy gets a new one.
 */
export function writeCopy(
  rows: ProjectRows,
  name: string,
  path: string,
  records: readonly AnyRecord[],
): void {
  const { db, totals } = rows;
  try {
    db.exec(`VACUUM INTO ${sqlText(path)}`);
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    rmSync(path, { force: true });
    writeAnew(db, path, { projectId: newToken(), totals });
    withCopy(db, path, () => writePlainBackups(db, 'copy', null));
    return;
  }
  withCopy(db, path, () => {
    // Another project has other backups.
    writePlainBackups(db, 'copy', null);
    writeProjectId(db, 'copy', newToken());
    writeState(db, 'copy', { generation: newToken(), totals });
    if (!isIndexSound(db, 'copy')) remakeIndexOf(rows, name, records, 'copy');
  });
}
