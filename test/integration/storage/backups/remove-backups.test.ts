// Taking the backups of one project away leaves those of all others.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { removeBackups } from '../../../../electron/storage/backups/remove-backups.ts';
import { lockPathOf } from '../../../../electron/storage/disk/lock.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { newProject, now, reopen, temporaryFolder, valueOf } from '../support.ts';
import { back, bytes, contentOf, filesOf, restoredTo, worked } from './backup-of.ts';

/** A project that was backed up where another is now, and once more where it was moved to. */
function moved(data: string): { readonly there: string; readonly file: ProjectFile } {
  const there = join(temporaryFolder(), 'report.brief');
  const first = worked(there);
  back(first, data);
  first.close();
  const path = join(temporaryFolder(), 'moved.brief');
  renameSync(there, path);
  const file = reopen(path);
  valueOf(file.putAsset(bytes(7), 'image/png'));
  back(file, data);
  return { there, file };
}

describe('removing the backups of a project', () => {
  it('leaves what was made elsewhere of a project that once lay there', () => {
    const data = temporaryFolder();
    const { there, file } = moved(data);
    const other = newProject(there);
    back(other, data);
    valueOf(removeBackups(data, there, now(), 0));
    expect(lookAtBackups(data, there)).toEqual([]);
    expect(existsSync(new BackupFolder(data, other.projectId).path)).toBe(false);
    expect(lookAtBackups(data, file.path)).toMatchObject([{ whole: true, ofOther: null }]);
    const target = join(temporaryFolder(), 'restored.brief');
    valueOf(restoredTo(file, data, target));
    expect(contentOf(reopen(target))).toEqual(contentOf(file));
    // The lock is let go of: the next backup of it can be made.
    valueOf(file.putAsset(bytes(8), 'image/png'));
    expect(back(file, data).kind).toBe('taken');
  });

  it('takes all of its own away, also what was made where it lay before', () => {
    const data = temporaryFolder();
    const { file } = moved(data);
    valueOf(removeBackups(data, file.path, now(), 0));
    expect(filesOf(data)).toEqual([]);
  });

  it('takes what was made of this place alone where the file is gone', () => {
    const data = temporaryFolder();
    const { there, file } = moved(data);
    valueOf(removeBackups(data, there, now(), 0));
    expect(lookAtBackups(data, there)).toEqual([]);
    expect(lookAtBackups(data, file.path)).toHaveLength(1);
  });

  it('waits for one that is just being made, and takes it along', () => {
    const data = temporaryFolder();
    const { file } = moved(data);
    const lockPath = lockPathOf(join(new BackupFolder(data, file.projectId).path, 'backups'));
    const held = { host: hostname(), user: '', pid: process.pid, since: now(), started: null, token: 'x' };
    writeFileSync(lockPath, JSON.stringify(held));
    expect(removeBackups(data, file.path, now(), 0)).toMatchObject({
      ok: false,
      error: { kind: 'held-by-other' },
    });
    expect(lookAtBackups(data, file.path)).not.toEqual([]);
    spawn('sh', ['-c', 'sleep 0.3; rm "$0"', lockPath], { stdio: 'ignore' });
    valueOf(removeBackups(data, file.path, now(), 30_000));
    expect(filesOf(data)).toEqual([]);
  });

  it('takes kept files along that nothing else needs, and leaves the others', () => {
    const data = temporaryFolder();
    const file = worked();
    file.close();
    const twin = join(temporaryFolder(), 'twin.brief');
    copyFileSync(file.path, twin);
    const other = reopen(twin);
    back(other, data);
    const again = reopen(file.path);
    const own = valueOf(again.putAsset(bytes(11), 'image/png'));
    back(again, data);
    again.close();
    rmSync(file.path);
    const folder = new BackupFolder(data, file.projectId);
    expect(folder.sizeOfAsset(own)).toBeGreaterThan(0);
    valueOf(removeBackups(data, file.path, now(), 0));
    expect(folder.sizeOfAsset(own)).toBeNull();
    expect(lookAtBackups(data, twin)).toMatchObject([{ whole: true }]);
    valueOf(removeBackups(data, file.path, now(), 0));
    other.close();
    rmSync(twin);
    valueOf(removeBackups(data, twin, now(), 0));
    expect(filesOf(data)).toEqual([]);
  });
});
