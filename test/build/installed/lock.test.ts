import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holding } from '../../../build/installed/lock.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefwright-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('two set-ups in one folder take turns', async () => {
  const order: string[] = [];
  const work = (name: string) => async (): Promise<void> => {
    order.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 30));
    order.push(`${name} ends`);
  };
  await Promise.all([holding(folder, work('first')), holding(folder, work('second'))]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('the lock of a set-up that died is taken over', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(join(folder, 'setup.lock'), String(dead));
  expect(await holding(folder, () => Promise.resolve('done'))).toBe('done');
});

test('work that fails lets go', async () => {
  const work = (): Promise<never> => Promise.reject(new Error('no space'));
  await expect(holding(folder, work)).rejects.toThrow('no space');
  expect(existsSync(join(folder, 'setup.lock'))).toBe(false);
});
