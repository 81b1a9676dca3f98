// npm run faults: set-up, then the hard tests in their long forms, one part after the other, on a virtual display where there
// is none. `npm run faults -- soak --count 5 --seed 7` runs one part with smaller numbers; whole numbers only are written
// into docs/reliability.md. What a failed case leaves to look at stays in .cache/faults/.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir, type } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hasDisplay, startXvfb } from './tools/display.mjs';
import { findRuntime } from './installed/electron-runtime.mjs';
import { withFigures } from './faults/fault-figures.mjs';
import { countsOf, faultParts } from './faults/fault-parts.mjs';
import { root, toolsDir } from './paths.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { wholeNumber } from './whole-number.mjs';

/** @typedef {import('./faults/fault-parts.mjs').FaultPart} FaultPart */

const graceMs = 15_000;
const report = join(root, 'docs', 'reliability.md');

await runScript(async () => {
  const asked = readWords();
  if (asked === null) return;
  const { chosen, count, seed } = asked;
  await setUp();
  const screen = hasDisplay() ? undefined : await startXvfb();
  if (!screen && !hasDisplay() && chosen.some(({ config }) => config.includes('e2e')))
    throw new Explained('The running app is tested on a display: set DISPLAY or install xvfb.');
  const folder = mkdtempSync(join(tmpdir(), 'briefwright-faults-'));
  try {
    /** @type {string[]} */
    const failed = [];
    for (const part of chosen) {
      const counts = countsOf(part, count);
      say(
        `== ${part.name}: ${Object.entries(counts)
          .map((entry) => entry.reverse().join(' '))
          .join(', ')}; seed ${seed}`,
      );
      const env = {
        ...(screen ? { DISPLAY: screen.display } : {}),
        ...environmentOf(part, counts, seed, folder),
      };
      if (!(await passes(part, env))) failed.push(part.name);
    }
    if (count === null) write(folder);
    if (failed.length === 0) return;
    process.exitCode = 1;
    say(`Failed: ${failed.join(', ')} (seed ${seed}). What was left to look at is in ${evidenceDir()}.`);
  } finally {
    screen?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

function evidenceDir() {
  return join(toolsDir, 'faults');
}

function readWords() {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const list = faultParts.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  const usage = `npm run faults -- [PART…] [--count N] [--seed N]\n${list}`;
  const unknown = positionals.filter((word) => !faultParts.some(({ name }) => name === word));
  if (values.help) {
    say(usage);
    return null;
  }
  if (unknown.length > 0) throw new Explained(`There is no part ${unknown.join(', ')}.\n${usage}`);
  const chosen = faultParts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const count = values.count === undefined ? null : wholeNumber(values.count, usage);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber(values.seed, usage);
  return { chosen, count, seed };
}

/**
 * What the tests of a part read by test/support/faults.ts.
 * @param {FaultPart} part
 * @param {Readonly<Record<string, number>>} counts
 * @param {number} seed
 * @param {string} figures
 */
function environmentOf(part, counts, seed, figures) {
  const evidence = join(evidenceDir(), part.name);
  rmSync(evidence, { recursive: true, force: true });
  mkdirSync(evidence, { recursive: true });
  const asked = { part: part.name, counts, seed, figures, evidence, minutes: part.minutes };
  return { BRIEFWRIGHT_FAULTS: JSON.stringify(asked), BRIEFWRIGHT_FAULTS_RUN: randomUUID() };
}

/**
 * Runs the tests of a part; it fails where they do, where they take too long, and where a process of theirs outlives them.
 * @param {FaultPart} part
 * @param {NodeJS.ProcessEnv} env
 */
async function passes(part, env) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--config', part.config, ...part.files];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let late = false;
  const stop = () => {
    // It passes this on to the programs that its tests started.
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
  };
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, part.minutes * 60_000);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const code = await new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  clearTimeout(timer);
  process.off('SIGINT', stop);
  process.off('SIGTERM', stop);
  const left = await endThoseLeft(env['BRIEFWRIGHT_FAULTS_RUN'] ?? '');
  if (late) say(`${part.name}: stopped after ${part.minutes} minutes`);
  if (left.length > 0)
    say(`${part.name}: left ${left.length} processes behind, which were ended: ${left.join('; ')}`);
  return code === 0 && !late && left.length === 0;
}

/**
 * Ends what still runs of this run, after a moment in which it may end by itself; gives their commands. Processes are told
 * by the mark in their environment, which only Linux shows.
 * @param {string} mark
 */
async function endThoseLeft(mark) {
  if (process.platform !== 'linux') return [];
  for (let tries = 0; tries < 20 && marked(mark).length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 250));
  const left = marked(mark);
  for (const { pid } of left) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone by itself meanwhile.
    }
  }
  return left.map(({ pid, command }) => `${pid} ${command}`);
}

/** @param {string} mark */
function marked(mark) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        if (!readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 120);
        return [{ pid: Number(name), command }];
      } catch {
        return [];
      }
    });
}

/** @param {string} folder where the tests left their figures, a file of JSON lines for each part */
function write(folder) {
  const figures = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
  if (figures.length === 0 || !existsSync(report)) return;
  const day = new Date().toISOString().slice(0, 10);
  const taken = `${day}, ${type()}, ${availableParallelism()} cores, Electron ${findRuntime()?.version ?? 'unknown'}`;
  const parts = faultParts.map(({ name }) => name);
  writeFileSync(report, withFigures(readFileSync(report, 'utf8'), figures, parts, taken));
  say('Wrote the figures into docs/reliability.md.');
}
