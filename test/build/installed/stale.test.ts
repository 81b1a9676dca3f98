import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, isFresh, unlessFresh } from '../../../build/installed/stale.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-stale-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

test('a hash changes with a content, a name and the salt, and with nothing else', () => {
  write('src/a.ts', 'one');
  write('src/deep/b.ts', 'two');
  const hash = hashOf(folder, [join(folder, 'src')]);
  expect(hashOf(folder, [join(folder, 'src')])).toBe(hash);
  expect(hashOf(folder, [join(folder, 'src')], 'linux')).not.toBe(hash);
  write('src/a.ts', 'one!');
  expect(hashOf(folder, [join(folder, 'src')])).not.toBe(hash);
  write('src/a.ts', 'one');
  expect(hashOf(folder, [join(folder, 'src')])).toBe(hash);
  write('src/c.ts', '');
  expect(hashOf(folder, [join(folder, 'src')])).not.toBe(hash);
});

test('text that moves from one file to the next changes the hash', () => {
  write('a', 'xy');
  write('b', 'z');
  const before = hashOf(folder, [folder]);
  write('a', 'x');
  write('b', 'yz');
  expect(hashOf(folder, [folder])).not.toBe(before);
});

test('a moved checkout keeps its hash', () => {
  write('here/src/a.ts', 'one');
  write('there/src/a.ts', 'one');
  const here = hashOf(join(folder, 'here'), [join(folder, 'here/src')]);
  expect(hashOf(join(folder, 'there'), [join(folder, 'there/src')])).toBe(here);
});

test('work is done once for one input', async () => {
  let runs = 0;
  const stamp = join(folder, 'out', 'stamp');
  const work = (): Promise<void> => Promise.resolve(void (runs += 1));
  expect(await unlessFresh(stamp, () => 'one', work)).toBe(true);
  expect(await unlessFresh(stamp, () => 'one', work)).toBe(false);
  expect(await unlessFresh(stamp, () => 'two', work)).toBe(true);
  expect(runs).toBe(2);
});

test('work that failed is done again, also when it had succeeded before', async () => {
  const stamp = join(folder, 'stamp');
  await unlessFresh(
    stamp,
    () => 'one',
    () => Promise.resolve(),
  );
  const broken = (): Promise<void> => Promise.reject(new Error('disk full'));
  await expect(unlessFresh(stamp, () => 'two', broken)).rejects.toThrow('disk full');
  expect(isFresh(stamp, 'one')).toBe(false);
  expect(isFresh(stamp, 'two')).toBe(false);
});

test('a file saved while the work ran makes its result stale', async () => {
  const stamp = join(folder, 'stamp');
  let now = 'before';
  await unlessFresh(
    stamp,
    () => now,
    () => Promise.resolve(void (now = 'after')),
  );
  expect(isFresh(stamp, now)).toBe(false);
});
