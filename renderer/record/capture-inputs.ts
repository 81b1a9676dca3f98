// Captures files and pasted text as sources: the process keeps original and text, the window adds the record.

import type { AppError } from '../../core/base/app-error.ts';
import { ok, type Result } from '../../core/base/result.ts';
import type { IdOf } from '../../core/base/ids.ts';
import type { PickedFile } from '../../core/contract/app-calls.ts';
import type { CapturedSource } from '../../core/contract/project-calls.ts';
import type { Loss } from '../../core/document/loss.ts';
import { addSource } from '../../core/store/commands/add-source.ts';
import { projectApi } from '../state/bridge.ts';
import type { ProjectSession } from '../state/project-session.ts';

export type Captured = {
  readonly sourceId: IdOf<'source'>;
  readonly title: string;
  readonly losses: readonly Loss[];
};
export type CaptureOutcome = {
  readonly captured: readonly Captured[];
  /** What could not be read, with the file's name. */
  readonly failed: readonly { readonly name: string; readonly error: AppError }[];
};

/** Captures files one after the other; one that fails does not keep the others out. */
export async function captureFiles(
  session: ProjectSession,
  files: readonly PickedFile[],
): Promise<CaptureOutcome> {
  const captured: Captured[] = [];
  const failed: { name: string; error: AppError }[] = [];
  for (const file of files) {
    const read = await projectApi.capture({ token: file.token });
    const added = read.ok ? addCaptured(session, read.value) : read;
    if (added.ok) captured.push(added.value);
    else failed.push({ name: file.name, error: added.error });
  }
  return { captured, failed };
}

/** Captures pasted text; `html` is what the clipboard holds beside it, or null. */
export async function capturePasted(
  session: ProjectSession,
  text: string,
  html: string | null,
): Promise<Result<Captured, AppError>> {
  const read = await projectApi.captureText({ text, html });
  return read.ok ? addCaptured(session, read.value) : read;
}

function addCaptured(session: ProjectSession, source: CapturedSource): Result<Captured, AppError> {
  const id = session.env.newId('source');
  const added = session.run(addSource, { fields: source.fields, id });
  return added.ok ? ok({ sourceId: id, title: source.fields.title, losses: source.losses }) : added;
}
