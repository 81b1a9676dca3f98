// What the end-to-end tests do again and again: open projects, stand in for the system's dialogs, wait for the disk.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { outDir, root } from '../../build/paths.mjs';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Bridge } from '../../core/contract/events.ts';
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch.ts';

declare global {
  // Also declared by the window itself; only interfaces merge with the browser's own.
  interface Window {
    readonly briefwright: Bridge;
  }
}

/** Starts the app for one test and closes it after, whatever happens. */
export async function launchForTest(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  onTestFinished(launched.close);
  launched.page.setDefaultTimeout(15_000);
  return launched;
}

/** A folder that is removed after the test. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-e2e-work-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the built command line; throws unless it ends with 0. */
export const brief = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [join(outDir, 'cli', 'brief.cjs'), ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The sample as a project file of the test's own. */
export function sampleIn(folder: string, name = 'libya.brief'): string {
  const path = join(folder, name);
  brief('import', path, join(root, 'templates', 'sample-libya', 'sample.json'));
  return path;
}

/** The records of a closed project file, read by the command line. */
export const recordsIn = (path: string, kind: string): Record<string, unknown>[] =>
  brief('records', path, '--kind', kind, '--with-text')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

type Answer = Result<unknown, AppError>;

/** A call to main as the page makes it, with any input. */
export const callApp = (page: Page, name: string, input: unknown = {}): Promise<Answer> =>
  page.evaluate(([call, value]) => window.briefwright.callApp(call, value) as Promise<Answer>, [
    name,
    input,
  ] as const);

/** A call to the project's process as the page makes it. */
export const callProject = (page: Page, name: string, input: unknown = {}): Promise<Answer> =>
  page.evaluate(([call, value]) => window.briefwright.callProject(call, value) as Promise<Answer>, [
    name,
    input,
  ] as const);

/** Waits until the window shows a project. */
export const projectShown = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).waitFor();

/** Waits until the window says that all is on disk. */
export const saved = (page: Page): Promise<void> => page.getByText('All changes saved').waitFor();

/** What the next save dialogs answer, one after the other; null: closed without choosing. At Electron's module only. */
export const answerSaveDialogs = (
  app: ElectronApplication,
  ...paths: readonly (string | null)[]
): Promise<void> =>
  app.evaluate(({ dialog }, answers) => {
    const left = [...answers];
    dialog.showSaveDialog = () => {
      const path = left.shift();
      return Promise.resolve(
        path === null || path === undefined
          ? { canceled: true, filePath: '' }
          : { canceled: false, filePath: path },
      );
    };
  }, paths);

/** What the next open dialogs answer. */
export const answerOpenDialogs = (
  app: ElectronApplication,
  ...answers: readonly (readonly string[])[]
): Promise<void> =>
  app.evaluate(({ dialog }, lists) => {
    const left = [...lists];
    dialog.showOpenDialog = () => {
      const filePaths = [...(left.shift() ?? [])];
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
  }, answers);

/** Chooses "Add Sources from Files…" in the menu, and these files. */
export async function captureByMenu(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await answerOpenDialogs(app, paths);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('capture-files')?.click());
}

/** Saves what the window shows to another file by the button of the notice; that file is open then. */
export async function saveElsewhere(app: ElectronApplication, page: Page, target: string): Promise<void> {
  await answerSaveDialogs(app, target);
  await page.getByRole('button', { name: 'Save elsewhere…' }).click();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()), {
      timeout: 15_000,
    })
    .toBe(`${basename(target, '.brief')} – Briefwright`);
  await saved(page);
}

/** A picture for whoever wants to see it: into the folder that `BRIEFWRIGHT_LOOK` names. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['BRIEFWRIGHT_LOOK'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Ends all of the app at one moment. */
export const killAll = (app: ElectronApplication): void => {
  process.kill(-(app.process().pid ?? 0), 'SIGKILL');
};

/** The sample with the general protected. */
export function guardedSampleIn(folder: string): string {
  const json = readFileSync(join(root, 'templates', 'sample-libya', 'sample.json'), 'utf8');
  const sample = JSON.parse(json) as { records: { names?: { text: string }[] }[] };
  for (const record of sample.records)
    if (record.names?.[0]?.text === 'Khalifa Haftar')
      Object.assign(record, { protected: true, protectedAs: 'a retired officer' });
  const [records, project] = [join(folder, 'guarded.json'), join(folder, 'guarded.brief')];
  writeFileSync(records, JSON.stringify(sample));
  brief('import', project, records);
  return project;
}

/** Puts the caret at the end of the section “Outlook”. */
export async function intoOutlook(page: Page): Promise<void> {
  await page.getByText('Outlook').first().click();
  await page.getByRole('textbox', { name: 'Text of “Outlook”' }).click();
  await page.keyboard.press('Control+End');
}

/** Opens a source whose title begins so, with the mouse. */
export async function openSource(page: Page, title: RegExp): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Sources/u })
    .click();
  await page.locator('main [role="option"]', { hasText: title }).first().click();
}
