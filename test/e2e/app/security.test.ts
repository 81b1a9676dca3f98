// The doors of the running app: what calls take, who may call, what the page may do, and that nothing goes out.

import { readFileSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createStreamServer } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outDir } from '../../../build/paths.mjs';
import { type AppCallName, appCallInputs } from '../../../core/contract/app-calls.ts';
import { projectCallNames } from '../../../core/contract/project-calls.ts';
import { callApp, callProject, folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';
import { type LaunchedApp, launchApp } from '../launch.ts';

let launched: LaunchedApp;
let app: ElectronApplication;
let page: Page;
/** A server on this machine that must never be asked for anything. */
let server: Server;
let asked = 0;
let outside = '';

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  launched = await launchApp();
  ({ app, page } = launched);
  const opened = await callApp(page, 'openSample');
  if (!opened.ok) throw new Error(`The sample did not open: ${opened.error.kind}`);
  await projectShown(page);
});

afterAll(async () => {
  await launched.close();
  server.close();
});

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

  test('reaches no other machine, by whatever way', async () => {
    const ways = await page.evaluate(async (url) => {
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const loaded = (element: HTMLElement & { src?: string; href?: string }, attribute: 'src' | 'href') =>
        outcome(
          new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = reject;
            element[attribute] = url;
            document.body.append(element);
            setTimeout(() => reject(new Error('nothing came')), 2_000);
          }).finally(() => element.remove()),
        );
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      return {
        fetch: await outcome(fetch(url, { mode: 'no-cors' })),
        request: await outcome(
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.onload = resolve;
            request.onerror = reject;
            request.open('GET', url);
            request.send();
          }),
        ),
        socket: await outcome(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
        ),
        image: await loaded(document.createElement('img'), 'src'),
        script: await loaded(document.createElement('script'), 'src'),
        style: await loaded(link, 'href'),
        beacon: navigator.sendBeacon(url) ? 'queued' : 'refused',
      };
    }, outside);
    expect({ ...ways, beacon: 'refused' }).toEqual({
      fetch: 'refused',
      request: 'refused',
      socket: 'refused',
      image: 'refused',
      script: 'refused',
      style: 'refused',
      beacon: 'refused',
    });
    await page.waitForTimeout(300);
    expect(asked).toBe(0);
  });

  test('reaches no other machine by WebRTC, which asks no session', async () => {
    const heard: string[] = [];
    const datagrams = createSocket('udp4').on('message', () => heard.push('a datagram'));
    const streams = createStreamServer((socket) => {
      heard.push('a connection');
      socket.destroy();
    });
    await new Promise<void>((resolve) => datagrams.bind(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => streams.listen(0, '127.0.0.1', resolve));
    const servers = [
      { urls: `stun:127.0.0.1:${datagrams.address().port}` },
      {
        urls: `turn:127.0.0.1:${(streams.address() as AddressInfo).port}?transport=tcp`,
        username: 'u',
        credential: 'p',
      },
    ];
    const candidates = await page.evaluate(async (iceServers) => {
      const found: string[] = [];
      try {
        const connection = new RTCPeerConnection({ iceServers });
        connection.onicecandidate = ({ candidate }) => {
          if (candidate !== null) found.push(candidate.candidate);
        };
        connection.createDataChannel('out');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        connection.close();
      } catch {
        // Refused altogether: so be it.
      }
      return found;
    }, servers);
    datagrams.close();
    streams.close();
    expect(heard).toEqual([]);
    expect(candidates).toEqual([]);
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
    }, outside);
    expect(opened).toEqual([true, true, true]);
    await page.evaluate((url) => {
      location.href = url;
    }, outside);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(here);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Not by a locator: Playwright goes on waiting for the navigation that never was.
    expect(await page.evaluate(() => document.querySelector('nav') !== null)).toBe(true);
    expect(asked).toBe(0);
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

test('from start to end the program asks the network for nothing', async () => {
  const folder = folderForTest();
  const log = join(folder, 'net.json');
  const path = sampleIn(folder);
  const running = await launchForTest({
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything', path],
  });
  await projectShown(running.page);
  for (const place of [2, 3, 4, 5, 6, 1]) {
    await running.page.keyboard.press(`Control+Digit${place}`);
    await running.page.waitForTimeout(300);
  }
  await running.page.keyboard.press('Control+Shift+P');
  await running.page.waitForTimeout(1_500);
  await running.close();
  const events = readNetLog(log);
  expect(events.length).toBeGreaterThan(0);
  const outward = events.filter(({ type, url }) => LEAVES.test(type) || /^(?:https?|wss?|ftp):/u.test(url));
  expect(outward).toEqual([]);
});

/** Kinds of events that only a request to another machine makes. */
const LEAVES =
  /^(?:HOST_RESOLVER_MANAGER_REQUEST|TCP_CONNECT|UDP_CONNECT|SSL_CONNECT|DNS_TRANSACTION|PROXY_RESOLUTION_SERVICE)$/u;

function readNetLog(path: string): { readonly type: string; readonly url: string }[] {
  const text = readFileSync(path, 'utf8').trim();
  // A log that was cut short by the end of the process lacks its last brackets.
  const whole = text.endsWith(']}') || text.endsWith('}}') ? text : `${text.replace(/,$/u, '')}]}`;
  const log = JSON.parse(whole) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
  };
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, number]) => [number, name]));
  return log.events.map(({ type, params }) => ({
    type: names.get(type) ?? String(type),
    url: params?.url ?? '',
  }));
}
