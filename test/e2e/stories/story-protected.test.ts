// The story of a source that may not be named, in a project that nobody else may read: protected by what was said, cited, printed
// in its agreed words, shared, forgotten. Told with the mouse and with the keyboard alone.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { findTool } from '../../support/tools.ts';
import {
  answerSaveDialogs,
  folderForTest,
  intoOutlook,
  launchForTest,
  look,
  openSource,
  projectShown,
  sampleIn,
  saved,
} from '../drive.ts';
import { filesThatTell } from '../files/files-that-tell.ts';
import { press, tabTo } from '../keyboard.ts';

vi.setConfig({ testTimeout: 300_000 });

const PASSPHRASE = 'walnut harbour seven lanterns';
const CALL = `Call with Salma Quaggari, Zwettl hospital

They brought nine of them in before the morning prayer, and two were dead on arrival.

Please don’t use my name.`;
/** Of the source: its name, its place, its words. */
const SECRETS = ['Quaggari', 'Zwettl', 'morning prayer'];
const SENTENCE = ' A worker there counted nine wounded.';

type Files = Readonly<Record<'docx' | 'pdf' | 'shared', string>>;

const filesIn = (folder: string): Files => ({
  docx: join(folder, 'out.docx'),
  pdf: join(folder, 'out.pdf'),
  shared: join(folder, 'shared.brief'),
});

/** How hands do it. */
type Hands = {
  readonly command: (title: string) => Promise<void>;
  readonly button: (name: string) => Promise<void>;
  readonly untick: (name: RegExp) => Promise<void>;
  readonly paste: () => Promise<void>;
  readonly excerpt: () => Promise<void>;
  readonly cite: () => Promise<void>;
};

function mouse(app: ElectronApplication, page: Page): Hands {
  const menu = (title: string) =>
    app.evaluate(({ Menu }, label) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      items.find((item) => item.label === label)?.click();
    }, title);
  const place = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name }).click();
  return {
    command: menu,
    button: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    untick: (name) => page.getByRole('checkbox', { name, checked: true }).click(),
    paste: async () => {
      await menu('Add Source from Pasted Text…');
      await page.getByRole('dialog').getByLabel('Text').fill(CALL);
      await page.getByRole('button', { name: 'Add source' }).click();
    },
    excerpt: async () => {
      await openSource(page, /Call with Salma/u);
      await page.locator('[data-reader-text]').getByText('They brought nine').click({ clickCount: 3 });
      await page
        .getByRole('region', { name: 'Selected passage' })
        .getByRole('button', { name: /^Excerpt/u })
        .click();
    },
    cite: async () => {
      await place(/^Brief/u);
      await intoOutlook(page);
      await page.keyboard.type(`${SENTENCE} [[brought nine`);
      await page
        .getByRole('listbox')
        .getByText(/brought nine/u)
        .first()
        .click();
    },
  };
}

function keyboard(page: Page): Hands {
  const command = async (title: string) => {
    await press(page, 'Control+KeyK');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(title.replace('…', ''));
    await page.waitForTimeout(200);
    await press(page, 'Enter');
  };
  return {
    command,
    button: async (name) => {
      await tabTo(page, new RegExp(`^${name}$`, 'u'));
      await press(page, 'Enter');
    },
    untick: async (name) => {
      await tabTo(page, name);
      await press(page, 'Space');
      await page.getByRole('checkbox', { name, checked: false }).waitFor();
    },
    paste: async () => {
      await press(page, 'Control+Shift+KeyV');
      await page.getByRole('dialog').waitFor();
      await tabTo(page, /^Text/u);
      await page.keyboard.insertText(CALL);
      await press(page, 'Control+Enter');
    },
    excerpt: async () => {
      await press(page, 'Control+Digit2');
      await tabTo(page, /^Text of “Call with/u);
      await press(page, 'Control+Home', 'ArrowDown', 'Shift+End');
      await page.getByRole('region', { name: 'Selected passage' }).waitFor();
      await press(page, 'KeyE');
    },
    cite: async () => {
      await press(page, 'Control+Digit1');
      await page.getByRole('textbox', { name: 'Text of “Bottom line”' }).waitFor();
      await tabTo(page, /^Text of “Bottom line”/u);
      await press(page, 'Control+End');
      await page.keyboard.type(`${SENTENCE} [[brought nine`);
      await page
        .getByRole('listbox')
        .getByText(/brought nine/u)
        .first()
        .waitFor();
      await press(page, 'Enter');
    },
  };
}

