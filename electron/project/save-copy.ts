// Copies of the open project as its window asks for them: whole ones, and what somebody else may have.

import type { z } from 'zod';
import type { AppError } from '../../core/base/app-error.ts';
import { ok, type Result } from '../../core/base/result.ts';
import { askAll } from '../../core/base/suspect-group.ts';
import type { projectCallInputs, ProjectCallOutputs } from '../../core/contract/project-calls.ts';
import type { SharingReport } from '../../core/model/files/sharing-report.ts';
import type { CommandEnv } from '../../core/store/command.ts';
import { noteCopy, type WrittenCopy } from './export/note-copy.ts';
import { planProjectJson, writeProjectJson } from '../storage/project-json.ts';
import type { Clock, ProjectFile } from '../storage/project-file.ts';

type Input<Name extends 'saveCopy' | 'planCopy'> = z.infer<(typeof projectCallInputs)[Name]>;

/** Writes the copy to `target`: the dialog asked before it gave the name of a file that is there. */
export function saveCopyOf(
  file: ProjectFile,
  target: string,
  input: Input<'saveCopy'>,
  env: CommandEnv,
): Result<ProjectCallOutputs['saveCopy'], AppError> {
  const { kind, suspects = askAll } = input;
  const { now } = env;
  const noted = (made: SharingReport | null, copy: Omit<WrittenCopy, 'target'>) => {
    const change = noteCopy(file, { ...copy, target }, env);
    return change.ok ? ok({ asShown: false, made, change: change.value }) : change;
  };
  if (kind === 'json') {
    const { withProtectedNames = false } = input;
    const written = writeProjectJson(file, target, { overwrite: true, now, suspects, withProtectedNames });
    return written.ok ? noted(written.value, { format: 'json', options: { withProtectedNames } }) : written;
  }
  if (kind === 'share') {
    const shared = file.copyForSharing(target, {
      includeHistory: input.withHistory,
      includeUnusedSources: input.withUnusedSources,
      overwrite: true,
      now,
      suspects,
      passphrase: input.passphrase ?? null,
    });
    const { withHistory, withUnusedSources } = input;
    return shared.ok
      ? noted(shared.value.made ?? null, { format: 'brief', options: { withHistory, withUnusedSources } })
      : shared;
  }
  return file.saveCopy(target, { overwrite: true, now, shown: input.shown });
}

/** What a copy would be made of; null where nothing has to stay behind. Fails where the text of a source can't be read. */
export function planCopyOf(
  file: ProjectFile,
  { kind, withUnusedSources }: Input<'planCopy'>,
  now: Clock,
): Result<SharingReport | null, AppError> {
  const options = { now, suspects: askAll };
  const made =
    kind === 'json'
      ? planProjectJson(file, file.name, options)
      : file.planSharing({ ...options, includeUnusedSources: withUnusedSources });
  return made.ok ? ok(made.value?.report ?? null) : made;
}
