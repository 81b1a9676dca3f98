// From nothing to an exported brief and back again, with the mouse; keys only to type words.

import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  folderForTest,
  launchForTest,
  projectShown,
  saved,
} from '../drive.ts';
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

/** Chooses from the native menu, as a click there does. */
const choose = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

/** Draws the mouse over words of the open source. */
async function drawOver(page: Page, words: string): Promise<void> {
  const reader = page.locator('[data-reader-text]');
  await reader.getByText(words).first().waitFor();
  const box = await reader.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, middle: top + height / 2 };
    }
    return null;
  }, words);
  if (box === null) throw new Error(`“${words}” is not in the text`);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.middle, { steps: 4 });
  await page.mouse.move(box.right, box.middle, { steps: 4 });
  await page.mouse.up();
}

test('an analyst makes a brief with the mouse, exports it, and finds it all again', async () => {
  const folder = folderForTest();
  const userDataDir = folderForTest();
  const path = join(folder, 'libya.brief');
  const { app, page, close } = await launchForTest({ userDataDir });
  await answerSaveDialogs(app, path, join(folder, 'out.docx'), join(folder, 'out.pdf'));
  await answerOpenDialogs(app, [writeSecondSource(folder)]);

  // A project from the template
  await page.getByRole('button', { name: /^Situation report/u }).click();
  await page.getByLabel('Title of the first brief').fill(TITLE);
  await page.getByRole('button', { name: 'Choose where to save…' }).click();
  await projectShown(page);

  // Sources: a file, then a paste
  await choose(app, 'capture-files');
  await told(page, 'Added “The harbour stays open”');
  await choose(app, 'capture-paste');
  await page.getByRole('dialog').getByLabel('Text').fill(PASTED);
  await page.getByRole('button', { name: 'Add source' }).click();
  await told(page, 'Added “Men withdraw from Benghazi”');

  // An excerpt and who says it
  const bar = page.getByRole('region', { name: 'Selected passage' });
  await drawOver(page, QUOTE);
  await bar.getByRole('button', { name: /^Excerpt/u }).click();
  await page.getByRole('button', { name: 'Add a speaker' }).click();
  await page.getByLabel('Described as').fill('a Health Ministry official');
  await page.getByLabel('How').fill('said');
  await page.getByText('Who says it').click();

  // An actor and two events; the publication date is asked for once
  await drawOver(page, 'Khalifa Haftar');
  await bar.getByRole('button', { name: /^To actor/u }).click();
  await told(page, 'Actor added: Khalifa Haftar');
  await drawOver(page, 'withdrew his men on Saturday');
  await bar.getByRole('button', { name: /^To timeline/u }).click();
  const question = page.getByRole('dialog');
  await question.getByLabel('Published').fill('18 May 2014');
  await question.getByRole('button', { name: 'Use this date' }).click();
  await told(page, /Event added: .*17 May 2014/u);
  await drawOver(page, 'Fighting began on 16 May 2014');
  await bar.getByRole('button', { name: /^To timeline/u }).click();
  await told(page, /Event added: .*16 May 2014/u);

  // A sentence that cites the excerpt
  const rail = page.getByRole('navigation', { name: 'Places' });
  await rail.getByRole('button', { name: /^Brief/u }).click();
  const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  await text.click();
  await page.keyboard.type(SENTENCE);
  const card = page.getByRole('article').filter({ hasText: QUOTE }).first();
  await card.hover();
  await card.getByRole('button', { name: 'Cite' }).click();
  await expect.poll(() => text.textContent()).toMatch(/official\.\s*1/u);

  // Its pages, and both documents
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await pagesShown(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Word (.docx)').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('out.docx is written.').waitFor();
  await dialog.getByRole('button', { name: 'Export again' }).click();
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('out.pdf is written.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await saved(page);
  await close();
  expectDocuments(join(folder, 'out.docx'), join(folder, 'out.pdf'));
  expectStoryIn(path);

  // Open again
  const again = await launchForTest({ userDataDir });
  await again.page.getByRole('button', { name: /^libya/u }).click();
  await projectShown(again.page);
  await again.page.getByRole('heading', { name: TITLE }).first().waitFor();
  await expect
    .poll(() => again.page.getByRole('textbox', { name: 'Text of “Bottom line”' }).textContent())
    .toMatch(/official\.\s*1/u);
  await again.page
    .getByRole('button', { name: /^Sources/u })
    .first()
    .click();
  await again.page.getByText('Men withdraw from Benghazi').first().click();
  await again.page.locator('[data-reader-text] mark').filter({ hasText: QUOTE }).first().waitFor();
});
