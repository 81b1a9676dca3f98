// Encrypted projects as a person meets them: made, opened, locked, changed; and no plain word of them on the disk.

import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  answerSaveDialogs,
  callProject,
  folderForTest,
  intoOutlook,
  killAll,
  launchForTest,
  look,
  projectShown,
  sampleIn,
  saved,
  saveElsewhere,
} from '../drive.ts';
import { filesBelow, filesThatTell as filesWith } from './files-that-tell.ts';

// Most of these start the app twice, and each key takes a third of a second to derive.
vi.setConfig({ testTimeout: 240_000 });

const PASSPHRASE = 'walnut harbour seven lanterns';
const OTHER = 'كلمة سر طويلة جدا';
/** Words that stand nowhere but in what is typed here. */
const SECRETS = ['Quaggari', 'القرّاجي', 'Zwettlhof'];

const filesThatTell = (folders: readonly string[]): string[] => filesWith(folders, SECRETS);

const unlockField = (page: Page) => page.getByLabel('Passphrase', { exact: true });

async function unlock(page: Page, passphrase: string): Promise<void> {
  await unlockField(page).fill(passphrase);
  await page.keyboard.press('Enter');
}

async function encryptByDialog(page: Page, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Encryption');
  await page.keyboard.press('Enter');
  await page.getByLabel('New passphrase').waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(passphrase);
  await look(page, 'encrypt-dialog');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor();
}

test('a new project is encrypted from its first byte, asks for its passphrase, and tells a wrong one', async () => {
  const folder = folderForTest();
  const data = folderForTest();
  const passing = folderForTest();
  const path = join(folder, 'hidden.brief');
  const first = await launchForTest({
    userDataDir: data,
    env: { BRIEFWRIGHT_BACKUP_EVERY_MS: '500', TMPDIR: passing },
  });
  await answerSaveDialogs(first.app, path);
  const { page } = first;
  await page.keyboard.press('Control+N');
  await page.getByLabel('Title of the first brief').fill(`Clashes at ${SECRETS[2] ?? ''}`);
  await page.getByLabel('Encrypt the project with a passphrase').check();
  await page.getByLabel('New passphrase').fill('too short');
  await page.getByLabel('The same again').fill('too short');
  const create = page.getByRole('button', { name: 'Choose where to save…' });
  expect(await create.isDisabled()).toBe(true);
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(`${PASSPHRASE}?`);
  await page.getByText('The two are not the same.').waitFor();
  expect(await create.isDisabled()).toBe(true);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await look(page, 'new-encrypted');
  await create.click();
  await projectShown(page);
  await page
    .getByRole('textbox', { name: /^Text of/u })
    .first()
    .click();
  await page.keyboard.type(`${SECRETS[0] ?? ''} said so; ${SECRETS[1] ?? ''} heard it.`);
  await saved(page);
  const found = await callProject(page, 'search', { query: 'Quaggari', most: 5 });
  expect(found.ok && (found.value as unknown[]).length).toBe(1);
  await expect
    .poll(() => filesBelow(join(data, 'backups')).some((file) => file.endsWith('.rows')), { timeout: 20_000 })
    .toBe(true);
  await first.close();
  expect(filesThatTell([folder, data, passing])).toEqual([]);

  const second = await launchForTest({ userDataDir: data, args: [path], env: { TMPDIR: passing } });
  await unlockField(second.page).waitFor();
  await look(second.page, 'unlock');
  await unlock(second.page, `${PASSPHRASE}!`);
  await second.page.getByRole('alert').getByText('This isn’t its passphrase').waitFor();
  await look(second.page, 'unlock-wrong');
  // Asked again at once: what is typed next goes into the field.
  await second.page.keyboard.type(PASSPHRASE);
  await second.page.keyboard.press('Enter');
  await projectShown(second.page);
  await second.page.getByText('Quaggari said so').first().waitFor();
  await second.close();
  expect(filesThatTell([folder, data, passing])).toEqual([]);
});

test('a project is encrypted, locked, given another passphrase and made plain again, by the keyboard alone', async () => {
  const folder = folderForTest();
  const data = folderForTest();
  const path = sampleIn(folder);
  const { page } = await launchForTest({
    userDataDir: data,
    args: [path],
    env: { BRIEFWRIGHT_BACKUP_EVERY_MS: '500' },
  });
  await projectShown(page);
  await intoOutlook(page);
  await page.keyboard.type(` ${SECRETS[0] ?? ''} spoke.`);
  await saved(page);
  await expect
    .poll(() => filesThatTell([join(data, 'backups')]).length, { timeout: 20_000 })
    .toBeGreaterThan(0);
  expect(filesThatTell([folder])).toEqual([path]);

  await encryptByDialog(page, PASSPHRASE);
  await look(page, 'encrypted');
  await saved(page);
  await expect.poll(() => filesThatTell([folder, data])).toEqual([]);
  await page.getByText('Quaggari spoke').first().waitFor();

  await page.keyboard.press('Control+Shift+L');
  await unlockField(page).waitFor();
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('Quaggari');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await projectShown(page);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('Encryption');
  await page.keyboard.press('Enter');
  await page.getByLabel('Present passphrase').fill('not the right one');
  await page.getByLabel('New passphrase').fill(OTHER);
  await page.getByLabel('The same again').fill(OTHER);
  await look(page, 'change-passphrase');
  await page.keyboard.press('Enter');
  await page.getByText('This isn’t its passphrase').waitFor();
  await page.getByLabel('Present passphrase').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByText('The passphrase is changed').waitFor();
  await page.keyboard.press('Control+Shift+L');
  await unlockField(page).waitFor();
  await unlock(page, PASSPHRASE);
  await page.getByText('This isn’t its passphrase').waitFor();
  await unlock(page, OTHER);
  await projectShown(page);

  await page.keyboard.press('Control+K');
  await page.keyboard.type('Encryption');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Take the encryption off' }).click();
  await page.getByLabel('Present passphrase').fill(OTHER);
  await look(page, 'remove-encryption');
  await page.keyboard.press('Enter');
  await page.getByText('The project is no longer encrypted').waitFor();
  await saved(page);
  expect(await page.getByRole('button', { name: 'Encrypted', exact: true }).count()).toBe(0);
  await expect.poll(() => filesThatTell([folder])).toEqual([path]);
});

