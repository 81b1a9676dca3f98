// Captures files and pasted text as sources: the process keeps original and text, the window adds the record.

import type { AppError } from '../../../core/base/app-error.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { IdOf } from '../../../core/base/ids.ts';
import type { PickedFile } from '../../../core/contract/app-calls.ts';
import type { CapturedSource } from '../../../core/contract/project-calls.ts';
import type { Loss } from '../../../core/document/loss.ts';
import type { Source, Triage } from '../../../core/model/kinds/source.ts';
import { alikeSource } from '../../../core/query/evidence/alike-source.ts';
import { sameSource } from '../../../core/query/evidence/same-source.ts';
import { asNote, type TypedNote } from '../../../core/query/evidence/typed-note.ts';
import { addSource } from '../../../core/store/commands/add-source.ts';
import { projectApi } from '../../state/bridge.ts';
import { runCapture } from '../../state/project/captures.ts';
import type { ProjectSession } from '../../state/project/project-session.ts';
import { appWords } from '../../words/app.ts';

export type Captured = {
  readonly sourceId: IdOf<'source'>;
  readonly title: string;
  readonly losses: readonly Loss[];
  /** It was in the project before: nothing was added. */
  readonly already: boolean;
  /** The earlier source that it is a version of. */
  readonly alike: Source['alike'];
};
export type CaptureOutcome = {
  readonly captured: readonly Captured[];
  /** What could not be read, with the file's name. */
  readonly failed: readonly { readonly name: string; readonly error: AppError }[];
  /** The analyst has been doing something else meanwhile, and shall not be taken away from it. */
  readonly wentOn: boolean;
};

/** Captures files one after the other; one that fails does not keep the others out. */
export async function captureFiles(
  session: ProjectSession,
  files: readonly PickedFile[],
): Promise<CaptureOutcome> {
  const captured: Captured[] = [];
  const failed: { name: string; error: AppError }[] = [];
  const wentOn = watchHands();
  // What comes in many at a time nobody has looked at yet.
  const triage = files.length > 1 ? 'unread' : 'kept';
  // Asked for all at once, so that their number is known; they are read in turn.
  const reading = files.map(async (file) => {
    const read = await runCapture(file.name, (jobId) => projectApi.capture({ jobId, token: file.token }));
    const added = read.ok ? addCaptured(session, read.value, triage) : read;
    if (!added.ok) return void failed.push({ name: file.name, error: added.error });
    captured.push(added.value);
    // Each file that came with it is a source of its own.
    for (const attachment of read.ok ? read.value.attachments : []) {
      const fields = { ...attachment.fields, attachedTo: added.value.sourceId };
      const one = addCaptured(session, { ...attachment, fields, attachments: [] }, 'unread');
      if (one.ok) captured.push(one.value);
      else failed.push({ name: attachment.fields.title, error: one.error });
    }
  });
  await Promise.all(reading);
  return { captured, failed, wentOn: wentOn() };
}

/** Notes keys and clicks from now on; gives the function that ends this and says whether there were any. */
function watchHands(): () => boolean {
  let moved = false;
  const note = (): void => {
    moved = true;
  };
  const kinds = ['keydown', 'pointerdown'] as const;
  for (const kind of kinds) window.addEventListener(kind, note, true);
  return () => {
    for (const kind of kinds) window.removeEventListener(kind, note, true);
    return moved;
  };
}

/** Captures pasted text; `html` is what the clipboard holds beside it, or null. */
export async function capturePasted(
  session: ProjectSession,
  text: string,
  html: string | null,
): Promise<Result<Captured, AppError>> {
  const read = await runCapture(appWords.pastedText, (jobId) =>
    projectApi.captureText({ jobId, text, html }),
  );
  return read.ok ? addCaptured(session, read.value, 'kept') : read;
}

/** Adds a note with its text; the same words said twice are two notes. */
export async function captureNote(
  session: ProjectSession,
  text: string,
  note: TypedNote,
): Promise<Result<Captured, AppError>> {
  const read = await runCapture(appWords.note, (jobId) =>
    projectApi.captureText({ jobId, text, html: null }),
  );
  return read.ok ? addNew(session, { ...read.value, fields: asNote(read.value.fields, note) }, 'kept') : read;
}

/** Whether a capture failed only because the analyst ended it. */
export const isCancelled = (error: AppError): boolean =>
  error.kind === 'capture-stopped' && error.reason === 'cancelled';

function addCaptured(
  session: ProjectSession,
  source: CapturedSource,
  triage: Triage,
): Result<Captured, AppError> {
  const same = sameSource(session.store, source.fields.assets);
  if (same !== null)
    return ok({ sourceId: same.id, title: same.title, losses: [], already: true, alike: null });
  return addNew(session, source, triage);
}

function addNew(session: ProjectSession, source: CapturedSource, triage: Triage): Result<Captured, AppError> {
  const id = session.env.newId('source');
  const alike = alikeSource(session.store, source.fields, source.alikeTexts);
  const added = session.run(addSource, { fields: { ...source.fields, triage, alike }, id });
  return added.ok
    ? ok({ sourceId: id, title: source.fields.title, losses: source.losses, already: false, alike })
    : added;
}
