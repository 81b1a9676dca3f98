// What both tellings of the story share: its text, and what must be there at the end. Not how hands move.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findTool } from '../../support/tools.ts';
import { recordsIn } from '../drive.ts';

export const TITLE = 'Libya: a first look';

/** Written for this test; its first line is the title, and nothing says when it was published. */
export const PASTED = [
  'Men withdraw from Benghazi',
  'Khalifa Haftar withdrew his men on Saturday.',
  'A Health Ministry official put the dead at 43.',
  'Fighting began on 16 May 2014.',
].join('\n\n');
export const QUOTE = 'put the dead at 43';
export const SENTENCE = 'The count of the dead is disputed and comes from one official.';

/** A second source, as a file. */
export function writeSecondSource(folder: string): string {
  const path = join(folder, 'harbour.txt');
  writeFileSync(path, 'The harbour stays open\n\nShips still call at the harbour of Tobruk.\n');
  return path;
}

/** Starting from a text, the message that something was done; gone again before the next is asked for. */
export const told = async (page: Page, message: string | RegExp): Promise<void> => {
  await page.getByText(message).first().waitFor();
};

/** Waits until some of a page is painted in the preview. */
export async function pagesShown(page: Page): Promise<void> {
  const canvas = page.locator('main canvas').first();
  await canvas.waitFor();
  const painted = () =>
    canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0) return false;
      const context = element.getContext('2d');
      const pixels = context?.getImageData(0, 0, element.width, element.height).data ?? [];
      return pixels.some((value, index) => index % 4 !== 3 && value < 100);
    });
  await expect.poll(painted, { timeout: 15_000 }).toBe(true);
}

/** What the project file holds when the story has been told. */
export function expectStoryIn(path: string): void {
  expect(recordsIn(path, 'brief')).toMatchObject([{ title: TITLE }]);
  const sources = recordsIn(path, 'source');
  expect(new Set(sources.map(({ title }) => title))).toEqual(
    new Set(['Men withdraw from Benghazi', 'The harbour stays open']),
  );
  const source = sources.find(({ title }) => title === 'Men withdraw from Benghazi');
  expect(source).toMatchObject({ published: { edtf: '2014-05-18' }, text: PASTED.replaceAll('\n\n', '\n') });
  expect(recordsIn(path, 'actor').map(({ names }) => names)).toMatchObject([[{ text: 'Khalifa Haftar' }]]);
  const dates = recordsIn(path, 'event').map(({ date }) => (date as { edtf: string } | null)?.edtf);
  expect(dates).toHaveLength(2);
  expect(new Set(dates)).toEqual(new Set(['2014-05-16', '2014-05-17']));
  const excerpts = recordsIn(path, 'excerpt') as {
    id: string;
    segments: { exact: string }[];
    attribution: object[];
  }[];
  const quoted = excerpts.find(({ segments }) => segments[0]?.exact.includes(QUOTE));
  expect(quoted?.attribution).toMatchObject([{ descriptor: 'a Health Ministry official' }]);
  const written = JSON.stringify(recordsIn(path, 'section'));
  expect(written).toContain(SENTENCE);
  expect(written).toContain(`"excerptIds":["${quoted?.id}"]`);
  expect(new Set(recordsIn(path, 'export').map(({ format }) => format))).toEqual(new Set(['docx', 'pdf']));
}

/** The words of both documents, as Word and a reader of PDF would find them. */
export function expectDocuments(docx: string, pdf: string): void {
  const parts = unzipSync(new Uint8Array(readFileSync(docx)));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '');
  expect(body).toContain(SENTENCE);
  expect(body).toContain('Men withdraw from Benghazi');
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const pdftotext = findTool('pdftotext');
  if (pdftotext === null) return;
  const words = execFileSync(pdftotext, [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');
  expect(words).toContain(SENTENCE);
  expect(words).toContain('Men withdraw from Benghazi');
}
