// What was typed and not handed in is told, comes back, or is offered: seen in the real app. Long because each
// way to end is tried to its end.

import type { ElectronApplication, Page } from 'playwright-core';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
  folderForTest,
  intoOutlook,
  killAll,
  launchForTest,
  look,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';

// Most of these start the app twice.
vi.setConfig({ testTimeout: 240_000 });

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const saveState = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? null);

const journals = (userData: string): string[] =>
  existsSync(join(userData, 'drafts')) ? readdirSync(join(userData, 'drafts')) : [];

function mountable(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
  return mounted;
}

/** Makes a folder a small disk of its own until the test ends. */
function mountSmall(folder: string, size: string): void {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  if (status !== 0) throw new Error('no disk could be mounted');
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
}

/** Takes all the room that is left. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, new Uint8Array(4096));
  } catch {
    // Full.
  }
}

test('the status says "saving" from the first key on, in texts, fields and dialogs', async () => {
  const path = sampleIn(folderForTest());
  const { page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await saved(page);
  await intoOutlook(page);
  await page.keyboard.press('x');
  expect(await saveState(page)).toBe('saving');
  await saved(page);
  await page.keyboard.press('Control+Digit4');
  await page.locator('main [role="option"]').first().click();
  await page.locator('[data-event-editor] textarea').first().click();
  await saved(page);
  await page.keyboard.press('y');
  expect(await saveState(page)).toBe('saving');
  // Longer than any text waits: it is true as long as the field holds it.
  await page.waitForTimeout(1_500);
  expect(await saveState(page)).toBe('saving');
  await page.keyboard.press('Escape');
  await saved(page);
  await page.keyboard.press('Control+Digit3');
  await page.getByRole('button', { name: 'Add an actor' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').first().pressSequentially('N');
  expect(await saveState(page)).toBe('saving');
  await page.keyboard.press('Escape');
  await saved(page);
});

test('an input method counts from its beginning, and what it has begun comes back', async () => {
  const path = sampleIn(folderForTest());
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await intoOutlook(first.page);
  await saved(first.page);
  // The text takes it a moment later: too soon for a look from here.
  await first.page.evaluate(() => {
    addEventListener('compositionstart', () =>
      queueMicrotask(() => {
        const state = document.querySelector('[data-save-state]')?.getAttribute('data-save-state');
        Object.assign(window, { stateAtStart: state });
      }),
    );
  });
  const debug = await first.page.context().newCDPSession(first.page);
  await debug.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  expect(await first.page.evaluate(() => (window as unknown as { stateAtStart: string }).stateAtStart)).toBe(
    'saving',
  );
  await first.page.waitForTimeout(120);
  killAll(first.app);
  const second = await launchForTest({ args: [path], userDataDir });
  await projectShown(second.page);
  await second.page.getByText('Outlook').first().click();
  await expect
    .poll(() => second.page.getByRole('textbox', { name: 'Text of “Outlook”' }).textContent())
    .toContain('にほ');
});

test('after a kill of everything a notice tells what came back, and shows it', async () => {
  const path = sampleIn(folderForTest());
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await intoOutlook(first.page);
  await first.page.keyboard.type(' Typed before the end', { delay: 5 });
  await first.page.waitForTimeout(120);
  killAll(first.app);
  const second = await launchForTest({ args: [path], userDataDir });
  const { page } = second;
  await projectShown(page);
  await page.getByText('was brought back: 1 section.').waitFor();
  await page.getByRole('button', { name: 'Show…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Typed before the end').waitFor();
  await look(page, 'kept-back-dialog');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await saved(page);
  await second.close();
  expect(JSON.stringify(recordsIn(path, 'section')).split('Typed before the end')).toHaveLength(2);
  expect(journals(userDataDir)).toEqual([]);
});

test('what stood in a dialog is offered, and gone once it is let go', async () => {
  const path = sampleIn(folderForTest());
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await first.page.keyboard.press('Control+Digit3');
  await first.page.getByRole('button', { name: 'Add an actor' }).first().click();
  await first.page.getByRole('dialog').getByRole('textbox').first().pressSequentially('Nuri Abu Sahmain');
  await first.page.waitForTimeout(120);
  killAll(first.app);
  const second = await launchForTest({ args: [path], userDataDir });
  await second.page.getByText('could not be put back').waitFor();
  await second.page.getByRole('button', { name: 'Show…' }).click();
  const dialog = second.page.getByRole('dialog');
  await dialog.getByText('Nuri Abu Sahmain').waitFor();
  await dialog
    .getByText(/New actor/u)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: 'Let go' }).click();
  await dialog.getByText('Nothing is left to look at.').waitFor();
  await second.close();
  expect(journals(userDataDir)).toEqual([]);
});

test('a text that is another by now is not written over: what was typed stands beside it', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const before = join(folder, 'before.brief');
  copyFileSync(path, before);
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await intoOutlook(first.page);
  await first.page.keyboard.type(' Written.');
  await saved(first.page);
  await first.page.keyboard.press('q');
  await first.page.waitForTimeout(60);
  killAll(first.app);
  // An earlier state of the same project takes its place.
  rmSync(path);
  copyFileSync(before, path);
  const second = await launchForTest({ args: [path], userDataDir });
  const { page } = second;
  await projectShown(page);
  await page.getByText('1 text you typed could not be put back and is kept for you.').waitFor();
  await page.getByText('Outlook').first().click();
  const beside = page.getByRole('complementary', { name: 'Not put back' });
  await beside.getByText('Written.q').waitFor();
  await look(page, 'kept-back-beside');
  await second.close();
  expect(journals(userDataDir)).toHaveLength(1);
  expect(JSON.stringify(recordsIn(path, 'section'))).not.toContain('Written.q');
});

test.skipIf(!mountable())(
  'full disks take nothing that was typed, not even with a kill while they are full',
  async () => {
    const userDataDir = dataFolder();
    const folder = folderForTest();
    const drafts = join(userDataDir, 'drafts');
    mkdirSync(drafts);
    mountSmall(drafts, '6m');
    mountSmall(folder, '4m');
    const path = sampleIn(folder);
    const first = await launchForTest({ args: [path], userDataDir });
    await projectShown(first.page);
    await intoOutlook(first.page);
    fill(join(drafts, 'filler'));
    fill(join(folder, 'filler'));
    await first.page.keyboard.type(' Typed on a full disk', { delay: 20 });
    await first.page.getByText('the disk is full').first().waitFor();
    await first.page.keyboard.type(', and on', { delay: 20 });
    await first.page.waitForTimeout(120);
    killAll(first.app);
    // There is room for the project again, but none where drafts lie.
    rmSync(join(folder, 'filler'));
    const second = await launchForTest({ args: [path], userDataDir });
    const { page } = second;
    await projectShown(page);
    await saved(page);
    await page.getByText('was brought back').waitFor();
    await intoOutlook(page);
    await page.keyboard.type(', and further', { delay: 20 });
    await page.waitForTimeout(120);
    killAll(second.app);
    const third = await launchForTest({ args: [path], userDataDir });
    await projectShown(third.page);
    await saved(third.page);
    await third.close();
    const sections = JSON.stringify(recordsIn(path, 'section'));
    expect(sections.split('Typed on a full disk, and on, and further')).toHaveLength(2);
    expect(journals(userDataDir)).toEqual(['filler']);
  },
);

test('closing the window hands in a field that has the focus, and leaves no journal', async () => {
  const path = sampleIn(folderForTest());
  const userDataDir = dataFolder();
  const { app, page, close } = await launchForTest({ args: [path], userDataDir });
  await projectShown(page);
  await page.keyboard.press('Control+Digit4');
  await page.locator('main [role="option"]').first().click();
  await page.locator('[data-event-editor] textarea').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' typed and closed', { delay: 5 });
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  await close();
  expect(JSON.stringify(recordsIn(path, 'event'))).toContain('typed and closed');
  expect(journals(userDataDir)).toEqual([]);
});

test('a window that stops is loaded again with a word about it; one that stops again and again asks first', async () => {
  const path = sampleIn(folderForTest());
  const { app, page } = await launchForTest({ args: [path], userDataDir: dataFolder() });
  await projectShown(page);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: { message: string }) => {
      asked.push(options.message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
  });
  const dead: number[] = [];
  const stop = async () => {
    const pid = () =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
      );
    await expect.poll(async () => [0, ...dead].includes(await pid()), { timeout: 60_000 }).toBe(false);
    dead.push(await pid());
    process.kill(dead.at(-1) ?? 0, 'SIGKILL');
  };
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await stop();
  await expect
    .poll(() => wordsOfNewPage(app), { timeout: 60_000 })
    .toContain('stopped unexpectedly and was loaded again');
  expect(await asked()).toEqual([]);
  for (let again = 0; again < 3; again++) await stop();
  await expect.poll(asked).toEqual(['This window stopped working several times within a minute.']);
});

/** What a page shows that was loaded in place of a dead one: the debugger can't be used on it. */
const wordsOfNewPage = (app: ElectronApplication): Promise<string> =>
  app
    .evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined || window.webContents.isLoading() || window.webContents.isCrashed()) return '';
      // A page that stops meanwhile never answers.
      const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), 2_000));
      const asked = window.webContents.executeJavaScript('document.body.textContent') as Promise<string>;
      return Promise.race([asked.catch(() => ''), late]);
    })
    .catch(() => '');
