// Builds the gallery, takes a picture of each page in both themes, and has axe look at each.
// node test/gallery/look.mjs [folder for the pictures]; needs a Chromium: CHROMIUM=/path, or Debian's.
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error('No Chromium found. Install one (apt-get install chromium) or name it in CHROMIUM.');
  process.exit(3);
}
const out = await mkdtemp(join(tmpdir(), 'gallery-'));
const pictures = process.argv[2] ?? join(out, 'pictures');
await mkdir(pictures, { recursive: true });
await build({
  configFile: join(import.meta.dirname, 'gallery.config.ts'),
  build: { outDir: join(out, 'site') },
});

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const server = createServer((request, response) => void serve(request, response));

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve(request, response) {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  try {
    const name = path === '/' ? '/index.html' : path;
    const bytes = await readFile(join(out, 'site', name));
    // The policy of the real window, so that what it refuses is seen here too.
    response.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-gallery'; font-src 'self'; img-src 'self'; connect-src 'self'",
    );
    const type = extname(name);
    response.setHeader(
      'content-type',
      type in types ? types[/** @type {keyof typeof types} */ (type)] : 'font/ttf',
    );
    const isPage = type === '.html';
    response.end(
      isPage
        ? bytes.toString('utf8').replace('<title>', '<meta property="csp-nonce" nonce="gallery" /><title>')
        : bytes,
    );
  } catch {
    // No icon for the page's tab, for one.
    response.statusCode = 204;
    response.end();
  }
}

await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
let faults = 0;
for (const theme of ['light', 'dark']) {
  for (const page of [
    'window',
    'kit',
    'kit:Menu',
    'kit:Popover',
    'kit:Toasts',
    'kit:Tooltip',
    'palette',
    'about',
    'settings',
    'shortcuts',
    'confirm',
    'crash',
  ]) {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    tab.on('console', (message) => {
      if (message.type() === 'error' && page !== 'crash') fault(`${page}: ${message.text()}`);
    });
    tab.on('pageerror', (error) => page !== 'crash' && fault(`${page}: ${error.message}`));
    await tab.goto(`${origin}/?page=${page.split(':')[0]}&theme=${theme}`);
    await tab.evaluate(() => document.fonts.ready);
    await tab.waitForTimeout(250);
    if (page.startsWith('kit:')) await openSomething(tab, page.slice(4));
    await tab.waitForTimeout(150);
    await tab.screenshot({ path: join(pictures, `${page.replace(':', '-')}-${theme}.png`) });
    await tab.evaluate(axe);
    const result = await tab.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    for (const violation of /** @type {any} */ (result).violations) {
      for (const node of violation.nodes) {
        fault(
          `${page} ${theme}: ${violation.id}: ${node.html.slice(0, 160)} — ${node.failureSummary.split('\n')[1]}`,
        );
      }
    }
    await tab.close();
  }
}
await browser.close();
server.close();
console.log(`${pictures}: ${faults === 0 ? 'nothing to complain about' : `${faults} faults`}`);
process.exitCode = faults === 0 ? 0 : 1;

/**
 * @param {import('playwright-core').Page} tab
 * @param {string} what
 */
async function openSomething(tab, what) {
  if (what === 'Tooltip') await tab.getByRole('button', { name: 'Delete' }).last().hover();
  else await tab.getByRole('button', { name: what, exact: true }).click();
  await tab.waitForTimeout(500);
}

/** @param {string} text */
function fault(text) {
  faults++;
  console.log(text);
}
