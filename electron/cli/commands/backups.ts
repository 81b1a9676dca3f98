// `backups` lists what the application kept of a project; `restore` brings one of it back into a new project. Neither
// makes a backup, and neither touches the project.

import { resolve } from 'node:path';
import { err, ok } from '../../../core/base/result.ts';
import type { BackupInfo } from '../../../core/model/files/backup-info.ts';
import { backupToWords } from '../../../core/words/backup-words.ts';
import { findBackups, lookAtBackups } from '../../storage/backups/look-at-backups.ts';
import { isEncryptedAt } from '../../storage/backups/present-file.ts';
import { restoreBackup } from '../../storage/backups/restore-backup.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, done, wantWords } from '../cli-world.ts';

export async function listBackups({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const backups = lookAtBackups(world.dataFolder, resolve(words[0] ?? ''));
  if (switches.has('json'))
    await world.out(JSON.stringify(backups.map((backup, index) => ({ number: index + 1, ...backup }))));
  else
    for (const [index, backup] of backups.entries()) await world.out(`${index + 1}\t${backupToLine(backup)}`);
  const notes = backups.length === 0 ? ['there are no backups of this project on this computer'] : [];
  return ok({ findings: backups.some(({ whole }) => !whole), notes });
}

function backupToLine(backup: BackupInfo): string {
  const what = backup.whole ? backupToWords(backup) : "damaged: it can't be restored, or not whole";
  const of = backup.ofOther === null ? '' : `\tmade of a copy in ${backup.ofOther}`;
  const encrypted = backup.encrypted ? '\tencrypted' : '';
  return `${backup.at}\t${backup.records} records\t${backup.author}\t${what}${of}${encrypted}`;
}

export async function restoreFromBackup({ words, flags }: CliArguments, world: CliWorld) {
  const usage = 'FILE, --from N and --to NEW.brief';
  const wanted = wantWords(words, 1, 1, usage);
  if (!wanted.ok) return wanted;
  const { from, to } = flags;
  if (from === undefined || to === undefined) return err(`it takes ${usage}`);
  const number = Number(from);
  if (!Number.isInteger(number) || number < 1)
    return err('--from takes the number of a backup as `backups` lists it');
  const path = resolve(words[0] ?? '');
  const chosen = findBackups(world.dataFolder, path)[number - 1];
  const restored = restoreBackup({
    dataFolder: world.dataFolder,
    path,
    id: chosen === undefined ? '' : `${chosen.folder.projectId}/${chosen.id}`,
    to: { kind: 'new', target: to },
    now: world.env.now,
  });
  if (!restored.ok) return restored;
  await world.out(`${restored.value.records} records`);
  const laysOpen = isEncryptedAt(path) === true && isEncryptedAt(to) === false;
  return ok(laysOpen ? { ...done, notes: ['the project is encrypted, and this backup of it is not'] } : done);
}
