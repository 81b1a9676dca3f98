// A reference from one part of a brief to another, as a person makes it: with the keys alone, and with the mouse.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findTool } from '../../support/tools.ts';
import { brief, folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

/** The start of the first paragraph, beside its citations and figures. */
const firstText = (page: Page) => page.locator('main [contenteditable="true"] p').first();
const START = { position: { x: 24, y: 8 } };

test('refers to a table with the keys alone, and the page it stands on is printed', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const { page, close } = await launchForTest({ args: [project] });
  await projectShown(page);
  await firstText(page).click(START);
  await page.keyboard.press('End');
  await page.keyboard.type(' See ');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('reference');
  await page.getByRole('option', { name: 'Reference', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Reference' });
  await dialog.waitFor();
  await page.keyboard.type('Table 1');
  await dialog.getByRole('option', { name: /Table 1/u }).waitFor();
  // From the list to how it reads.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await dialog.getByText(/Table 1 on page/u).waitFor();
  await dialog.getByRole('combobox').focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.type('.');
  await saved(page);
  await close();

  const pdf = join(folder, 'out.pdf');
  brief('export', project, '--to', pdf);
  const pdftotext = findTool('pdftotext');
  if (pdftotext === null) return;
  const words = execFileSync(pdftotext, ['-layout', pdf, '-'], { encoding: 'utf8' });
  const [, number] = /See\s+Table\s1\son\s+page\s(\d+)/u.exec(words) ?? [];
  expect(number).toBeDefined();
  // The page on which the table begins; its caption is at its end.
  const printed = words.split('\f')[Number(number) - 1] ?? '';
  expect(printed).toMatch(/Reported casualties[^]*According to[^]*A Health Ministry official/u);
});

test('refers to a section with the mouse', async () => {
  const folder = folderForTest();
  const { page } = await launchForTest({ args: [sampleIn(folder)] });
  await projectShown(page);
  await firstText(page).click(START);
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Insert' }).click();
  await page.getByRole('menuitem', { name: /^Reference/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Reference' });
  await dialog.getByRole('option', { name: /Outlook/u }).click();
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await dialog.waitFor({ state: 'detached' });
  await firstText(page).getByText('Outlook').waitFor();
});
