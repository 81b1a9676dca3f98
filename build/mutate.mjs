// npm run mutate: changes the code of the rooms that the trust rests on, one small change after the other, and runs the tests that
// get there: a change that no test notices is a hole in the tests, or a line too many. All of it takes many hours;
// `npm run mutate -- --sample 0.05 --seed 3` takes a part by chance, `npm run mutate -- core/query/compare` one folder or file,
// `npm run mutate -- core/query --again` what the last run of a room left over.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withOutcome } from './mutation/mutation-figures.mjs';
import { outcomeOf, scoreOf, survivorList, survivorRanges } from './mutation/outcomes.mjs';
import { roomOf, rooms } from './mutation/rooms.mjs';
import { declarationsOf, sampleOf } from './mutation/sample.mjs';
import { root, toolsDir } from './paths.mjs';
import { runTool } from './run.mjs';
import { Explained, runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { wholeNumber } from './whole-number.mjs';

/** @typedef {import('./mutation/rooms.mjs').Room} Room */

const folder = join(toolsDir, 'mutation');
const document = join(root, 'docs', 'development.md');
const usage = [
  'npm run mutate -- [ROOM or PATH…] [--sample SHARE] [--seed N] [--again] [--static] [--concurrency N]',
  ...rooms.map((room) => `  ${room.folder}`),
].join('\n');

await runScript(async () => {
  const asked = readWords();
  if (asked === null) return;
  await setUp({ runtime: false, build: false });
  mkdirSync(folder, { recursive: true });
  for (const [room, paths] of asked.chosen) await tryRoom(room, paths, asked);
});

/** @typedef {NonNullable<ReturnType<typeof readWords>>} Asked */

function readWords() {
  const { values, positionals } = parseArgs({
    options: {
      sample: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      again: { type: 'boolean', default: false },
      static: { type: 'boolean', default: false },
      concurrency: { type: 'string' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    say(usage);
    return null;
  }
  const share = Number(values.sample);
  if (!(share > 0 && share <= 1))
    throw new Explained(`${values.sample} is not a share above 0, up to 1.\n${usage}`);
  /** @type {Map<Room, string[]>} */
  const chosen = new Map();
  for (const word of positionals.length === 0 ? rooms.map((room) => room.folder) : positionals) {
    const path = word.replace(/\/+$/u, '');
    const room = roomOf(path);
    if (!room || !existsSync(join(root, path.replace(/:.*$/u, ''))))
      throw new Explained(`${word} lies in none of these rooms.\n${usage}`);
    chosen.set(room, [...(chosen.get(room) ?? []), path]);
  }
  return {
    chosen,
    share,
    seed: wholeNumber(values.seed, usage),
    again: values.again,
    static: values.static,
    concurrency: wholeNumber(
      values.concurrency ?? String(Math.max(1, Math.floor(availableParallelism() / 2))),
      usage,
    ),
  };
}

/**
 * Runs what is asked of a room, prints what came of it and lists the survivors. Figures of a whole room are written down.
 * @param {Room} room
 * @param {readonly string[]} paths
 * @param {Asked} asked
 */
async function tryRoom(room, paths, asked) {
  const name = room.folder.replaceAll('/', '-');
  const whole = paths.includes(room.folder) && !asked.again;
  const lists = join(folder, `${name}${whole ? '' : '-part'}`);
  const mutate = asked.again
    ? survivorRanges(readReport(join(folder, `${name}.json`)))
    : partsOf(room, paths, asked);
  if (mutate.length === 0) return say(`${room.folder}: nothing to change`);
  const settings = join(folder, `${name}-settings.json`);
  writeFileSync(settings, JSON.stringify(settingsOf(room, mutate, `${lists}.json`, asked)));
  say(`== ${room.folder}`);
  // The files of the tests, in memory where that is easy: those of the storage wait for the disk most of the time.
  const temporary = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'briefwright-mutate-'));
  const env = { ...process.env, BRIEFWRIGHT_MUTATE: room.folder, TMPDIR: temporary };
  const { code } = await runTool('@stryker-mutator/core/bin/stryker.js', ['run', settings], { env });
  try {
    rmSync(temporary, { recursive: true, force: true });
  } catch (error) {
    // A change can keep a test from giving back a disk of its own.
    say(`${temporary} could not be removed: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (code !== 0) throw new Explained(`Stryker ended with ${code} in ${room.folder}.`);
  const report = readReport(`${lists}.json`);
  writeFileSync(`${lists}-survivors.md`, survivorList(report));
  const outcome = outcomeOf(report);
  const { noticed, survived, notCovered, leftOut } = outcome;
  say(
    `${room.folder}: ${scoreOf(outcome)} noticed (${noticed} noticed, ${survived} not noticed, ${notCovered} where no test gets, ${leftOut} left out); ${lists}-survivors.md`,
  );
  if (!whole) return undefined;
  const day = new Date().toISOString().slice(0, 10);
  const taken = asked.share === 1 ? `${day}, all` : `${day}, ${asked.share} by seed ${asked.seed}`;
  const folders = rooms.map((one) => one.folder);
  const text = readFileSync(document, 'utf8');
  writeFileSync(document, withOutcome(text, room.folder, outcome, folders, taken));
  return undefined;
}

/** @param {string} file */
function readReport(file) {
  if (!existsSync(file)) throw new Explained('There is no earlier run of this room: run it without --again.');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * What Stryker is to change: paths, or the lines of a sample of them.
 * @param {Room} room
 * @param {readonly string[]} paths
 * @param {Asked} asked
 */
function partsOf(room, paths, { share, seed }) {
  const named = paths.includes(room.folder) ? [room.folder] : paths;
  if (share === 1) return named.map((path) => (/\.ts(?::|$)/u.test(path) ? path : `${path}/**/*.ts`));
  const declarations = named
    .flatMap(filesBelow)
    .flatMap((file) => declarationsOf(file, readFileSync(join(root, file), 'utf8')));
  return sampleOf(declarations, share, seed).map(
    ({ file, firstLine, lastLine }) => `${file}:${firstLine}-${lastLine}`,
  );
}

/**
 * @param {string} path of a folder or a file
 * @returns {string[]}
 */
function filesBelow(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

/**
 * @param {Room} room
 * @param {readonly string[]} mutate
 * @param {string} report
 * @param {Asked} asked
 */
function settingsOf(room, mutate, report, asked) {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    mutate,
    vitest: { configFile: 'vitest.mutate.config.ts', related: false },
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    coverageAnalysis: 'perTest',
    ignoreStatic: !asked.static,
    concurrency: asked.concurrency,
    timeoutMS: room.timeoutMs,
    tempDirName: join('.cache', 'stryker'),
    ignorePatterns: ['out', 'release', 'demo', 'docs/screenshots', '.cache'],
    // It would rewrite the paths in ours by a compiler interface that TypeScript 7 has no more.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
  };
}
