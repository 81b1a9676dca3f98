// Kills a process in the middle of backing up: whatever is listed is whole, and what is left behind is swept.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { takeBackup } from '../../../../electron/storage/backups/take-backup.ts';
import { ownMark } from '../../../../electron/storage/disk/process-mark.ts';
import { faultCount, faultTimeoutMs } from '../../../support/faults.ts';
import { fillWithEverything } from '../everything.ts';
import { newProject, reopen, temporaryFolder, valueOf } from '../support.ts';

const KILLS = faultCount('kills of the backup', 6);
/** Inside node_modules, so that the driver is found from there. */
const folder = join(process.cwd(), 'node_modules', '.cache', `briefwright-kill-backup-${process.pid}`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: join(import.meta.dirname, 'kill-backup-child.ts'),
      outDir: folder,
      target: 'node18',
      rollupOptions: { external: ['@photostructure/sqlite'], output: { entryFileNames: 'child.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runAndKill(path: string, data: string, delay: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), path, data]);
    let complaints = '';
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delay));
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(complaints);
      else reject(new Error(complaints));
    });
  });
}

test('what a process left that died while it kept a file is swept by the next backup', () => {
  const data = temporaryFolder();
  const file = newProject();
  const { path, name } = file;
  const back = () =>
    valueOf(takeBackup({ dataFolder: data, path, name, at: new Date().toISOString(), reason: 'timed' }));
  valueOf(file.putAsset(new Uint8Array([1]), 'image/png'));
  back();
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const assets = readdirSync(data, { recursive: true, withFileTypes: true }).find(
    (entry) => entry.name === 'assets',
  );
  if (assets === undefined) throw new Error('No file was kept');
  const left = join(assets.parentPath, 'assets', `.bw-${ownMark().where}-${dead}-01234567-01234567.tmp`);
  writeFileSync(left, 'half of it');
  valueOf(file.putAsset(new Uint8Array([2]), 'image/png'));
  back();
  expect(existsSync(left)).toBe(false);
});

test('a kill while a backup is made leaves none that is listed and not whole', {
  timeout: faultTimeoutMs(120_000),
}, async () => {
  const data = temporaryFolder();
  const file = newProject();
  fillWithEverything(file, 2);
  const { path, name } = file;
  file.close();
  for (let kill = 0; kill < KILLS; kill++) {
    await runAndKill(path, data, (kill * 37) % 160);
    const listed = lookAtBackups(data, path);
    expect(listed.length).toBeGreaterThan(0);
    for (const backup of listed) expect(backup).toMatchObject({ whole: true });
  }
  const again = reopen(path);
  const limits = { most: 4_000_000, spare: 0 };
  valueOf(again.putAsset(new Uint8Array([1, 2, 3]), 'image/png'));
  valueOf(
    takeBackup({ dataFolder: data, path, name, at: new Date().toISOString(), reason: 'timed', limits }),
  );
  const left = readdirSync(data, { recursive: true }) as string[];
  expect(left.filter((entry) => /\.tmp|\.lock|-journal/u.test(entry))).toEqual([]);
  const rows = left.filter((entry) => entry.endsWith('.rows')).length;
  expect(rows).toBe(left.filter((entry) => entry.endsWith('.json')).length);
});
