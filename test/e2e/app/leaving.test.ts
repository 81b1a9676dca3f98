// The page stays in its place: whatever it tries, it is not loaded anew, no window, frame or program opens, nothing is asked.

import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectShown } from '../drive.ts';
import { openSealedApp, type SealedApp } from './sealed-app.ts';

let sealed: SealedApp;
let app: ElectronApplication;
let page: Page;

beforeAll(async () => {
  sealed = await openSealedApp();
  ({ app, page } = sealed);
  await app.evaluate(({ shell, session, webContents }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    shell.openExternal = (url) => {
      seen.push(`opened ${url}`);
      return Promise.resolve();
    };
    session.defaultSession.on('will-download', (event) => {
      seen.push(event.defaultPrevented ? 'refused a download' : 'a download');
    });
    for (const contents of webContents.getAllWebContents())
      contents.on('did-navigate', (_event, url) => seen.push(`loaded ${url}`));
  });
});

afterAll(() => sealed.close());

/** What a try may use; `url` is an address that must not be asked. */
const tools = `
  const add = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.dataset.tried = '';
    (tag === 'meta' || tag === 'base' ? document.head : document.body).append(element);
    return element;
  };
  const click = (attributes) => add('a', attributes).click();
  const send = (action, method, target) => add('form', { action, method, target }).submit();
  const blob = (type) => URL.createObjectURL(new Blob(['<p>away'], { type }));
`;

/** What is left of the page, once it is one again: a busy machine takes its time to come back to it. */
async function leftOf(tries = 50): Promise<{ readonly stays: boolean; readonly whole: boolean }> {
  try {
    return await page.evaluate(() => {
      for (const element of document.querySelectorAll('[data-tried]')) element.remove();
      return { stays: 'stays' in window, whole: document.querySelector('nav') !== null };
    });
  } catch (error) {
    if (tries === 0 || !String(error).includes('context was destroyed')) throw error;
    await page.waitForTimeout(100);
    return leftOf(tries - 1);
  }
}

/** Runs one try in the page and says what came of it. */
async function tried(trick: string) {
  const here = page.url().replace(/#.*/u, '');
  await page.evaluate(
    `(() => { const url = ${JSON.stringify(sealed.outside)}; ${tools} window.stays = true; try { ${trick} } catch {} })()`,
  );
  await page.waitForTimeout(250);
  const left = await leftOf();
  const opened = await app.evaluate(({ BrowserWindow, webContents }) => {
    const { seen } = globalThis as unknown as { readonly seen: string[] };
    return {
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
      seen: seen.splice(0).filter((what) => what !== 'refused a download'),
    };
  });
  return { ...left, ...opened, here: page.url().replace(/#.*/u, '') === here, asked: sealed.asked() };
}

const nothing = { stays: true, whole: true, windows: 1, pages: 1, seen: [], here: true, asked: 0 };

test.each([
  ['an address', 'location.assign(url)'],
  ['an address in place of its own', 'location.replace(url)'],
  ['an address of ours without a page', "location.assign('/nothing.html')"],
  ['an address of ours on another host', "location.assign('app://elsewhere/index.html')"],
  ['a file', "location.assign('file:///etc/passwd')"],
  ['a page of the browser', "location.assign('chrome://version')"],
  ['data', "location.assign('data:text/html,<p>away')"],
  ['a blob', "location.assign(blob('text/html'))"],
  ['a script as an address', "location.assign('javascript:document.body.remove()')"],
  ['a link whose address is a script', "click({ href: 'javascript:document.body.remove()' })"],
  ['a script that gives a page', 'location.assign(\'javascript:"<p>away"\')'],
  ['a mail', "location.assign('mailto:a@quagga.example?body=words')"],
  ['another program', "location.assign('quagga:words')"],
  ['a link', 'click({ href: url })'],
  ['a link into a new window', "click({ href: url, target: '_blank' })"],
  ['a link into a new window for itself', "click({ href: url, target: '_blank', rel: 'noopener' })"],
  ['a link into the topmost frame', "click({ href: url, target: '_top' })"],
  ['a link into a named window', "click({ href: url, target: 'quagga' })"],
  ['a link under another base', "add('base', { href: url }); click({ href: 'away' })"],
  ['a download of words', "click({ href: blob('text/plain'), download: 'a.txt' })"],
  ['a download from elsewhere', "click({ href: url, download: 'a.txt' })"],
  ['a form', "send(url, 'get', '_self')"],
  ['a form into a new window', "send(url, 'post', '_blank')"],
  ['a new window', 'open(url)'],
  ['an empty new window', "open('about:blank', '_blank', 'popup')"],
  ['a new window without anything', 'open()'],
  ['a new window with a script', 'open(\'javascript:document.write("away")\')'],
  [
    'loading another page after a moment',
    "add('meta', { 'http-equiv': 'refresh', content: '0;url=' + url })",
  ],
  ['a frame', "add('iframe', { src: url })"],
  ['a frame of ours', "add('iframe', { src: '/index.html' })"],
  ['a frame of data', "add('iframe', { src: 'data:text/html,<p>away' })"],
  ['a frame of a script', "add('iframe', { src: 'javascript:parent.document.body.remove()' })"],
  [
    'a frame with a page in it',
    "add('iframe', { srcdoc: '<script>parent.document.body.remove()</script>' })",
  ],
  ['a frame that goes on', "add('iframe', {}).contentWindow.location.assign(url)"],
  ['a frame that takes the page along', "add('iframe', {}).contentWindow.open(url, '_top')"],
  ['a frame for a mail', "add('iframe', { src: 'mailto:a@quagga.example' })"],
  ['an object', "add('object', { data: url })"],
  ['something embedded', "add('embed', { src: url })"],
  ['a webview', "add('webview', { src: url })"],
  [
    'going back and forth',
    "history.pushState(null, '', '#one'); history.back(); history.go(-5); history.forward()",
  ],
  [
    'loading itself again at an address without a page',
    "history.replaceState(null, '', '/nothing.html'); location.reload(); setTimeout(() => history.replaceState(null, '', '/index.html'), 100)",
  ],
])('not by %s', async (_, trick) => {
  expect(await tried(trick)).toEqual(nothing);
});

test('an empty page, of which nobody is asked, is left again at once', async () => {
  const { seen, stays: _, whole: _whole, ...rest } = await tried("location.assign('about:blank')");
  expect(seen).toEqual(['loaded about:blank', 'loaded app://briefwright/index.html']);
  await projectShown(page);
  expect({ ...rest, here: page.url() }).toEqual({
    windows: 1,
    pages: 1,
    here: 'app://briefwright/index.html',
    asked: 0,
  });
});

test.each([
  ['a link', { items: [{ mimeType: 'text/uri-list', data: 'OUTSIDE' }] }],
  ['a link to a file', { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd' }] }],
  ['a page as words', { items: [{ mimeType: 'text/html', data: '<a href="OUTSIDE">x</a>' }] }],
  ['a file', { items: [], files: [import.meta.filename] }],
])('not by %s that is dropped onto the window', async (_, dropped) => {
  const cdp = await page.context().newCDPSession(page);
  const items = dropped.items.map((item) => ({
    ...item,
    data: item.data.replace('OUTSIDE', sealed.outside),
  }));
  const data = { ...dropped, items, dragOperationsMask: 1 };
  await page.evaluate('window.stays = true');
  for (const at of [
    { x: 5, y: 5 },
    { x: 600, y: 400 },
  ])
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  await cdp.detach();
  expect(await tried('')).toEqual(nothing);
});
