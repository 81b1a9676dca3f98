// What the commands of the command line share: their surroundings, and how they open projects.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import type { Change } from '../../core/store/change.ts';
import { openProjectFile } from '../storage/open-project.ts';
import type { ProjectFile } from '../storage/project-file.ts';

export type CliWorld = {
  readonly templatesFolder: string;
  readonly fontsFolder: string;
  readonly env: CommandEnv;
  readonly out: (line: string) => Promise<void>;
};

/** `findings` makes the exit code 1; notes go to standard error and change nothing. */
export type CliOutcome = { readonly findings: boolean; readonly notes: readonly string[] };
export const done: CliOutcome = { findings: false, notes: [] };

/** Opens a project, runs the work, and closes it whatever happens. Reading never waits for who holds the file. */
export async function withProject<T>(
  path: string,
  mode: 'write' | 'read',
  world: CliWorld,
  work: (file: ProjectFile) => Promise<Result<T, AppError | string>> | Result<T, AppError | string>,
): Promise<Result<T, AppError | string>> {
  const file = openProjectFile(path, { mode, now: world.env.now });
  if (!file.ok) return file;
  try {
    return await work(file.value);
  } finally {
    file.value.close();
  }
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
