// Encrypted projects on the command line: the passphrase comes by a descriptor and by nothing else.

import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allBackupFolders } from '../../../electron/storage/backups/backup-folder.ts';
import { isEncryptedAt } from '../../../electron/storage/backups/present-file.ts';
import { lockFolder, takeBackup } from '../../../electron/storage/backups/take-backup.ts';
import { temporaryFolder, valueOf } from '../storage/support.ts';
import { expectOneLine, project } from './cli-project.ts';
import { buildCli, removeCli, runCli, startCli } from './run-cli.ts';

beforeAll(buildCli, 120_000);
afterAll(removeCli);

const WORDS = 'four words, كلمة سر طويلة';
const BY = ['--passphrase-fd', '0'] as const;
const TEXT = 'The harbour of Zaqarvind\n\nShips come in again, said a nurse.\n';

test('a project is encrypted, worked on, given another passphrase, and made plain again', async () => {
  const { folder } = await project();
  const data = join(folder, 'data');
  const run = (input: string, ...words: string[]) => runCli(words, folder, input, { BRIEFWRIGHT_DATA: data });
  const path = join(folder, 'libya.brief');
  expect((await run(TEXT, 'add', 'libya.brief', '-')).code).toBe(0);
  const name = 'libya.brief';
  valueOf(takeBackup({ dataFolder: data, path, name, at: new Date().toISOString(), reason: 'timed' }));
  expectOneLine(await run('too short\n', 'encrypt', name, ...BY), 3, /12 characters/u);
  expectOneLine(await run('', 'encrypt', name), 2, /no new passphrase/u);
  const encrypted = await run(`${WORDS}\n`, 'encrypt', name, ...BY);
  expect(encrypted.code).toBe(0);
  expect(encrypted.said.join()).toMatch(/one backup of it .* is not encrypted/u);
  expect(readFileSync(path).includes('Zaqarvind')).toBe(false);
  expect((await run('', 'backups', name)).out).toMatch(/the project is encrypted and it is not/u);
  const restored = await run('', 'restore', name, '--from', '1', '--to', 'former.brief');
  expect([restored.code, restored.said]).toEqual([
    0,
    ['brief: the project is encrypted, and this backup of it is not'],
  ]);

  expectOneLine(
    await run('', 'search', name, 'Zaqarvind'),
    3,
    /“libya\.brief” is encrypted\. .*--passphrase-fd/u,
  );
  expectOneLine(await run('another one\n', 'search', name, 'Zaqarvind', ...BY), 3, /isn't the passphrase/u);
  const found = await run(WORDS, 'search', name, 'Zaqarvind', ...BY);
  expect([found.code, found.out.split('\n').length]).toEqual([0, 3]);
  // What comes after the line is the text.
  expect(
    (await run(`${WORDS}\r\nAnother text\n\nWith Qolibrant in it.\n`, 'add', name, '-', ...BY)).code,
  ).toBe(0);
  expect((await run(WORDS, 'search', name, 'Qolibrant', ...BY)).out).toContain('Qolibrant');

  const shared = await run(
    `${WORDS}\nwalnut harbour seven\n`,
    ...['share', name, 'shared.brief', ...BY, '--encrypted', '--new-passphrase-fd', '0'],
  );
  expect(shared.code).toBe(0);
  expect(readFileSync(join(folder, 'shared.brief')).includes('Zaqarvind')).toBe(false);
  expectOneLine(await run(WORDS, 'search', 'shared.brief', 'Zaqarvind', ...BY), 3, /isn't the passphrase/u);
  expect((await run('walnut harbour seven', 'check', 'shared.brief', ...BY)).code).not.toBe(3);
  expectOneLine(await run(WORDS, 'share', name, 'more.brief', ...BY, '--encrypted'), 2, /no new passphrase/u);

  const locked = await run('', 'verify', name);
  expect(locked.code).toBe(0);
  expect(locked.said.join()).toMatch(/no passphrase was given/u);
  expect((await run(WORDS, 'verify', name, ...BY)).out).toMatch(/^excerpts\t/mu);

  const changed = `${WORDS}\nanother one, and long\n`;
  expect((await run(changed, 'passphrase', name, ...BY, '--new-passphrase-fd', '0')).code).toBe(0);
  expectOneLine(await run(WORDS, 'records', name, ...BY), 3, /isn't the passphrase/u);
  const json = await run('another one, and long', 'export', name, '--to', 'libya.json', ...BY);
  expect([json.code, json.said]).toEqual([0, ['brief: the project is encrypted, and its JSON is not']]);
  expect((await run('another one, and long', 'decrypt', name, ...BY)).code).toBe(0);
  expect((await run('', 'search', name, 'Qolibrant')).out).toContain('Qolibrant');
  expectOneLine(await run('', 'decrypt', name), 3, /is not encrypted/u);
}, 120_000);

test('plain backups that were to be removed go at the next opening where the program was killed before', async () => {
  const { folder } = await project();
  const data = join(folder, 'data');
  const env = { BRIEFWRIGHT_DATA: data };
  const [name, path] = ['libya.brief', join(folder, 'libya.brief')];
  valueOf(takeBackup({ dataFolder: data, path, name, at: new Date().toISOString(), reason: 'timed' }));
  const [kept] = allBackupFolders(data);
  if (kept === undefined) throw new Error('no backup was made');
  // A backup that is being made is waited for: in this time it is killed.
  const held = valueOf(lockFolder(kept, name, new Date().toISOString()));
  const child = startCli(['encrypt', name, '--remove-backups', ...BY], folder, env);
  child.stdin.end(`${WORDS}\n`);
  await expect.poll(() => isEncryptedAt(path), { timeout: 60_000 }).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'close');
  held.release();
  expect(kept.list()).toHaveLength(1);
  const found = await runCli(['add', name, '-', ...BY], folder, `${WORDS}\n${TEXT}`, env);
  expect([found.code, found.said]).toEqual([0, []]);
  expect(kept.list()).toEqual([]);
}, 120_000);

test('what was kept beside a project is named, and removed where that is wanted', async () => {
  const { folder } = await project();
  const name = 'libya.brief';
  const beside = 'libya (format 1).brief';
  copyFileSync(join(folder, name), join(folder, beside));
  const named = await runCli(['encrypt', name, ...BY], folder, `${WORDS}\n`);
  expect([named.code, named.said]).toEqual([
    0,
    [`brief: “${beside}” beside it is not encrypted: encrypt with --remove-plain-copies takes it away`],
  ]);
  expect(existsSync(join(folder, beside))).toBe(true);
  expect((await runCli(['decrypt', name, ...BY], folder, WORDS)).code).toBe(0);
  const removed = await runCli(['encrypt', name, '--remove-plain-copies', ...BY], folder, `${WORDS}\n`);
  expect([removed.code, removed.said]).toEqual([0, []]);
  expect(existsSync(join(folder, beside))).toBe(false);
}, 120_000);

test('a new project can be encrypted from its beginning', async () => {
  const folder = temporaryFolder();
  const made = await runCli(
    ['new', 'libya.brief', '--template', 'situation-report', '--title', 'Zaqarvind', '--encrypted', ...BY],
    folder,
    `${WORDS}\n`,
  );
  expect([made.code, made.said]).toEqual([0, []]);
  expect(readFileSync(join(folder, 'libya.brief')).includes('Zaqarvind')).toBe(false);
  const listed = await runCli(['records', 'libya.brief', '--kind', 'brief', ...BY], folder, WORDS);
  expect(listed.out).toContain('Zaqarvind');
  const recovered = await runCli(['recover', 'libya.brief', '--to', 'back.brief', ...BY], folder, WORDS);
  expect(recovered.code).toBe(0);
  expectOneLine(await runCli(['records', 'back.brief'], folder), 3, /is encrypted/u);
}, 120_000);

test('a descriptor that is none is wrong usage', async () => {
  const { folder } = await project();
  expectOneLine(
    await runCli(['records', 'libya.brief', '--passphrase-fd', 'no'], folder),
    2,
    /file descriptor/u,
  );
  expectOneLine(
    await runCli(['records', 'libya.brief', '--passphrase-fd', '77'], folder),
    2,
    /can't be read/u,
  );
});
