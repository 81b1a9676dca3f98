// What the commands of the command line share: their surroundings, and how they open projects.

import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import type { Change } from '../../core/store/change.ts';
import type { StartedProcess } from '../capture/capture-desk.ts';
import { openProjectFile } from '../storage/open-project.ts';
import type { Unlock } from '../storage/sealing/unlock.ts';
import type { Passphrases } from './passphrases.ts';
import { finishEncrypting } from '../project/finish-encrypting.ts';
import { finishForgetting } from '../project/finish-forgetting.ts';
import type { ProjectFile } from '../storage/project-file.ts';

export type CliWorld = {
  readonly templatesFolder: string;
  readonly fontsFolder: string;
  /** What the application keeps outside of projects. */
  readonly dataFolder: string;
  readonly env: CommandEnv;
  readonly out: (line: string) => Promise<void>;
  readonly passphrases: Passphrases;
  /** A line on standard error, for what must be told at once. */
  readonly complain: (line: string) => Promise<void>;
  /** Starts the process that reads captures. */
  readonly startCapture: () => StartedProcess<never>;
};

/** `findings` makes the exit code 1, something left undone 3; notes go to standard error and change nothing. */
export type CliOutcome = {
  readonly findings: boolean;
  readonly incomplete?: boolean;
  readonly notes: readonly string[];
};
export const done: CliOutcome = { findings: false, notes: [] };

/**
 * Opens something that may be encrypted: with the passphrase that a descriptor gives, or with one that is asked for once it
 * turns out to be needed.
 */
export async function unlocking<T>(
  path: string,
  { passphrases }: CliWorld,
  open: (unlock: Unlock | null) => Promise<Result<T, AppError>> | Result<T, AppError>,
): Promise<Result<T, AppError | string>> {
  if (!passphrases.given) {
    const opened = await open(null);
    if (opened.ok || opened.error.kind !== 'passphrase-needed') return opened;
  }
  const known = await passphrases.known(basename(path));
  if (!known.ok) return known;
  return open(known.value === null ? null : { passphrase: known.value });
}

/** The passphrase that `--encrypted` takes for a new project; null without it. */
export async function passphraseOfNew(
  switches: ReadonlySet<string>,
  { passphrases }: CliWorld,
): Promise<Result<string | null, string>> {
  if (!switches.has('encrypted')) return ok(null);
  const chosen = await passphrases.chosen('passphrase-fd');
  return chosen.ok && chosen.value === null ? err(NO_NEW_PASSPHRASE) : chosen;
}

/** What is said where a new passphrase is wanted and nobody gives one. */
export const NO_NEW_PASSPHRASE =
  'there is no new passphrase: give one with a file descriptor, or type the same one twice on a terminal';

/** Opens a project, runs the work, and closes it whatever happens. Reading never waits for who holds the file. */
export async function withProject<T>(
  path: string,
  mode: 'write' | 'read',
  world: CliWorld,
  work: (file: ProjectFile) => Promise<Result<T, AppError | string>> | Result<T, AppError | string>,
): Promise<Result<T, AppError | string>> {
  const { now } = world.env;
  const file = await unlocking(path, world, (unlock) => openProjectFile(path, { mode, now, unlock }));
  if (!file.ok) return file;
  finishForgetting(file.value, world.dataFolder, now);
  finishEncrypting(file.value, world.dataFolder, now);
  try {
    return await work(file.value);
  } finally {
    file.value.close();
  }
}

/** Failures to open for writing that leave a copy to work from. */
const READABLE_ALL_THE_SAME: ReadonlySet<AppError['kind']> = new Set([
  'held-by-other',
  'read-only',
  'no-permission',
  'name-too-long',
]);

/**
 * Like `withProject`, for work that notes what it did in the project but can do without: while that can't be written
 * (somebody has it open), the work gets a copy of this moment. `file.access` says which.
 */
export async function withProjectOrCopy<T>(
  path: string,
  world: CliWorld,
  work: (file: ProjectFile) => Promise<Result<T, AppError | string>>,
): Promise<Result<T, AppError | string>> {
  const { now } = world.env;
  const file = await unlocking(path, world, (unlock) =>
    openProjectFile(path, { mode: 'write', now, unlock }),
  );
  if (!file.ok) {
    const readable = typeof file.error !== 'string' && READABLE_ALL_THE_SAME.has(file.error.kind);
    return readable ? withProject(path, 'read', world, work) : file;
  }
  finishForgetting(file.value, world.dataFolder, now);
  finishEncrypting(file.value, world.dataFolder, now);
  try {
    return await work(file.value);
  } finally {
    file.value.close();
  }
}

/** The line that says that something was not noted, and why; null when it was. */
export function notNotedLine(file: ProjectFile): string | null {
  if (file.access === 'write') return null;
  const { heldBy } = file;
  const why =
    heldBy === null ? "it can't be written to" : `it is open for writing by ${heldBy.user} on ${heldBy.host}`;
  return `this export isn't noted in “${file.name}”: ${why}`;
}

/** Applies what a core command gave. */
export function applyTo(
  file: ProjectFile,
  change: Result<Change, AppError>,
  env: CommandEnv,
): Result<null, AppError> {
  if (!change.ok) return change;
  const applied = file.applyChange(change.value, env.now(), { author: env.author });
  return applied.ok ? ok(null) : applied;
}

/** Exactly so many words, or the usage error. */
export const wantWords = (
  words: readonly string[],
  least: number,
  most: number,
  what: string,
): Result<null, string> => (words.length < least || words.length > most ? err(`it takes ${what}`) : ok(null));
