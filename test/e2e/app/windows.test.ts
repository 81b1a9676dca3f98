// Windows and what they open: one window a project, a second start hands over, copies, and files that can't be opened.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findRuntime, sandboxFlags } from '../../../build/installed/electron-runtime.mjs';
import { root } from '../../../build/paths.mjs';
import { openProjectFile } from '../../../electron/storage/open-project.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  brief,
  callApp,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';

/** Starts the program a second time, as the desktop does on a double click, and waits until it has handed over. */
function startAgain(userDataDir: string, cwd: string, ...words: readonly string[]): Promise<void> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('There is no Electron runtime');
  const args = [...sandboxFlags(), root, `--user-data-dir=${userDataDir}`, ...words];
  return new Promise((resolve, reject) => {
    const second = spawn(runtime.executable, args, { cwd, stdio: 'ignore' });
    second.on('error', reject);
    second.on('exit', () => resolve());
  });
}

const titles = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

/** What is on the start screen: its alert. */
const alertOf = (page: Page): Promise<string | null> => page.getByRole('alert').first().textContent();

describe('a project', () => {
  test('has one window, whichever way it is opened again', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const { app, page, userDataDir } = await launchForTest({ args: [path] });
    await projectShown(page);
    expect(await titles(app)).toEqual(['libya – Briefwright']);

    await startAgain(userDataDir, folder, 'libya.brief');
    await answerOpenDialogs(app, [path]);
    expect(await callApp(page, 'openProject')).toEqual({ ok: true, value: true });
    expect(await titles(app)).toEqual(['libya – Briefwright']);
  });

  test('handed over by a second start gets a window of its own beside the first', async () => {
    const folder = folderForTest();
    const first = sampleIn(folder, 'first.brief');
    sampleIn(folder, 'second.brief');
    const { app, page, userDataDir } = await launchForTest({ args: [first] });
    await projectShown(page);
    const opened = app.waitForEvent('window');
    await startAgain(userDataDir, folder, 'second.brief');
    await projectShown(await opened);
    await expect.poll(() => titles(app)).toEqual(['first – Briefwright', 'second – Briefwright']);
  });

  test('opens in the window of the start screen and goes back to it, listed as recent', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder, 'Recent one.brief');
    const { app, page } = await launchForTest();
    await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
    await answerOpenDialogs(app, [], [path]);
    await page.getByRole('button', { name: 'Open a project…' }).click();
    await page.getByRole('button', { name: 'Open a project…' }).click();
    await projectShown(page);
    expect(await titles(app)).toEqual(['Recent one – Briefwright']);
    await page.keyboard.press('Control+W');
    const recent = page.getByRole('button', { name: /^Recent one/u });
    await recent.click();
    await projectShown(page);
    await page.keyboard.press('Control+W');
    await page.getByRole('button', { name: 'Remove Recent one from this list' }).click();
    await recent.waitFor({ state: 'detached' });
  });

  test('that was removed since stays listed as not found and can’t be opened', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const { page } = await launchForTest({ args: [path] });
    await projectShown(page);
    await page.keyboard.press('Control+W');
    await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
    renameSync(path, `${path}.elsewhere`);
    await page.reload();
    const entry = page.getByRole('button', { name: /^libya.*not found any more/u });
    await entry.waitFor();
    expect(await entry.isDisabled()).toBe(true);
  });

  test('is made from a template where the dialog says, and not at all when it is closed', async () => {
    const folder = folderForTest();
    const path = join(folder, 'Mali');
    const { app, page } = await launchForTest();
    await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
    await answerSaveDialogs(app, null, path);
    const input = { templateId: 'situation-report', title: 'Mali: a first look', language: 'en-GB' };
    expect(await callApp(page, 'newProject', input)).toEqual({ ok: true, value: false });
    expect(await callApp(page, 'newProject', input)).toEqual({ ok: true, value: true });
    await projectShown(page);
    await page.getByRole('heading', { name: 'Mali: a first look' }).waitFor();
    expect(recordsIn(`${path}.brief`, 'brief')).toMatchObject([{ title: 'Mali: a first look' }]);
  });

  test('saved under another name goes on there, and the first file stays as it was', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const { app, page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    await answerSaveDialogs(app, join(folder, 'copy.brief'));
    await page.keyboard.press('Control+Shift+S');
    await expect.poll(() => titles(app), { timeout: 10_000 }).toEqual(['copy – Briefwright']);
    await projectShown(page);
    await page.getByText('Outlook').first().click();
    await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Only in the copy.');
    await page.waitForTimeout(1_200);
    await saved(page);
    await close();
    expect(JSON.stringify(recordsIn(join(folder, 'copy.brief'), 'section'))).toContain('Only in the copy.');
    expect(JSON.stringify(recordsIn(path, 'section'))).not.toContain('Only in the copy.');
  });
});

