// Writes what one project file says to another, sealed or plain, and proves that it says the same.

import { sha256Of } from '../rows/asset-table.ts';
import { Database } from '../disk/database.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { type Opened, openForWriting } from '../opening.ts';
import { copyRows, takeAll } from '../rows/copy-rows.ts';
import {
  newToken,
  readForgetting,
  readRecovery,
  writeForgetting,
  writePlainBackups,
  writeProjectId,
  writeRecovery,
  writeState,
} from '../rows/meta-table.ts';
import { columnsOf } from '../rows/project-rows.ts';
import { currentFormat, makeProject } from '../rows/schema.ts';
import { countedTables } from '../rows/totals.ts';
import { stampIndex } from '../search/index-stamp.ts';
import { fillIndexOf } from '../search/remake-index.ts';
import { newForm } from './new-seal.ts';
import type { ProjectSeal } from './project-seal.ts';
import { metaSealOf } from './sealed-form.ts';
import { unlockOf } from './unlock.ts';

/** What of an open project is written. */
type WhatIsWritten = Omit<Opened, 'keptOriginal'>;

/** Writes every row, sealed or plain, to an empty file. What was noted of plain backups before says nothing of the new one. */
export function writeOther(
  opened: WhatIsWritten,
  path: string,
  name: string,
  { seal, backups }: { readonly seal: ProjectSeal | null; readonly backups: 'remove' | null },
): number {
  const db = new Database(path);
  try {
    db.exec('PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;');
    const rows = makeProject(db, currentFormat, 'main', newForm(db, seal));
    writeProjectId(db, 'main', opened.projectId);
    const lost = rows.transaction(() => {
      const count = copyRows(opened.rows.db, rows, takeAll);
      const recovery = readRecovery(opened.rows.db, metaSealOf(opened.seal));
      if (recovery !== null) writeRecovery(db, recovery, metaSealOf(seal));
      writeForgetting(db, readForgetting(opened.rows.db, metaSealOf(opened.seal)), metaSealOf(seal));
      writePlainBackups(db, 'main', backups);
      fillIndexOf(rows, name, opened.records);
      return count;
    });
    writeState(db, 'main', { generation: newToken(), totals: rows.totals });
    if (seal === null) db.transaction(() => stampIndex(db));
    return lost;
  } finally {
    db.close();
  }
}

/** Opens what was written as anybody would, and holds every row of it to the old file's. Throws where one differs. */
export function requireSame(before: Database, path: string, name: string, seal: ProjectSeal | null): void {
  const again = openForWriting(path, name, currentFormat, unlockOf(seal));
  if (!again.ok) throw new StorageFailure(again.error);
  const after = again.value.rows.db;
  try {
    for (const table of countedTables) {
      const columns = table === 'asset' ? ['sha256', 'mediaType'] : columnsOf[table];
      const select = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${columns[0]}`;
      const others = after.each(select);
      for (const cells of before.each(select)) {
        const other = others.next();
        const same = other.done !== true && cells.every((cell, index) => cell === other.value[index]);
        if (!same || (table === 'asset' && !isSameFile(before, after, String(cells[0]))))
          throw new Error(`${name} was not written as it is`);
      }
      if (others.next().done !== true) throw new Error(`${name} was not written as it is`);
    }
  } finally {
    after.close();
  }
}

function isSameFile(before: Database, after: Database, sha256: string): boolean {
  const bytesIn = (db: Database): string | null => {
    const bytes = db.get('SELECT bytes FROM asset WHERE sha256 = ?', sha256)?.['bytes'];
    return bytes instanceof Uint8Array ? sha256Of(bytes) : null;
  };
  const was = bytesIn(before);
  return was === null || was === bytesIn(after);
}
