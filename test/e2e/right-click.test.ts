// The right button and the menu key offer what can be done with a record of a list, and with text.

import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from './drive.ts';

vi.setConfig({ testTimeout: 240_000 });

test('a source, an actor, an event and a figure have a menu, by mouse and by keyboard', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  const menu = page.getByRole('menu');
  const figures = page.locator('main [role="option"]', { hasText: /Killed and wounded/u });
  for (const [place, words, remove] of [
    ['Digit2', /Ex-general/u, 'Remove…'],
    ['Digit3', /Khalifa Haftar/u, 'Remove actor…'],
    ['Digit4', /Speaker calls/u, 'Remove this event'],
    ['Digit5', /Killed and wounded/u, 'Remove this figure'],
  ] as const) {
    await page.keyboard.press(`Control+${place}`);
    // The timeline has its chart before its list.
    const row = page.locator('main [role="option"]', { hasText: words }).last();
    await row.click({ button: 'right' });
    await menu.getByRole('menuitem', { name: remove }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
    await row.locator('xpath=ancestor::*[@role="listbox"]').focus();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'History…' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => menu.count()).toBe(0);
  }
  await figures.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Remove this figure' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => figures.count()).toBe(0);

  // The menu of text is the system's own, which a test can't open: what it is asked with is looked at.
  await page.keyboard.press('Control+Digit1');
  const asked = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('context-menu', (_event, params) =>
          resolve(params.isEditable),
        );
      }),
  );
  await page.locator('main [contenteditable="true"] p').first().click({ button: 'right' });
  expect(await asked).toBe(true);
});
