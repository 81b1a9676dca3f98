// Every place in small windows, at a large zoom and in large ones: nothing cut, nothing one letter wide, every column there.

import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, projectShown } from '../drive.ts';
import { type LaunchedApp, launchApp } from '../launch.ts';

const places = ['Brief', 'Sources', 'Actors', 'Timeline', 'Figures', 'Checks'] as const;

let launched: LaunchedApp;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  launched = await launchApp();
  ({ app, page } = launched);
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await callApp(page, 'openSample');
  await projectShown(page);
});
afterAll(() => launched.close());

/** Gives the window a size (px of the screen) and a zoom, and waits until the page has it. */
async function shape(width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(to.width, to.height);
      window?.webContents.setZoomFactor(to.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((wanted) => window.innerWidth === wanted, Math.round(width / zoom));
}

async function go(place: (typeof places)[number]): Promise<void> {
  await page.keyboard.press(`Control+Digit${places.indexOf(place) + 1}`);
  await page.getByRole('main', { name: place }).waitFor();
  await page.waitForTimeout(400);
}

/** What a reader of the page would complain about: too narrow, out of the window, a toolbar that scrolls. */
const faults = (): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const say = (what: string, element: Element): void => {
      found.push(`${what}: ${element.outerHTML.slice(0, 140)}`);
    };
    if (document.documentElement.scrollWidth > window.innerWidth) say('wider than the window', document.body);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      if (element === null || text.length < 8 || element.closest('svg, script, style, [inert]') !== null)
        continue;
      // Names for those who don't see the icons are a pixel large on purpose.
      const { width } = element.getBoundingClientRect();
      if (width <= 1 || element.closest('[style*="hidden"]') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size;
      if (lines > text.length / 4) say(`${lines} lines for ${text.length} letters`, element);
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('[inert], svg') !== null || element.getClientRects().length === 0) continue;
      const sideways = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
      if (sideways && element.scrollWidth > element.clientWidth + 1) {
        const mayScroll =
          element.querySelector(':scope > table') !== null || element.querySelector('canvas') !== null;
        if (!mayScroll) say('scrolls sideways', element);
      }
      if (
        element.matches('[role="toolbar"], header, footer, button') &&
        element.scrollWidth > element.clientWidth + 12
      ) {
        const cut = getComputedStyle(element).overflowX === 'hidden' || element.matches('button');
        if (!cut) say('its content is wider', element);
      }
      if (element.matches('button, input, select, [role="tab"]')) {
        const rect = element.getBoundingClientRect();
        const scrolled = element.closest('table, [role="tablist"]') !== null;
        if (!scrolled && rect.width > 1 && (rect.right > window.innerWidth + 1 || rect.left < -1))
          say('out of the window', element);
      }
    }
    return found;
  });

const focused = (): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.closest('[data-drawer]')?.getAttribute('data-drawer') ?? active?.tagName ?? '';
  });

describe.each([
  ['800 × 600', 800, 600, 1],
  ['1000 × 700 at 200 %', 1_000, 700, 2],
  ['1000 × 700', 1_000, 700, 1],
  ['2560 × 1440', 2_560, 1_440, 1],
] as const)('in a window of %s', (_name, width, height, zoom) => {
  beforeAll(() => shape(width, height, zoom));

  test.each(places)('nothing is cut, squeezed or out of sight in %s', async (place) => {
    await go(place);
    expect(await faults()).toEqual([]);
    for (const side of ['start', 'end']) {
      const button = page.locator(`[data-drawer-button="${side}"]`);
      if ((await button.count()) === 0) continue;
      await button.click();
      await page.locator(`[data-drawer="${side}"]:not([inert])`).waitFor();
      expect(await faults()).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('where columns are drawers', () => {
  beforeAll(() => shape(1_000, 700, 2));

  test.each([
    ['Brief', 'start', 'BracketLeft'],
    ['Brief', 'end', 'BracketRight'],
    ['Sources', 'start', 'BracketLeft'],
    ['Sources', 'end', 'BracketRight'],
    ['Actors', 'start', 'BracketLeft'],
    ['Timeline', 'end', 'BracketRight'],
    ['Figures', 'start', 'BracketLeft'],
  ] as const)('%s: the one at the %s opens and closes by key and by mouse, and gives the focus back', async (place, side, key) => {
    await go(place);
    const button = page.locator(`[data-drawer-button="${side}"]`);
    const open = page.locator(`[data-drawer="${side}"]:not([inert])`);
    const before = page.getByRole('button', { name: 'Search or run a command' });
    await before.focus();
    await page.keyboard.press(`Control+${key}`);
    await open.waitFor();
    expect(await focused()).toBe(side);
    await page.keyboard.press('Escape');
    await open.waitFor({ state: 'detached' });
    expect(await before.evaluate((element) => element === document.activeElement)).toBe(true);

    await button.click();
    await open.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await button.click();
    await open.waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a section chosen in the outline is shown under it, and the drawer is gone', async () => {
    await go('Brief');
    await page.keyboard.press('Control+BracketLeft');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[data-drawer="start"][inert]').waitFor({ state: 'attached' });
    const text = page.getByRole('textbox', { name: 'Text of “Outlook”' });
    await expect.poll(() => text.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the pages open over the text when they are asked for, and closing them is done with one key', async () => {
    await go('Brief');
    await page.keyboard.press('Control+Shift+P');
    await page.locator('[data-drawer="end"]:not([inert]) canvas').first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await page.locator('[data-drawer="end"][inert]').waitFor({ state: 'attached' });
    expect(await page.locator('main canvas').count()).toBe(0);
  });

  test('a new event’s title can be typed at once', async () => {
    await go('Timeline');
    await page.getByRole('main').getByRole('button', { name: 'Event', exact: true }).first().click();
    await expect.poll(focused).toBe('end');
    await page.keyboard.type('Ceasefire announced');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
  });
});
