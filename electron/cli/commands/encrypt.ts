// `encrypt`, `decrypt` and `passphrase`: what a project is kept under, while nobody has it open.

import { resolve } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { findBackups, type LocatedBackup } from '../../storage/backups/look-at-backups.ts';
import { plainCopiesBeside, removePlainCopies } from '../../storage/backups/plain-copies.ts';
import { isEncryptedAt } from '../../storage/backups/present-file.ts';
import { endEncrypting } from '../../project/finish-encrypting.ts';
import { BACKUP_WAIT_MS } from '../../storage/backups/remove-backups.ts';
import { openProjectFile } from '../../storage/open-project.ts';
import { decryptProject, encryptProject } from '../../storage/sealing/encrypt-project.ts';
import type { CliArguments } from '../arguments.ts';
import {
  type CliOutcome,
  type CliWorld,
  done,
  NO_NEW_PASSPHRASE,
  unlocking,
  wantWords,
  withProject,
} from '../cli-world.ts';

type Outcome = Promise<Result<CliOutcome, AppError | string>>;

export async function encrypt({ words, switches }: CliArguments, world: CliWorld): Outcome {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const [path = ''] = words;
  const chosen = await world.passphrases.chosen('passphrase-fd');
  if (!chosen.ok) return chosen;
  if (chosen.value === null) return err(NO_NEW_PASSPHRASE);
  const removes = switches.has('remove-backups');
  const encrypted = encryptProject(path, chosen.value, world.env.now, removes ? 'remove' : null);
  if (!encrypted.ok) return encrypted;
  const notes = lostNotes(encrypted.value.lostFiles);
  const place = resolve(path);
  notes.push(...plainNotes(place, switches.has('remove-plain-copies')));
  if (removes) {
    const removed = removeNow(path, chosen.value, world);
    return removed.ok ? ok({ ...done, notes }) : removed;
  }
  const count = findBackups(world.dataFolder, place).filter(isPlain).length;
  if (count > 0)
    notes.push(
      `${count === 1 ? 'one backup' : `${count} backups`} of it on this computer ${count === 1 ? 'is' : 'are'} not encrypted: encrypt with --remove-backups takes them away`,
    );
  return ok({ ...done, notes });
}

export async function decrypt({ words }: CliArguments, world: CliWorld): Outcome {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const [path = ''] = words;
  const { now } = world.env;
  const decrypted = await unlocking(path, world, (unlock) => decryptProject(path, unlock, now));
  return decrypted.ok ? ok({ ...done, notes: lostNotes(decrypted.value.lostFiles) }) : decrypted;
}

export async function changePassphrase({ words }: CliArguments, world: CliWorld): Outcome {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const [path = ''] = words;
  return withProject<CliOutcome>(path, 'write', world, async (file) => {
    if (!file.encrypted) return err({ kind: 'not-encrypted', name: file.name });
    const known = await world.passphrases.known(file.name);
    if (!known.ok) return known;
    const chosen = await world.passphrases.chosen('new-passphrase-fd');
    if (!chosen.ok) return chosen;
    if (chosen.value === null) return err(NO_NEW_PASSPHRASE);
    const changed = file.changePassphrase(known.value ?? '', chosen.value);
    return changed.ok ? ok(done) : changed;
  });
}

/** Where that fails, the next opening goes on with it. */
function removeNow(path: string, passphrase: string, { dataFolder, env }: CliWorld): Result<null, AppError> {
  const file = openProjectFile(path, { mode: 'write', now: env.now, unlock: { passphrase } });
  if (!file.ok) return file;
  try {
    return endEncrypting(file.value, dataFolder, env.now, BACKUP_WAIT_MS);
  } finally {
    file.value.close();
  }
}

/** What the program kept beside the project before, and what of it could not be removed. */
function plainNotes(place: string, removes: boolean): string[] {
  const found = plainCopiesBeside(place);
  if (!removes)
    return found.map(
      (name) => `“${name}” beside it is not encrypted: encrypt with --remove-plain-copies takes it away`,
    );
  return removePlainCopies(place, found).map(
    (name) => `“${name}” beside it is not encrypted, and can't be removed`,
  );
}

const isPlain = ({ folder, id }: LocatedBackup): boolean => isEncryptedAt(folder.rowsOf(id)) === false;

const lostNotes = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? 'one kept file' : `${count} kept files`} couldn't be read before and can't be read now`,
      ];
