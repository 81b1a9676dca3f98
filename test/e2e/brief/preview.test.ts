// The pages beside the text in the running app: as fast as they are typed, at the line that is written, and the same as
// those of the exported file.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { partsFor, writeProject } from '../../bench/exports.ts';
import { findTool } from '../../support/tools.ts';
import { brief, folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

const pane = (page: Page) => page.getByRole('region', { name: 'Preview of the pages' });
const revision = async (page: Page): Promise<number> => Number(await pane(page).getAttribute('data-drawn'));
const line = (page: Page) => pane(page).locator('[data-line]');

async function openPreview(page: Page): Promise<void> {
  await projectShown(page);
  await page.locator('main [contenteditable="true"] p').first().waitFor();
  await page.keyboard.press('Control+Shift+P');
  await pane(page).locator('canvas[width]').first().waitFor();
}

/** Waits until nothing more is drawn. */
async function still(page: Page): Promise<void> {
  for (let last = -1, times = 0; times < 4; ) {
    await page.waitForTimeout(200);
    const now = await revision(page);
    times = now === last ? times + 1 : 0;
    last = now;
  }
}

/** The page that the marked line is on, counted from 1. */
const pageOfLine = (page: Page): Promise<number> =>
  line(page).evaluate((element) => {
    const all = [...(element.closest('[role="region"]')?.querySelectorAll('canvas') ?? [])];
    return all.findIndex((canvas) => canvas.parentElement === element.parentElement) + 1;
  });

const inSight = (page: Page): Promise<boolean> =>
  line(page).evaluate((element) => {
    const view = element.closest('[role="region"]')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return view !== undefined && box.top >= view.top && box.bottom <= view.bottom;
  });

/** How dark a page is in all: more letters, more ink. */
const inkOf = (page: Page, number: number): Promise<number> =>
  pane(page)
    .locator('canvas')
    .nth(number - 1)
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) ink += 255 - (data[at + 1] ?? 255);
      return ink;
    });

async function longBrief(): Promise<string> {
  const project = join(folderForTest(), 'long.brief');
  writeProject(project, await partsFor(12));
  return project;
}

