// The focus never falls to nothing, from which a keyboard leads nowhere.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerSaveDialogs, folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

const isLost = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test('after a change of place, a closed dialog and a new source something has it', async () => {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await expect.poll(() => isLost(page)).toBe(false);
  for (const digit of [2, 3, 4, 5, 6, 1]) {
    await page.keyboard.press(`Control+Digit${digit}`);
    await expect.poll(() => isLost(page), { message: `place ${digit}` }).toBe(false);
  }
  await page.keyboard.press('Control+KeyE');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => isLost(page), { message: 'export closed' }).toBe(false);
  await page.keyboard.press('Control+Shift+KeyV');
  await page.getByRole('dialog').getByLabel('Text').fill('A text\n\nShips still call at the harbour.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Added “A text”').first().waitFor();
  await expect.poll(() => isLost(page), { message: 'source added' }).toBe(false);
});

test('after a project was made something has it', async () => {
  const { app, page } = await launchForTest();
  await answerSaveDialogs(app, join(folderForTest(), 'new.brief'));
  await page.getByRole('button', { name: /^Situation report/u }).click();
  await page.getByRole('button', { name: 'Choose where to save…' }).click();
  await projectShown(page);
  await expect.poll(() => isLost(page)).toBe(false);
});