test('what the program kept beside a project before is named when it is encrypted, and removed', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const name = basename(path, '.brief');
  const kept = [`${name} (before restoring 2014-05-18 160000).brief`, `${name} (format 1).brief`];
  for (const each of kept) copyFileSync(path, join(folder, each));
  copyFileSync(path, join(folder, `${name} copy.brief`));
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Encryption');
  await page.keyboard.press('Enter');
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  const left = page.getByRole('region', { name: 'Not encrypted' });
  await left.waitFor();
  expect(await left.getByRole('listitem').allInnerTexts()).toEqual(kept);
  await look(page, 'plain-copies');
  await left.getByRole('button', { name: 'Remove them' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await left.waitFor({ state: 'detached' });
  expect(
    readdirSync(folder)
      .filter((each) => each.endsWith('.brief'))
      .sort(),
  ).toEqual([basename(path), `${name} copy.brief`].sort());
  await close();
});

test('what was typed into an encrypted project when everything was killed comes back, and stood nowhere in the clear', async () => {
  const folder = folderForTest();
  const data = folderForTest();
  const path = sampleIn(folder);
  const first = await launchForTest({ userDataDir: data, args: [path] });
  await projectShown(first.page);
  await encryptByDialog(first.page, PASSPHRASE);
  await intoOutlook(first.page);
  await first.page.keyboard.type(` ${SECRETS[0] ?? ''} and ${SECRETS[2] ?? ''}.`, { delay: 5 });
  // What is typed within the last tenth of a second may be gone.
  await first.page.waitForTimeout(500);
  killAll(first.app);
  await first.close();
  expect(filesThatTell([folder, data])).toEqual([]);
  const second = await launchForTest({ userDataDir: data, args: [path] });
  await unlock(second.page, PASSPHRASE);
  await projectShown(second.page);
  await second.page.getByText('Outlook').first().click();
  await second.page.getByText('Quaggari and Zwettlhof.').first().waitFor();
  await saved(second.page);
  await second.close();
  expect(filesThatTell([folder, data])).toEqual([]);
});

test('a project is locked when the screen is, and when nobody uses the computer; its process comes back by itself', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const { app, page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await encryptByDialog(page, PASSPHRASE);
  const pids = () =>
    app.evaluate(({ app: program }) =>
      program
        .getAppMetrics()
        .filter(({ name }) => name === 'Briefwright project')
        .map(({ pid }) => pid),
    );
  const [before = 0] = await pids();
  process.kill(before, 'SIGKILL');
  await expect.poll(async () => (await pids()).filter((pid) => pid !== before).length).toBe(1);
  await intoOutlook(page);
  await page.keyboard.type(' Typed after.');
  await saved(page);

  await intoOutlook(page);
  await page.keyboard.type(' And last.');
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await unlockField(page).waitFor();
  await expect.poll(async () => (await pids()).length).toBe(0);
  await unlock(page, PASSPHRASE);
  await projectShown(page);
  await page.getByText('Outlook').first().click();
  await page.getByText('Typed after. And last.').first().waitFor();

  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 60 * 60;
  });
  await unlockField(page).waitFor();
});

test('Save As of an encrypted project is encrypted, and goes on without asking again', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const { app, page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await encryptByDialog(page, PASSPHRASE);
  await intoOutlook(page);
  await page.keyboard.type(` ${SECRETS[0] ?? ''}.`);
  await saved(page);
  const target = join(folder, 'second.brief');
  await answerSaveDialogs(app, target);
  await page.keyboard.press('Control+Shift+S');
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()), {
      timeout: 15_000,
    })
    .toBe('second – Briefwright');
  await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor();
  expect(filesThatTell([folder])).toEqual([]);
});

test('a project whose file is gone is not locked: its window has the only copy', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const { app, page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await encryptByDialog(page, PASSPHRASE);
  await intoOutlook(page);
  await page.keyboard.type(' Typed before.');
  await saved(page);
  rmSync(path);
  await page
    .getByRole('status')
    .getByText('is not where it was', { exact: false })
    .or(page.getByRole('alert'))
    .first()
    .waitFor();
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 60 * 60;
    powerMonitor.emit('suspend');
  });
  await page.waitForTimeout(12_000);
  await page.getByText('Typed before.').first().waitFor();
  await page.keyboard.press('Control+Shift+L');
  await page.getByText('Not locked').waitFor();
  await saveElsewhere(app, page, join(folder, 'elsewhere.brief'));
  await page.getByText('Typed before.').first().waitFor();
  await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor();
});
