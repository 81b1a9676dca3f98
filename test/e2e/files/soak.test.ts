// Hours of work in minutes: the running app goes round its places with the preview open, and holds no more memory, handles,
// threads or temporary files at the end than when it was warm. Two minutes here, an hour in `npm run faults`.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { evidenceFolder, faultCount, faultTimeoutMs, noteFigure } from '../../support/faults.ts';
import { growth, keepsGrowing } from '../../support/growth.ts';
import { answerOpenDialogs, folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';
import { collectInServices, moreIn, type ProcessSample, sampleProcesses } from './soak/app-processes.ts';
import { begin, rest, round, type Soaked } from './soak/rounds.ts';

/** What a process may grow by between the first and the last third of the rounds. */
const mostGrowth = 0.05;
/**
 * Below this a share says nothing (MB). In an hour: a page more or less in a process of a few megabytes. In two minutes, which
 * are the first ones: the caches of Chromium are still filling, and a leak is told by what each round would add for ever.
 */
const leastMb = { short: 12, long: 2 };
/** From here on a soak is a long one. */
const longMinutes = 15;
/** Rounds that come before anything is compared: each format was exported once, each place was there. */
const warmRounds = 8;
const fewestRounds = 12;

type Sample = {
  readonly processes: readonly ProcessSample[];
  /** After collecting garbage. */
  readonly windowHeapMb: number;
  readonly mainHeapMb: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly temporary: readonly string[];
};

const minutes = faultCount('minutes', 2);

test.skipIf(process.platform !== 'linux')(
  `holds nothing more after ${minutes} minutes of work than when it was warm`,
  { timeout: faultTimeoutMs(900_000) },
  async () => {
    const folder = folderForTest();
    const temporary = join(folder, 'tmp');
    const projects = join(folder, 'projects');
    for (const made of [temporary, projects]) mkdirSync(made);
    const { app, page, close } = await launchForTest({
      args: ['--js-flags=--expose-gc'],
      env: { TMPDIR: temporary },
    });
    // Not by the environment of the start: the driver takes this variable out.
    await app.evaluate(
      (_, preload) => {
        process.env['NODE_OPTIONS'] = `--require=${preload}`;
      },
      join(import.meta.dirname, 'soak', 'collect-garbage.cjs'),
    );
    await answerOpenDialogs(app, [sampleIn(projects)]);
    await page.getByRole('button', { name: 'Open a project…' }).click();
    await projectShown(page);
    page.setDefaultTimeout(60_000);
    const devtools = await page.context().newCDPSession(page);
    const soaked: Soaked = { app, page, folder };
    const sample = () => sampleApp(soaked, devtools, temporary);
    const until = Date.now() + minutes * 60_000;
    const warmUntil = Date.now() + Math.min(5, minutes / 3) * 60_000;
    let rounds = 0;
    await begin(soaked);
    while (rounds < warmRounds || Date.now() < warmUntil) await round(soaked, rounds++);
    const warm = await sample();
    const samples: Sample[] = [];
    while (samples.length < fewestRounds || Date.now() < until) {
      await round(soaked, rounds++);
      samples.push(await sample());
    }
    const faults = [...memoryFaults(samples), ...(await leftOver(soaked, warm, sample))];
    tell(rounds, samples, faults);
    await close();
    expect(faults).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(projects)).toEqual(['libya.brief']);
  },
);

async function sampleApp({ app, page }: Soaked, devtools: CDPSession, temporary: string): Promise<Sample> {
  // What Chromium keeps for later only, in any of its processes.
  await devtools.send('Memory.simulatePressureNotification', { level: 'critical' });
  // Twice: what a finaliser lets go of is garbage only after the first time.
  for (let times = 0; times < 2; times += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    await app.evaluate(() => (globalThis as { gc?: () => void }).gc?.());
    collectInServices(app.process().pid ?? 0);
    await page.waitForTimeout(250);
  }
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const mainHeap = await app.evaluate(() => process.memoryUsage().heapUsed);
  return {
    processes: sampleProcesses(app.process().pid ?? 0),
    windowHeapMb: usedSize / 1024 ** 2,
    mainHeapMb: mainHeap / 1024 ** 2,
    nodes,
    listeners: jsEventListeners,
    temporary: readdirSync(temporary, { recursive: true }).map((name) =>
      String(name).replaceAll(/\d+/gu, '#'),
    ),
  };
}