describe('the preview', () => {
  test('shows what is typed while the caret is still in the text', async () => {
    const { page } = await launchForTest({ args: [await longBrief()] });
    await openPreview(page);
    await page.locator('section[aria-label="Part 2"] [contenteditable="true"] p').first().click();
    await still(page);
    const number = await pageOfLine(page);
    const [before, ink] = [await revision(page), await inkOf(page, number)];
    await page.keyboard.type('XXXXXXXX', { delay: 30 });
    await page.waitForFunction(
      (wanted) => Number(document.querySelector('[data-drawn]')?.getAttribute('data-drawn')) >= wanted,
      before + 8,
    );
    expect(await inkOf(page, number)).toBeGreaterThan(ink);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('contenteditable'))).toBe('true');
    await saved(page);
  });

  test('follows the caret from one section to another and back, by keys too', async () => {
    const { page } = await launchForTest({ args: [await longBrief()] });
    await openPreview(page);
    await page.getByRole('tree').getByText('Part 10', { exact: true }).click();
    await page.locator('section[aria-label="Part 10"] [contenteditable="true"] p').first().click();
    await still(page);
    const late = await pageOfLine(page);
    expect(late).toBeGreaterThan(3);
    expect(await inSight(page)).toBe(true);
    await page.keyboard.press('Control+Alt+PageUp');
    await page.keyboard.press('Control+Alt+PageUp');
    await page.keyboard.press('Control+Alt+PageUp');
    await still(page);
    expect(await pageOfLine(page)).toBeLessThan(late);
    expect(await inSight(page)).toBe(true);
    // Scrolled away to look at another page, it is back with the next letter.
    await pane(page)
      .getByRole('region')
      .evaluate((element) => element.scrollTo(0, 0));
    await page.keyboard.type('a');
    await still(page);
    expect(await inSight(page)).toBe(true);
  });

  test('takes back what undo takes back', async () => {
    const { page } = await launchForTest({ args: [await longBrief()] });
    await openPreview(page);
    await page.locator('section[aria-label="Part 2"] [contenteditable="true"] p').first().click();
    await still(page);
    const number = await pageOfLine(page);
    const ink = await inkOf(page, number);
    await page.keyboard.type('MMMMMMMMMM');
    await still(page);
    expect(await inkOf(page, number)).not.toBe(ink);
    await page.getByRole('tree').getByText('Part 2', { exact: true }).click();
    await page.keyboard.press('Control+Z');
    await still(page);
    expect(await inkOf(page, number)).toBe(ink);
  });

  test('leaves each face in the window once, however often the brief is returned to', async () => {
    const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
    await openPreview(page);
    await still(page);
    const families = () =>
      page.evaluate(() =>
        [...document.fonts].map(({ family }) => family).filter((name) => /page-/u.test(name)),
      );
    const first = await families();
    expect(first.length).toBeGreaterThan(3);
    expect(new Set(first).size).toBe(first.length);
    const places = page.getByRole('navigation', { name: 'Places' });
    for (let round = 0; round < 6; round += 1) {
      await places.getByRole('button', { name: /^Actors/u }).click();
      await places.getByRole('button', { name: /^Brief/u }).click();
      // Every other time it is left before its faces have come.
      if (round % 2 === 0) await pane(page).locator('canvas[width]').first().waitFor();
    }
    await still(page);
    expect((await families()).sort()).toEqual(first.sort());
  });

  test('has the pages of the exported file, the same to the eye', async () => {
    const folder = folderForTest();
    const project = sampleIn(folder);
    const { page, close } = await launchForTest({ args: [project] });
    await openPreview(page);
    // At its beginning: in its middle stands a range, which leads to its figure.
    await page
      .locator('main [contenteditable="true"] p')
      .first()
      .click({ position: { x: 4, y: 8 } });
    await page.keyboard.type('Typed a moment ago. ');
    await saved(page);
    await still(page);
    const count = await pane(page).locator('canvas').count();
    const drawn = [await greyOf(page, 1), await greyOf(page, 2)];
    await close();
    const target = join(folder, 'libya.pdf');
    brief('export', project, '--to', target);
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(target)), verbosity: 0 }).promise;
    expect(count).toBe(pdf.numPages);
    await pdf.destroy();
    const pdftoppm = findTool('pdftoppm');
    if (pdftoppm === null) return;
    for (const [index, { width, height, grey }] of drawn.entries()) {
      const which = ['-f', String(index + 1), '-l', String(index + 1)];
      const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
      const file = execFileSync(pdftoppm, ['-gray', ...which, ...size, target], { maxBuffer: 1e8 });
      const printed = file.subarray(file.length - width * height);
      expect(printed.reduce((dark, value) => dark + 255 - value, 0)).toBeGreaterThan(100_000);
      // Edges are smoothed in their own way; a word that stood three pixels elsewhere would be 55 apart.
      expect(farthestApart(grey, printed, width), `page ${index + 1}`).toBeLessThan(30);
    }
  });
});

/** Two pictures compared in squares of 12 pixels: how far the mean greys of the least alike are apart, of 255. */
function farthestApart(one: Uint8Array, other: Uint8Array, width: number): number {
  const side = 12;
  let most = 0;
  for (let top = 0; (top + side) * width <= one.length; top += side)
    for (let left = 0; left + side <= width; left += side) {
      let apart = 0;
      for (let y = top; y < top + side; y += 1)
        for (let x = left; x < left + side; x += 1)
          apart += (one[y * width + x] ?? 0) - (other[y * width + x] ?? 0);
      most = Math.max(most, Math.abs(apart) / side ** 2);
    }
  return most;
}

/** A page as grey values, once it is drawn. */
async function greyOf(page: Page, number: number) {
  const canvas = pane(page)
    .locator('canvas')
    .nth(number - 1);
  await canvas.scrollIntoViewIfNeeded();
  await expect.poll(() => inkOf(page, number)).toBeGreaterThan(0);
  const { width, height, grey } = await canvas.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const values: number[] = [];
    for (let at = 0; at < data.length; at += 4)
      values.push(
        Math.round(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)),
      );
    return { width: canvas.width, height: canvas.height, grey: values };
  });
  return { width, height, grey: Uint8Array.from(grey) };
}
