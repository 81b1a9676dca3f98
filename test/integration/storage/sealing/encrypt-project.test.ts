// A project is encrypted, and its encryption taken away, with everything in it.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finishEncrypting } from '../../../../electron/project/finish-encrypting.ts';
import { BackupFolder } from '../../../../electron/storage/backups/backup-folder.ts';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { removeBackups } from '../../../../electron/storage/backups/remove-backups.ts';
import { restoreBackup } from '../../../../electron/storage/backups/restore-backup.ts';
import { lockFolder } from '../../../../electron/storage/backups/take-backup.ts';
import { Database } from '../../../../electron/storage/disk/database.ts';
import { readProjectId, readState } from '../../../../electron/storage/rows/meta-table.ts';
import { writeAnew } from '../../../../electron/storage/rows/rewrite-file.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import { decryptProject, encryptProject } from '../../../../electron/storage/sealing/encrypt-project.ts';
import { makeWorld } from '../../../builders/records.ts';
import { back, filesOf } from '../backups/backup-of.ts';
import { contentsOf } from '../contents-of.ts';
import { fill, hasDisks, smallDisk } from '../disks.ts';
import { fillWithEverything } from '../everything.ts';
import { hashOf } from '../sample-file.ts';
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
import { keyOf, newSealed, openSealed, PASSPHRASE } from './sealed.ts';

/** A closed plain project, and all that can be read of it. */
function plain(): { readonly path: string; readonly contents: ReturnType<typeof contentsOf> } {
  const file = newProject();
  fillWithEverything(file, 2);
  const contents = contentsOf(file);
  file.close();
  return { path: file.path, contents };
}

const namesIn = (path: string): readonly string[] => readdirSync(join(path, '..'));

describe('encrypting a project', () => {
  test('loses nothing of it, and taking the encryption away neither', () => {
    const { path, contents } = plain();
    expect(valueOf(encryptProject(path, PASSPHRASE, now))).toEqual({ lostFiles: 0 });
    expect(namesIn(path)).toEqual(['libya.brief']);
    const sealed = openSealed(path, { passphrase: PASSPHRASE });
    expect(contentsOf(sealed)).toEqual(contents);
    sealed.close();
    expect(valueOf(decryptProject(path, { passphrase: PASSPHRASE }, now))).toEqual({ lostFiles: 0 });
    expect(namesIn(path)).toEqual(['libya.brief']);
    const open = reopen(path);
    expect(open.encrypted).toBe(false);
    expect(contentsOf(open)).toEqual(contents);
    expect(open.applyChange(adding(makeWorld('x', START_MS + 9e9).actor('Haftar')), at(90)).ok).toBe(true);
  });

  test('refuses what it can’t do, and leaves the file as it is', () => {
    const { path } = plain();
    const before = hashOf(path);
    expect(errorOf(encryptProject(path, 'too short', now)).kind).toBe('passphrase-too-short');
    expect(errorOf(decryptProject(path, { passphrase: PASSPHRASE }, now)).kind).toBe('not-encrypted');
    expect(errorOf(encryptProject(`${path}.none`, PASSPHRASE, now)).kind).toBe('file-not-found');
    const held = reopen(path);
    expect(errorOf(encryptProject(path, PASSPHRASE, now)).kind).toBe('held-by-other');
    held.close();
    expect(hashOf(path)).toBe(before);
    valueOf(encryptProject(path, PASSPHRASE, now));
    const sealed = hashOf(path);
    expect(errorOf(encryptProject(path, PASSPHRASE, now)).kind).toBe('already-encrypted');
    expect(errorOf(decryptProject(path, { passphrase: 'another one' }, now)).kind).toBe('wrong-passphrase');
    expect(errorOf(decryptProject(path, null, now)).kind).toBe('passphrase-needed');
    expect(hashOf(path)).toBe(sealed);
  });
});

test.runIf(hasDisks())('a disk that is too full for the new file leaves the project as it is', () => {
  const { path } = plain();
  const disk = smallDisk('512k');
  if (disk === null) return;
  const here = join(disk, 'libya.brief');
  copyFileSync(path, here);
  fill(join(disk, 'filler'));
  const before = hashOf(here);
  expect(errorOf(encryptProject(here, PASSPHRASE, now)).kind).toBe('disk-full');
  expect(hashOf(here)).toBe(before);
  expect(namesIn(here)).toEqual(['filler', 'libya.brief']);
  expect(reopen(here, 'read').encrypted).toBe(false);
});

