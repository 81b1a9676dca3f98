// A key takes the passage that is selected at that moment, and uses the selection up: pressed again at once, it makes
// nothing twice.

import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

test('a key pressed twice at once makes one event of a passage', async () => {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit4');
  const events = page.locator('main [role="option"]');
  await events.first().waitFor();
  const before = await events.count();
  await page.keyboard.press('Control+Digit2');
  await page.locator('main [role="option"]').first().click();
  await page.locator('[data-reader-text] [data-block]').nth(1).waitFor();
  await page.evaluate(() => {
    const block = document.querySelectorAll('[data-reader-text] [data-block]')[1];
    if (block === undefined) throw new Error('no passage');
    document.querySelector<HTMLElement>('[data-reader-text]')?.focus();
    document.getSelection()?.selectAllChildren(block);
  });
  const bar = page.getByRole('region', { name: 'Selected passage' });
  await bar.waitFor();
  await page.evaluate(() => {
    const text = document.querySelector('[data-reader-text]');
    for (const _press of [1, 2])
      text?.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyT', key: 't', bubbles: true, cancelable: true }),
      );
  });
  await expect.poll(() => bar.count()).toBe(0);
  await page.keyboard.press('KeyT');
  await page.keyboard.press('Control+Digit4');
  await events.first().waitFor();
  await expect.poll(() => events.count()).toBe(before + 1);
});

test('a key that comes before the window has shown the selection takes it all the same', async () => {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit4');
  const events = page.locator('main [role="option"]');
  await events.first().waitFor();
  const before = await events.count();
  await page.keyboard.press('Control+Digit2');
  await page.locator('main [role="option"]').first().click();
  await page.locator('[data-reader-text] [data-block]').nth(1).waitFor();
  await page.evaluate(() => {
    const text = document.querySelector<HTMLElement>('[data-reader-text]');
    const block = document.querySelectorAll('[data-reader-text] [data-block]')[1];
    if (text === null || block === undefined) throw new Error('no passage');
    text.focus();
    document.getSelection()?.selectAllChildren(block);
    text.dispatchEvent(
      new KeyboardEvent('keydown', { code: 'KeyT', key: 't', bubbles: true, cancelable: true }),
    );
  });
  await page.keyboard.press('Control+Digit4');
  await events.first().waitFor();
  await expect.poll(() => events.count()).toBe(before + 1);
});
