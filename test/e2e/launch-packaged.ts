// Starts a packaged app and looks at its window through the debugging port: with the fuses closed, Playwright can't
// launch it the usual way.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { sandboxFlags } from '../../build/installed/electron-runtime.mjs';

/** A running packaged app. */
export interface PackagedApp {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Starts the program with a data folder of its own. Throws when no window shows within 30 s. */
export async function launchPackaged(executable: string, args: readonly string[] = []): Promise<PackagedApp> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'briefwright-packaged-'));
  const flags = [...sandboxFlags(), '--remote-debugging-port=0', `--user-data-dir=${userDataDir}`];
  const child = spawn(executable, [...flags, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const address = await debuggingAddress(child);
    // Without noDefaults Playwright asks for browser contexts, which Electron does not have.
    const browser = await chromium.connectOverCDP(address, { noDefaults: true });
    const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()));
    return {
      page,
      close: async () => {
        await browser.close();
        child.kill();
        await ended;
        await rm(userDataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`No debugging port within 30 s:\n${text}`)), 30_000);
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`The packaged app ended with ${code}:\n${text}`));
    });
  });
}

async function firstPage(pages: () => readonly Page[]): Promise<Page> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const page = pages().find((candidate) => !candidate.url().startsWith('devtools:'));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The packaged app showed no window within 30 s');
}
