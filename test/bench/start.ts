// How long the app takes from its start to a screen that can be used, beside an Electron window with nothing in it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { findRuntime, sandboxFlags } from '../../build/installed/electron-runtime.mjs';
import { outDir, root } from '../../build/paths.mjs';
import { launchApp } from '../e2e/launch.ts';

export type StartRow = {
  readonly what: string;
  /** From starting the program to the first screen that can be used, one number a round. */
  readonly times: readonly number[];
  /** Memory of all its processes at that moment, as Chromium counts it. */
  readonly memoryMb: readonly number[];
};

type Started = { readonly app: ElectronApplication; readonly close: () => Promise<void> };
type Contender = { readonly what: string; readonly start: () => Promise<Started> };

const bareMain = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true } });
  void window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** An Electron app of one window with one heading. */
function writeBareApp(folder: string): string {
  const app = join(folder, 'bare');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.js" }');
  writeFileSync(join(app, 'main.js'), bareMain);
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Bare</title><h1>Bare</h1>');
  return app;
}

async function startBare(app: string): Promise<Started> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('There is no Electron runtime: run npm run setup first');
  const data = mkdtempSync(join(tmpdir(), 'briefwright-bare-'));
  const running = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxFlags(), app, `--user-data-dir=${data}`],
    timeout: 30_000,
  });
  const page = await running.firstWindow();
  await page.getByRole('heading', { name: 'Bare' }).waitFor();
  return {
    app: running,
    close: async () => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** `userDataDir`: one that stays, where the engine keeps what it has compiled; a new and empty one unless given. */
async function startApp(
  args: readonly string[],
  usable: (page: Page) => Promise<void>,
  userDataDir?: string,
): Promise<Started> {
  const launched = await launchApp({ args, ...(userDataDir === undefined ? {} : { userDataDir }) });
  await usable(launched.page);
  return launched;
}

/** Starts each contender once a round, in turn, so that what the machine does meanwhile meets all of them. */
export async function benchStart(rounds: number): Promise<readonly StartRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
  try {
    const bare = writeBareApp(folder);
    const sample = join(folder, 'sample.brief');
    execFileSync(process.execPath, [
      join(outDir, 'cli', 'brief.cjs'),
      'import',
      sample,
      join(root, 'templates', 'sample-libya', 'sample.json'),
    ]);
    const kept = join(folder, 'data');
    mkdirSync(kept);
    const textIsReady = (page: Page): Promise<void> =>
      page.locator('main [contenteditable="true"] p').first().waitFor({ state: 'visible' });
    const contenders: readonly Contender[] = [
      { what: 'a bare Electron window', start: () => startBare(bare) },
      {
        what: 'the start screen',
        start: () =>
          startApp([], (page) => page.getByRole('heading', { name: 'Briefwright', level: 1 }).waitFor()),
      },
      {
        what: 'the sample project, its text ready to be edited',
        start: () => startApp([sample], textIsReady),
      },
      {
        what: 'the same, where it was started before',
        start: () => startApp([sample], textIsReady, kept),
      },
    ];
    const rows = contenders.map(({ what }) => ({ what, times: [] as number[], memoryMb: [] as number[] }));
    // One start of each beforehand brings the files into memory, as they are on a machine in daily use.
    for (let round = -1; round < rounds; round++)
      for (const [index, { start }] of contenders.entries()) {
        const from = performance.now();
        const started = await start();
        const took = performance.now() - from;
        const memory = await memoryOf(started.app);
        await started.close();
        if (round < 0) continue;
        rows[index]?.times.push(took);
        rows[index]?.memoryMb.push(memory);
      }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const memoryOf = async (running: ElectronApplication): Promise<number> =>
  running.evaluate(({ app }) => {
    const kilobytes = app.getAppMetrics().map(({ memory }) => memory.workingSetSize);
    return kilobytes.reduce((sum, part) => sum + part, 0) / 1024;
  });
