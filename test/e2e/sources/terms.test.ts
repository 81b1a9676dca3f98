// A source that may not be named: its own words propose the terms, one key sets them, and what leaves says what was agreed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  answerSaveDialogs,
  folderForTest,
  launchForTest,
  look,
  openSource,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';
import { filesBelow } from '../../../build/installed/stale.mjs';
import { press, tabTo } from '../keyboard.ts';

vi.setConfig({ testTimeout: 240_000 });

const CALL = `Call with Salma Idris, Tarhuna hospital

They brought nine of them in before the morning prayer, and two were dead on arrival.

Please don’t use my name.`;

async function paste(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('capture-paste')?.click());
  await page.getByRole('dialog').getByLabel('Text').fill(CALL);
  await page.getByRole('button', { name: 'Add source' }).click();
  await page.getByText('Added “Call with Salma Idris, Tarhuna hospital”').first().waitFor();
}

async function typeInOutlook(page: Page, words: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Brief/u })
    .click();
  await page.getByText('Outlook').first().click();
  await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

const callIn = (project: string) =>
  recordsIn(project, 'source').find(({ title }) => String(title).startsWith('Call with'));

test('a call is protected by what was said in it, its terms are set with the mouse, and the export keeps them', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  const target = join(folder, 'out.md');
  await answerSaveDialogs(app, target);
  await projectShown(page);
  await paste(app, page);
  await openSource(page, /Call with Salma/u);
  const banner = page.getByRole('region', { name: 'Terms of use' });
  await banner.getByText('Not for attribution: it says “Please don’t use my name.”').waitFor();
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await look(page, 'terms-banner');
  await banner.getByRole('button', { name: 'Keep these terms' }).click();
  await banner.waitFor({ state: 'detached' });

  await page.getByLabel('Printed as').fill('a hospital worker');
  await page.keyboard.press('Tab');
  await page.getByText('a hospital worker', { exact: true }).first().waitFor();
  await page.getByLabel('Its day prints').selectOption({ label: 'Not at all' });
  expect(await page.getByLabel('Names to hide').inputValue()).toBe('Salma Idris');
  expect(await page.getByLabel('Words to ask about').inputValue()).toBe('Tarhuna');
  await look(page, 'terms-set');

  // An excerpt of it in the brief.
  await page.locator('[data-reader-text]').getByText('They brought nine').click({ clickCount: 3 });
  await page.keyboard.press('KeyE');
  await page.getByRole('region', { name: 'Selected passage' }).waitFor({ state: 'detached' });
  await saved(page);
  await close();
  expect(callIn(project)).toMatchObject({
    terms: {
      use: 'notForAttribution',
      citeAs: 'a hospital worker',
      day: 'none',
      verbatim: false,
      how: 'typed',
    },
  });
});

test('with the keyboard alone: P protects a source and opens it again', async () => {
  const project = sampleIn(folderForTest());
  const { page, close } = await launchForTest({ args: [project] });
  await projectShown(page);
  await press(page, 'Control+Digit2');
  await tabTo(page, /^Text of “/u);
  const kept = page.locator('main header').getByText('Not for attribution', { exact: true });
  await press(page, 'KeyP');
  await kept.waitFor();
  await look(page, 'terms-by-key');
  await saved(page);
  expect(recordsIn(project, 'source').map(({ terms }) => (terms as { use: string }).use)).toContain(
    'notForAttribution',
  );
  await press(page, 'KeyP');
  await kept.waitFor({ state: 'detached' });
  await press(page, 'Control+KeyZ');
  await close();
  expect(
    recordsIn(project, 'source').filter(
      ({ terms }) => (terms as { use: string }).use === 'notForAttribution',
    ),
  ).toHaveLength(1);
});

test('each part of a name is answered for, and a second export has the answers ready', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  const target = join(folder, 'out.md');
  await answerSaveDialogs(app, target, target);
  await projectShown(page);
  await paste(app, page);
  await typeInOutlook(page, ' The road to Tarhuna is closed, says Idris.');
  await page.keyboard.press('Control+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Markdown (.md)').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  const names = page.getByRole('dialog', { name: 'Names to look at' });
  await names.getByText('Tarhuna', { exact: true }).first().waitFor();
  const go = names.getByRole('button', { name: 'Export', exact: true });
  expect(await go.isDisabled()).toBe(true);
  const answers = (spelling: string) =>
    names.getByRole('radiogroup', { name: `What becomes of “${spelling}”` });
  await answers('Tarhuna').getByRole('radio', { name: 'Leave' }).click();
  expect(await go.isDisabled()).toBe(true);
  await answers('Idris').getByRole('radio', { name: 'Hide' }).click();
  await look(page, 'terms-suspects');
  await go.click();
  await dialog.getByText('out.md is written.').waitFor();
  const text = readFileSync(target, 'utf8');
  expect(text).toContain('The road to Tarhuna is closed, says \\[name withheld\\].');
  expect(text).not.toContain('Idris');
  await dialog.getByRole('button', { name: 'Export again' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyE');
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await names.waitFor();
  expect(await answers('Idris').getByRole('radio', { name: 'Hide' }).isChecked()).toBe(true);
  expect(await go.isEnabled()).toBe(true);
  await close();
});

test('a source is forgotten: no byte of it is left in file, backups and what the program keeps', async () => {
  const folder = folderForTest();
  const userDataDir = join(folder, 'data');
  const project = sampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project], userDataDir });
  await projectShown(page);
  await paste(app, page);
  await typeInOutlook(
    page,
    ' They brought nine of them in before the morning prayer, and two were dead. Idris said so.',
  );
  await saved(page);
  await openSource(page, /Call with Salma/u);
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await page.getByRole('button', { name: 'Forget…' }).click();
  const question = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await question
    .getByText(/They brought nine of them in/u)
    .first()
    .waitFor();
  const named = question.getByRole('checkbox', { name: 'Idris' });
  expect(await named.isChecked()).toBe(true);
  await named.click();
  await question.getByText(/still stand in these/u).waitFor();
  await named.click();
  await question.getByText('Idris said so.', { exact: true }).waitFor();
  await look(page, 'forget');
  await question.getByRole('button', { name: 'Forget for good' }).click();
  await page.getByText('The source is forgotten').waitFor();
  expect(holding(project, join(userDataDir, 'drafts'))).toEqual([]);
  await look(page, 'forgotten');
  await page.keyboard.press('Control+KeyZ');
  await saved(page);
  expect(recordsIn(project, 'source')).toHaveLength(3);
  expect(JSON.stringify(recordsIn(project, 'section'))).toContain('how many people were killed.');
  await close();
  expect(holding(project, userDataDir)).toEqual([]);
});

/** The files in which something of the call stands. */
const holding = (...places: string[]): string[] =>
  filesBelow(places).filter((path) => {
    const bytes = readFileSync(path);
    return ['Idris', 'Tarhuna', 'morning prayer'].some(
      (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le')),
    );
  });
