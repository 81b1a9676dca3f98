import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { Database } from '../../../electron/storage/disk/database.ts';
import { createProjectFile, openProjectFile } from '../../../electron/storage/open-project.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { fill, hasDisks, readOnlyView, smallDisk } from './disks.ts';
import { asOrdinaryAccount } from './left-overs.ts';
import {
  adding,
  at,
  closing,
  errorOf,
  newProject,
  now,
  reopen,
  sorted,
  temporaryFolder,
  updating,
  valueOf,
  withText,
} from './support.ts';
import { sumAnew, writeByHand } from './sums.ts';

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

let sampleBytes: Buffer | null = null;

/** A closed project with a few records and a text. */
function sample(folder = temporaryFolder()): string {
  const path = join(folder, 'libya.brief');
  sampleBytes ??= makeSample();
  writeFileSync(path, sampleBytes);
  return path;
}

function makeSample(): Buffer {
  const file = newProject();
  const world = makeWorld();
  const section = world.section(world.brief(), { content: doc(p('43 people were killed.')) });
  const source = world.source(withText(file, 'Clashes in Benghazi.\n'.repeat(400)));
  world.excerpt(source, 'Clashes in Benghazi.');
  valueOf(file.applyChange(adding(...world.records), at()));
  valueOf(file.applyChange(updating(section, { ...section, title: 'Summary' }), at(1)));
  file.close();
  return readFileSync(file.path);
}

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

