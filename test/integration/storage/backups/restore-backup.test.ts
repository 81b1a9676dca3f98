// A backup put in the place of its project.
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { restoreBackup } from '../../../../electron/storage/backups/restore-backup.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { adding, errorOf, reopen, temporaryFolder, valueOf } from '../support.ts';
import { nextSecond, back, worked, contentOf } from './backup-of.ts';

describe('putting a backup in the place of the project', () => {
  const replace = (file: ProjectFile, dataFolder: string, index: number) =>
    restoreBackup({
      dataFolder,
      path: file.path,
      id: lookAtBackups(dataFolder, file.path)[index]?.id ?? '',
      to: { kind: 'replace' },
      now: nextSecond,
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
        nextSecond(),
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
