// The right button and the menu key offer what can be done with a record of a list, and with text.

import type { ElectronApplication } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

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

test('a citation in the text has a menu that reads, copies its note and removes it', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  const menu = page.getByRole('menu');
  const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  const citations = text.locator('[data-atom="citation"]');
  await citations.first().waitFor();
  const before = await citations.count();
  const number = await citations.first().innerText();

  await citations.first().click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Copy the note' }).click();
  await expect.poll(() => textHeld(app)).toMatch(new RegExp(`^\\[${number}\\] .*Training text`, 'u'));

  // The key works on what is selected.
  await citations.first().click({ button: 'right' });
  await page.keyboard.press('Escape');
  await expect.poll(() => menu.count()).toBe(0);
  await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Remove the citation' }).click();
  await expect.poll(() => citations.count()).toBe(before - 1);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => citations.count()).toBe(before);

  await citations.first().click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Change the citation…' }).click();
  await page.getByLabel('Words before the reference').waitFor();
  await page.keyboard.press('Escape');

  await citations.first().click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Read its source beside the text' }).click();
  await page.locator('[data-reader-text]').waitFor();
});

test('an excerpt’s card has a menu that copies the quotation and removes it after asking', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  const menu = page.getByRole('menu');
  const cards = page.locator('article', { has: page.locator('q') });
  const card = cards.first();
  await card.waitFor();
  const quote = await card.locator('q').innerText();
  await card.focus();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: 'Copy the quotation' }).click();
  await expect.poll(() => textHeld(app)).toContain(quote.slice(0, 20).trim());
  const before = await cards.count();
  await card.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Remove…' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => cards.count()).toBe(before - 1);
});

test('what a section draws is copied as a picture and in words', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('tree').getByText('Timeline', { exact: true }).click();
  const menu = page.getByRole('menu');
  const drawing = page.locator('main figure svg[role="img"]').first();
  await drawing.scrollIntoViewIfNeeded();
  await drawing.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Copy the picture' }).click();
  await expect.poll(() => textHeld(app)).toMatch(/^\[Picture: /u);
  const html = await app.evaluate(({ clipboard }) =>
    (clipboard as unknown as { readHTML(): string }).readHTML(),
  );
  const [, width] = /<img src="data:image\/png;base64,[A-Za-z0-9+/=]{2000,}" width="(\d+)"/u.exec(html) ?? [];
  expect(Number(width)).toBeGreaterThan(300);

  await page.getByRole('button', { name: 'Copy the drawing…' }).first().focus();
  await page.keyboard.press('Enter');
  await menu.getByRole('menuitem', { name: 'Copy its words' }).click();
  await expect.poll(() => textHeld(app)).not.toMatch(/^\[Picture/u);
  expect((await textHeld(app)).length).toBeGreaterThan(20);
});

test('a picture in the text has a menu that describes, copies and removes it', async () => {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('tree').getByText('Outlook', { exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text of “Outlook”' });
  await text.click();
  await app.evaluate(({ clipboard, nativeImage }) => {
    const pixels = Buffer.alloc(40 * 30 * 4, 200);
    const image = nativeImage.createFromBitmap(pixels, { width: 40, height: 30 });
    (clipboard as unknown as { writeImage(image: unknown): void }).writeImage(image);
  });
  await page.keyboard.press('Control+V');
  const picture = text.locator('figure');
  await picture.locator('img').waitFor();
  const menu = page.getByRole('menu');
  await picture.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  const html = () =>
    app.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML());
  await expect.poll(html).toMatch(/<img src="data:image\/png;base64,/u);
  await picture.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Remove the picture' }).click();
  await expect.poll(() => picture.count()).toBe(0);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => picture.count()).toBe(1);
});

/** Main's own clipboard: the page's needs a permission that nobody gets. */
const textHeld = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => (clipboard as unknown as { readText(): string }).readText());
