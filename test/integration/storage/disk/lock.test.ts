import { spawn, spawnSync } from 'node:child_process';
import fs, {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, userInfo } from 'node:os';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockPathOf } from '../../../../electron/storage/disk/lock.ts';
import { openProjectFile } from '../../../../electron/storage/open-project.ts';
import { makeWorld } from '../../../builders/records.ts';
import { adding, at, closing, errorOf, newProject, now, reopen, valueOf } from '../support.ts';

const lockOf = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(lockPathOf(path), 'utf8')) as Record<string, unknown>;

test('a second opening for writing is refused and told who has the project, since when', () => {
  const file = newProject();
  expect(errorOf(openProjectFile(file.path, { mode: 'write', now }))).toEqual({
    kind: 'held-by-other',
    name: 'libya.brief',
    holder: { host: hostname(), user: userInfo().username, pid: process.pid, since: now() },
  });
  file.close();
  expect(existsSync(lockPathOf(file.path))).toBe(false);
  reopen(file.path);
});

test('a held project opens for reading: the state of that moment, the holder named, and nothing can be written', () => {
  const file = newProject();
  const world = makeWorld();
  const actor = world.actor('Haftar');
  valueOf(file.applyChange(adding(actor), at()));
  const reader = reopen(file.path, 'read');
  expect(reader.heldBy).toMatchObject({ pid: process.pid });
  expect(reader.access).toBe('read');
  valueOf(file.applyChange(adding(world.actor('Mukhtar')), at()));
  expect(reader.readRecords()).toEqual([actor]);
  expect(errorOf(reader.applyChange(adding(world.actor('Zidan')), at())).kind).toBe('read-only');
  expect(errorOf(reader.putAsset(new Uint8Array(1), 'image/png')).kind).toBe('read-only');
  reader.close();
  expect(file.applyChange(adding(world.actor('Belad')), at()).ok).toBe(true);
});

test('a project that nobody holds opens for reading without a holder and without a lock', () => {
  const file = newProject();
  file.close();
  const reader = reopen(file.path, 'read');
  expect(reader.heldBy).toBeNull();
  expect(existsSync(lockPathOf(file.path))).toBe(false);
});

test('the lock of a process that died is taken over', () => {
  const file = newProject();
  const lock = lockOf(file.path);
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  file.close();
  writeFileSync(lockPathOf(file.path), JSON.stringify({ ...lock, pid: dead }));
  expect(reopen(file.path).access).toBe('write');
  expect(lockOf(file.path)).toMatchObject({ pid: process.pid });
});

test.skipIf(process.platform !== 'linux')(
  'so is one whose process number now belongs to another',
  async () => {
    const file = newProject();
    const lock = lockOf(file.path);
    file.close();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    try {
      writeFileSync(lockPathOf(file.path), JSON.stringify({ ...lock, pid: other.pid }));
      expect(reopen(file.path).access).toBe('write');
    } finally {
      other.kill();
      await new Promise((resolve) => other.once('exit', resolve));
    }
  },
);

test.skipIf(process.platform !== 'linux')(
  'so is one whose process ended and was never asked for',
  async () => {
    const file = newProject();
    const lock = lockOf(file.path);
    file.close();
    // It ends when the shell, which would ask for it, is gone already.
    const parent = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60']);
    try {
      const pid = Number(await new Promise((resolve) => parent.stdout.once('data', resolve)));
      const isZombie = (): boolean => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
      await expect.poll(isZombie, { timeout: 10_000 }).toBe(true);
      writeFileSync(lockPathOf(file.path), JSON.stringify({ ...lock, pid, started: null }));
      expect(reopen(file.path).access).toBe('write');
    } finally {
      parent.kill('SIGKILL');
    }
  },
);

