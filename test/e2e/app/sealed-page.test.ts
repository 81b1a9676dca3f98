// What the page of the running app is, and what it may do.

import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSealedApp, type SealedApp } from './sealed-app.ts';

let sealed: SealedApp;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  sealed = await openSealedApp();
  ({ app, page } = sealed);
});

afterAll(() => sealed.close());

describe('the page', () => {
  test('is sandboxed, isolated and without Node', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as
        | { getLastWebPreferences?: () => Record<string, unknown> }
        | undefined;
      return contents?.getLastWebPreferences?.() ?? null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  test('sees the bridge and nothing of Electron or Node', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(window.briefwright).sort(),
      strangers: ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({
      bridge: ['callApp', 'callProject', 'keepDrafts', 'on', 'platform'],
      strangers: [],
    });
  });

  test('cannot change the bridge', async () => {
    const unchanged = await page.evaluate(() => {
      const before = window.briefwright.callApp;
      try {
        (window.briefwright as { callApp: unknown }).callApp = () => 'mine';
      } catch {
        // Frozen: so be it.
      }
      return window.briefwright.callApp === before;
    });
    expect(unchanged).toBe(true);
  });

  test('comes with a strict policy, with another nonce each time', async () => {
    const policies = await page.evaluate(async () => {
      const load = async () =>
        (await fetch('app://briefwright/index.html')).headers.get('content-security-policy');
      return [await load(), await load()];
    });
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/u);
    }
    expect(policies[0]).not.toBe(policies[1]);
  });

  test('runs no inline script and no eval, and takes no inline style', async () => {
    const done = await page.evaluate(async () => {
      const violations: string[] = [];
      const note = (event: SecurityPolicyViolationEvent) => violations.push(event.effectiveDirective);
      document.addEventListener('securitypolicyviolation', note);
      const marks = window as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const box = document.createElement('div');
      box.innerHTML = '<p style="color: rgb(1, 2, 3)" onclick="window.handlerRan = true">x</p>';
      document.body.append(box);
      const paragraph = box.querySelector('p');
      paragraph?.click();
      const color = paragraph === null ? '' : getComputedStyle(paragraph).color;
      const sheet = document.createElement('style');
      sheet.textContent = 'p { color: rgb(4, 5, 6) }';
      document.head.append(sheet);
      const evaluated = await new Promise<string>((resolve) => {
        // Outside of the debugger's own evaluation, which is exempt.
        setTimeout(() => {
          try {
            Reflect.construct(Function, ['return 2']);
            resolve('made');
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'error');
          }
        }, 0);
      });
      const colorOfSheet = paragraph === null ? '' : getComputedStyle(paragraph).color;
      for (const element of [script, box, sheet]) element.remove();
      document.removeEventListener('securitypolicyviolation', note);
      return { ran: [marks['inlineRan'], marks['handlerRan']], color, colorOfSheet, evaluated, violations };
    });
    expect(done.ran).toEqual([undefined, undefined]);
    expect(done.color).not.toBe('rgb(1, 2, 3)');
    expect(done.colorOfSheet).not.toBe('rgb(4, 5, 6)');
    expect(done.evaluated).toBe('EvalError');
    expect(done.violations.join(' ')).toMatch(/script-src/u);
    expect(done.violations.join(' ')).toMatch(/style-src/u);
  });

  test('reads no file beside its own', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/..%2fmain%2findex.cjs',
        '/%2e%2e/main/index.cjs',
        '/../package.json',
        '/%00',
        '/nothing.js',
      ];
      const answers: (number | string)[] = [];
      for (const path of paths)
        answers.push(
          await fetch(`app://briefwright${path}`).then(
            (response) => response.status,
            () => 'refused',
          ),
        );
      answers.push(
        await fetch('file:///etc/passwd').then(
          () => 'read',
          () => 'refused',
        ),
      );
      return answers;
    });
    for (const status of statuses) expect([404, 'refused']).toContain(status);
  });

  test('stays where it is and opens no window', async () => {
    const here = page.url();
    const opened = await page.evaluate((url) => {
      const links = [url, 'app://briefwright/other.html', 'file:///etc/passwd'];
      const windows = links.map((link) => window.open(link) === null);
      for (const link of links) {
        const anchor = document.createElement('a');
        anchor.href = link;
        anchor.target = '_blank';
        document.body.append(anchor);
        anchor.click();
        anchor.target = '';
        anchor.click();
        anchor.remove();
      }
      return windows;
    }, sealed.outside);
    expect(opened).toEqual([true, true, true]);
    await page.evaluate((url) => {
      location.href = url;
    }, sealed.outside);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(here);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Not by a locator: Playwright goes on waiting for the navigation that never was.
    expect(await page.evaluate(() => document.querySelector('nav') !== null)).toBe(true);
    expect(sealed.asked()).toBe(0);
  });

  test('is given no permission', async () => {
    const given = await page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const states = await Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      );
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'denied',
      );
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('denied'),
        );
      });
      return [...states, camera, place, await Notification.requestPermission()];
    });
    expect(new Set(given)).toEqual(new Set(['denied']));
  });
});
