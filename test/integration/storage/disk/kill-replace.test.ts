// Kills at any moment of putting a project in place: the old is there afterwards, or the new, or nothing where nothing was.

import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { build } from 'vite';
import type { AnyRecord } from '../../../../core/model/any-record.ts';
import { projectToJson } from '../project-to-json.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { readCopiesFolder, sweepReadCopies } from '../../../../electron/storage/disk/read-copies.ts';
import { faultCount, faultTimeoutMs, noteFigure } from '../../../support/faults.ts';
import { cutOff, projectCalled } from '../left-overs.ts';
import { newProject, now, sorted, temporaryFolder, valueOf } from '../support.ts';

/** Of what the child encrypts. */
const NEW_PASSPHRASE = 'a passphrase of words';
/** For each way. */
const KILLS = faultCount('kills of each way', 10);
/** Inside node_modules, so that the driver is found from there. */
const built = join(process.cwd(), 'node_modules', '.cache', `briefwright-replace-${process.pid}`);
const templates = join(process.cwd(), 'templates');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(import.meta.dirname, 'kill-replace-child.ts'),
      outDir: built,
      target: 'node18',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs the child to its end, or kills it so long after it began; gives what it said. */
function run(words: readonly string[], killAfterMs: number | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(built, 'child.mjs'), ...words]);
    let said = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(said) : reject(new Error(complaints)),
    );
  });
}

/** What stands at the path before, by turns; the records are those it opens with, null where it is nothing. */
type Laid = { readonly lay: (path: string) => void; readonly records: readonly AnyRecord[] | null };

const nothing: Laid = { lay: () => {}, records: null };
const journalAlone: Laid = {
  lay: (path) => writeFileSync(`${path}-journal`, cutOff('Other').journal),
  records: null,
};
const cutProject = (): Laid => ({
  lay: (path) => {
    writeFileSync(path, cutOff('Cut').project);
    writeFileSync(`${path}-journal`, cutOff('Cut').journal);
  },
  records: cutOff('Cut').records,
});
function oldProject(folder: string): Laid {
  const old = projectCalled('Old', join(folder, 'old.brief'));
  const records = sorted(old.readRecords());
  old.close();
  return { lay: (path) => copyFileSync(old.path, path), records };
}

/** A big enough project to copy, and the same as JSON. */
function sources(folder: string) {
  const file = projectCalled('New', join(folder, 'source.brief'));
  for (let index = 0; index < 20; index++)
    valueOf(file.putAsset(new Uint8Array(60_000).fill(index), 'image/png'));
  const json = join(folder, 'source.json');
  writeFileSync(json, JSON.stringify(valueOf(projectToJson(file))));
  const records = sorted(file.readRecords());
  file.close();
  return { project: file.path, json, records };
}

/** What stands there after a kill and the next start, which leaves nothing else beside it. */
function stateAfter(way: string, path: string, before: Laid, records: readonly AnyRecord[]): 'old' | 'new' {
  const opened = openProjectFile(path, { mode: 'write', now, unlock: { passphrase: NEW_PASSPHRASE } });
  const found = opened.ok ? sorted(opened.value.readRecords()) : null;
  if (opened.ok) opened.value.close();
  else newProject(path).close();
  const isNew =
    way === 'new'
      ? found?.some((record) => record.kind === 'brief') === true
      : JSON.stringify(found) === JSON.stringify(records);
  expect(isNew ? before.records : found).toEqual(before.records);
  expect(readdirSync(join(path, '..'))).toEqual(['libya.brief']);
  return isNew ? 'new' : 'old';
}

const ways = [
  { way: 'new', over: false },
  { way: 'import', over: false },
  { way: 'save as', over: true },
  { way: 'share', over: true },
  { way: 'share encrypted', over: true },
] as const;

