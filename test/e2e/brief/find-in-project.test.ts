// Words on a page and words of a source are found wherever they stand in the project, and one key leads there.

import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

test('Ctrl+Shift+F finds words of sections, records and source texts, and goes there', async () => {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Shift+KeyF');
  const dialog = page.getByRole('dialog', { name: 'Find in project' });
  await dialog.getByRole('combobox').waitFor();
  await page.keyboard.type('no-fly zone');
  const options = dialog.getByRole('option');
  await expect.poll(() => options.count()).toBeGreaterThan(1);
  await expect.poll(() => options.filter({ hasText: 'Source' }).count()).toBeGreaterThan(0);
  await expect.poll(() => dialog.locator('mark').count()).toBeGreaterThan(0);

  await page.keyboard.press('Control+A');
  await page.keyboard.type('quagga');
  await dialog.getByText('Nothing in this project has all of these words.').waitFor();

  await page.keyboard.press('Control+A');
  await page.keyboard.type('gathering again at Abyar');
  await expect.poll(() => options.first().textContent()).toContain('Outlook');
  await dialog.getByText('1 place').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog.count()).toBe(0);
  const outlook = page.getByRole('treeitem', { name: /Outlook/u });
  await expect.poll(() => outlook.getAttribute('aria-selected'), { timeout: 15_000 }).toBe('true');
});
