// Files that are refused at opening, each with an error of its own.
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import { errorOf, now, temporaryFolder } from './support.ts';
import { sumAnew, writeByHand } from './sums.ts';
import { hashOf, sample, sql } from './sample-file.ts';

/** The error of opening a file in both ways, which leaves every byte of it and of its folder as it was. */
function openingFails(path: string): AppError {
  const bytes = hashOf(path);
  const folder = readdirSync(join(path, '..'));
  const error = errorOf(openProjectFile(path, { mode: 'write', now }));
  expect(errorOf(openProjectFile(path, { mode: 'read', now }))).toEqual(error);
  expect(hashOf(path)).toBe(bytes);
  expect(readdirSync(join(path, '..'))).toEqual(folder);
  return error;
}

function overwrite(path: string, offset: number, bytes: Uint8Array): void {
  const content = readFileSync(path);
  content.set(bytes, offset);
  writeFileSync(path, content);
}

describe('opening refuses, with an error of its own and without touching a byte,', () => {
  test('a file that is not there', () => {
    const path = join(temporaryFolder(), 'gone.brief');
    expect(errorOf(openProjectFile(path, { mode: 'write', now }))).toEqual({
      kind: 'file-not-found',
      name: 'gone.brief',
    });
    expect(existsSync(path)).toBe(false);
  });

  test('a folder', () => {
    const path = join(temporaryFolder(), 'folder.brief');
    mkdirSync(path);
    expect(errorOf(openProjectFile(path, { mode: 'write', now })).kind).toBe('not-a-project');
  });

  test('an empty file', () => {
    const path = join(temporaryFolder(), 'empty.brief');
    writeFileSync(path, '');
    expect(openingFails(path)).toMatchObject({ kind: 'damaged-file', detail: 'The file is empty.' });
  });

  test('a file that is no database', () => {
    const path = join(temporaryFolder(), 'letter.brief');
    writeFileSync(path, 'Dear colleague, '.repeat(500));
    expect(openingFails(path).kind).toBe('not-a-project');
    writeFileSync(path, 'Dear');
    expect(openingFails(path).kind).toBe('not-a-project');
  });

  test("another program's database", () => {
    const path = join(temporaryFolder(), 'other.brief');
    sql(path, "CREATE TABLE record(a); INSERT INTO record VALUES ('x');");
    expect(openingFails(path).kind).toBe('not-a-project');
  });

  test('a project of a newer version', () => {
    const path = sample();
    sql(path, 'PRAGMA user_version=7');
    expect(openingFails(path)).toEqual({ kind: 'newer-format', name: 'libya.brief', found: 7, supported: 2 });
  });

  test('a file that was cut off, wherever that was', () => {
    const path = sample();
    const size = readFileSync(path).length;
    for (const length of [50, 99, 600, 4096, 4097, Math.floor(size / 2), size - 4096, size - 1]) {
      const cut = sample();
      truncateSync(cut, length);
      expect(openingFails(cut).kind, `${length} bytes`).toBe('damaged-file');
    }
  });

  test('a damaged beginning', () => {
    const path = sample();
    overwrite(path, 0, new TextEncoder().encode('XXXX'));
    expect(openingFails(path).kind).toBe('damaged-file');
    const other = sample();
    overwrite(other, 16, Uint8Array.of(7, 7));
    expect(openingFails(other).kind).toBe('damaged-file');
  });

  test('damaged pages', () => {
    const size = readFileSync(sample()).length;
    const results = new Map<string, number>();
    for (let page = 1; page < size / 4096; page++) {
      const path = sample();
      overwrite(path, page * 4096, new Uint8Array(64).fill(0xa5));
      const result = openProjectFile(path, { mode: 'write', now });
      const kind = result.ok ? 'opened' : result.error.kind;
      results.set(kind, (results.get(kind) ?? 0) + 1);
      if (result.ok) result.value.close();
    }
    // The hash of an asset tells of its bytes, and the search index is made anew: what opens holds what was there.
    expect([...results.keys()].filter((kind) => kind !== 'opened')).toEqual(['damaged-file']);
    expect(results.get('damaged-file')).toBeGreaterThan(3);
  });

  test('tables that are not exactly ours', () => {
    for (const statements of [
      'CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM asset; END',
      'CREATE VIEW v AS SELECT * FROM record',
      'CREATE TABLE more(a)',
      'DROP TABLE version',
      'ALTER TABLE record ADD COLUMN more TEXT',
    ]) {
      const path = sample();
      sql(path, statements);
      expect(openingFails(path), statements).toMatchObject({
        kind: 'damaged-file',
        detail: 'The tables of the file are not those of its format.',
      });
    }
  });

  test('a record that does not fit its kind, naming kind and field', () => {
    const path = sample();
    writeByHand(path, "UPDATE record SET json = json_set(json, '$.title', 7) WHERE kind = 'section'");
    expect(openingFails(path)).toMatchObject({
      kind: 'damaged-file',
      detail: "A section has something in its field “title” that doesn't fit there.",
    });
    const unreadable = sample();
    writeByHand(unreadable, "UPDATE record SET json = 'oops' WHERE kind = 'brief'");
    expect(openingFails(unreadable)).toMatchObject({ detail: "A brief isn't readable." });
    const swapped = sample();
    writeByHand(swapped, "UPDATE record SET kind = 'actor' WHERE kind = 'brief'");
    expect(openingFails(swapped)).toMatchObject({ detail: 'An actor stands in the place of another.' });
  });

  test('a record that nests without end, before anything recurses over it', () => {
    const path = sample();
    const deep = `{"kind":"template","definition":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    const db = new Database(path);
    db.run("UPDATE record SET json = ? WHERE kind = 'template'", deep);
    sumAnew(db);
    db.close();
    expect(openingFails(path)).toMatchObject({ detail: "A template copy isn't readable." });
  });

  test('records that refer to what is not there, and sources without their text', () => {
    const path = sample();
    writeByHand(path, "DELETE FROM record WHERE kind = 'brief'");
    expect(openingFails(path)).toMatchObject({ detail: 'A section refers to something that is missing.' });
    const other = sample();
    writeByHand(other, 'DELETE FROM asset');
    expect(openingFails(other)).toMatchObject({ detail: 'A file that belongs to a source is missing.' });
  });
});
