// A project file that somebody else writes while it is open: noticed, and nothing written over it.

import {
  appendFileSync,
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { makeWorld } from '../../../builders/records.ts';
import { adding, at, closing, errorOf, newProject, reopen, temporaryFolder, valueOf } from '../support.ts';

const world = makeWorld();
const work = (file: ProjectFile, count = 3): void => {
  for (let index = 0; index < count; index++)
    valueOf(file.applyChange(adding(world.place(`Place ${world.newId('place')}`)), at(index)));
};

/** An open project with some changes, and a copy of it as it stood a while ago. */
function opened(): { file: ProjectFile; path: string; earlier: string; other: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'libya.brief');
  const file = newProject(path);
  work(file);
  const earlier = join(folder, 'earlier.brief');
  copyFileSync(path, earlier);
  work(file);
  const otherPath = join(folder, 'other.brief');
  const other = newProject(otherPath);
  work(other);
  other.close();
  return { file, path, earlier, other: otherPath };
}

/** Writes the bytes of one file into another, as `cp` does: the file itself stays. */
function overwrite(from: string, to: string): void {
  const bytes = readFileSync(from);
  const target = openSync(to, 'r+');
  writeSync(target, bytes, 0, bytes.length, 0);
  ftruncateSync(target, bytes.length);
  closeSync(target);
}

type Opened = ReturnType<typeof opened>;
const foreign: readonly (readonly [string, (of: Opened) => void, string])[] = [
  ['an earlier copy of it, in place', ({ earlier, path }) => overwrite(earlier, path), 'otherState'],
  ['another project, in place', ({ other, path }) => overwrite(other, path), 'otherProject'],
  ['a letter, in place', ({ path }) => writeFileSync(path, 'Dear colleague'), 'noProject'],
  ['nothing, in place', ({ path }) => writeFileSync(path, ''), 'noProject'],
  ['an earlier copy of it, renamed over it', ({ earlier, path }) => renameSync(earlier, path), 'otherState'],
  ['another project, renamed over it', ({ other, path }) => renameSync(other, path), 'otherProject'],
  ['more bytes at its end', ({ path }) => appendFileSync(path, 'more'), 'otherState'],
  [
    'a change by another program that has the lock of nobody',
    ({ path, earlier }) => {
      copyFileSync(path, earlier);
      const theirs = reopen(earlier);
      work(theirs, 1);
      theirs.close();
      overwrite(earlier, path);
    },
    'otherState',
  ],
  [
    'one letter in the middle of it',
    ({ path }) => {
      const bytes = readFileSync(path);
      const place = bytes.indexOf('"kind":"place"');
      const target = openSync(path, 'r+');
      writeSync(target, Buffer.from('K'), 0, 1, place + 1);
      closeSync(target);
    },
    'otherState',
  ],
];

describe('a project file that changes from outside while it is open', () => {
  for (const [what, change, how] of foreign)
    it(`is noticed to hold ${what}, and is left as it is then`, () => {
      const all = opened();
      const before = all.file.readRecords().length;
      change(all);
      const bytes = readFileSync(all.path);
      const error = { kind: 'file-changed', name: 'libya.brief', how };
      expect(all.file.lookAtFile()).toEqual(error);
      const added = all.file.applyChange(adding(world.place('Later')), at(9));
      expect(errorOf(added)).toEqual(error);
      expect(errorOf(all.file.putAsset(new Uint8Array([1, 2]), 'text/plain')).kind).toBe('file-changed');
      expect(errorOf(all.file.saveVersion('Later', at(9))).kind).toBe('file-changed');
      expect(readFileSync(all.path).equals(bytes)).toBe(true);
      expect(all.file.readRecords().length).toBe(before);
    });

  it('stays refused when the former bytes come back', () => {
    const { file, path, other } = opened();
    const ours = readFileSync(path);
    overwrite(other, path);
    expect(file.lookAtFile()?.kind).toBe('file-changed');
    writeFileSync(path, ours);
    expect(errorOf(file.applyChange(adding(world.place('Later')), at(9))).kind).toBe('file-changed');
  });

  it('is told as gone while nothing stands there, and goes on when the same file comes back', () => {
    const { file, path } = opened();
    renameSync(path, `${path}.aside`);
    expect(errorOf(file.applyChange(adding(world.place('Later')), at(9))).kind).toBe('file-gone');
    renameSync(`${path}.aside`, path);
    valueOf(file.applyChange(adding(world.place('Later')), at(9)));
    rmSync(path);
    expect(file.lookAtFile()?.kind).toBe('file-gone');
  });

  it('is no alarm when its times or its mode are touched', () => {
    const { file, path } = opened();
    utimesSync(path, new Date(), new Date());
    expect(file.lookAtFile()).toBeNull();
    chmodSync(path, 0o640);
    work(file);
    utimesSync(path, new Date(0), new Date(0));
    work(file);
    expect(file.lookAtFile()).toBeNull();
  });

  it('is no alarm in a long session of own changes, large files, versions and readers beside it', () => {
    const { file, path } = opened();
    for (let round = 0; round < 120; round++) {
      work(file, 2);
      if (round % 10 === 0) valueOf(file.putAsset(new Uint8Array(400_000).fill(round), 'text/plain'));
      if (round % 25 === 0) valueOf(file.saveVersion(`Version ${round}`, at(round)));
      if (round % 30 === 0) closing(reopen(path, 'read')).close();
      expect(file.lookAtFile()).toBeNull();
    }
    file.close();
    expect(reopen(path).readRecords().length).toBe(6 + 240);
  });

  it('is written to beside a journal that a killed writer left before anything in it counted', () => {
    const file = newProject();
    writeFileSync(`${file.path}-journal`, Buffer.concat([Buffer.alloc(512), Buffer.alloc(4_096, 7)]));
    valueOf(file.putAsset(new Uint8Array([1]), 'image/png'));
    expect(existsSync(`${file.path}-journal`)).toBe(false);
  });

  it('keeps a journal that was put beside it from being played in', () => {
    const { file, path } = opened();
    const bytes = readFileSync(path);
    writeFileSync(
      `${path}-journal`,
      Buffer.concat([Buffer.from('d9d505f920a163d7', 'hex'), Buffer.alloc(5_000, 1)]),
    );
    expect(errorOf(file.applyChange(adding(world.place('Later')), at(9))).kind).toBe('file-busy');
    expect(errorOf(file.hasAsset('0'.repeat(64))).kind).toBe('file-busy');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    rmSync(`${path}-journal`);
    work(file);
  });

  it('is noticed in the middle of a large transaction', () => {
    const { file, path, other } = opened();
    // What is asked while the change is checked comes before the last look.
    const record = world.place('Later');
    Object.defineProperty(record, 'toJSON', {
      enumerable: false,
      value() {
        overwrite(other, path);
        return { ...record };
      },
    });
    const written = file.applyChange(adding(record), at(9));
    expect(errorOf(written).kind).toBe('file-changed');
  });
});
