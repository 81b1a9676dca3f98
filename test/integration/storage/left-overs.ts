// What can stand at a path, or beside it, before a project is put there; and who puts one there.
// Long for the list of what can stand there.

import { askAll } from '../../../core/base/suspect-group.ts';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { DatabaseSync } from '@photostructure/sqlite';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import { lockPathOf } from '../../../electron/storage/disk/lock.ts';
import { jsonToProject } from '../../../electron/storage/project-json.ts';
import { projectToJson } from './project-to-json.ts';
import { createProjectFile } from '../../../electron/storage/open-project.ts';
import type { ProjectFile } from '../../../electron/storage/project-file.ts';
import { doc, makeWorld, p } from '../../builders/records.ts';
import { adding, at, newProject, now, sorted, temporaryFolder, valueOf, withText } from './support.ts';

/** An open project with a text in it, and a title to know it by; ids differ by title. */
export function projectCalled(title: string, path?: string): ProjectFile {
  const file = newProject(path ?? join(temporaryFolder('memory'), 'libya.brief'));
  const world = makeWorld(
    title,
    [...title].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 0),
  );
  const brief = world.brief({ title });
  world.section(brief, { content: doc(p(`${title} said so.`)) });
  world.source(withText(file, `${title} said so.\n`.repeat(300)));
  valueOf(file.applyChange(adding(...world.records), at()));
  return file;
}

/** The driver for a program of its own, wherever the tests run. */
export const sqliteModule = createRequire(import.meta.url).resolve('@photostructure/sqlite');

type Bytes = { readonly project: Buffer; readonly journal: Buffer; readonly records: readonly AnyRecord[] };
const made = new Map<string, Bytes>();

/** The bytes of a project whose holder died in the middle of a change, and of the journal that undoes it. */
export function cutOff(title: string): Bytes {
  const known = made.get(title);
  if (known !== undefined) return known;
  const file = projectCalled(title);
  const records = sorted(file.readRecords());
  file.close();
  const script = `
    const { DatabaseSync } = require(${JSON.stringify(sqliteModule)});
    const db = new DatabaseSync(process.argv[1]);
    db.exec('PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN IMMEDIATE');
    db.exec("UPDATE record SET json = '{}'; CREATE TABLE ballast(a); INSERT INTO ballast VALUES (zeroblob(400000)); DROP TABLE ballast");
    process.kill(process.pid, 'SIGKILL');
  `;
  spawnSync(process.execPath, ['-e', script, file.path]);
  const bytes = { project: readFileSync(file.path), journal: readFileSync(`${file.path}-journal`), records };
  made.set(title, bytes);
  return bytes;
}

let whole: Buffer | null = null;
function wholeProject(): Buffer {
  if (whole !== null) return whole;
  const file = projectCalled('Old');
  file.close();
  whole = readFileSync(file.path);
  return whole;
}

let log: { readonly project: Buffer; readonly wal: Buffer; readonly shm: Buffer } | null = null;
/** Another program's database with a log that holds its last change. */
function loggedDatabase(): { readonly project: Buffer; readonly wal: Buffer; readonly shm: Buffer } {
  if (log !== null) return log;
  const path = join(temporaryFolder('memory'), 'other');
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode=WAL; CREATE TABLE other(a); INSERT INTO other VALUES (zeroblob(20000));');
  log = {
    project: readFileSync(path),
    wal: readFileSync(`${path}-wal`),
    shm: readFileSync(`${path}-shm`),
  };
  db.close();
  return log;
}

function lock(path: string, pid: number, since = Date.now()): void {
  const content = { host: hostname(), user: 'mona', pid, since: now(), started: null, token: 'theirs' };
  writeFileSync(lockPathOf(path), JSON.stringify(content));
  utimesSync(lockPathOf(path), since / 1000, since / 1000);
}

export const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** What becomes of putting a project there: it is done, or refused with this error and nothing is touched. */
export type Outcome = 'done' | AppError['kind'];

/** One state of a path. `over` is what replacing meets, `create` what making a new project meets. */
export type LeftOver = {
  readonly name: string;
  readonly lay: (path: string) => void;
  readonly over: Outcome;
  readonly create: Outcome;
};

