// What the program kept beside a project is found by its names alone, and only while the project is encrypted.

import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { plainCopiesBeside, removePlainCopies } from '../../../../electron/storage/backups/plain-copies.ts';
import { keepOriginal } from '../../../../electron/storage/disk/kept-original.ts';
import { encryptProject } from '../../../../electron/storage/sealing/encrypt-project.ts';
import { PASSPHRASE } from '../sealing/sealed.ts';
import { newProject, now, valueOf } from '../support.ts';

test('files of these names are told of and removed, and no other', () => {
  const file = newProject();
  file.close();
  const folder = dirname(file.path);
  const put = (name: string): string => {
    copyFileSync(file.path, join(folder, name));
    return name;
  };
  const kept = [
    put('libya (before restoring 2014-05-18 160000).brief'),
    keepOriginal(file.path, 1),
    put('libya (format 1, 2).brief'),
  ];
  const others = [
    put('libya (format x).brief'),
    put('libya (before restoring).brief'),
    put('syria (format 1).brief'),
    put('libya (format 1).txt'),
    put('libya copy.brief'),
  ];
  mkdirSync(join(folder, 'libya (format 3).brief'));
  symlinkSync(join(folder, 'libya copy.brief'), join(folder, 'libya (format 4).brief'));
  expect(plainCopiesBeside(file.path)).toEqual([]);
  valueOf(encryptProject(file.path, PASSPHRASE, now));
  copyFileSync(file.path, join(folder, 'libya (format 5).brief'));
  expect(plainCopiesBeside(file.path)).toEqual([...kept].sort());
  const [first = '', ...rest] = kept;
  expect(
    removePlainCopies(file.path, [first, ...others, '../libya.brief', 'libya (format 5).brief']),
  ).toEqual([]);
  expect(plainCopiesBeside(file.path)).toEqual([...rest].sort());
  expect(removePlainCopies(file.path, rest)).toEqual([]);
  for (const name of kept) expect(existsSync(join(folder, name))).toBe(false);
  for (const name of [...others, 'libya.brief', 'libya (format 5).brief', 'libya (format 4).brief'])
    expect(existsSync(join(folder, name))).toBe(true);
});

test('a file of a project with a long name is found by as much of it as fits', () => {
  const file = newProject(join(dirname(newProject().path), `${'ع'.repeat(118)}.brief`));
  file.close();
  const kept = keepOriginal(file.path, 1);
  valueOf(encryptProject(file.path, PASSPHRASE, now));
  expect(plainCopiesBeside(file.path)).toEqual([kept]);
});