function sql(path: string, statements: string): void {
  const db = new DatabaseSync(path);
  db.exec(statements);
  db.close();
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

test('a file inside the project whose bytes were changed is not given out', () => {
  const path = sample();
  sql(path, 'UPDATE asset SET bytes = zeroblob(length(bytes))');
  const file = reopen(path);
  const source = file.records.ofKind('source')[0];
  expect(errorOf(file.getAsset(source?.assets.text.sha256 ?? '')).kind).toBe('source-unreadable');
});

describe('while a project is open', () => {
  test('removing, renaming or replacing its file is noticed before a change is acknowledged', () => {
    for (const harm of [
      (path: string) => rmSync(path),
      (path: string) => renameSync(path, `${path}.elsewhere`),
      (path: string) => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ]) {
      const file = reopen(sample());
      const before = sorted(file.readRecords());
      const actor = makeWorld('x', 1).actor('Haftar');
      harm(file.path);
      expect(['file-gone', 'file-changed']).toContain(errorOf(file.applyChange(adding(actor), at())).kind);
      expect(sorted(file.readRecords())).toEqual(before);
      const rescued = join(temporaryFolder(), 'rescued.brief');
      valueOf(file.saveCopy(rescued, { overwrite: false, now }));
      const again = reopen(rescued);
      expect(sorted(again.readRecords())).toEqual(before);
      expect(again.applyChange(adding(actor), at()).ok).toBe(true);
    }
  });

  test('another program that holds the database makes a change wait and then fail, and it can be tried again', () => {
    const file = newProject();
    const other = new DatabaseSync(file.path);
    other.exec('BEGIN IMMEDIATE');
    const change = adding(makeWorld().actor('Haftar'));
    expect(errorOf(file.applyChange(change, at()))).toEqual({ kind: 'file-busy', name: 'libya.brief' });
    other.exec('ROLLBACK');
    other.close();
    expect(valueOf(file.applyChange(change, at()))).toEqual({ revision: 1 });
  });
});

describe.skipIf(!hasDisks())('on a disk of its own', () => {
  test('a full disk fails the change, leaves file and memory as they were, and it succeeds once there is room', () => {
    const folder = smallDisk('600k') ?? '';
    const file = newProject(join(folder, 'libya.brief'));
    const world = makeWorld();
    const section = world.section(world.brief(), { content: doc(p('short')) });
    valueOf(file.applyChange(adding(...world.records), at()));
    writeFileSync(join(folder, 'ballast'), new Uint8Array(300_000));
    const long = { ...section, content: doc(p('word '.repeat(60_000))) };
    const change = updating(section, long);
    expect(errorOf(file.applyChange(change, at()))).toEqual({ kind: 'disk-full', name: 'libya.brief' });
    expect(errorOf(file.putAsset(new Uint8Array(400_000), 'image/png')).kind).toBe('disk-full');
    expect(file.records.find(section.id)).toEqual(section);
    expect(file.revision).toBe(1);
    fill(join(folder, 'ballast'));
    expect(errorOf(file.saveCopy(join(folder, 'copy.brief'), { overwrite: false, now })).kind).toBe(
      'disk-full',
    );
    expect(readdirSync(folder).sort()).toEqual(['.libya.brief.lock', 'ballast', 'libya.brief']);
    rmSync(join(folder, 'ballast'));
    expect(file.applyChange(change, at()).ok).toBe(true);
    file.close();
    expect(reopen(file.path).records.find(section.id)).toEqual(long);
  });

  test('a project on a read-only disk opens for reading, and for writing says that it is read-only', () => {
    const path = sample(smallDisk('2m') ?? '');
    const folder = readOnlyView(join(path, '..'));
    const readOnly = join(folder, 'libya.brief');
    expect(errorOf(openProjectFile(readOnly, { mode: 'write', now }))).toEqual({
      kind: 'read-only',
      name: 'libya.brief',
    });
    const reader = reopen(readOnly, 'read');
    expect(reader.readRecords()).toHaveLength(5);
    const change = adding(makeWorld('x', 1).actor('Haftar'));
    expect(errorOf(reader.applyChange(change, at())).kind).toBe('read-only');
    const fresh = join(folder, 'new.brief');
    expect(errorOf(createProjectFile(fresh, { now })).kind).toBe('read-only');
    expect(errorOf(reader.saveCopy(fresh, { overwrite: false, now })).kind).toBe('read-only');
  });
});

test.skipIf(process.platform === 'win32')('a folder this account may not write to is said to be that', () => {
  const folder = temporaryFolder();
  const path = sample(folder);
  asOrdinaryAccount(folder, () => {
    spawnSync('chmod', ['555', folder]);
    expect(errorOf(openProjectFile(path, { mode: 'write', now })).kind).toBe('no-permission');
    expect(openProjectFile(path, { mode: 'read', now })).toMatchObject({ ok: true });
    spawnSync('chmod', ['755', folder]);
  });
});

/** Lets a process die in the middle of a change that has already reached the file. */
function dieInTheMiddle(path: string): void {
  const script = `
    const { DatabaseSync } = require(${JSON.stringify(join(process.cwd(), 'node_modules/@photostructure/sqlite'))});
    const db = new DatabaseSync(process.argv[1]);
    db.exec('PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN IMMEDIATE');
    db.exec("UPDATE record SET json = '{}'; INSERT INTO asset VALUES ('x', 'y', x'00', zeroblob(400000)); DELETE FROM asset");
    process.kill(process.pid, 'SIGKILL');
  `;
  spawnSync(process.execPath, ['-e', script, path]);
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
}

test('a project whose holder died in the middle of a change is read without touching it, and goes back when opened', () => {
  const whole = reopen(sample(), 'read').readRecords();
  const path = sample();
  dieInTheMiddle(path);
  const bytes = hashOf(path);
  expect(sorted(reopen(path, 'read').readRecords())).toEqual(sorted(whole));
  expect(hashOf(path)).toBe(bytes);
  expect(existsSync(`${path}-journal`)).toBe(true);
  const file = reopen(path);
  expect(sorted(file.readRecords())).toEqual(sorted(whole));
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('a change whose disk gives out in the middle is undone by the database itself', () => {
  const file = newProject();
  const world = makeWorld();
  const actor = world.actor('Haftar');
  valueOf(file.applyChange(adding(actor), at()));
  file.close();
  // The same failure without a disk of its own: a process that may not write files beyond a size.
  const script = `
    const { DatabaseSync } = require(${JSON.stringify(join(process.cwd(), 'node_modules/@photostructure/sqlite'))});
    const db = new DatabaseSync(process.argv[1]);
    try {
      db.exec('PRAGMA max_page_count=20');
      db.exec('BEGIN');
      db.exec("INSERT INTO asset VALUES ('x', 'y', x'00', zeroblob(400000))");
      db.exec('COMMIT');
    } catch (error) { console.log(error.errcode); }
  `;
  const child = spawnSync(process.execPath, ['-e', script, file.path], { encoding: 'utf8' });
  expect(child.stdout.trim()).toBe('13');
  const again = closing(reopen(file.path));
  expect(again.readRecords()).toEqual([actor]);
});
