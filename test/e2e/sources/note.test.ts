// A call is written down in ten seconds, with the keyboard alone; what was typed is never lost, and nothing of who it was leaves.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  answerSaveDialogs,
  folderForTest,
  killAll,
  launchForTest,
  look,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';
import { focusedName, press, tabTo } from '../keyboard.ts';

vi.setConfig({ testTimeout: 240_000 });

const SAID = '13 dead, three of them children, registered by 06:45. Please don’t use my name.';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Add a note' });
const noteIn = (project: string) =>
  recordsIn(project, 'source').find(({ sourceKind }) => sourceKind === 'call');

async function openNote(page: Page): Promise<void> {
  await press(page, 'Control+Shift+KeyN');
  await dialogOf(page).waitFor();
}

test('with the keyboard alone: typed, three fields, saved, and protected by what was said', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  await answerSaveDialogs(app, join(folder, 'out.md'));
  await projectShown(page);
  await openNote(page);
  // The words come first: nothing stands between the call and them.
  expect(await focusedName(page)).toBe('What was said');
  await look(page, 'note-empty');
  await page.keyboard.type(SAID);
  await press(page, 'Tab');
  await page.keyboard.type('Dr Salma Idris, Quaggari hospital');
  await press(page, 'Tab');
  await page.keyboard.type('Signal +218 91 555 01 02');
  await press(page, 'Tab');
  await page.keyboard.type('2026-11-30 07:05');
  const dialog = dialogOf(page);
  await dialog.getByText('Its words: “Please don’t use my name.”').waitFor();
  expect(await dialog.getByLabel('Names to hide').inputValue()).toBe('Salma Idris');
  await tabTo(page, /^How they know it/u);
  await press(page, 'KeyH');
  await tabTo(page, /^Printed as/u);
  await page.keyboard.type('a health worker');
  await look(page, 'note-filled');
  await press(page, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Added “Call with Dr Salma Idris').first().waitFor();
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await look(page, 'note-source');

  // A source like any other: excerpted and cited.
  await page.locator('[data-reader-text]').getByText('13 dead').click({ clickCount: 3 });
  await press(page, 'KeyE');
  await page.getByRole('region', { name: 'Selected passage' }).waitFor({ state: 'detached' });
  await saved(page);
  await close();
  expect(noteIn(project)).toMatchObject({
    authors: ['Dr Salma Idris, Quaggari hospital'],
    published: { edtf: '2026-11-30T07:05:00' },
    note: { channel: 'Signal +218 91 555 01 02', basis: 'heard' },
    terms: { use: 'notForAttribution', citeAs: 'a health worker', places: ['Quaggari', '+218 91 555 01 02'] },
  });
});

test('keys choose kind and terms, a station is on the record, and Arabic is written as it is', async () => {
  const project = sampleIn(folderForTest());
  const { page, close } = await launchForTest({ args: [project] });
  await page.setViewportSize({ width: 900, height: 640 });
  await projectShown(page);
  await openNote(page);
  await page.keyboard.type('أعلنت وزارة الداخلية أن ما جرى عمل تخريبي.');
  await press(page, 'Alt+Digit4');
  const dialog = dialogOf(page);
  await dialog.getByLabel('Station').fill('إذاعة طرابلس');
  expect(await dialog.getByLabel('Terms of use').inputValue()).toBe('onRecord');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, 'note-arabic-dark-small');
  await press(page, 'Alt+KeyP');
  expect(await dialog.getByLabel('Terms of use').inputValue()).toBe('notForAttribution');
  await look(page, 'note-protected-dark-small');
  await press(page, 'Alt+KeyP');
  await dialog.getByLabel('Said', { exact: true }).fill('soon');
  await press(page, 'Control+Enter');
  await dialog.getByText('Not understood.').waitFor();
  await look(page, 'note-unread-dark-small');
  await dialog.getByLabel('Said', { exact: true }).fill('06:00');
  await press(page, 'Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);
  await close();
  expect(recordsIn(project, 'source').at(-1)).toMatchObject({
    sourceKind: 'monitoring',
    outlet: 'إذاعة طرابلس',
    authors: [],
    language: 'ar',
    direction: 'rtl',
    terms: { use: 'onRecord' },
  });
});

test('a dialog that is closed keeps what was typed, and so does a program that is killed', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const userDataDir = join(folder, 'data');
  const first = await launchForTest({ args: [project], userDataDir });
  await projectShown(first.page);
  await openNote(first.page);
  await first.page.keyboard.type(SAID);
  await press(first.page, 'Tab');
  await first.page.keyboard.type('Salma Idris');
  await press(first.page, 'Escape');
  await first.page.getByText('What you typed is kept').first().waitFor();
  // Nothing waits for the disk, and it is there all the same.
  await saved(first.page);
  await openNote(first.page);
  expect(await dialogOf(first.page).getByLabel('What was said').inputValue()).toBe(SAID);
  expect(await dialogOf(first.page).getByLabel('Who spoke').inputValue()).toBe('Salma Idris');
  await press(first.page, 'Escape');
  await saved(first.page);
  killAll(first.app);

  const second = await launchForTest({ args: [project], userDataDir });
  await projectShown(second.page);
  await second.page.getByText(/1 text you typed could not be put back/u).waitFor();
  await second.page.getByRole('button', { name: 'Show…' }).click();
  const kept = second.page.getByRole('dialog', { name: 'What you typed before the program ended' });
  await kept.getByText(SAID).waitFor();
  await kept.getByText('Who spoke: Salma Idris').waitFor();
  await look(second.page, 'note-kept');
  await second.close();
});

test('a brief that cites it has nothing of who it was', async () => {
  const folder = folderForTest();
  const project = sampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  const target = join(folder, 'out.html');
  await answerSaveDialogs(app, target);
  await projectShown(page);
  await openNote(page);
  await page.keyboard.type('Thirteen were registered.');
  await press(page, 'Tab');
  await page.keyboard.type('Salma Idris');
  await press(page, 'Tab');
  await page.keyboard.type('Signal +218 91 555 01 02');
  await press(page, 'Control+Enter');
  await dialogOf(page).waitFor({ state: 'detached' });
  await page.locator('[data-reader-text]').getByText('Thirteen').click({ clickCount: 3 });
  await press(page, 'KeyE');
  await page.getByRole('region', { name: 'Selected passage' }).waitFor({ state: 'detached' });
  await press(page, 'Control+Digit1');
  await page.getByText('Outlook').first().click();
  await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
  await press(page, 'Control+End');
  await page.keyboard.type(' So many are known, says Salma Idris.');
  await press(page, 'Control+Shift+KeyC');
  await page.keyboard.type('Thirteen');
  await page
    .getByRole('option', { name: /Thirteen were registered/u })
    .first()
    .waitFor();
  await press(page, 'Enter');
  await saved(page);
  await press(page, 'Control+KeyE');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText('Web page (.html)').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('out.html is written.').waitFor();
  await close();
  const text = readFileSync(target, 'utf8');
  expect(text.replaceAll('\u00a0', ' ')).toContain('Call with a source who asked not to be named');
  for (const secret of ['Idris', 'Signal', '555', 'Thirteen were'])
    expect(text.includes(secret), secret).toBe(false);
});
