// Backups that are damaged, and those of damaged projects.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { errorOf, reopen, temporaryFolder, valueOf } from '../support.ts';
import { back, take, worked, bytes, contentOf, restoredTo, filesOf } from './backup-of.ts';

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
