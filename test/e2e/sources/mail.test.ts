// A mail with a file: both become sources, protected by what they came as, and each leads to the other.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const MAIL = [
  'Message-ID: <1@desk.example>',
  'Date: Sun, 18 May 2014 18:00:00 +0200',
  'From: Mona Quaggari <mona@desk.example>',
  'To: Desk <desk@paper.example>',
  'Subject: What the harbour looks like',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Nine ships left without unloading. The notes are in the file.',
  '',
  '> What do you see from there?',
  '--m',
  'Content-Type: text/plain; name="notes.txt"',
  'Content-Disposition: attachment; filename="notes.txt"',
  '',
  'Notes of the morning\r\n\r\nThe cranes have not moved since Thursday.',
  '--m--',
].join('\r\n');

test('each is read, the file is kept under the terms of its mail, and one leads to the other', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const file = join(folder, 'letter.eml');
  writeFileSync(file, MAIL);
  const { app, page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await captureByMenu(app, [file]);
  await page.getByText('2 sources added.').waitFor();
  const list = page.getByRole('listbox', { name: 'Sources' });
  await list.getByRole('option', { name: /Notes of the morning|notes/u }).click();
  await page.getByText('The cranes have not moved').waitFor();
  await look(page, 'mail-file');
  await page.getByRole('button', { name: 'What the harbour looks like' }).click();
  await page.getByText('Nine ships left without unloading.').waitFor();
  await page.getByText('What do you see from there?').waitFor();
  await look(page, 'mail');
  await saved(page);
  await close();
  const sources = recordsIn(path, 'source').filter(
    ({ sourceKind, attachedTo }) => sourceKind === 'message' || attachedTo !== null,
  );
  expect(sources).toHaveLength(2);
  const mail = sources.find(({ attachedTo }) => attachedTo === null);
  expect(sources.find(({ attachedTo }) => attachedTo !== null)?.['attachedTo']).toBe(mail?.['id']);
  for (const { terms } of sources) expect(terms).toMatchObject({ use: 'notForAttribution' });
});
