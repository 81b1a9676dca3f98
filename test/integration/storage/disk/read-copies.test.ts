import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ownMark } from '../../../../electron/storage/disk/process-mark.ts';
import { readCopiesFolder, sweepReadCopies } from '../../../../electron/storage/disk/read-copies.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { deadPid, modeOf, projectCalled } from '../left-overs.ts';
import { now, reopen, temporaryFolder } from '../support.ts';

beforeEach(() => {
  vi.stubEnv('TMPDIR', temporaryFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test.skipIf(process.platform === 'win32')(
  'a copy for reading lies where its owner alone may look, and goes when it is closed',
  () => {
    const project = projectCalled('Read');
    const one = reopen(project.path, 'read');
    const other = reopen(project.path, 'read');
    const shared = readCopiesFolder();
    const own = join(shared, readdirSync(shared)[0] ?? '');
    expect(readdirSync(own)).toHaveLength(2);
    for (const folder of [shared, own, ...readdirSync(own).map((name) => join(own, name))])
      expect(modeOf(folder)).toBe('700');
    const copy = join(own, readdirSync(own)[0] ?? '', 'copy.brief');
    expect(statSync(copy).size).toBeGreaterThan(0);
    one.close();
    expect(readdirSync(own)).toHaveLength(1);
    other.close();
    expect(existsSync(shared)).toBe(false);
  },
);

test('a failed reading leaves no copy', () => {
  const project = projectCalled('Damaged');
  project.close();
  const bytes = readFileSync(project.path);
  for (let page = 1; page < bytes.length / 4096; page++) {
    writeFileSync(project.path, Buffer.from(bytes).fill(0xa5, page * 4096, page * 4096 + 64));
    const opened = openProjectFile(project.path, { mode: 'read', now });
    if (opened.ok) opened.value.close();
    expect(existsSync(readCopiesFolder())).toBe(false);
  }
});

test('copies of processes that died are swept, and none of a living or foreign one', () => {
  const { where, pid, when } = ownMark();
  const shared = readCopiesFolder();
  const stay = [
    `${pid}-${where}${when}`,
    `${process.ppid}-${where}00000000`,
    `${deadPid()}-0123456700000000`,
  ];
  for (const name of [...stay, `${deadPid()}-${where}${when}`, `${process.ppid}-${where}01234567`]) {
    mkdirSync(join(shared, name, 'copy-x'), { recursive: true });
    writeFileSync(join(shared, name, 'copy-x', 'copy.brief'), 'secret');
  }
  sweepReadCopies();
  expect(readdirSync(shared).sort()).toEqual(stay.sort());
  rmSync(shared, { recursive: true });
});

test.skipIf(process.platform === 'win32')(
  'a folder that anybody may look into is closed to others first',
  () => {
    mkdirSync(readCopiesFolder());
    chmodSync(readCopiesFolder(), 0o777);
    const reader = reopen(projectCalled('Read').path, 'read');
    expect(modeOf(readCopiesFolder())).toBe('700');
    reader.close();
  },
);

test.skipIf(process.platform === 'win32')('what somebody else put there in its place is not used', () => {
  writeFileSync(readCopiesFolder(), 'theirs');
  const reader = reopen(projectCalled('Read').path, 'read');
  expect(reader.readRecords()).toHaveLength(4);
  reader.close();
  expect(readFileSync(readCopiesFolder(), 'utf8')).toBe('theirs');
  expect(
    readdirSync(join(readCopiesFolder(), '..')).some((name) => name.startsWith('briefwright-read-')),
  ).toBe(false);
});
