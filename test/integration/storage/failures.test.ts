// What goes wrong while a project is open: its file, its disk, its process.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, test } from 'vitest';
import { createProjectFile, openProjectFile } from '../../../electron/storage/open-project.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { fill, hasDisks, readOnlyView, smallDisk } from './disks.ts';
import { asOrdinaryAccount, hasOrdinaryAccount, sqliteModule } from './left-overs.ts';
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
} from './support.ts';
import { hashOf, sample, sql } from './sample-file.ts';

/** Lets a process die in the middle of a change that has already reached the file. */
function dieInTheMiddle(path: string): void {
  const script = `
    const { DatabaseSync } = require(${JSON.stringify(sqliteModule)});
    const db = new DatabaseSync(process.argv[1]);
    db.exec('PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN IMMEDIATE');
    db.exec("UPDATE record SET json = '{}'; INSERT INTO asset VALUES ('x', 'y', x'00', zeroblob(400000)); DELETE FROM asset");
    process.kill(process.pid, 'SIGKILL');
  `;
  spawnSync(process.execPath, ['-e', script, path]);
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
}

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

test.skipIf(!hasOrdinaryAccount)('a folder this account may not write to is said to be that', () => {
  const folder = temporaryFolder();
  const path = sample(folder);
  asOrdinaryAccount(folder, () => {
    spawnSync('chmod', ['555', folder]);
    expect(errorOf(openProjectFile(path, { mode: 'write', now })).kind).toBe('no-permission');
    expect(openProjectFile(path, { mode: 'read', now })).toMatchObject({ ok: true });
    spawnSync('chmod', ['755', folder]);
  });
});

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
    const { DatabaseSync } = require(${JSON.stringify(sqliteModule)});
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
