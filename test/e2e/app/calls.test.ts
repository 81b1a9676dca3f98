// The calls of the running app: what they take, and who may call.

import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outDir } from '../../../build/paths.mjs';
import { type AppCallName, appCallInputs } from '../../../core/contract/app-calls.ts';
import { projectCallNames } from '../../../core/contract/project-calls.ts';
import { callApp, callProject } from '../drive.ts';
import { openSealedApp, type SealedApp } from './sealed-app.ts';

let sealed: SealedApp;
let app: ElectronApplication;
let page: Page;

const appCallNames = Object.keys(appCallInputs) as readonly AppCallName[];

const JUNK: readonly unknown[] = [
  null,
  7,
  'x',
  [],
  true,
  { surplus: 1 },
  { token: '../../etc/passwd' },
  { path: '/etc/passwd' },
  { constructor: { prototype: {} } },
];

beforeAll(async () => {
  sealed = await openSealedApp();
  ({ app, page } = sealed);
});

afterAll(() => sealed.close());

describe('calls', () => {
  test('to main reject junk, every one of them', async () => {
    for (const name of appCallNames)
      for (const junk of JUNK) {
        const fits = appCallInputs[name].safeParse(junk).success;
        expect(fits, `${name} ${JSON.stringify(junk)}`).toBe(false);
        expect(await callApp(page, name, junk)).toMatchObject({
          ok: false,
          error: { kind: 'bad-request', call: name },
        });
      }
  });

  test('to the project reject junk, every one of them', async () => {
    for (const name of projectCallNames)
      for (const junk of JUNK)
        expect(await callProject(page, name, junk), `${name} ${JSON.stringify(junk)}`).toMatchObject({
          ok: false,
          error: { kind: 'bad-request', call: name },
        });
  });

  test('of another name do not exist, on either side', async () => {
    for (const name of ['eval', 'constructor', '__proto__', 'toString', 'app:getSettings', ''])
      for (const call of [callApp, callProject])
        expect(await call(page, name)).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
  });

  test('never take a path: tokens that nobody gave out lead nowhere', async () => {
    const token = '0'.repeat(32);
    for (const name of ['openRecent', 'openTarget', 'showTarget'])
      expect(await callApp(page, name, { token })).toMatchObject({
        ok: false,
        error: { kind: 'file-not-found' },
      });
    for (const [name, input] of [
      ['capture', { jobId: 'c', token }],
      ['importJson', { token }],
    ] as const)
      expect(await callProject(page, name, input)).toMatchObject({
        ok: false,
        error: { kind: 'file-not-found' },
      });
  });

  test('open no link but to the web and mail', async () => {
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'app://briefwright/',
      'smb://x/y',
      'not a link',
    ])
      expect(await callApp(page, 'openLink', { url })).toMatchObject({
        ok: false,
        error: { kind: 'bad-request' },
      });
  });

  test('from a foreign page are refused, whatever they ask for', async () => {
    const preload = join(outDir, 'preload', 'index.cjs');
    const answers = await app.evaluate(
      async ({ BrowserWindow }, [script, names]) => {
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { preload: script, sandbox: true, contextIsolation: true },
        });
        await foreign.loadURL('data:text/html,<p>Foreign</p>');
        const ask = `Promise.all(${JSON.stringify(names)}.map((name) => window.briefwright.callApp(name, {})))`;
        const given: unknown = await foreign.webContents.executeJavaScript(ask);
        foreign.destroy();
        return given;
      },
      [preload, [...appCallNames]] as const,
    );
    expect(answers).toEqual(
      appCallNames.map((call) => ({ ok: false, error: { kind: 'foreign-sender', call } })),
    );
  });

  test('from a frame inside our page are not there to be made', async () => {
    const found = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'about:blank';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const bridge = (frame.contentWindow as (Window & { briefwright?: unknown }) | null)?.briefwright;
      frame.remove();
      return typeof bridge;
    });
    expect(found).toBe('undefined');
  });
});
