// The details of a brief in the window: what is chosen there is in the exported file, and undone like anything else.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTool } from '../../support/tools.ts';
import { brief, folderForTest, launchForTest, projectShown, recordsIn, sampleIn, saved } from '../drive.ts';

const pdftotext = findTool('pdftotext');

const hasContents = (path: string, folder: string, template: string): boolean => {
  const target = join(folder, 'out.pdf');
  brief('export', path, '--to', target, '--template', template);
  return /^Contents$/mu.test(execFileSync(pdftotext ?? '', [target, '-'], { encoding: 'utf8' }));
};

test.skipIf(pdftotext === null)('an analyst gives a brief contents, and takes them away', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  expect(hasContents(path, folder, 'situation-report')).toBe(false);
  expect(hasContents(path, folder, 'intelligence-assessment')).toBe(true);
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await page.keyboard.press('Control+Shift+P');
  const preview = page.getByRole('region', { name: 'Preview of the pages' });
  await preview.locator('canvas[width]').first().waitFor();
  const firstPage = (): Promise<string> =>
    preview
      .locator('canvas')
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const dialog = page.getByRole('dialog', { name: 'Brief details' });
  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: /^As of/u }).click();
    const choice = dialog.getByRole('radio', { name, exact: true });
    await choice.click();
    await expect.poll(() => choice.getAttribute('aria-checked')).toBe('true');
    await dialog.getByRole('button', { name: 'Done' }).click();
  };

  const asTemplate = await firstPage();
  await choose('With');
  await expect.poll(firstPage).not.toBe(asTemplate);
  const withContents = await firstPage();
  await choose('Without');
  await expect.poll(firstPage).toBe(asTemplate);
  await page.keyboard.press('Control+Z');
  await expect.poll(firstPage).toBe(withContents);
  await saved(page);
  await close();
  expect(recordsIn(path, 'brief').map((record) => record['contents'])).toEqual(['with']);
  expect(hasContents(path, folder, 'situation-report')).toBe(true);
});
