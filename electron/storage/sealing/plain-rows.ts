// The rows of an encrypted project, open: tables of the same names in the memory of one connection, which stand before
// those of the file for whoever asks without naming one. Nothing of them reaches the disk.

import type { Database, SqlValue } from '../disk/database.ts';
import type { CountedTable } from '../rows/totals.ts';
import type { ProjectSeal } from './project-seal.ts';
import { openBytes, openCells } from './sealed-cells.ts';
import { SEALED_MORE } from './sealed-bytes.ts';

/**
 * SQLite looks for a name in TEMP first, so what reads history, versions and kept files reads these. Senders and what the
 * file says of itself lie open in the file and have no table here. `kept` finds the sealed file by the hash of the open one.
 */
const TABLES = `
CREATE TEMP TABLE record(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, json TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TEMP TABLE change(revision INTEGER PRIMARY KEY, last INTEGER NOT NULL, at TEXT NOT NULL, until TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TEMP TABLE version(id INTEGER PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TEMP TABLE kept(sha256 TEXT NOT NULL PRIMARY KEY, mediaType TEXT NOT NULL, sealed TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TEMP VIEW asset AS
  SELECT kept.sha256 AS sha256, kept.mediaType AS mediaType, length(lying.bytes) - ${SEALED_MORE} AS length, open_bytes(kept.sha256, lying.bytes) AS bytes
  FROM temp.kept AS kept JOIN main.asset AS lying ON lying.sha256 = kept.sealed;
`;

const PUT: Readonly<Record<Exclude<CountedTable, 'sender'>, string>> = {
  record: 'INSERT OR REPLACE INTO temp.record(seq, id, kind, json, revision) VALUES (?, ?, ?, ?, ?)',
  change:
    'INSERT OR REPLACE INTO temp.change(revision, last, at, until, author, label, json) VALUES (?, ?, ?, ?, ?, ?, ?)',
  version: 'INSERT OR REPLACE INTO temp.version(id, name, at, revision) VALUES (?, ?, ?, ?)',
  asset: 'INSERT OR REPLACE INTO temp.kept(sha256, mediaType, sealed) VALUES (?, ?, ?)',
};

const REMOVE: Readonly<Record<Exclude<CountedTable, 'sender'>, string>> = {
  record: 'DELETE FROM temp.record WHERE seq = ?',
  change: 'DELETE FROM temp.change WHERE revision = ?',
  version: 'DELETE FROM temp.version WHERE id = ?',
  asset: 'DELETE FROM temp.kept WHERE sha256 = ?',
};

export class PlainRows {
  readonly #db: Database;
  readonly #seal: ProjectSeal;

  /** Makes the tables, empty. */
  constructor(db: Database, seal: ProjectSeal) {
    this.#db = db;
    this.#seal = seal;
    // Also what SQLite sorts and what it notes for going back.
    db.exec('PRAGMA temp_store=MEMORY');
    db.define('open_bytes', (sha256, bytes) => openBytes(seal, String(sha256), bytes));
    db.exec(TABLES);
  }

  /** Opens a row as it lies in the file and keeps it; null where it isn't what was sealed in its place. */
  take(table: CountedTable, cells: readonly SqlValue[]): readonly SqlValue[] | null {
    const open = openCells(this.#seal, table, cells);
    if (open === null || table === 'sender') return open;
    this.put(table, open, cells);
    return open;
  }

  /** Keeps a row that is written. `lying` are its cells as they lie in the file. */
  put(table: CountedTable, open: readonly SqlValue[], lying: readonly SqlValue[]): void {
    if (table === 'sender') return;
    const cells = table === 'asset' ? [open[0] ?? null, open[1] ?? null, lying[0] ?? null] : open;
    this.#db.run(PUT[table], ...cells);
  }

  remove(table: CountedTable, key: SqlValue): void {
    if (table !== 'sender') this.#db.run(REMOVE[table], key);
  }

  /** The key under which a row lies in the file; of a kept file that isn't there, null. */
  keyInFile(table: CountedTable, key: SqlValue): SqlValue {
    if (table !== 'asset') return key;
    return this.#db.get('SELECT sealed FROM temp.kept WHERE sha256 = ?', key)?.['sealed'] ?? null;
  }
}

/** Opens what can be opened of the kept files alone, in a file of which nothing else is trusted. */
export function layKeptFiles(db: Database, seal: ProjectSeal): void {
  const plain = new PlainRows(db, seal);
  for (const row of db.all('SELECT sha256, mediaType FROM main.asset NOT INDEXED'))
    plain.take('asset', [row['sha256'] ?? null, row['mediaType'] ?? null, null]);
}
