// Backups with real files: made beside an open project, kept, proven, restored.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupFolder, backupsFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import type { BackupReason } from '../../../../electron/storage/backups/keep-backups.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { restoreBackup } from '../../../../electron/storage/backups/restore-backup.ts';
import {
  type BackupLimits,
  backupLimits,
  type BackupTaken,
  takeBackup,
} from '../../../../electron/storage/backups/take-backup.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { makeWorld } from '../../../builders/records.ts';
import { fillWithEverything } from '../everything.ts';
import { fill, hasDisks, smallDisk } from '../disks.ts';
import {
  adding,
  at,
  errorOf,
  newProject,
  now,
  reopen,
  START_MS,
  temporaryFolder,
  valueOf,
} from '../support.ts';

const limits: BackupLimits = { ...backupLimits, spare: 0 };
let second = 0;

function back(
  file: ProjectFile,
  dataFolder: string,
  options: { limits?: BackupLimits; at?: string; reason?: BackupReason; thorough?: boolean } = {},
): BackupTaken {
  return valueOf(take(file, dataFolder, options));
}

const take = (file: ProjectFile, dataFolder: string, options: Parameters<typeof back>[2] = {}) =>
  takeBackup({
    dataFolder,
    path: file.path,
    name: file.name,
    at: at(second++),
    reason: 'timed',
    limits,
    ...options,
  });

/** A project with every kind of record, a history and some kept files. */
function worked(path?: string): ProjectFile {
  const file = newProject(path);
  fillWithEverything(file, 2);
  const added = makeWorld('Amal', START_MS + 1e9).actor('Amal’s');
  valueOf(file.applyChange(adding(added), at(second++), { author: 'Amal' }));
  for (let count = 0; count < 3; count++) valueOf(file.putAsset(bytes(count), 'image/png'));
  return file;
}

const bytes = (seed: number): Uint8Array => new Uint8Array(30_000).map((_, index) => (index * seed) % 251);

const contentOf = (file: ProjectFile) => ({
  records: new Map(file.readRecords().map((record) => [record.id, record])),
  history: valueOf(file.listHistory({ limit: 500 })),
  versions: valueOf(file.listVersions()),
});

const restoredTo = (file: { readonly path: string }, dataFolder: string, target: string, index = 0) =>
  restoreBackup({
    dataFolder,
    path: file.path,
    id: lookAtBackups(dataFolder, file.path)[index]?.id ?? '',
    to: { kind: 'new', target },
    now,
  });

const filesOf = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );

describe('a backup', () => {
  it('brings back the project of its moment, record for record and file for file', () => {
    const data = temporaryFolder();
    const file = worked();
    valueOf(file.saveVersion('First', at(second++)));
    const before = contentOf(file);
    expect(back(file, data).kind).toBe('taken');
    valueOf(file.applyChange(adding(makeWorld('Later', START_MS + 2e9).actor('Later')), at(second++)));
    const target = join(temporaryFolder(), 'restored.brief');
    expect(valueOf(restoredTo(file, data, target)).keptAs).toBeNull();
    const restored = reopen(target);
    expect(contentOf(restored)).toEqual(before);
    expect(restored.projectId).not.toBe(file.projectId);
    for (let count = 0; count < 3; count++) {
      const sha256 = valueOf(restored.putAsset(bytes(count), 'image/png'));
      expect(valueOf(restored.getAsset(sha256)).bytes).toEqual(bytes(count));
    }
    expect(valueOf(restored.search('Benghazi')).length).toBeGreaterThan(2);
    restored.close();
    expect(errorOf(restoredTo(file, data, target)).kind).toBe('file-exists');
  });

  it('says what changed since, and who made the last change before it', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    const [event] = [...file.records.ofKind('event')];
    if (event === undefined) throw new Error('no event');
    valueOf(
      file.applyChange(
        { ...adding(), updated: { [event.id]: [event, { ...event, title: 'Other' }] } },
        at(second++),
      ),
    );
    const [info] = lookAtBackups(data, file.path);
    expect(info).toMatchObject({ whole: true, author: 'Amal', records: file.readRecords().length });
    expect(info?.since).toEqual({ changed: { event: 1 }, added: {}, removed: {} });
  });

  it('is made once of one state', () => {
    const data = temporaryFolder();
    const file = worked();
    expect(back(file, data).kind).toBe('taken');
    expect(back(file, data).kind).toBe('unchanged');
    expect(lookAtBackups(data, file.path)).toHaveLength(1);
  });

  it('is its owner’s alone and leaves nothing temporary', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    for (const name of filesOf(data)) {
      expect(name).not.toMatch(/\.tmp|\.lock|-journal/u);
      expect(statSync(join(data, name)).mode & 0o077).toBe(0);
    }
    expect(statSync(backupsFolder(data)).mode & 0o077).toBe(0);
  });

  it('keeps each file once however many backups need it', () => {
    const data = temporaryFolder();
    const file = newProject();
    const large = new Uint8Array(2_000_000).fill(7);
    valueOf(file.putAsset(large, 'image/png'));
    const folder = new BackupFolder(data, file.projectId);
    const world = makeWorld();
    for (let count = 0; count < 5; count++) {
      const record = world.actor(`Actor ${count}`);
      valueOf(file.applyChange(adding(record), at(second++)));
      back(file, data);
    }
    expect(lookAtBackups(data, file.path)).toHaveLength(5);
    expect(folder.size()).toBeLessThan(3_000_000);
  });

  it('of a project whose file is gone is found by where it was, and restored', () => {
    const data = temporaryFolder();
    const file = worked();
    const before = contentOf(file);
    back(file, data);
    file.close();
    rmSync(file.path);
    expect(lookAtBackups(data, file.path)).toMatchObject([{ whole: true, since: null }]);
    valueOf(restoredTo(file, data, file.path));
    expect(contentOf(reopen(file.path))).toEqual(before);
  });

  it('of two files with one id is listed for both, and neither pushes out the other’s', () => {
    const data = temporaryFolder();
    const file = worked();
    file.close();
    const twin = join(temporaryFolder(), 'twin.brief');
    copyFileSync(file.path, twin);
    const day = 86_400_000;
    const other = reopen(twin);
    const again = reopen(file.path);
    back(again, data, { at: new Date(Date.parse(at()) + 1_000).toISOString() });
    back(other, data, { at: new Date(Date.parse(at()) + 2_000).toISOString() });
    valueOf(other.putAsset(bytes(9), 'image/png'));
    back(other, data, { at: new Date(Date.parse(at()) + 40 * day).toISOString() });
    const listed = lookAtBackups(data, file.path);
    expect(listed.map(({ ofOther }) => ofOther === null)).toEqual([false, true]);
    expect(lookAtBackups(data, twin)).toHaveLength(2);
  });
});

