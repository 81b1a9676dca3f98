// Writes a project whose rows all hold to a new file, row by row, for when the structure around them can't be trusted.

import { rmSync } from 'node:fs';
import type { AnyRecord } from '../../core/model/any-record.ts';
import { type Database, sqlText } from './database.ts';
import { isIndexSound, stampIndex } from './index-stamp.ts';
import { newToken, type Schema, writeProjectId, writeState } from './meta-table.ts';
import type { ProjectRows } from './project-rows.ts';
import { fillIndex, remakeIndex } from './remake-index.ts';
import { currentFormat, makeTables } from './schema.ts';
import { isDamage } from './sqlite-error.ts';
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

/** Writes every row and a new index to `path`, where nothing is yet. */
export function writeAnew(
  db: Database,
  name: string,
  path: string,
  project: { readonly projectId: string; readonly totals: Totals; readonly records: readonly AnyRecord[] },
): void {
  const schema: Schema = 'copy';
  withCopy(db, path, () => {
    makeTables(db, currentFormat, schema);
    for (const table of countedTables)
      db.exec(`INSERT INTO copy.${table} SELECT * FROM main.${table} NOT INDEXED`);
    writeProjectId(db, schema, project.projectId);
    writeState(db, schema, { generation: newToken(), totals: project.totals });
    fillIndex({ index: db, schema, files: db }, name, project.records);
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
    writeAnew(db, name, path, { projectId: newToken(), totals, records });
    return;
  }
  withCopy(db, path, () => {
    writeProjectId(db, 'copy', newToken());
    writeState(db, 'copy', { generation: newToken(), totals });
    if (!isIndexSound(db, 'copy')) remakeIndex(db, name, records, 'copy');
  });
}
