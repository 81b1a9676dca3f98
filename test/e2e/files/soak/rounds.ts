// One round through the places of the running app, as an analyst works: writing, citing, capturing, exporting, and taking it
// all back, so that each round begins with what the one before it began with.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerSaveDialogs, saved } from '../../drive.ts';

export type Soaked = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Where exports go. */
  readonly folder: string;
};

const formats = [
  { label: 'Word (.docx)', file: 'out.docx' },
  { label: 'PDF', file: 'out.pdf' },
  { label: 'Web page (.html)', file: 'out.html' },
  { label: 'Markdown (.md)', file: 'out.md' },
] as const;

/** Chooses from the native menu, as a click there does. */
const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

const go = async (page: Page, place: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();

const pages = (page: Page) =>
  page.getByRole('region', { name: 'Preview of the pages' }).locator('canvas[width]').first();

/** Back in the brief with its pages beside it and nothing to do. */
export async function rest({ page }: Soaked): Promise<void> {
  await go(page, /^Brief/u);
  await pages(page).waitFor();
  await saved(page);
  // Notices go by themselves; what is measured is the window without them.
  await expect
    .poll(
      () =>
        page
          .getByRole('status')
          .getByText(/^(?:Undone|Added)/u)
          .count(),
      { timeout: 20_000 },
    )
    .toBe(0);
}

/** Opens the preview, which stays open for the whole soak. */
export async function begin(soaked: Soaked): Promise<void> {
  await soaked.page.locator('main [contenteditable="true"] p').first().waitFor();
  await soaked.page.keyboard.press('Control+Shift+P');
  await rest(soaked);
}

/** The round of this number, counted from 0. */
export async function round(soaked: Soaked, number: number): Promise<void> {
  const { page } = soaked;
  await write(soaked);
  await capture(soaked, number);
  await go(page, /^Actors/u);
  await page.getByText('Khalifa Haftar').first().click();
  await page.getByRole('tab', { name: 'Network' }).click();
  await go(page, /^Timeline/u);
  await page.locator('main').getByText(/2014/u).first().waitFor();
  await go(page, /^Figures/u);
  await go(page, /^Checks/u);
  await exportOnce(soaked, number);
  await rest(soaked);
}

/** Types a sentence that cites an excerpt, waits until it is kept, and takes it back. */
async function write({ page }: Soaked): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text of “Outlook”' });
  await page.getByRole('tree').getByText('Outlook', { exact: true }).click();
  await text.click();
  await page.keyboard.press('Control+End');
  const before = await text.textContent();
  await page.keyboard.type(' Quagga and okapi were seen at the harbour. [[dead', { delay: 10 });
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => text.textContent(), { timeout: 15_000 }).not.toContain('[[');
  await saved(page);
  for (let steps = 0; steps < 60 && (await text.textContent()) !== before; steps += 1)
    await page.keyboard.press('Control+Z');
  expect(await text.textContent()).toBe(before);
  await saved(page);
}

/** Pastes a source and takes it out again. */
async function capture({ app, page }: Soaked, number: number): Promise<void> {
  const title = `Pasted in round ${number}`;
  await choose(app, 'capture-paste');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Text')
    .fill(`${title}\n\n${'Ships still call at the harbour of Tobruk. '.repeat(200)}`);
  await page.getByRole('button', { name: 'Add source' }).click();
  await page.getByText(`Added “${title}”`).first().waitFor();
  await choose(app, 'undo');
  await page
    .getByText(/^Undone/u)
    .first()
    .waitFor();
  await saved(page);
}

async function exportOnce({ app, page, folder }: Soaked, number: number): Promise<void> {
  const { label, file } = formats[number % formats.length] ?? formats[0];
  const path = join(folder, file);
  await answerSaveDialogs(app, path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(label, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText(`${file} is written.`).waitFor({ timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  rmSync(path);
  // Its record goes again, too: each round begins with what the one before began with.
  await dialog.waitFor({ state: 'detached' });
  await choose(app, 'undo');
  await page
    .getByText(/^Undone: Exported/u)
    .first()
    .waitFor();
  await saved(page);
}
