// What came in many at a time waits to be looked at: one key each, and an update takes the place of its lead and shows what changed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import {
  captureByMenu,
  folderForTest,
  launchForTest,
  look,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';

vi.setConfig({ testTimeout: 120_000 });

const body = (dead: string, more: string): string => `
  <p>Fighting broke out near the harbour early on Friday, residents said, and the road to the airport was closed by noon.</p>
  <p>Officials of the port authority put the number of dead at ${dead}, and said that two ships had left without unloading.</p>
  <p>A fisherman who lives beside the old market said that the shops had opened again in the evening. ${more}</p>`;
const page = (
  title: string,
  text: string,
): string => `<!doctype html><html lang="en"><head><title>${title}</title>
  <meta property="og:site_name" content="Harbour Times"><link rel="canonical" href="https://harbour.example/news/friday"></head>
  <body><article><h1>${title}</h1>${text}</article></body></html>`;

/** A project into which a lead, its update and two other texts were put at once. */
async function opened() {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const reading = join(folder, 'reading');
  mkdirSync(reading);
  const files = Object.entries({
    '1-lead.html': page('Fighting at the harbour', body('three', '')),
    '2-market.txt':
      'Prices at the market\n\nBread cost twice as much as in spring, traders said on Thursday.',
    '3-school.txt': 'Schools stay shut\n\nLessons begin again on Monday, the ministry said in a statement.',
    '4-update.html': page(
      'Fighting at the harbour',
      body('seven', 'The curfew stays in force until Sunday.'),
    ),
  }).map(([name, text]) => {
    writeFileSync(join(reading, name), text);
    return join(reading, name);
  });
  const launched = await launchForTest({ args: [path] });
  await projectShown(launched.page);
  await captureByMenu(launched.app, files);
  await launched.page.getByText('4 sources added.').waitFor();
  return { ...launched, path };
}

const statesIn = (path: string): Record<string, unknown> =>
  Object.fromEntries(
    recordsIn(path, 'source')
      .filter(({ triage }) => triage !== 'kept')
      .map(({ title, triage, alike }) => [`${String(title)}${alike === null ? '' : ', update'}`, triage]),
  );
const list = (page_: Page) => page_.getByRole('listbox', { name: 'Sources' });
const shown = (page_: Page, title: string) => page_.getByRole('textbox', { name: `Text of “${title}”` });

test('by keys in the list: keep, later, skip, each going on to the next', async () => {
  const { page, close, path } = await opened();
  await page.getByRole('radio', { name: 'Unread 3' }).click();
  await look(page, 'triage-unread');
  await expect.poll(() => list(page).getByRole('option').count()).toBe(3);
  await list(page)
    .getByRole('option', { name: /Fighting/u })
    .click();
  await page.getByText('An update of “Fighting at the harbour”').waitFor();
  await list(page).focus();
  await page.keyboard.press('k');
  await shown(page, 'Schools stay shut').waitFor();
  await page.keyboard.press('l');
  await shown(page, 'Prices at the market').waitFor();
  await page.keyboard.press('s');
  await page.getByText('Nothing unread').waitFor();
  await look(page, 'triage-done');
  await saved(page);
  await close();
  expect(statesIn(path)).toEqual({
    'Fighting at the harbour': 'skipped',
    'Schools stay shut': 'later',
    'Prices at the market': 'skipped',
  });
});

test('by mouse over the text, with what an update changed; quoting keeps', async () => {
  const { page, close, path } = await opened();
  await list(page)
    .getByRole('option', { name: /Fighting/u })
    .click();
  await page.getByRole('button', { name: 'What changed' }).click();
  const changes = page.getByRole('dialog', { name: 'What changed' });
  await changes.getByRole('deletion').first().waitFor();
  expect(await changes.getByRole('deletion').allInnerTexts()).toContain('three');
  expect((await changes.getByRole('insertion').allInnerTexts()).join(' ')).toMatch(
    /seven.*curfew stays in force/su,
  );
  await look(page, 'triage-changes');
  await changes.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Skip' }).click();
  await shown(page, 'Schools stay shut').waitFor();
  await page.getByText('Lessons begin again').dblclick();
  await page.keyboard.press('e');
  await expect.poll(() => page.getByText('Not looked at yet.').count()).toBe(0);
  await saved(page);
  await close();
  expect(statesIn(path)).toEqual({
    'Fighting at the harbour': 'skipped',
    'Fighting at the harbour, update': 'skipped',
    'Prices at the market': 'unread',
  });
});
