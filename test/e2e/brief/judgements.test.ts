// A judgement is made by typing in its section and from a sentence; what stands beside it is set, undone, done again and
// removed, with the keyboard alone.

import type { Locator, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { brief, folderForTest, launchForTest, projectShown, recordsIn, saved } from '../drive.ts';
import { join } from 'node:path';

vi.setConfig({ testTimeout: 240_000 });

const section = (page: Page) => page.locator('[data-section]', { hasText: /Key judgements/u }).first();
const items = (page: Page) => section(page).locator('[data-judgement]');
const composer = (page: Page) => page.getByRole('textbox', { name: 'New judgement in “Key judgements”' });
const statement = (item: Locator) => item.getByRole('textbox', { name: /^Statement of/u });
const undone = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

test('a judgement is typed in its empty section, made of a sentence, judged, undone, done again and removed', async () => {
  const path = join(folderForTest(), 'new.brief');
  brief('new', path, '--template', 'situation-report');
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);

  // The keyboard alone: from the outline into the empty section, and the first letters are a judgement.
  await page.getByRole('treeitem', { name: /Key judgements/u }).focus();
  await section(page).getByText('No judgements yet').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(page).evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type('He will return within weeks.', { delay: 15 });
  await expect.poll(() => statement(items(page).first()).textContent()).toBe('He will return within weeks.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('سيبقى المطار مغلقا.', { delay: 15 });
  await expect.poll(() => items(page).count()).toBe(2);
  await expect.poll(() => statement(items(page).nth(1)).textContent()).toBe('سيبقى المطار مغلقا.');

  // Undone whole, the caret stays in the section; done again it is there with its words.
  await page.keyboard.press('Control+Z');
  await undone(page, /Undone: Judgement ‘\p{Cf}?سيبقى المطار مغلقا\.\p{Cf}?’ added/u);
  await expect.poll(() => items(page).count()).toBe(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-section]') !== null))
    .toBe(true);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => items(page).count()).toBe(2);

  // From a sentence of the text, by its key; the caret stays where it is.
  const outlook = page.getByRole('textbox', { name: 'Text of “Outlook”' });
  await page.getByRole('tree').getByText('Outlook', { exact: true }).click();
  await outlook.click();
  await page.keyboard.type('Nothing moves. The army is unlikely to step in. More later.', { delay: 5 });
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+J');
  await page.getByText('Judgement added to “Key judgements”').waitFor();
  await expect.poll(() => outlook.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const third = items(page).nth(2);
  await expect.poll(() => statement(third).textContent()).toBe('The army is unlikely to step in.');
  await expect.poll(() => statement(third).evaluate((box) => box === document.activeElement)).toBe(true);

  // By mouse: how likely and how sure; each is a step with words.
  await third.getByRole('combobox', { name: 'Likelihood, Judgement 3' }).selectOption('unlikely');
  const confidence = third.getByRole('combobox', { name: 'Confidence, Judgement 3' });
  await confidence.selectOption('low');
  await third.getByRole('textbox', { name: 'Why' }).fill('One text.');
  await third.getByRole('textbox', { name: 'Why' }).press('Tab');
  await page.keyboard.press('Control+Z');
  await undone(page, /^Undone: Reason for the confidence of ‘The army is unlikely to step in\.’/u);
  await page.keyboard.press('Control+Z');
  await undone(page, 'Undone: Confidence of ‘The army is unlikely to step in.’ from nothing to low');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => confidence.inputValue()).toBe('low');

  // Moved up, then removed by its menu: the focus goes on to a judgement that is left.
  await third.getByRole('button', { name: 'Judgement 3', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect
    .poll(() => statement(items(page).nth(1)).textContent())
    .toBe('The army is unlikely to step in.');
  await items(page).nth(1).getByRole('button', { name: 'Judgement 2', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect.poll(() => items(page).count()).toBe(2);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-judgement]') !== null))
    .toBe(true);

  // A blank one goes by Backspace.
  await composer(page).focus();
  await page.keyboard.type('x');
  await expect.poll(() => items(page).count()).toBe(3);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect.poll(() => items(page).count()).toBe(2);
  await saved(page);
  await close();
  const kept = recordsIn(path, 'judgement').map((record) => JSON.stringify(record));
  expect(kept.join(' ')).toContain('He will return within weeks.');
  expect(kept).toHaveLength(2);
});