const refusedTwice = (kind: AppError['kind']): Pick<LeftOver, 'over' | 'create'> => ({
  over: kind,
  create: kind,
});
const free = { over: 'done', create: 'done' } as const;
const taken = { over: 'done', create: 'file-exists' } as const;

export const leftOvers: readonly LeftOver[] = [
  { name: 'nothing', lay: () => {}, ...free },
  { name: 'a project', lay: (path) => writeFileSync(path, wholeProject()), ...taken },
  {
    name: 'a project whose holder died in the middle of a change',
    lay: (path) => {
      writeFileSync(path, cutOff('Cut').project);
      writeFileSync(`${path}-journal`, cutOff('Cut').journal);
    },
    ...taken,
  },
  {
    name: "another project's journal",
    lay: (path) => writeFileSync(`${path}-journal`, cutOff('Other').journal),
    ...free,
  },
  {
    name: 'a journal that was done with',
    lay: (path) => {
      const journal = Buffer.from(cutOff('Other').journal);
      writeFileSync(`${path}-journal`, journal.fill(0, 0, 28));
    },
    ...free,
  },
  {
    name: 'a project and an empty journal',
    lay: (path) => {
      writeFileSync(path, wholeProject());
      writeFileSync(`${path}-journal`, '');
    },
    ...taken,
  },
  {
    name: 'a journal of noise',
    lay: (path) => writeFileSync(`${path}-journal`, 'Dear colleague, '.repeat(900)),
    ...free,
  },
  {
    name: "another database's log",
    lay: (path) => {
      writeFileSync(`${path}-wal`, loggedDatabase().wal);
      writeFileSync(`${path}-shm`, loggedDatabase().shm);
    },
    ...free,
  },
  {
    name: "a project and another database's log",
    lay: (path) => {
      writeFileSync(path, wholeProject());
      writeFileSync(`${path}-wal`, loggedDatabase().wal);
      writeFileSync(`${path}-shm`, loggedDatabase().shm);
    },
    ...taken,
  },
  {
    name: 'a database with its log',
    lay: (path) => {
      writeFileSync(path, loggedDatabase().project);
      writeFileSync(`${path}-wal`, loggedDatabase().wal);
    },
    ...taken,
  },
  {
    name: 'a letter beside a journal',
    lay: (path) => {
      writeFileSync(path, 'Dear colleague, '.repeat(900));
      writeFileSync(`${path}-journal`, cutOff('Other').journal);
    },
    ...taken,
  },
  {
    name: 'a damaged project and its journal',
    lay: (path) => {
      writeFileSync(path, Buffer.from(cutOff('Cut').project).fill(0xa5, 100));
      writeFileSync(`${path}-journal`, cutOff('Cut').journal.subarray(0, 700));
    },
    ...taken,
  },
  { name: 'an empty file', lay: (path) => writeFileSync(path, ''), ...taken },
  { name: 'the lock of a process that died', lay: (path) => lock(path, deadPid()), ...free },
  {
    name: 'a lock that says nothing and is old',
    lay: (path) => {
      writeFileSync(lockPathOf(path), '');
      utimesSync(lockPathOf(path), 1, 1);
    },
    ...free,
  },
  {
    name: 'a project and the lock of a living process',
    lay: (path) => {
      writeFileSync(path, wholeProject());
      lock(path, process.ppid);
    },
    ...refusedTwice('held-by-other'),
  },
  {
    name: 'a link to a project',
    lay: (path) => {
      const real = `${path}.real`;
      writeFileSync(real, wholeProject());
      symlinkSync(real, path);
    },
    ...taken,
  },
  {
    name: 'a link to a place where a journal lies and no file',
    lay: (path) => {
      writeFileSync(`${path}.real-journal`, cutOff('Other').journal);
      symlinkSync(`${path}.real`, path);
    },
    ...free,
  },
  {
    name: 'a link that leads to no folder',
    lay: (path) => symlinkSync(join(dirname(path), 'nowhere', 'x.brief'), path),
    over: 'file-gone',
    create: 'file-not-found',
  },
  {
    name: 'a link in a circle',
    lay: (path) => {
      symlinkSync(`${path}.other`, path);
      symlinkSync(path, `${path}.other`);
    },
    ...refusedTwice('file-not-found'),
  },
  { name: 'a folder', lay: (path) => mkdirSync(path), over: 'not-a-file', create: 'file-exists' },
  {
    name: 'a folder where the journal would be',
    lay: (path) => mkdirSync(`${path}-journal`),
    ...refusedTwice('not-a-file'),
  },
  {
    name: 'temporary files of a process that died',
    lay: (path) => {
      const own = ownPattern();
      writeFileSync(join(dirname(path), `.bw-${own}-${deadPid()}-01234567-89abcdef.tmp`), 'half');
      writeFileSync(join(dirname(path), `.bw-${own}-${deadPid()}-01234567-89abcdef.tmp-journal`), 'half');
    },
    ...free,
  },
];

