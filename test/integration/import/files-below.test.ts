// A folder stands for the files below it: all of them, in the order in which people count, and nothing that a system left there.

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow, MOST_FILES } from '../../../electron/import/files-below.ts';
import { errorOf, temporaryFolder, valueOf } from '../storage/support.ts';

function folderOf(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, name);
  }
  return folder;
}

test('gives the files of folders and folders in them, and files as they are', async () => {
  const folder = folderOf('10.txt', '2.txt', 'b/قائمة.eml', 'b/c/d.pdf', 'a.html');
  const below = valueOf(await filesBelow([join(folder, 'a.html'), join(folder, 'b'), folder]));
  expect(below.map((path) => relative(folder, path))).toEqual([
    'a.html',
    'b/c/d.pdf',
    'b/قائمة.eml',
    '2.txt',
    '10.txt',
    'a.html',
    'b/c/d.pdf',
    'b/قائمة.eml',
  ]);
});

test('leaves what is hidden, what systems put there, and links', async () => {
  const folder = folderOf('.DS_Store', 'Thumbs.db', '__MACOSX/x.txt', '.git/HEAD', 'kept.txt');
  symlinkSync(folder, join(folder, 'round'));
  symlinkSync(join(folder, 'kept.txt'), join(folder, 'again.txt'));
  expect(valueOf(await filesBelow([folder]))).toEqual([join(folder, 'kept.txt')]);
});

test('keeps what can not be looked at, for whoever reads it to say why', async () => {
  const gone = join(temporaryFolder(), 'gone.txt');
  expect(valueOf(await filesBelow([gone, '-']))).toEqual([gone, '-']);
});

test('says that a folder has nothing to read', async () => {
  expect(errorOf(await filesBelow([folderOf('.hidden')])).kind).toBe('no-files');
});

test('takes nothing where there are more than anybody means', async () => {
  const folder = folderOf(
    ...Array.from({ length: MOST_FILES + 1 }, (_, index) => `${index % 7}/${index}.txt`),
  );
  expect(errorOf(await filesBelow([folder]))).toMatchObject({ kind: 'too-many-files', most: MOST_FILES });
  expect(valueOf(await filesBelow([join(folder, '3')])).length).toBeGreaterThan(700);
});
