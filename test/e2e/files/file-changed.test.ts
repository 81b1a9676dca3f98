// The open project's file is written by somebody else: told within seconds, left alone, and nothing typed is lost.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  brief,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
  saveElsewhere,
} from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

async function typeInOutlook(page: Page, words: string): Promise<void> {
  await page.getByText('Outlook').first().click();
  await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

const outlookIn = (path: string): string =>
  JSON.stringify(recordsIn(path, 'section').find(({ title }) => title === 'Outlook'));

/** The sample, open, with words in it that its later state on the disk does not have. */
async function overwritten() {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const other = join(folder, 'their state.brief');
  copyFileSync(path, other);
  writeFileSync(join(folder, 'their article.txt'), 'Their article says that the road was closed on Friday.');
  brief('add', other, join(folder, 'their article.txt'));
  const launched = await launchForTest({ args: [path] });
  await projectShown(launched.page);
  await typeInOutlook(launched.page, ' Typed before.');
  await saved(launched.page);
  // As `cp` does it: the same file, other bytes.
  writeFileSync(path, readFileSync(other));
  await launched.page.getByRole('status').getByText('was changed from outside').waitFor();
  return { ...launched, folder, path, theirs: readFileSync(path) };
}

test('a file written over in place is told of, left alone, compared, and what was typed is saved elsewhere', async () => {
  const { app, page, folder, path, theirs } = await overwritten();
  await typeInOutlook(page, ' Typed after.');
  await expect.poll(() => page.locator('[data-save-state="failed"]').count()).toBe(1);
  expect(await page.getByText('All changes saved').count()).toBe(0);

  await page.getByRole('button', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is here, and what is in the file' });
  await dialog.getByText('only in the file', { exact: true }).waitFor();
  await dialog.getByText('Outlook').first().click();
  await dialog.getByText('Typed before.').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  const target = join(folder, 'elsewhere.brief');
  await saveElsewhere(app, page, target);
  await app.close();
  expect(outlookIn(target)).toContain('Typed before. Typed after.');
  expect(readFileSync(path).equals(theirs)).toBe(true);
});

test('by the keyboard alone, what is in the file is taken, and what was typed here is kept aside', async () => {
  const { app, page, path } = await overwritten();
  await typeInOutlook(page, ' Typed after.');
  const take = page.getByRole('button', { name: 'Take what is in the file…' });
  await take.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Take it/u }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Show…' }).waitFor();
  await page.getByRole('button', { name: 'Show…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('Typed after.').first().waitFor();
  await page.keyboard.press('Escape');
  await typeInOutlook(page, ' Goes on in theirs.');
  await saved(page);
  await app.close();
  expect(outlookIn(path)).toContain('Goes on in theirs.');
  expect(recordsIn(path, 'source').length).toBe(4);
});
