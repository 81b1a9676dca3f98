// Rows read off the pages of a file, held against what SQLite itself reads.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Database, type SqlValue } from '../../../../electron/storage/disk/database.ts';
import { pageSizesOf, SqlitePages } from '../../../../electron/storage/recovery/sqlite-pages.ts';
import {
  type FoundRow,
  rowsAnywhereOn,
  rowsListedOn,
} from '../../../../electron/storage/recovery/sqlite-rows.ts';
import { temporaryFolder } from '../support.ts';

function fileWith(pageSize: number, rows: number): { path: string; db: Database } {
  const path = join(temporaryFolder(), 'rows.db');
  const db = new Database(path);
  db.exec(`PRAGMA page_size=${pageSize}; PRAGMA journal_mode=DELETE;`);
  db.exec('CREATE TABLE item(seq INTEGER PRIMARY KEY, name ANY, size ANY, bytes ANY, real ANY) STRICT;');
  db.exec('CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;');
  db.transaction(() => {
    for (let index = 0; index < rows; index++) {
      const long = index % 7 === 0 ? 40 * index : index % 50;
      db.run(
        'INSERT INTO item(name, size, bytes, real) VALUES (?, ?, ?, ?)',
        `نص ${'x'.repeat(long)}`,
        index % 3 === 0 ? index * 1_000_003 * (index % 2 === 0 ? -1 : 1) : null,
        new Uint8Array(index % 11).fill(index),
        index / 3,
      );
      db.run('INSERT INTO meta(key, value) VALUES (?, ?)', `key ${index}`, 'v'.repeat(long * 3));
    }
  });
  return { path, db };
}

function rowsOf(pages: SqlitePages, without: ReadonlySet<number>): FoundRow[] {
  const rows: FoundRow[] = [];
  for (let number = 1; number <= pages.count; number++)
    if (!without.has(number))
      for (const row of rowsListedOn(pages, number) ?? []) if (row !== null) rows.push(row);
  return rows;
}

const scan = (path: string, without: 'free' | 'nothing' = 'free'): string[] => {
  const pages = new SqlitePages(path, pageSizesOf(path)[0]);
  try {
    const free = without === 'free' ? pages.freePages().pages : new Set<number>();
    return rowsOf(pages, free)
      .filter((row) => row.kind === 'index' || row.values.length === 5)
      .map((row) => shape(row.kind === 'table' ? [row.rowid, ...row.values.slice(1)] : row.values))
      .sort();
  } finally {
    pages.close();
  }
};
const shape = (values: readonly SqlValue[]): string =>
  JSON.stringify(values.map((value) => (value instanceof Uint8Array ? [...value] : value)));

/** What SQLite reads; the schema's own rows have five columns too and are left out of neither. */
function read(db: Database): string[] {
  const items = db.all('SELECT seq, name, size, bytes, real FROM item');
  const meta = db.all('SELECT key, value FROM meta');
  const schema = db.all('SELECT rowid, type, name, tbl_name, rootpage, sql FROM sqlite_schema');
  return [
    ...items.map((row) => shape(Object.values(row))),
    ...meta.map((row) => shape(Object.values(row))),
    ...schema.map((row) => shape([row['rowid'] ?? null, ...Object.values(row).slice(2)])),
  ].sort();
}

describe('rows read off the pages', () => {
  for (const pageSize of [512, 4_096, 65_536])
    it(`are those that SQLite reads, with pages of ${pageSize} bytes`, () => {
      const { path, db } = fileWith(pageSize, 600);
      expect(scan(path)).toEqual(read(db));
      db.close();
    });

  it('leave out what was removed, and find it only where free pages are read too', () => {
    const { path, db } = fileWith(4_096, 600);
    db.exec('DELETE FROM item WHERE seq > 100;');
    expect(scan(path)).toEqual(read(db));
    expect(scan(path, 'nothing').length).toBeGreaterThan(scan(path).length);
    db.close();
  });

  it('say when the list of free pages is damaged', () => {
    const { path, db } = fileWith(4_096, 600);
    db.exec('DELETE FROM item WHERE seq > 100;');
    db.close();
    const whole = new SqlitePages(path, 4_096);
    expect(whole.freePages().whole).toBe(true);
    whole.close();
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(bytes.readUInt32BE(36) + 1, 36);
    writeFileSync(path, bytes);
    const damaged = new SqlitePages(path, 4_096);
    expect(damaged.freePages().whole).toBe(false);
    damaged.close();
  });

  it('end without a fault whatever the bytes are', () => {
    const { path, db } = fileWith(1_024, 200);
    db.close();
    const sound = readFileSync(path);
    let state = 7;
    const random = (below: number): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(sound);
      for (let flips = 0; flips < 40; flips++) bytes[random(bytes.length)] = random(256);
      writeFileSync(path, bytes);
      const pages = new SqlitePages(path, 1_024);
      expect(rowsOf(pages, pages.freePages().pages).length).toBeGreaterThan(0);
      for (let number = 1; round < 3 && number < pages.count; number += 17)
        for (const row of rowsAnywhereOn(pages, number)) expect(row.page).toBe(number);
      pages.close();
    }
  });
});
