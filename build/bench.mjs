// npm run bench: set-up, then every measurement in test/bench/, on a virtual display where there is none. A whole run
// writes docs/bench.md; with a word (`npm run bench -- storage`) only what it matches is measured, and printed.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, startXvfb } from './tools/display.mjs';
import { findRuntime } from './installed/electron-runtime.mjs';
import { root } from './paths.mjs';
import { runTool } from './run.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';

const otherWork = ' **The machine was busy with other work at the same time, so all times are too long.**';

await runScript(async () => {
  await setUp();
  const screen = hasDisplay() ? undefined : await startXvfb();
  if (!screen && !hasDisplay()) {
    throw new Explained('The start of the app is measured on a display: set DISPLAY or install xvfb.');
  }
  const busy = loadavg()[0] ?? 0;
  const chosen = process.argv.slice(2);
  const parts = mkdtempSync(join(tmpdir(), 'briefwright-bench-'));
  const args = ['run', '--config', 'vitest.bench.config.ts', ...chosen];
  const env = {
    ...process.env,
    ...(screen ? { DISPLAY: screen.display } : {}),
    BRIEFWRIGHT_BENCH_PARTS: parts,
  };
  try {
    process.exitCode = (await runTool('vitest/vitest.mjs', args, { env, output: 'pass' })).code;
    if (process.exitCode !== 0 || chosen.length > 0) return;
    writeFileSync(join(root, 'docs', 'bench.md'), reportOf(parts, busy));
    say('Wrote docs/bench.md.');
  } finally {
    screen?.stop();
    rmSync(parts, { recursive: true, force: true });
  }
});

/**
 * @param {string} folder where each measurement left its part
 * @param {number} busy the load of the machine before anything was measured
 */
function reportOf(folder, busy) {
  const others = busy < availableParallelism() / 4 ? '' : otherWork;
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return [
    '# Measurements',
    `Written by \`npm run bench\`, all in one run on this machine: ${machine()}.\nOn another machine trust the ratios, not the times.${others}`,
    ...texts,
    '',
  ].join('\n\n');
}

function machine() {
  const model = (cpus()[0]?.model ?? 'unknown processor').replace(/\s+/g, ' ').trim();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return (
    `${model}, ${availableParallelism()} cores, ${memory} GB, ${type()}, ` +
    `Node ${process.versions.node}, Electron ${findRuntime()?.version ?? 'unknown'}`
  );
}
