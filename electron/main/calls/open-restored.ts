// Opens what was restored. It may be of before its passphrase was changed: then the window asks for the one it had.

import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { ProjectWindow } from '../project-window.ts';
import type { Windows } from '../windows.ts';

/** `passphrase`: the one that is known of the project as it was; tried first. */
export async function openRestored(
  windows: Pick<Windows, 'openProject'>,
  path: string,
  from: ProjectWindow,
  passphrase: string | null,
): Promise<Result<null, AppError>> {
  const opened = await windows.openProject(path, { kind: 'open' }, from, passphrase);
  if (opened.ok || opened.error.kind !== 'wrong-passphrase') return opened;
  return windows.openProject(path, { kind: 'open' }, from, null);
}
