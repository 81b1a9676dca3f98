// `verify`: proves a project against its sources and says what was proven, or what doesn't hold.

import { basename } from 'node:path';
import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import { type Problem, problemsOf, type Verification } from '../../../core/verify/proof.ts';
import { isEncryptedAt } from '../../storage/backups/present-file.ts';
import type { Unlock } from '../../storage/sealing/unlock.ts';
import { verifyFile } from '../../verify/verify-file.ts';
import type { CliArguments } from '../arguments.ts';
import { type CliWorld, wantWords } from '../cli-world.ts';

export async function verifyProject({ words, switches }: CliArguments, world: CliWorld) {
  const wanted = wantWords(words, 1, 1, 'one FILE');
  if (!wanted.ok) return wanted;
  const [path = ''] = words;
  const verified = await verifyUnlocking(path, world);
  if (!verified.ok) return verified;
  const problems = problemsOf(verified.value);
  if (switches.has('json'))
    await world.out(JSON.stringify({ holds: problems.length === 0, ...verified.value }));
  else {
    for (const problem of problems) await world.out(problemToLine(problem));
    for (const { proof, summary } of verified.value.proofs) await world.out(`${proof}\t${summary}`);
  }
  const notes = verified.value.locked === true ? [LOCKED] : [];
  return ok({ findings: problems.length > 0, notes });
}

const LOCKED =
  'the project is encrypted and no passphrase was given: what is in its records, files and history was not proven';

/** Asks first for the passphrase of what says that it is encrypted, and proves what can be proven without where nobody has one. */
async function verifyUnlocking(
  path: string,
  { passphrases }: CliWorld,
): Promise<Result<Verification, AppError | string>> {
  if (!passphrases.given && isEncryptedAt(path) !== true) {
    const verified = verifyToEnd(path, null);
    if (!verified.ok || verified.value.locked !== true) return verified;
  }
  const known = await passphrases.known(basename(path));
  if (!known.ok) return known;
  return verifyToEnd(path, known.value === null ? null : { passphrase: known.value });
}

function verifyToEnd(path: string, unlock: Unlock | null): Result<Verification, AppError> {
  const steps = verifyFile(path, unlock);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Severity, where, and what, as `check` prints its findings. */
const problemToLine = ({ where, what, means, todo }: Problem): string =>
  `error\t${oneLine(where)}\t${oneLine(`${what} ${means} ${todo}`)}`;

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
