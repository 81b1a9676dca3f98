// What follows the change that forgets a source: all that the program keeps of former states goes, step by step.

import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { KnownState } from '../../../core/contract/project-calls.ts';
import { appApi, projectApi } from '../bridge.ts';

export type ForgettingSession = {
  readonly unwritten: () => Promise<AppError | null>;
  readonly endHistory: (known: KnownState) => void;
};

/**
 * Ends the history, takes the backups away and cleans the journals of what was typed: `clean` says whether that could be done. Where a step
 * fails those before it stand, and the next opening goes on with the others.
 */
export async function endForgetting(
  session: ForgettingSession,
): Promise<Result<{ readonly clean: boolean }, AppError>> {
  const unwritten = await session.unwritten();
  if (unwritten !== null) return err(unwritten);
  const ended = await projectApi.endHistory({});
  if (!ended.ok) return ended;
  session.endHistory(ended.value);
  const removed = await appApi.deleteBackups({ of: 'project' });
  if (!removed.ok) return removed;
  const cleaned = await appApi.cleanDrafts({});
  if (!cleaned.ok) return cleaned;
  const noted = await projectApi.endForgetting({});
  return noted.ok ? ok({ clean: cleaned.value.clean }) : noted;
}
