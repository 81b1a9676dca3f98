// Takes the pictures in docs/screenshots/: the running app with the sample in each of its places. Pages of documents are
// taken by page-pictures.mjs. With ImageMagick's convert the files become half as large.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { hasDisplay, startXvfb } from '../tools/display.mjs';
import { findRuntime, sandboxFlags } from '../installed/electron-runtime.mjs';
import { root } from '../paths.mjs';
import { brief, makeSmall, sampleIn } from './picture-parts.mjs';
import { Explained, runScript, say } from '../say.mjs';
import { setUp } from '../setup.mjs';

/** @typedef {import('playwright-core').Page} Page */

const WIDTH = 1440;
const HEIGHT = 900;
const pictures = join(root, 'docs', 'screenshots');

/** What is worth a look in each list; where nothing is chosen here the place shows what it shows by itself. */
const chosen = new Map([
  ['sources', /Ex-general/],
  ['actors', /Haftar/],
  ['timeline', /Speaker calls/],
  ['figures', /./],
]);

/** What somebody might have mistyped in the sample: it has nothing that a check would find. */
const slips = new Map([
  ['would return in strength', 'will return in force'],
  ['at least 40 bodies said that more were being', 'at least 60 bodies said that more were being'],
]);

await runScript(async () => {
  await setUp();
  const screen = hasDisplay() ? undefined : await startXvfb();
  if (!screen && !hasDisplay())
    throw new Explained('Pictures are taken on a display: set DISPLAY or install xvfb.');
  const work = mkdtempSync(join(tmpdir(), 'briefwright-pictures-'));
  try {
    mkdirSync(pictures, { recursive: true });
    const project = await sampleIn(join(work, 'Documents'));
    const env = { ...process.env, ...(screen ? { DISPLAY: screen.display } : {}) };
    await takeStart(work, project, env);
    await takePlaces(work, project, env);
    await takeChecks(work, await slipsIn(work), env);
    await makeSmall(pictures);
  } finally {
    screen?.stop();
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * The sample with slips in the text of the brief; the sources stay as they are.
 * @param {string} work
 */
async function slipsIn(work) {
  const sample = JSON.parse(readFileSync(join(root, 'templates', 'sample-libya', 'sample.json'), 'utf8'));
  for (const record of sample.records) {
    if (record.kind !== 'section' || !record.content) continue;
    let text = JSON.stringify(record.content);
    for (const [right, wrong] of slips) text = text.replace(right, wrong);
    record.content = JSON.parse(text);
  }
  const json = join(work, 'slips.json');
  writeFileSync(json, JSON.stringify(sample));
  const project = join(work, 'Libya, May 2014 (slips).brief');
  await brief('import', project, json);
  return project;
}

/**
 * @param {string} work
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 */
async function takeStart(work, project, env) {
  await withApp(work, project, env, [], async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take(page, 'start');
  });
}

/**
 * @param {string} work
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 */
async function takePlaces(work, project, env) {
  await withApp(work, project, env, [project], async (page) => {
    const text = page.locator('main [contenteditable="true"] p').first();
    await text.waitFor({ state: 'visible' });
    await take(page, 'brief');
    await page.emulateMedia({ colorScheme: 'dark' });
    await take(page, 'brief-dark');
    await page.emulateMedia({ colorScheme: 'light' });

    await page.keyboard.press('Control+Shift+P');
    await page.locator('main canvas').first().waitFor({ state: 'visible' });
    await page.waitForTimeout(3000);
    await take(page, 'preview');
    await page.keyboard.press('Control+Shift+P');

    await page.keyboard.press('Control+E');
    await page.getByRole('dialog').waitFor();
    await take(page, 'export');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('ben');
    await take(page, 'palette');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    for (const [index, place] of ['sources', 'actors', 'timeline', 'figures'].entries()) {
      await page.keyboard.press(`Control+Digit${index + 2}`);
      const here = page.locator('nav [aria-current="page"]', { hasText: new RegExp(place, 'i') });
      await here.waitFor();
      await choose(page, place);
      await take(page, place);
    }
  });
}

/**
 * @param {string} work
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 */
async function takeChecks(work, project, env) {
  await withApp(work, project, env, [project], async (page) => {
    await page.locator('nav [aria-current="page"]').waitFor();
    await page.keyboard.press('Control+Digit6');
    await page.locator('nav [aria-current="page"]', { hasText: 'Checks' }).waitFor();
    await take(page, 'checks');
  });
}

/**
 * @param {Page} page
 * @param {string} place
 */
async function choose(page, place) {
  const pattern = chosen.get(place);
  if (!pattern) return;
  const item = page.locator('main [role="option"]', { hasText: pattern }).first();
  await item.click({ timeout: 10_000 });
}

/**
 * Starts the app in a data folder of its own, with a window of the pictures' size.
 * @param {string} work
 * @param {string} project shown among the recent ones
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args
 * @param {(page: Page) => Promise<void>} use
 */
async function withApp(work, project, env, args, use) {
  const runtime = findRuntime();
  if (!runtime) throw new Explained('The Electron runtime vanished after set-up; run this again.');
  const data = mkdtempSync(join(work, 'data-'));
  const settings = {
    settings: { theme: 'system', author: 'Analyst' },
    // A fixed day, so that the picture is the same on every day.
    recent: [{ path: project, openedAt: '2026-05-18T16:00:00.000Z' }],
  };
  writeFileSync(join(data, 'settings.json'), JSON.stringify(settings));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...sandboxFlags(), root, `--user-data-dir=${data}`, ...args],
    env: /** @type {Record<string, string>} */ (env),
    timeout: 30_000,
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(30_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width: WIDTH, height: HEIGHT },
    );
    await use(page);
  } finally {
    await app.close();
  }
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function take(page, name) {
  await page.mouse.move(WIDTH / 2, HEIGHT - 2);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  // Checks and words are counted a moment after the last change; tooltips take a moment to go.
  await page.waitForTimeout(1200);
  await page.screenshot({
    path: join(pictures, `${name}.png`),
    clip: { x: 0, y: 0, width: WIDTH, height: HEIGHT },
    animations: 'disabled',
    caret: 'hide',
  });
  say(`${name}.png`);
}