describe('a damaged backup', () => {
  it.each(['rows', 'json', 'asset'])('is never listed as whole nor restored: a bit of its %s', (part) => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    const folder = new BackupFolder(data, file.projectId);
    const [found] = folder.list();
    const asset = found?.manifest?.assets[0] ?? '';
    const path = part === 'asset' ? folder.assetOf(asset) : join(folder.path, `${found?.id ?? ''}.${part}`);
    const size = statSync(path).size;
    for (let count = 0; count < 20; count++) {
      const whole = readFileSync(path);
      const flipped = Buffer.from(whole);
      const where = Math.floor((size * count) / 20);
      flipped[where] = (flipped[where] ?? 0) ^ (1 << (count % 8));
      writeFileSync(path, flipped);
      expect(lookAtBackups(data, file.path)).toMatchObject([{ whole: false }]);
      const target = join(temporaryFolder(), 'restored.brief');
      expect(errorOf(restoredTo(file, data, target)).kind).toBe('backup-damaged');
      expect(existsSync(target)).toBe(false);
      writeFileSync(path, whole);
    }
    expect(lookAtBackups(data, file.path)).toMatchObject([{ whole: true }]);
  });

  it('is made whole again by a thorough one while the project has the file', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    const folder = new BackupFolder(data, file.projectId);
    const asset = folder.assetOf(folder.list()[0]?.manifest?.assets[0] ?? '');
    const damaged = readFileSync(asset);
    damaged[3] = (damaged[3] ?? 0) ^ 1;
    writeFileSync(asset, damaged);
    valueOf(file.putAsset(bytes(11), 'image/png'));
    back(file, data, { thorough: true });
    expect(lookAtBackups(data, file.path)).toMatchObject([{ whole: true }, { whole: true }]);
  });

  it('is not made of a project whose rows do not hold', () => {
    const data = temporaryFolder();
    const file = worked();
    const other = new Database(file.path);
    other.run("UPDATE record SET json = replace(json, '20', '21') WHERE kind = 'event'");
    other.close();
    expect(errorOf(take(file, data)).kind).toBe('damaged-file');
    expect(filesOf(data)).toEqual([]);
  });

  it('of a project with one damaged file holds all the rest, and that file as it was', () => {
    const data = temporaryFolder();
    const file = worked();
    const sha256 = valueOf(file.putAsset(bytes(13), 'image/png'));
    const other = new Database(file.path);
    other.run('UPDATE asset SET bytes = ? WHERE sha256 = ?', bytes(14), sha256);
    other.close();
    back(file, data);
    const target = join(temporaryFolder(), 'restored.brief');
    valueOf(restoredTo(file, data, target));
    const restored = reopen(target);
    expect(contentOf(restored)).toEqual(contentOf(file));
    expect(restored.getAsset(sha256).ok).toBe(false);
  });
});

