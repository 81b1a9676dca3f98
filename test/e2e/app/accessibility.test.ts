// axe on every screen, in light and dark: no violation anywhere.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, projectShown } from '../drive.ts';
import { type LaunchedApp, launchApp } from '../launch.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
};

/** What axe finds on the page as it is: rule, and where. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: Axe };
    const { violations: found } = await runner.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${id} (${help}): ${html.slice(0, 200)} ${failureSummary ?? ''}`,
      ),
    );
  });
}

let launched: LaunchedApp;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  launched = await launchApp();
  ({ app, page } = launched);
  page.setDefaultTimeout(15_000);
  await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
});
afterAll(() => launched.close());

/** Looks at the screen in both appearances. */
async function expectClean(): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    // The driver says what the system prefers, whatever the program's own setting for it is.
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    // Colours glide from one appearance to the other.
    await page.waitForTimeout(500);
    expect(await violations(page), theme).toEqual([]);
  }
}

/** Chooses an entry of the native menu, as a click there does. */
const choose = (id: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);

async function inDialog(id: string): Promise<void> {
  await choose(id);
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
  await dialog.waitFor();
  await expectClean();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

describe('before a project is open', () => {
  test('the start screen', expectClean);
  test.each(['new-project', 'settings', 'shortcuts', 'about'])('the dialog %s', inDialog);
});

describe('in the sample', () => {
  beforeAll(async () => {
    await callApp(page, 'openSample');
    await projectShown(page);
  });

  test('the brief', async () => {
    await page.getByRole('textbox', { name: 'Text of “Bottom line”' }).waitFor();
    await expectClean();
  });

  test.each([
    ['sources', 2],
    ['actors', 3],
    ['timeline', 4],
    ['figures', 5],
    ['checks', 6],
  ] as const)('the place %s, with the first entry open', async (_name, digit) => {
    await page.keyboard.press(`Control+Digit${digit}`);
    await page.waitForTimeout(500);
    const first = page.locator('main [role="option"]').first();
    if ((await first.count()) > 0) await first.click();
    await page.waitForTimeout(500);
    await expectClean();
  });

  test('the pages of the preview', async () => {
    await page.keyboard.press('Control+Digit1');
    await page.keyboard.press('Control+Shift+P');
    await page.locator('main canvas').first().waitFor();
    await expectClean();
    await page.keyboard.press('Control+Shift+P');
  });

  test('the source beside the text', async () => {
    await choose('toggle-reader');
    await page.waitForTimeout(800);
    await expectClean();
    await choose('toggle-reader');
  });

  test('the history, with a change chosen', async () => {
    await page.keyboard.press('Control+Shift+KeyH');
    await page.getByRole('region', { name: 'The chosen change' }).waitFor();
    await page.waitForTimeout(500);
    await expectClean();
    await page.keyboard.press('Escape');
  });

  test('a small window at a large zoom, and each of its drawers', async () => {
    const shape = (width: number, height: number, zoom: number): Promise<void> =>
      app.evaluate(
        ({ BrowserWindow }, to) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setContentSize(to.width, to.height);
          window?.webContents.setZoomFactor(to.zoom);
        },
        { width, height, zoom },
      );
    await shape(1_000, 700, 2);
    for (const [place, side] of [
      ['Digit1', 'BracketLeft'],
      ['Digit1', 'BracketRight'],
      ['Digit2', 'BracketLeft'],
      ['Digit4', 'BracketRight'],
    ] as const) {
      await page.keyboard.press(`Control+${place}`);
      await page.locator('[data-drawer-button]').first().waitFor();
      await page.keyboard.press(`Control+${side}`);
      await page.locator('[data-drawer]:not([inert])').waitFor();
      await expectClean();
      await page.keyboard.press('Escape');
    }
    await expectClean();
    await shape(1_440, 900, 1);
  });

  test.each([
    'palette',
    'find-in-project',
    'new-brief',
    'brief-details',
    'remove-brief',
    'capture-paste',
    'add-note',
    'letters',
    'save-version',
    'revert-version',
    'verify-project',
    'copy-for-sharing',
    'encryption',
    'export-brief',
    'export-history',
    'new-actor',
    'settings',
    'shortcuts',
    'about',
  ])('the dialog %s', inDialog);
});
