// A disk that fails at the last step of a rewrite, and the order in which journals are put together.

import type fs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DraftFolder } from '../../../electron/main/drafts/draft-folder.ts';
import { DRAFT_ENDING, draftsOf } from '../../../electron/storage/draft-files.ts';
import { DraftJournal, readDrafts } from '../../../electron/main/drafts/draft-journal.ts';

const disk = vi.hoisted(() => ({ failAt: 0, log: [] as string[] }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    fdatasyncSync: (fd: number) => {
      disk.log.push('sync');
      disk.failAt -= 1;
      if (disk.failAt === 0) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      real.fdatasyncSync(fd);
    },
    rmSync: (path: string, options: object) => {
      if (path.endsWith('.draft')) disk.log.push('remove');
      real.rmSync(path, options);
    },
  };
});

const folders: string[] = [];
afterEach(() => {
  disk.failAt = 0;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-drafts-'));
  folders.push(folder);
  return folder;
};
const owner = { projectId: 'a'.repeat(32), path: '/home/ana/libya.brief', seal: null };

test('what is typed after a rewrite whose last step the disk refused is found all the same', () => {
  const journal = DraftJournal.create(join(temporaryFolder(), 'j'), owner);
  journal.write([{ key: 'a', text: 'before' }]);
  // The header of the other region stands in the file by then.
  disk.failAt = 2;
  expect(journal.settle()).toBe(false);
  expect(journal.write([{ key: 'b', text: 'after' }])).toBe(true);
  expect(Object.fromEntries(readDrafts(journal.file, null)?.live ?? [])).toEqual({ a: 'before', b: 'after' });
});

test('journals that were left are removed only when what they hold is on the disk', () => {
  const folder = temporaryFolder();
  for (const text of ['one', 'two']) {
    const name = `${draftsOf(owner.projectId)}${text.padEnd(16, '0')}${DRAFT_ENDING}`;
    DraftJournal.create(join(folder, name), owner).write([{ key: text, text }]);
  }
  disk.log.length = 0;
  const { journal } = new DraftFolder(folder).open(owner);
  expect([...(journal?.live.keys() ?? [])].toSorted()).toEqual(['one', 'two']);
  const removed = disk.log.indexOf('remove');
  expect(removed).toBeGreaterThan(0);
  // The new one's content and header, before the zeros of the old one.
  expect(disk.log.slice(0, removed)).toEqual(expect.arrayContaining(['sync', 'sync']));
  expect(disk.log.slice(0, removed).length).toBeGreaterThanOrEqual(3);
});