test.each(ways)(`${KILLS} kills of $way leave the old or the new, and the next start sweeps the rest`, {
  timeout: faultTimeoutMs(600_000),
}, async ({ way, over }) => {
  const work = temporaryFolder('memory');
  const { project, json, records } = sources(work);
  const laid = over ? [oldProject(work), cutProject()] : [nothing, journalAlone];
  const from = way === 'import' ? json : project;
  const takes = Number(await run([way, from, join(work, 'once.brief'), templates, 'once'], null));
  const seen = { old: 0, new: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    const folder = mkdtempSync(join(work, 'kill-'));
    const path = join(folder, 'libya.brief');
    const before = laid[kill % laid.length] ?? nothing;
    before.lay(path);
    await run([way, from, path, templates], Math.random() * takes * 1.5);
    seen[stateAfter(way, path, before, records)]++;
    rmSync(folder, { recursive: true });
  }
  noteFigure(
    `killed while “${way}” puts a project in place`,
    `${KILLS} kills`,
    `${seen.old} old, ${seen.new} new, 0 other; nothing left beside it`,
  );
  expect(seen.old + seen.new).toBe(KILLS);
});
test.each([
  { way: 'save as', what: 'a project in the middle of a change', laid: cutProject },
  { way: 'import', what: "another project's journal", laid: () => journalAlone },
] as const)('so does a kill before each single step of $way over $what', {
  timeout: faultTimeoutMs(600_000),
}, async ({ way, laid }) => {
  const work = temporaryFolder('memory');
  const { project, json, records } = sources(work);
  const from = way === 'import' ? json : project;
  const states: string[] = [];
  for (let step = 1, done = false; !done; step++) {
    const folder = mkdtempSync(join(work, 'kill-'));
    const path = join(folder, 'libya.brief');
    const before = laid();
    before.lay(path);
    done = (await run([way, from, path, templates, String(step)], null)).endsWith('done');
    states.push(stateAfter(way, path, before, records));
    rmSync(folder, { recursive: true });
  }
  // It was the old up to one step, and the new from there on.
  expect(states.length).toBeGreaterThan(10);
  expect(states).toEqual([...states].sort((one, other) => (one === other ? 0 : one === 'old' ? -1 : 1)));
});

test('a kill before each single step of encrypting leaves the plain project or the encrypted one, whole', {
  timeout: faultTimeoutMs(600_000),
}, async () => {
  const work = temporaryFolder('memory');
  const { project, records } = sources(work);
  const states: string[] = [];
  for (let step = 1, done = false; !done; step++) {
    const folder = mkdtempSync(join(work, 'kill-'));
    const path = join(folder, 'libya.brief');
    copyFileSync(project, path);
    done = (await run(['encrypt', '', path, templates, String(step)], null)).endsWith('done');
    const plain = openProjectFile(path, { mode: 'write', now });
    const unlock = { passphrase: 'a passphrase of words' };
    const opened = plain.ok ? plain : openProjectFile(path, { mode: 'write', now, unlock });
    states.push(plain.ok ? 'plain' : plain.error.kind);
    expect(sorted(valueOf(opened).readRecords())).toEqual(records);
    if (opened.ok) opened.value.close();
    expect(readdirSync(folder)).toEqual(['libya.brief']);
    rmSync(folder, { recursive: true });
  }
  const first = states.indexOf('passphrase-needed');
  expect(first).toBeGreaterThan(5);
  expect(new Set(states.slice(0, first))).toEqual(new Set(['plain']));
  expect(new Set(states.slice(first))).toEqual(new Set(['passphrase-needed']));
});

test(`${KILLS} kills while a project is read leave copies that the next start sweeps`, {
  timeout: faultTimeoutMs(600_000),
}, async () => {
  const work = temporaryFolder('memory');
  mkdirSync(join(work, 'tmp'));
  vi.stubEnv('TMPDIR', join(work, 'tmp'));
  const { project } = sources(work);
  const takes = Number(await run(['read', project, 'none', templates, 'once'], null));
  let left = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await run(['read', project, 'none', templates], Math.random() * takes * 1.2);
    if (existsSync(readCopiesFolder())) left += readdirSync(readCopiesFolder()).length;
    sweepReadCopies();
    expect(existsSync(readCopiesFolder()) ? readdirSync(readCopiesFolder()) : []).toEqual([]);
  }
  noteFigure(
    'killed while a project is read',
    `${KILLS} kills`,
    `${left} copies left, all swept at the next start`,
  );
  expect(left).toBeGreaterThan(0);
  valueOf(openProjectFile(project, { mode: 'write', now })).close();
  expect(readdirSync(work).sort()).toEqual(['source.brief', 'source.json', 'tmp']);
});
