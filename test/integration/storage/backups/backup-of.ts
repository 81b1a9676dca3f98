// Backups of projects made by tests: taken, counted and restored.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupReason } from '../../../../electron/storage/backups/keep-backups.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { restoreBackup } from '../../../../electron/storage/backups/restore-backup.ts';
import {
  type BackupLimits,
  backupLimits,
  type BackupTaken,
  takeBackup,
} from '../../../../electron/storage/backups/take-backup.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { makeWorld } from '../../../builders/records.ts';
import { fillWithEverything } from '../everything.ts';
import { adding, at, newProject, now, START_MS, valueOf } from '../support.ts';

const limits: BackupLimits = { ...backupLimits, spare: 0 };

let second = 0;
/** Another moment with every call, a second after the one before. */
export const nextSecond = (): string => at(second++);

export function back(
  file: ProjectFile,
  dataFolder: string,
  options: { limits?: BackupLimits; at?: string; reason?: BackupReason; thorough?: boolean } = {},
): BackupTaken {
  return valueOf(take(file, dataFolder, options));
}

export const take = (file: ProjectFile, dataFolder: string, options: Parameters<typeof back>[2] = {}) =>
  takeBackup({
    dataFolder,
    path: file.path,
    name: file.name,
    at: nextSecond(),
    reason: 'timed',
    limits,
    ...options,
  });

/** A project with every kind of record, a history and some kept files. */
export function worked(path?: string): ProjectFile {
  const file = newProject(path);
  fillWithEverything(file, 2);
  const added = makeWorld('Amal', START_MS + 1e9).actor('Amal’s');
  valueOf(file.applyChange(adding(added), nextSecond(), { author: 'Amal' }));
  for (let count = 0; count < 3; count++) valueOf(file.putAsset(bytes(count), 'image/png'));
  return file;
}

export const bytes = (seed: number): Uint8Array =>
  new Uint8Array(30_000).map((_, index) => (index * seed) % 251);

export const contentOf = (file: ProjectFile) => ({
  records: new Map(file.readRecords().map((record) => [record.id, record])),
  history: valueOf(file.listHistory({ limit: 500 })),
  versions: valueOf(file.listVersions()),
});

export const restoredTo = (file: { readonly path: string }, dataFolder: string, target: string, index = 0) =>
  restoreBackup({
    dataFolder,
    path: file.path,
    id: lookAtBackups(dataFolder, file.path)[index]?.id ?? '',
    to: { kind: 'new', target },
    now,
  });

export const filesOf = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