test('size and place of the window are remembered', async () => {
  const userDataDir = folderForTest();
  const bounds = { x: 60, y: 40, width: 1111, height: 777 };
  const first = await launchForTest({ userDataDir });
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  await first.page.waitForTimeout(300);
  await first.close();
  const second = await launchForTest({ userDataDir });
  const found = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(found).toEqual(bounds);
});

test('settings and window places that were damaged count as none', async () => {
  const userDataDir = folderForTest();
  mkdirSync(userDataDir, { recursive: true });
  writeFileSync(join(userDataDir, 'settings.json'), '{"settings":{"theme":"pink"},"bounds":7,"recent":"x"');
  const { page } = await launchForTest({ userDataDir });
  await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
  expect(await callApp(page, 'getSettings')).toMatchObject({ ok: true, value: { theme: 'system' } });
});

test('a project that another program holds is shown as a copy to read that names the holder', async () => {
  const path = sampleIn(folderForTest());
  const held = openProjectFile(path, { mode: 'write', now: () => new Date().toISOString() });
  if (!held.ok) throw new Error(held.error.kind);
  try {
    const { app, page } = await launchForTest({ args: [path] });
    await projectShown(page);
    const lock = JSON.parse(readFileSync(join(path, '..', '.libya.brief.lock'), 'utf8')) as { user: string };
    await page.getByText(`${lock.user} on `).waitFor();
    await page.getByText('read-only copy', { exact: false }).first().waitFor();
    const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
    expect(await text.getAttribute('contenteditable')).toBe('false');
    const enabled = await app.evaluate(({ Menu }) =>
      ['capture-paste', 'new-actor', 'save-version', 'export-brief'].filter(
        (id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled,
      ),
    );
    expect(enabled).toEqual(['export-brief']);
  } finally {
    held.value.close();
  }
});

describe('a file that can’t be opened says why on the start screen, and is left as it was', () => {
  const cases: readonly (readonly [what: string, make: (path: string) => void, words: RegExp])[] = [
    ['one of a newer format', newer, /newer version of Briefwright/u],
    ['a damaged one', damaged, /is damaged and was not opened/u],
    ['an empty one', (path) => writeFileSync(path, ''), /is damaged and was not opened/u],
    [
      'a letter',
      (path) => writeFileSync(path, 'Dear colleague, '.repeat(400)),
      /isn't a Briefwright project/u,
    ],
  ];
  test.each(cases)('%s', async (_what, make, words) => {
    const path = join(folderForTest(), 'odd.brief');
    make(path);
    const before = readFileSync(path);
    const { page } = await launchForTest({ args: [path] });
    const alert = await alertOf(page);
    expect(alert).toContain('“odd.brief”');
    expect(alert).toMatch(words);
    expect(alert).not.toMatch(/Error|undefined|\bat \//u);
    expect(readFileSync(path).equals(before)).toBe(true);
    // The start screen goes on working.
    expect(await callApp(page, 'openSample')).toEqual({ ok: true, value: true });
    await projectShown(page);
  });

  function newer(path: string): void {
    brief('new', path, '--template', 'situation-report');
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(9, 60);
    writeFileSync(path, bytes);
  }

  function damaged(path: string): void {
    brief('new', path, '--template', 'situation-report');
    writeFileSync(path, readFileSync(path).subarray(0, 6_000));
  }
});