describe('backups of an encrypted project', () => {
  function backedUp(): { file: ProjectFile; data: string } {
    const file = newSealed();
    fillWithEverything(file, 2);
    const data = join(temporaryFolder(), 'data');
    back(file, data);
    return { file, data };
  }

  test('are made, listed and restored without its key, and open with its passphrase', () => {
    const { file, data } = backedUp();
    valueOf(file.applyChange(adding(makeWorld('x', START_MS + 9e9).actor('Haftar')), at(90)));
    const before = file.readRecords().length;
    file.close();
    const [backup] = lookAtBackups(data, file.path);
    expect(backup).toMatchObject({ whole: true, encrypted: true, author: '', records: before - 1 });
    expect(backup?.since).toEqual({ added: { '': 1 }, changed: {}, removed: {} });
    const target = join(temporaryFolder(), 'restored.brief');
    const id = backup?.id ?? '';
    const restored = restoreBackup({
      dataFolder: data,
      path: file.path,
      id,
      to: { kind: 'new', target },
      now,
    });
    expect(valueOf(restored)).toEqual({ records: before - 1, keptAs: null });
    const again = openSealed(target, { passphrase: PASSPHRASE });
    expect(again.readRecords()).toHaveLength(before - 1);
    expect(again.projectId).not.toBe(file.projectId);
    const texts = again.records
      .ofKind('source')
      .map((source) => again.getAsset(source.assets.text.sha256).ok);
    expect(texts).toEqual([true]);
    expect(again.applyChange(adding(makeWorld('y', START_MS + 8e9).actor('Haftar')), at(91)).ok).toBe(true);
  });

  test('take the place of the project, and what stood there is kept', () => {
    const { file, data } = backedUp();
    const wanted = contentsOf(file);
    valueOf(file.applyChange(adding(makeWorld('x', START_MS + 9e9).actor('Haftar')), at(90)));
    file.close();
    const id = lookAtBackups(data, file.path)[0]?.id ?? '';
    valueOf(restoreBackup({ dataFolder: data, path: file.path, id, to: { kind: 'replace' }, now }));
    expect(contentsOf(openSealed(file.path, keyOf(file)))).toEqual(wanted);
    expect(lookAtBackups(data, file.path).filter(({ beforeRestore }) => beforeRestore)).toHaveLength(1);
  });

  test('from before it was encrypted are told from later ones, and can be taken away', () => {
    const file = newProject();
    fillWithEverything(file, 2);
    const data = join(temporaryFolder(), 'data');
    back(file, data);
    file.close();
    valueOf(encryptProject(file.path, PASSPHRASE, now));
    expect(lookAtBackups(data, file.path)).toMatchObject([{ encrypted: false, whole: true, since: null }]);
    const copy = join(temporaryFolder(), 'libya.brief');
    copyFileSync(file.path, copy);
    expect(readFileSync(copy)).toEqual(readFileSync(file.path));
    valueOf(removeBackups(data, file.path, now(), 0));
    expect(lookAtBackups(data, file.path)).toEqual([]);
  });

  test('that were to be removed are taken away at the next opening, and those made since stay', () => {
    const file = newProject();
    fillWithEverything(file, 2);
    const data = join(temporaryFolder(), 'data');
    back(file, data);
    const kept = new BackupFolder(data, file.projectId);
    const before = new Set(filesOf(data));
    file.close();
    valueOf(encryptProject(file.path, PASSPHRASE, now, 'remove'));
    // What wanted them gone died here; a window of another make was open meanwhile.
    const sealed = openSealed(file.path, { passphrase: PASSPHRASE });
    expect(sealed.removesPlainBackups).toBe(true);
    back(sealed, data);
    const copy = join(temporaryFolder(), 'copy.brief');
    valueOf(sealed.saveCopy(copy, { overwrite: false, now }));
    sealed.close();
    expect(openSealed(copy, { passphrase: PASSPHRASE }).removesPlainBackups).toBe(false);
    expect(openSealed(file.path, { passphrase: PASSPHRASE }, 'read').removesPlainBackups).toBe(false);

    const again = openSealed(file.path, { passphrase: PASSPHRASE });
    const held = valueOf(lockFolder(kept, 'backups', now()));
    expect(errorOf(finishEncrypting(again, data, now)).kind).toBe('held-by-other');
    held.release();
    expect(again.removesPlainBackups).toBe(true);
    valueOf(finishEncrypting(again, data, now));
    expect(again.removesPlainBackups).toBe(false);
    expect(lookAtBackups(data, file.path)).toMatchObject([{ encrypted: true, whole: true }]);
    expect(filesOf(data).filter((name) => before.has(name))).toEqual([]);
    again.close();
    const later = openSealed(file.path, { passphrase: PASSPHRASE });
    expect(later.removesPlainBackups).toBe(false);
  });

  test('are not to be removed any more once the encryption is taken away', () => {
    const { path } = plain();
    valueOf(encryptProject(path, PASSPHRASE, now, 'remove'));
    valueOf(decryptProject(path, { passphrase: PASSPHRASE }, now));
    const open = reopen(path);
    expect(open.removesPlainBackups).toBe(false);
    open.close();
    valueOf(encryptProject(path, PASSPHRASE, now));
    expect(openSealed(path, { passphrase: PASSPHRASE }).removesPlainBackups).toBe(false);
  });

  test('are to be removed also where the file had to be repaired before', () => {
    const { path } = plain();
    valueOf(encryptProject(path, PASSPHRASE, now, 'remove'));
    const repaired = join(temporaryFolder(), 'repaired.brief');
    writeFileSync(repaired, '');
    const db = new Database(path);
    const totals = readState(db)?.totals;
    const projectId = readProjectId(db);
    if (totals === undefined || projectId === null) throw new Error('the file says nothing about itself');
    writeAnew(db, repaired, { projectId, totals });
    db.close();
    expect(openSealed(repaired, { passphrase: PASSPHRASE }).removesPlainBackups).toBe(true);
  });
});
