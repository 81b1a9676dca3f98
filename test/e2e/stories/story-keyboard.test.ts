// The same story with the keyboard alone: nothing is clicked, nothing is focused but by keys.

import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  folderForTest,
  launchForTest,
  projectShown,
  saved,
} from '../drive.ts';
import { focusedName, press, tabTo } from '../keyboard.ts';
import {
  expectDocuments,
  expectStoryIn,
  pagesShown,
  PASTED,
  QUOTE,
  SENTENCE,
  TITLE,
  told,
  writeSecondSource,
} from './story.ts';

/** Selects from the start of a paragraph of the open source (0 is its title), and waits until it is offered. */
async function select(page: Page, paragraph: number, ...keys: readonly string[]): Promise<void> {
  await tabTo(page, /^Text of “Men withdraw/u);
  await press(page, 'Control+Home', ...Array.from({ length: paragraph }, () => 'ArrowDown'));
  await page.getByRole('region', { name: 'Selected passage' }).waitFor({ state: 'detached' });
  await press(page, ...keys);
  await page.getByRole('region', { name: 'Selected passage' }).waitFor();
}

test('an analyst makes a brief with the keyboard alone, exports it, and finds it all again', async () => {
  const folder = folderForTest();
  const path = join(folder, 'libya.brief');
  const { app, page, close } = await launchForTest();
  await answerSaveDialogs(app, path, join(folder, 'out.docx'), join(folder, 'out.pdf'));
  await answerOpenDialogs(app, [writeSecondSource(folder)]);

  // A project from the template
  await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
  await page.getByRole('button', { name: /^Situation report/u }).waitFor();
  await tabTo(page, /^SITUATION REPORT/u);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Title of the first brief/u);
  await page.keyboard.type(TITLE);
  await tabTo(page, /^Choose where to save…/u);
  await press(page, 'Enter');
  await projectShown(page);

  // Sources: a file, then a paste
  await press(page, 'Control+Shift+KeyO');
  await told(page, 'Added “The harbour stays open”');
  await press(page, 'Control+Shift+KeyV');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Text/u);
  // As a paste does: the words come at once.
  await page.keyboard.insertText(PASTED);
  await press(page, 'Control+Enter');
  await told(page, 'Added “Men withdraw from Benghazi”');

  // An excerpt and who says it
  await select(page, 2, 'Shift+End');
  await press(page, 'KeyE');
  await page.locator('[data-reader-text] mark').filter({ hasText: QUOTE }).first().waitFor();
  await tabTo(page, /^Add a speaker/u);
  await press(page, 'Enter');
  await tabTo(page, /^Described as/u);
  await page.keyboard.type('a Health Ministry official');
  await tabTo(page, /^How/u);
  await page.keyboard.type('said');

  // An actor and two events; the publication date is asked for once
  await select(page, 1, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await press(page, 'KeyA');
  await told(page, 'Actor added: Khalifa Haftar');
  await select(page, 1, 'Shift+End');
  await press(page, 'KeyT');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, /^Published/u);
  await page.keyboard.type('18 May 2014');
  await tabTo(page, /^Use this date/u);
  await press(page, 'Enter');
  await told(page, /Event added: .*17 May 2014/u);
  await select(page, 3, 'Shift+End');
  await press(page, 'KeyT');
  await told(page, /Event added: .*16 May 2014/u);

  // A sentence that cites the excerpt
  await press(page, 'Control+Digit1');
  await page.getByRole('textbox', { name: 'Text of “Bottom line”' }).waitFor();
  await tabTo(page, /^Text of “Bottom line”/u);
  await page.keyboard.type(`${SENTENCE} [[dead at`);
  await page.getByRole('listbox').getByText(QUOTE).waitFor();
  await press(page, 'Enter');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text of “Bottom line”' }).textContent())
    .toMatch(/official\.\s*1/u);

  // Its pages, and both documents
  await press(page, 'Control+Shift+KeyP');
  await pagesShown(page);
  await press(page, 'Control+KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await tabTo(page, /^Choose where to save…/u);
  await press(page, 'Enter');
  await dialog.getByText('out.docx is written.').waitFor();
  await tabTo(page, /^Export again/u);
  await press(page, 'Enter');
  await tabTo(page, /^Word/u);
  await press(page, 'ArrowRight', 'Space');
  expect(await focusedName(page)).toBe('PDF');
  await tabTo(page, /^Choose where to save…/u);
  await press(page, 'Enter');
  await dialog.getByText('out.pdf is written.').waitFor();
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  await saved(page);

  // Closed and opened again
  await press(page, 'Control+KeyW');
  await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
  expectDocuments(join(folder, 'out.docx'), join(folder, 'out.pdf'));
  expectStoryIn(path);
  await page.getByRole('button', { name: /^libya/u }).waitFor();
  await tabTo(page, /^libya/u);
  await press(page, 'Enter');
  await projectShown(page);
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Text of “Bottom line”' }).textContent())
    .toMatch(/official\.\s*1/u);
  await close();
});
