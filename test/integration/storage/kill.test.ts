import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import { makeWorld } from '../../builders/records.ts';
import { faultCount, faultTimeoutMs, noteFigure } from '../../support/faults.ts';
import { adding, at, newProject, now, temporaryFolder, valueOf } from './support.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { newSealed } from './sealing/sealed.ts';
import { openProjectFile } from '../../../electron/storage/open-project.ts';

const KILLS = faultCount('kills of the storage', 100);
const EVENTS = 20;
/** Inside node_modules, so that the driver is found from there. */
const folder = join(process.cwd(), 'node_modules', '.cache', `briefwright-kill-${process.pid}`);

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: join(import.meta.dirname, 'kill-child.ts'),
      outDir: folder,
      target: 'node18',
      rollupOptions: { external: ['@photostructure/sqlite'], output: { entryFileNames: 'child.mjs' } },
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the child on a project and kills it after a while; gives the changes that it was told are on disk. */
function runAndKill(
  path: string,
  from: number,
  afterFirst: boolean,
  delay: number,
  key: string,
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'child.mjs'), path, String(from), key]);
    let said = '';
    let complaints = '';
    let timer: NodeJS.Timeout | null = null;
    const killLater = (): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
    };
    if (!afterFirst) killLater();
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      killLater();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(complaints));
      // A line without its end was never said.
      else resolve(said.split('\n').slice(0, -1).map(Number));
    });
  });
}

/** Kills a number of times, and after each opens the file (which checks it) and looks for every acknowledged change. */
async function killAgainAndAgain(kills: number, file: ProjectFile): Promise<number> {
  const { key } = file;
  const unlock = key === null ? null : { key };
  const world = makeWorld();
  for (let index = 0; index < EVENTS; index++) world.event('0', null);
  valueOf(file.applyChange(adding(...world.records), at()));
  file.close();
  const keyText = key === null ? '' : Buffer.from(key).toString('hex');
  let next = 1;
  let acknowledged = 0;
  for (let round = 0; round < kills; round++) {
    const told = await runAndKill(file.path, next, round % 3 !== 0, Math.random() * 60, keyText);
    acknowledged += told.length;
    const last = told.at(-1) ?? next - 1;
    const again = valueOf(openProjectFile(file.path, { mode: 'write', now, unlock }));
    const counts = again.records.ofKind('event').map((event) => Number(event.title));
    const highest = Math.max(...counts);
    // The change after the last one acknowledged may be there: it was killed between writing and saying so.
    expect(highest).toBeGreaterThanOrEqual(last);
    expect(highest).toBeLessThanOrEqual(last + 1);
    counts.forEach((count, slot) => {
      let expected = highest - ((((highest - slot) % EVENTS) + EVENTS) % EVENTS);
      if (expected < 0) expected = 0;
      expect(count).toBe(expected);
    });
    next = highest + 1;
    again.close();
  }
  return acknowledged;
}

test(`after ${KILLS} kills at any moment the file opens every time and holds every acknowledged change`, {
  timeout: faultTimeoutMs(300_000),
}, async () => {
  const half = Math.ceil(KILLS / 2);
  const there = (): string => join(temporaryFolder('memory'), 'libya.brief');
  const [one, other] = await Promise.all([
    killAgainAndAgain(half, newProject(there())),
    killAgainAndAgain(KILLS - half, newProject(there())),
  ]);
  noteFigure(
    'the process that writes the project killed',
    `${KILLS} kills`,
    `${one + other} acknowledged changes, 0 lost`,
  );
  expect(one + other).toBeGreaterThan(KILLS);
});

const SEALED_KILLS = faultCount('kills of the storage, encrypted', 20);

test(`and so does an encrypted one after ${SEALED_KILLS} kills`, {
  timeout: faultTimeoutMs(120_000),
}, async () => {
  const path = join(temporaryFolder('memory'), 'libya.brief');
  const told = await killAgainAndAgain(SEALED_KILLS, newSealed(path));
  noteFigure(
    'the process that writes an encrypted project killed',
    `${SEALED_KILLS} kills`,
    `${told} acknowledged changes, 0 lost`,
  );
  expect(told).toBeGreaterThan(SEALED_KILLS);
});
