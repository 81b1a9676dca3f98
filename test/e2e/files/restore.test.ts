// A way back in the running app: work, a backup that is made by itself, a damaged file, and all there again; by mouse and
// by keyboard.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  answerSaveDialogs,
  brief,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
} from '../drive.ts';

const fast = { BRIEFWRIGHT_BACKUP_EVERY_MS: '300' };

/** How many backups there are in a data folder. */
function backupsIn(userDataDir: string): number {
  try {
    const names = readdirSync(join(userDataDir, 'backups'), { recursive: true }) as string[];
    return names.filter((name) => name.endsWith('.json')).length;
  } catch {
    return 0;
  }
}

const titlesIn = (path: string): readonly unknown[] =>
  recordsIn(path, 'brief').map((record) => record['title']);

async function retitle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+B');
  const dialog = page.getByRole('dialog', { name: 'Brief details' });
  await dialog.getByLabel('Title', { exact: true }).fill(title);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
}

const FORMER = 'walnut harbour seven lanterns';
const LATER = 'eleven copper rivers sleeping';

/** The dialog about the encryption of the project, with what `fields` says typed into it, and sent off. */
async function reseal(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Encryption');
  await page.keyboard.press('Enter');
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label).fill(text);
  const removing = page.getByLabel('Delete the backups made until now');
  if ((await removing.count()) > 0) await removing.uncheck();
  await page.getByLabel('The same again').press('Enter');
}

async function openRestoreByKeyboard(page: Page) {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('restore');
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Restore from a backup' });
}

describe('Restore…', () => {
  test('brings a damaged project back in its place, from the words that say it is damaged', async () => {
    const folder = folderForTest();
    const userDataDir = folderForTest();
    const path = sampleIn(folder);
    const first = await launchForTest({ args: [path], userDataDir, env: fast });
    await projectShown(first.page);
    await expect.poll(() => backupsIn(userDataDir), { timeout: 20_000 }).toBeGreaterThan(0);
    await first.close();
    const before = brief('records', path);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 20_000), Buffer.alloc(whole.length - 20_000)]));

    const { page } = await launchForTest({ args: [path], userDataDir, env: fast });
    await page.getByRole('button', { name: 'Restore…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Restore from a backup' });
    await dialog
      .getByRole('button', { name: /^Replace/u })
      .first()
      .click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await projectShown(page);
    expect(brief('records', path)).toBe(before);
    expect(readdirSync(folder).some((name) => name.includes('before restoring'))).toBe(true);
  });

  test('lists what changed since and opens a backup as a new project, by keyboard', async () => {
    const folder = folderForTest();
    const userDataDir = folderForTest();
    const path = sampleIn(folder);
    const { app, page } = await launchForTest({ args: [path], userDataDir, env: fast });
    await projectShown(page);
    await expect.poll(() => backupsIn(userDataDir), { timeout: 20_000 }).toBe(1);
    const title = titlesIn(path)[0];
    await retitle(page, 'Another title');
    await expect.poll(() => titlesIn(path)[0]).toBe('Another title');
    await expect.poll(() => backupsIn(userDataDir), { timeout: 20_000 }).toBe(2);
    const target = join(folder, 'earlier.brief');
    await answerSaveDialogs(app, target);
    const dialog = await openRestoreByKeyboard(page);
    await dialog.getByText(/^Nothing changed since/u).waitFor();
    await dialog.getByText(/^1 brief changed since/u).waitFor();
    const last = dialog.getByRole('button', { name: /^As a new project/u }).last();
    await last.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => app.windows().length, { timeout: 20_000 }).toBe(2);
    expect(titlesIn(target)).toEqual([title]);
    expect(titlesIn(path)).toEqual(['Another title']);
  });

  test('of an encrypted project tells the plain ones, and asks for the passphrase of then', async () => {
    const userDataDir = folderForTest();
    const path = sampleIn(folderForTest());
    const { page } = await launchForTest({ args: [path], userDataDir, env: fast });
    await projectShown(page);
    await expect.poll(() => backupsIn(userDataDir), { timeout: 20_000 }).toBe(1);
    await reseal(page, { 'New passphrase': FORMER, 'The same again': FORMER });
    await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor();
    await expect.poll(() => backupsIn(userDataDir), { timeout: 20_000 }).toBe(2);
    await reseal(page, { 'Present passphrase': FORMER, 'New passphrase': LATER, 'The same again': LATER });
    await page.getByText('The passphrase is changed').waitFor();

    const dialog = await openRestoreByKeyboard(page);
    const buttons = dialog.getByRole('button', { name: /^Replace/u });
    await buttons.first().waitFor();
    expect(await dialog.getByText('Not encrypted', { exact: true }).count()).toBe(1);
    await buttons.last().click();
    await page.getByText(/was made before the project was encrypted/u).waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await buttons.nth((await buttons.count()) - 2).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    const field = page.getByLabel('Passphrase', { exact: true });
    await field.waitFor();
    await field.fill(FORMER);
    await page.keyboard.press('Enter');
    await projectShown(page);
  }, 240_000);

  test('makes none while it is turned off, and says so', async () => {
    const userDataDir = folderForTest();
    writeFileSync(join(userDataDir, 'settings.json'), JSON.stringify({ settings: { backups: false } }));
    const path = sampleIn(folderForTest());
    const { page } = await launchForTest({ args: [path], userDataDir, env: fast });
    await projectShown(page);
    await page.waitForTimeout(1_500);
    expect(backupsIn(userDataDir)).toBe(0);
    const dialog = await openRestoreByKeyboard(page);
    await dialog.getByText('There are no backups of this project on this computer.').waitFor();
  });
});
