// The letter of an outlet is given once: it holds for all its sources, comes back in the next project, and can be looked
// over, exported and taken away; a protected actor has none in the register.

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  answerSaveDialogs,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';
import { press, tabTo } from '../keyboard.ts';

vi.setConfig({ testTimeout: 240_000 });

const go = (page: Page, place: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: new RegExp(`^${place}`, 'u') })
    .click();

async function pasteSource(
  app: ElectronApplication,
  page: Page,
  title: string,
  outlet: string,
): Promise<void> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('capture-paste')?.click());
  await page.getByRole('dialog').getByLabel('Text').fill(`${title}\n\nNine ships turned away on Monday.`);
  await page.getByRole('button', { name: 'Add source' }).click();
  await go(page, 'Sources');
  await page
    .locator('main [role="option"]', { hasText: new RegExp(title, 'u') })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await page.getByLabel('Outlet').fill(outlet);
  await page.keyboard.press('Tab');
}

const usually = (page: Page) =>
  page
    .getByRole('radiogroup', { name: 'Reliability' })
    .first()
    .getByRole('radio', { name: /Usually reliable/u });
const lettersOf = (project: string): string[] =>
  recordsIn(project, 'rating').map(({ name, reliability }) => `${String(name)} ${String(reliability)}`);

test('an outlet’s letter holds for the next project, and the register shows and exports it', async () => {
  const userDataDir = mkdtempSync(join(tmpdir(), 'briefwright-letters-'));
  const first = sampleIn(folderForTest());
  const one = await launchForTest({ args: [first], userDataDir });
  await projectShown(one.page);
  await pasteSource(one.app, one.page, 'Ships turn away', 'Harbour Wire');
  await usually(one.page).click();
  await one.page.getByLabel('Why').fill('Corrects itself');
  await one.page.keyboard.press('Tab');
  await one.page.getByText(/Holds for all of .*Harbour Wire/u).waitFor();
  await saved(one.page);
  await expect.poll(() => lettersOf(first)).toContain('Harbour Wire B');

  // Undone in the project it is still in the register, which says so.
  await one.page.keyboard.press('Control+Z');
  await one.page.keyboard.press('Control+Z');
  await one.page.getByText(/Your register says B/u).waitFor();
  await one.page.getByRole('button', { name: 'Use B' }).click();
  await one.page.getByText(/Holds for all of/u).waitFor();
  await one.close();

  const second = sampleIn(folderForTest());
  const two = await launchForTest({ args: [second], userDataDir });
  await projectShown(two.page);
  await pasteSource(two.app, two.page, 'The port is open', 'HARBOUR WIRE');
  await expect.poll(() => usually(two.page).getAttribute('aria-checked')).toBe('true');
  await saved(two.page);
  await expect.poll(() => lettersOf(second)).toContain('Harbour Wire B');

  await two.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('letters')?.click());
  const dialog = two.page.getByRole('dialog', { name: 'Register of letters' });
  await dialog.getByText('Harbour Wire').waitFor();
  const target = join(folderForTest(), 'letters.json');
  await answerSaveDialogs(two.app, target);
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect.poll(() => readFileSync(target, 'utf8')).toContain('"why": "Corrects itself"');
  await dialog.getByRole('button', { name: /^Remove .*Harbour Wire/u }).click();
  await dialog.getByText('No letters yet').waitFor();
});

test('a letter is given, reviewed and taken away with the keyboard alone', async () => {
  const userDataDir = folderForTest();
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())], userDataDir });
  const kept = (): string => {
    const path = join(userDataDir, 'letters.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  await projectShown(page);
  await press(page, 'Control+Digit2');
  await page.locator('main [role="option"]').first().waitFor();
  await tabTo(page, /^Outlet/u);
  await press(page, 'Control+A');
  await page.keyboard.type('Harbour Wire');
  await tabTo(page, /^[AB]: /u);
  await press(page, 'Home', 'ArrowRight');
  // The next one has the focus a moment after the key, as quick as no hand is.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^B: /u);
  await press(page, 'Space');
  await expect.poll(kept).toContain('"reliability": "B"');
  await tabTo(page, /^Why/u);
  await page.keyboard.type('Corrects itself');
  await press(page, 'Tab');
  await expect.poll(kept).toContain('Corrects itself');

  await press(page, 'Control+K');
  await page.keyboard.type('register of letters');
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'Register of letters' });
  await dialog.getByText('Harbour Wire').waitFor();
  await tabTo(page, /^Letter of .*Harbour Wire/u);
  await page.keyboard.type('C');
  await expect.poll(kept).toContain('"reliability": "C"');
  await tabTo(page, /^Remove .*Harbour Wire/u);
  await press(page, 'Enter');
  await dialog.getByText('No letters yet').waitFor();
  await press(page, 'Escape');
  await expect.poll(() => dialog.count()).toBe(0);
});

test('who becomes protected leaves the register, and keeps the letter in the passages', async () => {
  const project = sampleIn(folderForTest());
  const { page } = await launchForTest({ args: [project] });
  await projectShown(page);
  await go(page, 'Actors');
  await page
    .locator('main [role="option"]', { hasText: /Khalifa Haftar/u })
    .first()
    .click();
  await page.getByRole('checkbox', { name: /Protect/u }).click();
  await saved(page);
  await expect.poll(() => lettersOf(project).join()).not.toContain('Haftar');
  const hops = recordsIn(project, 'excerpt').flatMap(
    ({ attribution }) => attribution as { verb: string; to: string | null; reliability: string | null }[],
  );
  expect(hops.filter(({ reliability }) => reliability === 'D').length).toBeGreaterThanOrEqual(3);
});

test('a register of thousands opens at once, and what is not listed is found by its name', async () => {
  const userDataDir = folderForTest();
  const letters = Array.from({ length: 3_000 }, (_, index) => ({
    name: `Outlet ${index}`,
    reliability: 'C',
    why: '',
    reviewed: '2026-01-01',
  }));
  const file = JSON.stringify({ format: 'briefwright-letters', version: 1, letters });
  writeFileSync(join(userDataDir, 'letters.json'), file);
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())], userDataDir });
  await projectShown(page);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('letters')?.click());
  const dialog = page.getByRole('dialog', { name: 'Register of letters' });
  await dialog.getByText('2,900 more letters: type to find them.').waitFor();
  await page.keyboard.type('outlet 2999');
  await dialog.getByRole('row', { name: /Outlet 2999/u }).waitFor();
  expect(await dialog.getByRole('row').count()).toBe(2);
});
