// Files and folders that are dropped on the window, as the system drops them: a place to drop them is shown, and each becomes a source.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  answerOpenDialogs,
  folderForTest,
  launchForTest,
  look,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The steps of a drag from another program, with the paths of what is dragged. */
async function drag(page: Page, paths: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  return (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
}

const titlesIn = (path: string): unknown[] => recordsIn(path, 'source').map(({ title }) => title);

test('a folder is dropped: the place is shown, its files become sources, and what cannot be read is named', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const dropped = join(folder, 'read this');
  mkdirSync(join(dropped, 'more'), { recursive: true });
  for (const name of ['first', 'second', 'third'])
    writeFileSync(join(dropped, 'more', `${name}.txt`), `Talk of the ${name} day\n\nThe harbour was quiet.`);
  for (const name of ['a.zip', 'b.zip'])
    writeFileSync(
      join(dropped, name),
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 0x81)]),
    );
  writeFileSync(join(dropped, '.hidden.txt'), 'Nobody meant this.');
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  const step = await drag(page, [dropped]);
  await step('dragEnter');
  await step('dragOver');
  await page.getByText('Drop to add as sources').waitFor();
  await look(page, 'drop-place');
  await step('drop');
  await page.getByText('2 files weren’t added.').waitFor();
  await page.getByText('3 sources added').first().waitFor();
  expect(await page.getByText('Drop to add as sources').count()).toBe(0);
  await look(page, 'dropped');
  await saved(page);
  await close();
  expect(titlesIn(path).filter((title) => String(title).startsWith('Talk of'))).toEqual([
    'Talk of the first day',
    'Talk of the second day',
    'Talk of the third day',
  ]);
});

test('a folder is chosen by keyboard, and on the start screen a dropped file says what to do first', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const chosen = join(folder, 'chosen');
  mkdirSync(chosen);
  writeFileSync(join(chosen, 'one.txt'), 'Talk of the harbour\n\nIt was quiet.');
  const { app, page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await answerOpenDialogs(app, [chosen]);
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('from a folder');
  await page.getByRole('option', { name: /Add Sources from a Folder/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Talk of the harbour' }).first().waitFor();
  await saved(page);
  await close();
  expect(titlesIn(path)).toContain('Talk of the harbour');

  const start = await launchForTest();
  await start.page.getByRole('heading', { name: 'Briefwright' }).waitFor();
  const step = await drag(start.page, [join(chosen, 'one.txt')]);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await step(type);
  await start.page.getByText(/Open or create a project first/u).waitFor();
  await start.close();
});
