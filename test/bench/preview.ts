// How long a key takes to reach the drawn page in the preview of the running app, and how its window's frames fare
// meanwhile.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp } from '../e2e/launch.ts';
import { partsFor, writeProject } from './exports.ts';

export type PreviewFigures = {
  readonly pages: number;
  /** From opening the preview to the first page that is drawn. */
  readonly firstMs: number;
  /** From the key going down to the frame in which its letter is on the page, one a key, in milliseconds. */
  readonly keysMs: readonly number[];
  /** Between two frames of the window, all of them while it was typed. */
  readonly framesMs: readonly number[];
};

/** What the page notes while it is typed in. */
type Noted = {
  readonly keys: number[];
  readonly drawn: { readonly revision: number; readonly at: number }[];
  readonly frames: number[];
};
declare global {
  // Only interfaces merge with the browser's own.
  interface Window {
    noted?: Noted;
  }
}

const said =
  'Witnesses said that the road was closed again and that nobody had been told when it would open. ';

/** Types so many letters into the middle of a brief of about so many pages, at the pace of a quick writer. */
export async function benchPreview(pages: number, letters: number): Promise<PreviewFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
  const project = join(folder, 'typed.brief');
  const parts = await partsFor(pages);
  writeProject(project, parts);
  const { page, close } = await launchApp({ args: [project] });
  try {
    await page.locator('main [contenteditable="true"] p').first().waitFor({ state: 'visible' });
    const firstMs = await openPreview(page);
    await enterSection(page, `Part ${Math.ceil(parts / 2)}`);
    const before = await drawnWhenStill(page);
    await page.evaluate(startNoting);
    for (let at = 0; at < letters; at++) {
      await page.keyboard.press(said[at % said.length] === ' ' ? 'Space' : (said[at % said.length] ?? 'a'));
      // 60 to 120 ms between keys, the same in each run.
      await page.waitForTimeout(60 + ((at * 37) % 61));
    }
    await drawnWhenStill(page);
    const noted = await page.evaluate(() => window.noted);
    if (noted === undefined) throw new Error('Nothing was noted');
    const keysMs = noted.keys.map((at, index) => {
      const shown = noted.drawn.find(({ revision }) => revision > before + index);
      if (shown === undefined) throw new Error(`Key ${index + 1} never reached the page`);
      return shown.at - at;
    });
    return { pages: await pageCount(page), firstMs, keysMs, framesMs: noted.frames };
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pane = (page: Page) => page.getByRole('region', { name: 'Preview of the pages' });

async function openPreview(page: Page): Promise<number> {
  const from = performance.now();
  await page.keyboard.press('Control+Shift+P');
  await pane(page).locator('canvas[width]').first().waitFor();
  return performance.now() - from;
}

const pageCount = (page: Page): Promise<number> => pane(page).locator('canvas').count();

async function enterSection(page: Page, title: string): Promise<void> {
  await page.getByRole('tree').getByText(title, { exact: false }).first().click();
  const text = page.locator(`section[aria-label="${title}"] [contenteditable="true"] p`).first();
  await text.click();
  await page.keyboard.press('End');
}

/** The revision of the text that is drawn, once it stands still. */
async function drawnWhenStill(page: Page): Promise<number> {
  let last = -1;
  for (let still = 0; still < 4; ) {
    await page.waitForTimeout(250);
    const now = Number(await pane(page).getAttribute('data-drawn'));
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}

/** Runs in the page. A letter counts as shown in the frame after its page was drawn. */
function startNoting(): void {
  const noted: Noted = { keys: [], drawn: [], frames: [] };
  window.noted = noted;
  const shown = document.querySelector('[data-drawn]');
  if (shown === null) throw new Error('There is no preview');
  document.addEventListener('keydown', (event) => noted.keys.push(event.timeStamp), { capture: true });
  new MutationObserver(() => {
    const revision = Number(shown.getAttribute('data-drawn'));
    requestAnimationFrame(() => noted.drawn.push({ revision, at: performance.now() }));
  }).observe(shown, { attributes: true, attributeFilter: ['data-drawn'] });
  let last = performance.now();
  const frame = (): void => {
    const now = performance.now();
    noted.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
