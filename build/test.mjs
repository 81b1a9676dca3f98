// npm test: set-up, the checks, the tests, and one closing line that counts them all.
// BRIEFWRIGHT_REQUIRE_ALL=1 makes a missing tool or display a failure instead of a skipped part.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay, startScreens } from './tools/display.mjs';
import { ensureRuntime } from './installed/electron-runtime.mjs';
import { toolsDir } from './paths.mjs';
import { findPreflight, preflightPackages } from './tools/preflight.mjs';
import { runTool } from './run.mjs';
import { Explained } from './say.mjs';
import { setUp } from './setup.mjs';
import { readCounts } from './test-report.mjs';
import { installValidator } from './tools/validator.mjs';

const requiresAll = process.env['BRIEFWRIGHT_REQUIRE_ALL'] === '1';
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const skipped = [];

/** @param {string} title */
function heading(title) {
  console.log(`\n== ${title}`);
}

/**
 * One stage that counts as one test.
 * @param {string} title
 * @param {() => Promise<boolean>} check
 */
async function checkStage(title, check) {
  heading(title);
  const started = Date.now();
  let passed = false;
  try {
    passed = await check();
  } catch (error) {
    console.log(error instanceof Explained ? error.message : error);
  }
  console.log(`${passed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(title);
  return passed;
}

/**
 * @param {string} script below node_modules, or an own script when it ends with .mjs and starts with build/
 * @param {readonly string[]} args
 */
async function succeeds(script, args = []) {
  const path = script.startsWith('build/') ? join('..', script) : script;
  const { code, text } = await runTool(path, args, { output: 'collect' });
  if (code !== 0 || text.trim().length < 400) console.log(text.trim());
  else console.log(text.trim().split('\n').slice(-3).join('\n'));
  return code === 0;
}

/**
 * One vitest run; each of its tests counts.
 * @param {string} title
 * @param {string} config
 * @param {NodeJS.ProcessEnv} [env]
 */
async function vitestStage(title, config, env = {}) {
  heading(title);
  const report = join(toolsDir, `${config}.json`);
  mkdirSync(toolsDir, { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await runTool('vitest/vitest.mjs', args, {
    env: { ...process.env, ...env },
    output: 'pass',
  });
  const counts = readCounts(existsSync(report) ? readFileSync(report, 'utf8') : '', code);
  total.passed += counts.passed;
  total.failed += counts.failed.length;
  failures.push(...counts.failed);
  skipped.push(...counts.skipped);
}

/** Every outside tool that a test would otherwise be skipped for. */
async function checkTools() {
  await installValidator();
  await ensureRuntime();
  const path = (process.env['PATH'] ?? '').split(delimiter);
  const wanted = [
    'soffice',
    'pdftotext',
    'pdfinfo',
    'pdffonts',
    'pdfdetach',
    'pdftoppm',
    'qpdf',
    'fc-match',
    'Xvfb',
  ];
  const missing = wanted.filter((name) => !path.some((folder) => existsSync(join(folder, name))));
  if (!findPreflight()) missing.push(`PDFBox preflight (${preflightPackages.join(', ')})`);
  if (missing.length > 0) console.log(`Missing: ${missing.join(', ')}`);
  return missing.length === 0;
}

/** Each of the apps that are driven side by side owns a screen. */
const SCREENS = 2;

async function endToEnd() {
  const screens = process.platform === 'linux' ? await startScreens(SCREENS) : [];
  if (screens.length === 0 && !hasDisplay()) {
    heading('End to end');
    console.log('There is no display and Xvfb can not be started (on Debian: apt-get install xvfb).');
    if (requiresAll) failures.push('End to end: no display');
    if (requiresAll) total.failed += 1;
    else skipped.push('End to end: every test');
    return;
  }
  try {
    const displays = screens.map(({ display }) => display).join(' ');
    await vitestStage('End to end', 'vitest.e2e.config.ts', { BRIEFWRIGHT_DISPLAYS: displays });
  } finally {
    for (const screen of screens) screen.stop();
  }
}

/** The runtime is only needed on a display: without one (or the network) the other tests still run. */
async function prepare() {
  await setUp({ runtime: false });
  return true;
}

async function runtimeThere() {
  try {
    await ensureRuntime();
    return true;
  } catch (error) {
    if (requiresAll || !(error instanceof Explained)) throw error;
    console.log(error.message);
    skipped.push('End to end: every test');
    return false;
  }
}

try {
  if (await checkStage('Set-up', prepare)) {
    if (requiresAll) await checkStage('Tools', checkTools);
    await checkStage('Types', () => succeeds('build/checks/check-types.mjs'));
    await checkStage('Lint', () => succeeds('oxlint/bin/oxlint'));
    await checkStage('Format', () => succeeds('@biomejs/biome/bin/biome', ['format', '.']));
    await checkStage('Layers', () => succeeds('build/checks/layers.mjs'));
    await checkStage('Dead code', () => succeeds('knip/bin/knip.js'));
    await checkStage('Code that only tests reach', () => succeeds('knip/bin/knip.js', ['--production']));
    await checkStage('Notices', () => succeeds('build/packages/notices.mjs', ['--check']));
    await vitestStage('Unit and integration', 'vitest.config.ts');
    if (await runtimeThere()) await endToEnd();
  }
} catch (error) {
  console.log(error instanceof Explained ? error.message : error);
  failures.push('The test script itself');
  total.failed += 1;
}
if (skipped.length > 0)
  console.log(`\nSkipped (${skipped.length}):\n${skipped.map((name) => `  ${name}`).join('\n')}`);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
