// Backups with real files: made beside an open project, kept, and within their room.
import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupFolder, backupsFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import type { BackupLimits } from '../../../../electron/storage/backups/take-backup.ts';
import { makeWorld } from '../../../builders/records.ts';
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
import { nextSecond, back, take, worked, bytes, contentOf, restoredTo, filesOf } from './backup-of.ts';

describe('a backup', () => {
  it('brings back the project of its moment, record for record and file for file', () => {
    const data = temporaryFolder();
    const file = worked();
    valueOf(file.saveVersion('First', nextSecond()));
    const before = contentOf(file);
    expect(back(file, data).kind).toBe('taken');
    valueOf(file.applyChange(adding(makeWorld('Later', START_MS + 2e9).actor('Later')), nextSecond()));
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
        nextSecond(),
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
      valueOf(file.applyChange(adding(record), nextSecond()));
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

  it('waits for nobody who puts one into the same folder, and takes nothing then', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    const folder = new BackupFolder(data, file.projectId);
    const theirs = { host: 'elsewhere', user: 'mona', pid: 1, since: now(), started: null, token: 'theirs' };
    writeFileSync(join(folder.path, '.backups.lock'), JSON.stringify(theirs));
    valueOf(file.putAsset(bytes(30), 'image/png'));
    expect(errorOf(take(file, data)).kind).toBe('held-by-other');
    expect(folder.list()).toHaveLength(1);
  });

  it('leaves to saving what it must not take', () => {
    const data = temporaryFolder();
    const spare = Number.MAX_SAFE_INTEGER;
    expect(errorOf(take(worked(), data, { limits: { most: 1e9, spare } })).kind).toBe('disk-full');
  });
});
