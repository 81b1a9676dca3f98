// Restoring a project that is encrypted: nothing of it comes to lie open unasked.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtBackups } from '../../../../electron/storage/backups/look-at-backups.ts';
import { restoreBackup } from '../../../../electron/storage/backups/restore-backup.ts';
import { decryptProject, encryptProject } from '../../../../electron/storage/sealing/encrypt-project.ts';
import { sqliteModule } from '../left-overs.ts';
import { newSealed, openSealed, PASSPHRASE } from '../sealing/sealed.ts';
import { fillWithEverything } from '../everything.ts';
import { errorOf, now, reopen, temporaryFolder, valueOf } from '../support.ts';
import { back, contentOf, nextSecond, restoredTo, worked } from './backup-of.ts';

const replace = (path: string, dataFolder: string, index = 0) =>
  restoreBackup({
    dataFolder,
    path,
    id: lookAtBackups(dataFolder, path)[index]?.id ?? '',
    to: { kind: 'replace' },
    now: nextSecond,
  });

describe('a plain backup of a project that is encrypted now', () => {
  it('does not take its place, and nothing is changed', () => {
    const data = temporaryFolder();
    const file = worked();
    const before = contentOf(file);
    back(file, data);
    file.close();
    valueOf(encryptProject(file.path, PASSPHRASE, now));
    const sealed = readFileSync(file.path);
    const listed = lookAtBackups(data, file.path);
    expect(listed).toMatchObject([{ encrypted: false, projectEncrypted: true, since: null }]);
    expect(errorOf(replace(file.path, data)).kind).toBe('backup-not-encrypted');
    expect(readFileSync(file.path).equals(sealed)).toBe(true);
    expect(lookAtBackups(data, file.path)).toEqual(listed);
    expect(readdirSync(join(file.path, '..'))).toEqual(['libya.brief']);

    const target = join(temporaryFolder(), 'restored.brief');
    valueOf(restoredTo(file, data, target));
    expect(contentOf(reopen(target))).toEqual(before);
    valueOf(decryptProject(file.path, { passphrase: PASSPHRASE }, now));
    valueOf(replace(file.path, data));
    expect(contentOf(reopen(file.path))).toEqual(before);
  });
});

describe('a plain backup of an encrypted project that was killed in the middle of a change', () => {
  it('does not take its place either', () => {
    const data = temporaryFolder();
    const file = worked();
    back(file, data);
    file.close();
    valueOf(encryptProject(file.path, PASSPHRASE, now));
    const sealed = readFileSync(file.path);
    const script = `
      const { DatabaseSync } = require(${JSON.stringify(sqliteModule)});
      const db = new DatabaseSync(process.argv[1]);
      db.exec('PRAGMA cache_size=2; PRAGMA cache_spill=1; BEGIN IMMEDIATE');
      db.exec('UPDATE record SET json = zeroblob(100); UPDATE asset SET bytes = zeroblob(40000)');
      process.kill(process.pid, 'SIGKILL');
    `;
    spawnSync(process.execPath, ['-e', script, file.path]);
    expect(existsSync(`${file.path}-journal`)).toBe(true);
    expect(errorOf(replace(file.path, data)).kind).toBe('backup-not-encrypted');
    expect(readFileSync(file.path).equals(sealed)).toBe(true);
  });
});

describe('an encrypted project that is replaced', () => {
  it('is kept as the very bytes it was where no backup of it can be made', () => {
    const data = temporaryFolder();
    const file = newSealed();
    fillWithEverything(file, 2);
    back(file, data);
    file.close();
    const whole = readFileSync(file.path);
    const words = [...file.records.ofKind('event')].map(({ title }) => Buffer.from(title));
    expect(words.length).toBeGreaterThan(0);
    const damaged = Buffer.concat([whole.subarray(0, -30_000), Buffer.alloc(30_000)]);
    writeFileSync(file.path, damaged);
    const { keptAs } = valueOf(replace(file.path, data));
    expect(keptAs).toMatch(/before restoring/u);
    const kept = readFileSync(join(file.path, '..', keptAs ?? ''));
    expect(kept.equals(damaged)).toBe(true);
    expect(words.some((word) => kept.includes(word))).toBe(false);
    expect(openSealed(file.path, { passphrase: PASSPHRASE }).encrypted).toBe(true);
  });
});
