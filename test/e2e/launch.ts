// Starts the built app for a test, with a data folder of its own, on the display that the test script prepared.
// Knows how the app is started, nothing of what it shows.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron } from 'playwright-core';
import { findRuntime, sandboxFlags } from '../../build/installed/electron-runtime.mjs';
import { root } from '../../build/paths.mjs';

/** How a test wants the app started. */
export interface LaunchOptions {
  /** Further arguments, such as the path of a project. */
  readonly args?: readonly string[];
  /** Where settings and window places are kept; a new temporary folder unless given, for a second start. */
  readonly userDataDir?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A running app. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** Its first window, loaded. */
  readonly page: Page;
  readonly userDataDir: string;
  /** What the processes printed so far, for the message of a failed test. */
  readonly output: () => string;
  /** Ends the app; the data folder stays when the caller gave it. */
  readonly close: () => Promise<void>;
}

/** Starts the app from `out/`. Throws when there is no runtime or no window within 30 s. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('There is no Electron runtime: run npm run setup first');
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'briefwright-e2e-')));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxFlags(), root, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
    env: { ...environment(), ...options.env },
    timeout: 30_000,
  });
  const child = app.process();
  let output = '';
  const keep = (chunk: unknown): void => {
    output += String(chunk);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const page = await app.firstWindow({ timeout: 30_000 });
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    userDataDir,
    output: () => output,
    close: async () => {
      // A window that asks before it closes would wait for ever; the test has failed by then, or will.
      const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await app.close().catch(() => {});
      clearTimeout(timer);
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // vitest's own variables would make the app think that it runs under test or in development.
    const foreign = name.startsWith('VITEST') || name === 'NODE_ENV' || name === 'ELECTRON_RENDERER_URL';
    if (value !== undefined && !foreign) kept[name] = value;
  }
  return kept;
}