async function encrypt(page: Page, hands: Hands): Promise<void> {
  await hands.command('Encryption…');
  await page.getByLabel('New passphrase').waitFor();
  await page.getByLabel('New passphrase').fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Encrypted', exact: true }).waitFor();
}

/** Export as Word, then as PDF. */
async function exportBoth(page: Page, hands: Hands): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const [format, name] of [
    [/^Word/u, 'out.docx'],
    [/^PDF/u, 'out.pdf'],
  ] as const) {
    await hands.command('Export Brief…');
    await dialog.waitFor();
    await dialog.getByRole('radio', { name: format }).first().click();
    await hands.button('Choose where to save…');
    await dialog.getByText(`${name} is written.`).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

/** What a reader of the documents finds. */
function expectDocuments({ docx, pdf }: Files): void {
  const parts = unzipSync(new Uint8Array(readFileSync(docx)));
  const all = Object.values(parts).map((bytes) => strFromU8(bytes).replaceAll(/<[^>]+>/gu, ''));
  for (const secret of SECRETS) expect(all.filter((part) => part.includes(secret))).toEqual([]);
  expect(all.some((part) => part.includes(SENTENCE.trim()))).toBe(true);
  expect(all.some((part) => part.includes('a hospital worker'))).toBe(true);
  const pdftotext = findTool('pdftotext');
  if (pdftotext === null) return;
  const words = execFileSync(pdftotext, [pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ');
  for (const secret of SECRETS) expect(words).not.toContain(secret);
  expect(words).toContain(SENTENCE.trim());
}

async function story(hand: 'mouse' | 'keyboard'): Promise<void> {
  const folder = folderForTest();
  const data = folderForTest();
  const path = sampleIn(folder);
  const files = filesIn(folder);
  const { app, page, close } = await launchForTest({
    args: [path],
    userDataDir: data,
    env: { BRIEFWRIGHT_BACKUP_EVERY_MS: '500' },
  });
  await answerSaveDialogs(app, files.docx, files.pdf, files.shared);
  const hands = hand === 'mouse' ? mouse(app, page) : keyboard(page);
  await projectShown(page);
  await encrypt(page, hands);

  // Protected by what it says; an excerpt of it is cited.
  await hands.paste();
  await page.getByText('Added “Call with Salma Quaggari').first().waitFor();
  await hands.excerpt();
  const banner = page.getByRole('region', { name: 'Terms of use' });
  await banner.getByText('it says “Please don’t use my name.”', { exact: false }).waitFor();
  await look(page, `protected-${hand}-banner`);
  await hands.button('Keep these terms');
  await banner.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await page.getByLabel('Printed as').fill('a hospital worker');
  await page.keyboard.press('Tab');
  await hands.cite();
  await saved(page);
  expect(filesThatTell([folder, data], SECRETS)).toEqual([]);

  // What leaves says what was agreed.
  await exportBoth(page, hands);
  expectDocuments(files);
  await hands.command('Copy for Sharing…');
  await page.getByText('In the copy').waitFor();
  await look(page, `protected-${hand}-sharing`);
  // Proposed for a project that is encrypted itself; here its bytes are to be read.
  await hands.untick(/^Encrypt the copy/u);
  await hands.button('Choose where to save…');
  await page.getByText('shared.brief is written').waitFor();
  await page.keyboard.press('Escape');
  expect(filesThatTell([folder, data], SECRETS)).toEqual([]);

  // Locked and opened; then it withdraws.
  await hands.command('Lock Project');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await projectShown(page);
  await openSource(page, /Call with Salma/u);
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await hands.button('Forget…');
  await page.getByRole('button', { name: 'Forget for good' }).waitFor();
  await look(page, `protected-${hand}-forget`);
  await hands.button('Forget for good');
  await page.getByText('The source is forgotten').waitFor();
  await look(page, `protected-${hand}-forgotten`);
  await saved(page);
  expect(await page.locator('main [role="option"]', { hasText: /Call with Salma/u }).count()).toBe(0);
  await close();
  expect(filesThatTell([folder, data], SECRETS)).toEqual([]);
}

test('with the mouse: nothing of a protected source leaves, and in the end nothing of it is left', () =>
  story('mouse'));

test('with the keyboard alone where hands matter: the same', () => story('keyboard'));
