// Who says an excerpt is taken from the words around it with one key, left open with another, and taken back like any change.

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

const TEXT = [
  'Ships turn away from Tobruk',
  '',
  'A harbour officer told Reuters that nine ships had turned away.',
  '',
  'The mayor of Tobruk said the port was open.',
].join('\n');

const reader = (page: Page) => page.locator('[data-reader-text]');
const question = (page: Page) => page.getByRole('region', { name: 'Who said this?' });
const described = (page: Page) => page.getByLabel('Described as');

/** Selects a paragraph by three clicks, as slowly as a hand does it: the window draws what each of them selects. */
async function excerptParagraph(page: Page, begin: string): Promise<void> {
  const { x, y, height } = (await reader(page).getByText(begin).boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 40, y + height / 2);
  for (const clickCount of [1, 2, 3]) {
    await page.mouse.down({ clickCount });
    await page.mouse.up({ clickCount });
    await page.waitForTimeout(120);
  }
  await page.keyboard.press('KeyE');
}

test('a speaker is taken by Enter, left by Escape, and offered again by a number', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('capture-paste')?.click());
  await page.getByRole('dialog').getByLabel('Text').fill(TEXT);
  await page.getByRole('button', { name: 'Add source' }).click();
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Sources/u })
    .click();
  await page
    .locator('main [role="option"]', { hasText: /Ships turn away/u })
    .first()
    .click();

  await excerptParagraph(page, 'A harbour officer told');
  await question(page).getByText('a harbour officer → Reuters').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => question(page).count()).toBe(0);
  await expect.poll(() => described(page).first().inputValue()).toBe('a harbour officer');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => described(page).count()).toBe(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => described(page).first().inputValue()).toBe('a harbour officer');

  await excerptParagraph(page, 'The mayor of Tobruk');
  await question(page).getByText('the mayor of Tobruk').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => question(page).count()).toBe(0);
  await expect.poll(() => described(page).count()).toBe(0);

  // The last speaker of this source is one key away, also with the mouse.
  await reader(page).getByText('The mayor of Tobruk').click();
  await page.keyboard.press('Control+Z');
  await excerptParagraph(page, 'The mayor of Tobruk');
  await question(page)
    .getByRole('button', { name: /a harbour officer/u })
    .click();
  await expect.poll(() => described(page).first().inputValue()).toBe('a harbour officer');
});