describe('the room for backups', () => {
  it('is bounded: the oldest go first, the newest of each project last', () => {
    const data = temporaryFolder();
    const one = newProject();
    const two = newProject();
    const small: BackupLimits = { most: 2_600_000, spare: 0 };
    const noise = (seed: number) => new Uint8Array(500_000).map((_, index) => (index * seed + seed) % 253);
    valueOf(one.putAsset(noise(1), 'image/png'));
    back(one, data, { limits: small });
    for (let count = 2; count < 9; count++) {
      valueOf(two.putAsset(noise(count), 'image/png'));
      const taken = back(two, data, { limits: small });
      const bytesNow = [one, two].reduce(
        (sum, each) => sum + new BackupFolder(data, each.projectId).size(),
        0,
      );
      expect(taken.kind !== 'taken' || bytesNow <= small.most).toBe(true);
      expect(count >= 5 || lookAtBackups(data, one.path).length === 1).toBe(true);
    }
    const last = back(two, data, { limits: { most: 100_000, spare: 0 } });
    expect(['too-large', 'unchanged']).toContain(last.kind);
  });

  it.runIf(hasDisks())('may be full: nothing is left half-made, earlier ones stay, saving goes on', () => {
    const disk = smallDisk('3m');
    if (disk === null) return;
    const file = worked();
    back(file, disk);
    fill(join(disk, 'filler'));
    valueOf(file.putAsset(new Uint8Array(400_000).fill(3), 'image/png'));
    expect(errorOf(take(file, disk)).kind).toBe('disk-full');
    expect(lookAtBackups(disk, file.path)).toMatchObject([{ whole: true }]);
    expect(filesOf(disk).some((name) => name.includes('.tmp'))).toBe(false);
    valueOf(file.putAsset(bytes(21), 'image/png'));
  });

  it('leaves to saving what it must not take', () => {
    const data = temporaryFolder();
    const spare = Number.MAX_SAFE_INTEGER;
    expect(errorOf(take(worked(), data, { limits: { most: 1e9, spare } })).kind).toBe('disk-full');
  });
});

describe('putting a backup in the place of the project', () => {
  const replace = (file: ProjectFile, dataFolder: string, index: number) =>
    restoreBackup({
      dataFolder,
      path: file.path,
      id: lookAtBackups(dataFolder, file.path)[index]?.id ?? '',
      to: { kind: 'replace' },
      now: () => at(second++),
    });

  it('keeps the present state as one more backup, and the project stays the same project', () => {
    const data = temporaryFolder();
    const file = worked();
    const before = contentOf(file);
    back(file, data);
    const [event] = [...file.records.ofKind('event')];
    if (event === undefined) throw new Error('no event');
    valueOf(
      file.applyChange(
        { ...adding(), updated: { [event.id]: [event, { ...event, title: 'Later' }] } },
        at(second++),
      ),
    );
    const later = contentOf(file);
    file.close();
    expect(valueOf(replace(file, data, 0)).keptAs).toBeNull();
    const restored = reopen(file.path);
    expect(contentOf(restored)).toEqual(before);
    expect(restored.projectId).toBe(file.projectId);
    expect(restored.generation).not.toBe(file.generation);
    restored.close();
    expect(lookAtBackups(data, file.path)[0]).toMatchObject({ beforeRestore: true, whole: true });
    valueOf(replace(file, data, 0));
    expect(contentOf(reopen(file.path))).toEqual(later);
  });

  it('keeps a damaged file as it is beside itself', () => {
    const data = temporaryFolder();
    const file = worked();
    const before = contentOf(file);
    back(file, data);
    file.close();
    const damaged = Buffer.alloc(50_000, 'x');
    writeFileSync(file.path, damaged);
    const { keptAs } = valueOf(replace(file, data, 0));
    expect(keptAs).toMatch(/before restoring/u);
    expect(readFileSync(join(file.path, '..', keptAs ?? '')).equals(damaged)).toBe(true);
    expect(contentOf(reopen(file.path))).toEqual(before);
  });

  it('is refused while the project is open', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    expect(errorOf(replace(file, data, 0)).kind).toBe('held-by-other');
  });

  it('changes nothing when the backup is damaged', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    file.close();
    const whole = readFileSync(file.path);
    const folder = new BackupFolder(data, file.projectId);
    const rows = folder.rowsOf(folder.list()[0]?.id ?? '');
    renameSync(rows, `${rows}.away`);
    expect(errorOf(replace(file, data, 0)).kind).toBe('backup-damaged');
    expect(readFileSync(file.path).equals(whole)).toBe(true);
    chmodSync(file.path, 0o600);
  });
});