let where = '';
/** How temporary names of this machine begin, seen while one stands there. */
function ownPattern(): string {
  if (where !== '') return where;
  const folder = temporaryFolder('memory');
  const seen = createProjectFile(join(folder, 'x.brief'), {
    now,
    fill: () => {
      where =
        readdirSync(folder)
          .find((name) => name.startsWith('.bw-'))
          ?.split('-')[1] ?? '';
      return ok(null);
    },
  });
  valueOf(seen).close();
  return where;
}

/** A way in which a project comes to stand at a path; gives what should be in it. */
export type Way = {
  readonly name: string;
  readonly kind: 'over' | 'create';
  readonly put: (path: string) => Result<readonly AnyRecord[], AppError>;
};

const sharing = { includeUnusedSources: true, overwrite: true, now, suspects: askAll, passphrase: null };

function over(name: string, put: (file: ProjectFile, path: string) => Result<unknown, AppError>): Way {
  return {
    name,
    kind: 'over',
    put: (path) => {
      const file = projectCalled('New');
      const done = put(file, path);
      return done.ok ? ok(sorted(file.readRecords())) : done;
    },
  };
}

export const ways: readonly Way[] = [
  over('Save As', (file, path) => file.saveCopy(path, { overwrite: true, now })),
  over('a copy for sharing', (file, path) =>
    file.copyForSharing(path, { ...sharing, includeHistory: false }),
  ),
  over('a copy for sharing with its history', (file, path) =>
    file.copyForSharing(path, { ...sharing, includeHistory: true }),
  ),
  {
    name: 'a new project',
    kind: 'create',
    put: (path) => {
      const file = createProjectFile(path, { now });
      if (!file.ok) return file;
      file.value.close();
      return ok([]);
    },
  },
  {
    name: 'a project from JSON',
    kind: 'create',
    put: (path) => {
      const from = projectCalled('New');
      const file = jsonToProject(valueOf(projectToJson(from)), path, { now });
      if (!file.ok) return file;
      file.value.close();
      return ok(sorted(from.readRecords()));
    },
  },
];

/** Everything in a folder: kinds, modes, where links lead, and the content of files. */
export function everythingIn(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const state = lstatSync(path);
    const content = state.isSymbolicLink()
      ? `-> ${readlinkSync(path)}`
      : state.isFile()
        ? readFileSync(path).toString('base64')
        : 'folder';
    found.set(name, `${(state.mode & 0o777).toString(8)} ${content}`);
  }
  return found;
}

export const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Whether a test can try what an account may not write: Windows keeps that elsewhere, and a thread can't change its account. */
export const hasOrdinaryAccount = process.platform !== 'win32' && isMainThread;

/** Root may write anywhere: there the work is done as `nobody`, who is given the folder first. */
export function asOrdinaryAccount(folder: string, work: () => void): void {
  if (process.getuid?.() !== 0) return work();
  spawnSync('chown', ['-R', 'nobody', folder]);
  process.seteuid?.('nobody');
  try {
    work();
  } finally {
    process.seteuid?.(0);
    if (existsSync(folder)) chmodSync(folder, 0o755);
  }
}
