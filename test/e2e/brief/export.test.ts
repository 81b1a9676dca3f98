// Exports as a person makes them: under a cap, refused, and as an archive with its sources.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';
import { findTool } from '../../support/tools.ts';
import { pdfBytesText, zipText } from '../../support/readable.ts';
import {
  answerSaveDialogs,
  brief,
  folderForTest,
  guardedSampleIn,
  launchForTest,
  projectShown,
  recordsIn,
} from '../drive.ts';

/** The sample with its outlook and one of its sources marked TLP:AMBER. */
function markedSample(folder: string): string {
  const json = readFileSync(join(root, 'templates', 'sample-libya', 'sample.json'), 'utf8');
  const project = JSON.parse(json) as { records: { title?: string; kind: string; marking?: unknown }[] };
  for (const record of project.records)
    if (record.title === 'Outlook' || (record.kind === 'source' && record.title === 'Operation in the east'))
      record.marking = { scheme: 'tlp', label: 'TLP:AMBER' };
  writeFileSync(join(folder, 'marked.json'), JSON.stringify(project));
  const path = join(folder, 'libya.brief');
  brief('import', path, join(folder, 'marked.json'));
  return path;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export' });

async function openExport(page: Page) {
  await projectShown(page);
  await page.keyboard.press('Control+KeyE');
  const dialog = dialogOf(page);
  await dialog.waitFor();
  return dialog;
}

test('an export under a cap leaves out what is above it, and the dialog says what', async () => {
  const folder = folderForTest();
  const project = markedSample(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  const target = join(folder, 'public.docx');
  await answerSaveDialogs(app, target);
  const dialog = await openExport(page);
  await dialog.getByText('Raised by').waitFor();
  await dialog.getByLabel('Readers may see').selectOption('TLP:GREEN');
  await dialog.getByText(/things would be left out:/u).waitFor();
  await dialog.getByText('Section “Outlook”: marked TLP:AMBER').waitFor();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('public.docx is written.').waitFor();
  await dialog.getByText('Every page is marked TLP:CLEAR.').waitFor();
  await dialog.getByText('Left out under the marking').waitFor();
  const words = zipText(new Uint8Array(readFileSync(target)));
  expect(words).toContain('[Withheld: above TLP:GREEN]');
  expect(words).not.toMatch(/Operation in the east|TLP:AMBER/u);

  // The choices are there again.
  await dialog.getByRole('button', { name: 'Export again' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await openExport(page);
  expect(await dialog.getByLabel('Readers may see').inputValue()).toBe('TLP:GREEN');
  await close();
  expect(recordsIn(project, 'export')).toMatchObject([
    { format: 'docx', options: { cap: { marking: { label: 'TLP:GREEN' }, above: 'remove' } } },
  ]);
});

test('a brief that is itself above the cap goes out without its title and masthead, and the dialog says so', async () => {
  const folder = folderForTest();
  const records = JSON.parse(
    readFileSync(join(root, 'templates', 'sample-libya', 'sample.json'), 'utf8'),
  ) as {
    records: { kind: string; title?: string; marking?: unknown }[];
  };
  for (const record of records.records)
    if (record.kind === 'brief') record.marking = { scheme: 'tlp', label: 'TLP:AMBER' };
  const [json, project] = [join(folder, 'amber.json'), join(folder, 'amber.brief')];
  writeFileSync(json, JSON.stringify(records));
  brief('import', project, json);
  const { app, page } = await launchForTest({ args: [project] });
  const target = join(folder, 'public.html');
  await answerSaveDialogs(app, target);
  const dialog = await openExport(page);
  await dialog.getByText('Web page').click();
  await dialog.getByLabel('Readers may see').selectOption('TLP:GREEN');
  await dialog.getByText('As high as their sources').click();
  const title = 'Title “Libya: clashes in Benghazi”: belongs to the brief, which is marked TLP:AMBER';
  await dialog.getByText(title).waitFor();
  await dialog.getByText(/^Masthead “1 · /u).waitFor();
  await dialog.getByText('To keep title and masthead, mark the brief no higher than TLP:GREEN').waitFor();
  expect(await dialog.getByLabel('File name').inputValue()).not.toContain('Libya');
  await dialog.getByText('Don’t export').click();
  expect(await dialog.getByRole('button', { name: 'Choose where to save…' }).isDisabled()).toBe(true);
  await dialog.getByText('Leave out, with a mark').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('public.html is written.').waitFor();
  const html = readFileSync(target, 'utf8');
  expect(html).toMatch(/<title>\[Withheld: above TLP:GREEN\]<\/title>/u);
  expect(html).not.toMatch(
    /Libya: clashes in Benghazi|Regional Analysis Unit|analysis@example\.org|TLP:AMBER/u,
  );
  expect(html).toContain('Forces loyal to Khalifa Haftar');
});

test('an export is blocked by what is above the cap, with the keyboard alone', async () => {
  const folder = folderForTest();
  const { page } = await launchForTest({ args: [markedSample(folder)] });
  const dialog = await openExport(page);
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : null;
      return label ?? element?.textContent ?? '';
    });
  const tabTo = async (name: RegExp) => {
    for (let tabs = 0; tabs < 20 && !name.test(await focused()); tabs += 1) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(name);
  };
  // The focus follows an arrow a moment later; a person's next key never comes sooner.
  const arrowTo = async (key: 'ArrowLeft' | 'ArrowRight', name: RegExp) => {
    await page.keyboard.press(key);
    await expect.poll(focused).toMatch(name);
  };
  await tabTo(/^Readers may see/u);
  // From "Everything" down the list: TLP:GREEN is the highest below TLP:AMBER.
  await page.keyboard.press('ArrowDown');
  await tabTo(/^Leave out/u);
  await arrowTo('ArrowRight', /^(?!Leave out)/u);
  await page.keyboard.press('Space');
  await dialog.getByText(/things stand in the way:/u).waitFor();
  expect(await dialog.getByRole('button', { name: 'Choose where to save…' }).isDisabled()).toBe(true);
  await arrowTo('ArrowLeft', /^Leave out/u);
  await page.keyboard.press('Space');
  await dialog.getByText(/things would be left out:/u).waitFor();
  expect(await dialog.getByRole('button', { name: 'Choose where to save…' }).isEnabled()).toBe(true);
});

test('a PDF made to last carries its sources, less those above the cap', async () => {
  const folder = folderForTest();
  const { app, page } = await launchForTest({ args: [markedSample(folder)] });
  const target = join(folder, 'archive.pdf');
  await answerSaveDialogs(app, target);
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).click();
  await dialog.getByLabel('Readers may see').selectOption('TLP:GREEN');
  await dialog.getByText('More', { exact: true }).click();
  await dialog.getByLabel('Made to last').selectOption('a-1b');
  await dialog.getByLabel(/^Attach the sources/u).check();
  await dialog.getByText('Of the archival forms, only PDF/A-3a can carry files.').waitFor();
  expect(await dialog.getByLabel('Made to last').inputValue()).toBe('a-3a');
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await dialog.getByText('archive.pdf is written.').waitFor();
  expect(existsSync(target)).toBe(true);
  const words = pdfBytesText(new Uint8Array(readFileSync(target)));
  expect(words).toContain('source-index.csv');
  expect(words).toMatch(/pdfaid:part(?:>|=")3/u);
  expect(words).not.toContain('Operation in the east');
  const pdfdetach = findTool('pdfdetach');
  if (pdfdetach === null) return;
  const listed = execFileSync(pdfdetach, ['-list', target], { encoding: 'utf8' });
  expect(listed).toContain('source-01');
  expect(listed).not.toContain('operation-in-the-east');
});

test('an export stops where parts of protected names stand, names the places, and goes on when told to', async () => {
  const folder = folderForTest();
  const project = guardedSampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  const target = join(folder, 'out.html');
  await answerSaveDialogs(app, target, target);
  const dialog = await openExport(page);
  await dialog.getByText('Web page (.html)').click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  const names = page.getByRole('dialog', { name: 'Names to look at' });
  await names.getByText('Haftar', { exact: true }).first().waitFor();
  await names
    .getByText(/^\d+ places$/u)
    .first()
    .waitFor();
  await names
    .getByText(/note \d+/u)
    .first()
    .waitFor();
  expect(existsSync(target)).toBe(false);
  await names.getByRole('button', { name: 'Back' }).click();
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  await names.getByRole('radio', { name: 'Leave' }).first().click();
  await names.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByText('out.html is written.').waitFor();
  await dialog.getByText(/“Haftar”, which may be part of a protected name/u).waitFor();
  await close();
  const text = readFileSync(target, 'utf8').replaceAll(/<[^>]*>/gu, '');
  expect(text).toContain('a retired officer');
  expect(text).not.toMatch(/Khalifa\s+Haftar/u);
  expect(recordsIn(project, 'export')).toMatchObject([
    { format: 'html', options: { despiteSuspects: { spellings: expect.any(Array) as unknown[] } } },
  ]);
});