type Series = { readonly name: string; readonly unit: string; readonly values: readonly number[] };

/** The row of each quantity over the rounds; a process is one only where it was there in all of them. */
function seriesOf(samples: readonly Sample[]): Series[] {
  const [first] = samples;
  const series = (first?.processes ?? []).flatMap(({ pid, kind }): Series[] => {
    const values = samples.flatMap(({ processes }) =>
      processes.filter((process) => process.pid === pid).map(({ residentMb }) => residentMb),
    );
    return values.length === samples.length ? [{ name: `${kind} (${pid})`, unit: 'MB', values }] : [];
  });
  return [
    ...series,
    { name: 'JavaScript of the window', unit: 'MB', values: samples.map(({ windowHeapMb }) => windowHeapMb) },
    { name: 'JavaScript of main', unit: 'MB', values: samples.map(({ mainHeapMb }) => mainHeapMb) },
    { name: 'nodes of the page', unit: '', values: samples.map(({ nodes }) => nodes) },
    { name: 'listeners of the page', unit: '', values: samples.map(({ listeners }) => listeners) },
  ];
}

function memoryFaults(samples: readonly Sample[]): string[] {
  return seriesOf(samples)
    .filter(({ values, unit }) => {
      const share = growth(values);
      const end = values.at(-1) ?? 0;
      const least = minutes < longMinutes ? leastMb.short : leastMb.long;
      return keepsGrowing(values, mostGrowth) && !(unit === 'MB' && end - end / (1 + share) < least);
    })
    .map((series) => `${described(series)} in ${samples.length} rounds`);
}

const described = ({ name, unit, values }: Series): string =>
  `${name}: ${Math.round(values[0] ?? 0)} to ${Math.round(values.at(-1) ?? 0)} ${unit} (${(growth(values) * 100).toFixed(1)} %)`;

/**
 * What is there after a minute of rest that was not there when the app was warm. The pools of Chromium take and give back
 * threads as they like, up to a number.
 */
async function leftOver(soaked: Soaked, warm: Sample, sample: () => Promise<Sample>): Promise<string[]> {
  let left: string[] = [];
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    await rest(soaked);
    left = moreThan(await sample(), warm);
    if (left.length === 0) return [];
    await soaked.page.waitForTimeout(2_000);
  }
  return left;
}

function moreThan(now: Sample, warm: Sample): string[] {
  const kinds = ({ processes }: Sample): string[] => processes.map(({ kind }) => kind);
  const told = (what: string, more: readonly string[]): string[] => more.map((name) => `${what}: ${name}`);
  return [
    ...told('process', moreIn(kinds(now), kinds(warm))),
    ...told('temporary file', moreIn(now.temporary, warm.temporary)),
    ...now.processes.flatMap((process) => {
      const before = warm.processes.find(({ pid }) => pid === process.pid);
      if (before === undefined) return [];
      const threads = (names: readonly string[]) => names.filter((name) => !name.startsWith('ThreadPool'));
      return [
        ...told(`handle of ${process.kind}`, moreIn(process.handles, before.handles)),
        ...told(`thread of ${process.kind}`, moreIn(threads(process.threads), threads(before.threads))),
      ];
    }),
  ];
}

function tell(rounds: number, samples: readonly Sample[], faults: readonly string[]): void {
  const memory = seriesOf(samples).map(described).join('; ');
  const verdict = faults.length === 0 ? 'nothing left over' : `left over or grown: ${faults.join('; ')}`;
  noteFigure(`${minutes} minutes of going round the places`, `${rounds} rounds`, `${memory}; ${verdict}`);
  if (faults.length === 0) return;
  const evidence = join(evidenceFolder('soak'), 'samples.json');
  writeFileSync(evidence, JSON.stringify(samples, null, 1));
  console.log(`The samples of all rounds are in ${evidence}`);
}
