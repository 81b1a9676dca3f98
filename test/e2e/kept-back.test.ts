// What was typed and not handed in is told, comes back, or is offered: seen in the real app.

import type { ElectronApplication, Page } from 'playwright-core';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brief, folderForTest, launchForTest, projectShown, recordsIn, sampleIn, saved } from './drive.ts';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const saveState = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? null);

const journals = (userData: string): string[] =>
  existsSync(join(userData, 'drafts')) ? readdirSync(join(userData, 'drafts')) : [];

async function intoText(page: Page): Promise<void> {
  await page.getByText('Outlook').first().click();
  await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
  await page.keyboard.press('Control+End');
}

/** Ends all of the app at one moment. */
const killAll = (app: ElectronApplication): void => {
  process.kill(-(app.process().pid ?? 0), 'SIGKILL');
};

test('the status says "saving" from the first key on, in texts, fields and dialogs', async () => {
  const path = sampleIn(folderForTest());
  const { page } = await launchForTest({ args: [path] });
  await projectShown(page);
  await saved(page);
  await intoText(page);
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
  await page.getByRole('button', { name: 'New actor' }).first().click();
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
  await intoText(first.page);
  await saved(first.page);
  const debug = await first.page.context().newCDPSession(first.page);
  await debug.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  expect(await saveState(first.page)).toBe('saving');
  await first.page.waitForTimeout(120);
  killAll(first.app);
  const second = await launchForTest({ args: [path], userDataDir });
  await projectShown(second.page);
  await expect
    .poll(() => second.page.getByRole('textbox', { name: 'Text of “Outlook”' }).textContent())
    .toContain('にほ');
});

test('after a kill of everything a notice tells what came back, and shows it', async () => {
  const path = sampleIn(folderForTest());
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await intoText(first.page);
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
  if (process.env['BRIEFWRIGHT_LOOK'] !== undefined)
    await page.screenshot({ path: join(process.env['BRIEFWRIGHT_LOOK'], 'kept-back-dialog.png') });
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
  await first.page.getByRole('button', { name: 'New actor' }).first().click();
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

test('a text that was changed by another program meanwhile is not written over: what was typed stands beside it', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const userDataDir = dataFolder();
  const first = await launchForTest({ args: [path], userDataDir });
  await projectShown(first.page);
  await intoText(first.page);
  await first.page.keyboard.press('q');
  await first.page.waitForTimeout(60);
  killAll(first.app);
  // Another state of the same file takes its place.
  rmSync(path);
  const json = join(folder, 'other.json');
  sampleIn(folder, 'other.brief');
  brief('export', join(folder, 'other.brief'), json);
  const { readFileSync, writeFileSync } = await import('node:fs');
  writeFileSync(json, readFileSync(json, 'utf8').replaceAll('GMT', 'UTC').replaceAll('Haftar', 'Hifter'));
  brief('import', path, json);
  const second = await launchForTest({ args: [path], userDataDir });
  await projectShown(second.page);
  await second.page.getByText('could not be put back').waitFor();
  await second.close();
  expect(journals(userDataDir)).toHaveLength(1);
});

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
  const inPage = (code: string) =>
    app.evaluate(async ({ BrowserWindow }, script) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined || window.webContents.isLoading() || window.webContents.isCrashed()) return '';
      return String(await window.webContents.executeJavaScript(script));
    }, code);
  const stop = async () => {
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    process.kill(pid ?? 0, 'SIGKILL');
    await expect
      .poll(() => inPage('document.body.textContent').catch(() => ''), { timeout: 30_000 })
      .toContain('stopped unexpectedly and was loaded again');
  };
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await stop();
  await stop();
  expect(await asked()).toEqual([]);
  await stop();
  expect(await asked()).toEqual(['This window stopped working several times within a minute.']);
});
