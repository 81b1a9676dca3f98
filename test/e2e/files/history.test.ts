// The history in the running app: what was changed is seen, compared by word and brought back, by mouse and by keyboard.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { callProject, folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

const bottomLine = (page: Page) => page.getByRole('textbox', { name: 'Text of “Bottom line”' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Changes' });
const detail = (page: Page) => page.getByRole('region', { name: 'The chosen change' });

/** The text of the section as the file has it. */
async function written(page: Page): Promise<string> {
  const loaded = await callProject(page, 'loadProject');
  return loaded.ok ? JSON.stringify(loaded.value) : '';
}

/** Waits for what the last change left on the disk. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForTimeout(1_500);
  await saved(page);
};

test('a section and an actor are brought back by mouse', async () => {
  const path = sampleIn(folderForTest());
  const { page } = await launchForTest({ args: [path] });
  await projectShown(page);

  // Types twice in a section, then removes an actor.
  await bottomLine(page).click({ position: { x: 4, y: 6 } });
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Firstwords stand here.');
  await settled(page);
  await page.keyboard.press('Control+Digit3');
  const actors = page.getByRole('listbox', { name: 'Actors' });
  await actors.getByRole('option').first().click();
  const name = (await page.locator('main h1').first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Remove actor…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await settled(page);
  await page.keyboard.press('Control+Digit1');
  await bottomLine(page).click({ position: { x: 4, y: 6 } });
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Secondwords came later.');
  await settled(page);

  await page.keyboard.press('Control+Shift+KeyH');
  const rows = list(page).getByRole('option');
  await rows.filter({ hasText: `Actor ‘${name}’ removed` }).waitFor();
  await expect
    .poll(() => rows.first().textContent(), { timeout: 10_000 })
    .toContain('Text of ‘Bottom line’ changed');
  await rows.first().click();
  await expect
    .poll(() => detail(page).locator('ins').allTextContents())
    .toContainEqual(expect.stringContaining('Secondwords'));

  // What the first typing left, against now; then the section as it was here.
  await rows.filter({ hasText: 'Text of ‘Bottom line’ changed' }).nth(1).click();
  await expect
    .poll(() => detail(page).locator('ins').allTextContents())
    .toContainEqual(expect.stringContaining('Firstwords'));
  await detail(page)
    .getByRole('radio', { name: /^Against now/u })
    .click();
  await expect
    .poll(() => detail(page).locator('ins').allTextContents())
    .toContainEqual(expect.stringContaining('Secondwords'));
  await detail(page).getByRole('button', { name: 'Bring back as it was here' }).first().click();
  await settled(page);
  expect(await written(page)).toContain('Firstwords');
  expect(await written(page)).not.toContain('Secondwords');

  // The actor, with everything that lost it.
  await rows.filter({ hasText: `Actor ‘${name}’ removed` }).click();
  await detail(page).getByRole('button', { name: 'Take this change back' }).click();
  const dialog = page.getByRole('dialog', { name: /Take this change back/u });
  await Promise.race([
    dialog.waitFor().catch(() => undefined),
    page.getByText('The change is taken back').waitFor(),
  ]);
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Take back the rest' }).click();
  await page.getByText('The change is taken back').waitFor();
  await settled(page);
  await page.keyboard.press('Control+Digit3');
  await actors.getByRole('option', { name }).waitFor();

  // All of it can be undone, and the history notes that too.
  await page.keyboard.press('Control+KeyZ');
  await settled(page);
  await actors.getByRole('option', { name }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+KeyZ');
  await settled(page);
  expect(await written(page)).toContain('Secondwords');
});

test('the history of one section is read and a paragraph brought back by keyboard alone', async () => {
  const path = sampleIn(folderForTest());
  const { page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await bottomLine(page).waitFor();
  await page.keyboard.press('F6');
  // The palette leads to the section, Enter to its text.
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('Bottom line');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await bottomLine(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Keyboardwords.');
  await settled(page);
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('History of This Record');
  await page.keyboard.press('Enter');
  await list(page).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), { timeout: 10_000 })
    .toBe('listbox');
  await page.getByText('History of ‘Bottom line’').waitFor();
  await expect
    .poll(() => detail(page).locator('ins').allTextContents())
    .toContainEqual(expect.stringContaining('Keyboardwords'));
  for (let presses = 0; presses < 40; presses++) {
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (label.startsWith('Bring back “')) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.getByText('The passage is back').waitFor();
  await settled(page);
  expect(await written(page)).not.toContain('Keyboardwords');
  await page.keyboard.press('Escape');
  await list(page).waitFor({ state: 'detached' });
  await bottomLine(page).waitFor();
});

test('a window that may only read shows the history and offers nothing to take back', async () => {
  const path = sampleIn(folderForTest());
  const first = await launchForTest({ args: [path] });
  await projectShown(first.page);
  const { page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await page.getByText('Read-only copy').first().waitFor();
  await page.keyboard.press('Control+Shift+KeyH');
  await list(page).getByRole('option').first().waitFor();
  await detail(page).getByRole('heading', { level: 3 }).first().waitFor();
  expect(
    await detail(page)
      .getByRole('button', { name: /Take this|Bring/u })
      .count(),
  ).toBe(0);
});