test.skipIf(process.platform === 'win32')('a lock and a new project can be read by their owner alone', () => {
  const file = newProject();
  for (const path of [file.path, lockPathOf(file.path)]) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('the lock of another computer is never taken for stale, but can be taken over when told to', () => {
  const file = newProject();
  const theirs = { ...lockOf(file.path), host: 'elsewhere', user: 'mona', pid: 1, token: 'theirs' };
  file.close();
  writeFileSync(lockPathOf(file.path), JSON.stringify(theirs));
  expect(errorOf(openProjectFile(file.path, { mode: 'write', now }))).toMatchObject({
    kind: 'held-by-other',
    holder: { host: 'elsewhere', user: 'mona' },
  });
  const opened = closing(valueOf(openProjectFile(file.path, { mode: 'write', now, takeOver: true })));
  expect(lockOf(file.path)).toMatchObject({ pid: process.pid });
  opened.close();
});

test('who lost the lock finds out with the next change, writes nothing, and leaves the new lock alone', () => {
  const file = newProject();
  const world = makeWorld();
  const other = closing(valueOf(openProjectFile(file.path, { mode: 'write', now, takeOver: true })));
  expect(errorOf(file.applyChange(adding(world.actor('Haftar')), at())).kind).toBe('held-by-other');
  file.close();
  expect(other.applyChange(adding(world.actor('Mukhtar')), at()).ok).toBe(true);
  expect(existsSync(lockPathOf(file.path))).toBe(true);
});

test('a lock that somebody swept away is put back', () => {
  const file = newProject();
  rmSync(lockPathOf(file.path));
  expect(file.applyChange(adding(makeWorld().actor('Haftar')), at()).ok).toBe(true);
  expect(existsSync(lockPathOf(file.path))).toBe(true);
});

test('a lock without readable content holds while it may be being written, and no longer', () => {
  const file = newProject();
  file.close();
  writeFileSync(lockPathOf(file.path), '');
  expect(errorOf(openProjectFile(file.path, { mode: 'write', now })).kind).toBe('held-by-other');
  const old = new Date(Date.now() - 60_000);
  utimesSync(lockPathOf(file.path), old, old);
  expect(reopen(file.path).access).toBe('write');
});

test('a failed opening leaves no lock behind', () => {
  const file = newProject();
  file.close();
  writeFileSync(file.path, 'no project');
  expect(openProjectFile(file.path, { mode: 'write', now }).ok).toBe(false);
  expect(existsSync(lockPathOf(file.path))).toBe(false);
});

/** Does `work` while calls of the file system are others. */
function withCalls<T>(
  calls: Partial<Record<'linkSync' | 'renameSync' | 'writeFileSync', unknown>>,
  work: () => T,
): T {
  const real = Object.fromEntries(Object.keys(calls).map((name) => [name, fs[name as 'linkSync']]));
  Object.assign(fs, calls);
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code, syscall: 'link' });
};
const noLinks = { linkSync: failing('EPERM') };
const filesBeside = (path: string) => readdirSync(dirname(path)).sort();

describe('on a disk that knows no second names of a file', () => {
  test('a lock is taken, holds, is its owner’s alone, and goes', () => {
    withCalls(noLinks, () => {
      const file = newProject();
      expect(lockOf(file.path)).toMatchObject({ pid: process.pid, host: hostname() });
      const ownersAlone = (statSync(lockPathOf(file.path)).mode & 0o777) === 0o600;
      expect(ownersAlone || process.platform === 'win32').toBe(true);
      expect(filesBeside(file.path)).toEqual([basename(lockPathOf(file.path)), basename(file.path)].sort());
      expect(errorOf(openProjectFile(file.path, { mode: 'write', now })).kind).toBe('held-by-other');
      expect(lockOf(file.path)).toMatchObject({ pid: process.pid });
      file.close();
      expect(filesBeside(file.path)).toEqual([basename(file.path)]);
      reopen(file.path).close();
    });
  });

  test.each([true, false])('a lock that could not be written whole is not left half (begun: %s)', (begun) => {
    const file = newProject();
    file.close();
    const lockPath = lockPathOf(file.path);
    const write = fs.writeFileSync;
    const full = (path: string, ...more: [string, object]) => {
      if (path !== lockPath) return write(path, ...more);
      if (begun) write(path, 'half', more[1]);
      return failing('ENOSPC')();
    };
    const kind = withCalls(
      { ...noLinks, writeFileSync: full },
      () => errorOf(openProjectFile(file.path, { mode: 'write', now })).kind,
    );
    expect(kind).toBe('disk-full');
    expect(filesBeside(file.path)).toEqual([basename(file.path)]);
  });
});

test('a lock that can’t be placed for another reason than one that stands there is an error', () => {
  const file = newProject();
  file.close();
  expect(
    withCalls({ linkSync: failing('ENOENT') }, () => openProjectFile(file.path, { mode: 'write', now })),
  ).toMatchObject({ ok: false });
  expect(filesBeside(file.path)).toEqual([basename(file.path)]);
});

describe.each([
  ['', {}],
  [' on a disk that knows no second names', noLinks],
])('while a stale lock is swept away%s', (_, calls) => {
  test('the newer one of somebody else who was quicker survives', () => {
    const file = newProject();
    const lock = lockOf(file.path);
    file.close();
    const lockPath = lockPathOf(file.path);
    const dead = { ...lock, pid: spawnSync(process.execPath, ['-e', '']).pid };
    writeFileSync(lockPath, JSON.stringify(dead));
    const theirs = { ...lock, token: 'theirs', user: 'mona' };
    const rename = fs.renameSync;
    const afterThem = (from: string, to: string) => {
      if (from === lockPath) writeFileSync(lockPath, JSON.stringify(theirs));
      rename(from, to);
    };
    const opened = withCalls({ ...calls, renameSync: afterThem }, () =>
      openProjectFile(file.path, { mode: 'write', now }),
    );
    expect(errorOf(opened)).toMatchObject({ kind: 'held-by-other', holder: { user: 'mona' } });
    expect(lockOf(file.path)).toEqual(theirs);
    expect(filesBeside(file.path)).toEqual([basename(lockPath), basename(file.path)].sort());
    rmSync(lockPath);
  });
});
