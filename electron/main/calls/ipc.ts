// Answers the window's calls to main: only from our own page's main frame, only with input of the right form.

import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result } from '../../../core/base/result.ts';
import { type AppCallOutputs, appCallInputs } from '../../../core/contract/app-calls.ts';
import type { DraftOp } from '../../../core/contract/events.ts';
import type { AppCallName } from '../../../core/contract/app-calls.ts';
import { isOurPage } from '../guards.ts';
import type { Log } from '../log.ts';

export type AppHandler<Name extends AppCallName> = (
  input: z.infer<(typeof appCallInputs)[Name]>,
  event: IpcMainInvokeEvent,
) => Promise<Result<AppCallOutputs[Name], AppError>> | Result<AppCallOutputs[Name], AppError>;

export type AppHandlers = { readonly [Name in AppCallName]: AppHandler<Name> };

/** Registers all handlers; each answer is a Result, a thrown error becomes `unexpected` and a line in the log. */
export function handleAppCalls(handlers: AppHandlers, log: Log): void {
  for (const name of Object.keys(handlers) as AppCallName[])
    ipcMain.handle(`app:${name}`, async (event, input: unknown) => {
      if (!isTrusted(event)) {
        log.error(`refused ${name} from a foreign sender`);
        return err({ kind: 'foreign-sender', call: name } satisfies AppError);
      }
      const parsed = appCallInputs[name].safeParse(input);
      if (!parsed.success)
        return err({
          kind: 'bad-request',
          call: name,
          reason: parsed.error.issues[0]?.message ?? 'not valid',
        } satisfies AppError);
      try {
        const handler = handlers[name] as AppHandler<AppCallName>;
        return await handler(parsed.data as never, event);
      } catch (error) {
        log.error(`call ${name} failed`, error);
        return err({
          kind: 'unexpected',
          detail: error instanceof Error ? error.name : 'error',
        } satisfies AppError);
      }
    });
}

/** Bounds of one message for the draft journal. */
const draftOpsSchema = z
  .array(
    z.strictObject({
      key: z.string().min(1).max(200),
      text: z.string().max(64_000_000).nullable(),
    }),
  )
  .max(10_000);

/** Takes what the page wants kept: never answered, so that a key waits for nothing. */
export function handleDrafts(keep: (sender: WebContents, ops: readonly DraftOp[]) => void, log: Log): void {
  ipcMain.on('keep-drafts', (event, input: unknown) => {
    if (!isTrusted(event)) return log.error('refused drafts from a foreign sender');
    const ops = draftOpsSchema.safeParse(input);
    if (!ops.success) return log.error('refused drafts that are not of the right form');
    keep(event.sender, ops.data);
  });
}

/** Our own page in the main frame of a window; a frame that is gone has no URL and is not trusted. */
export function isTrusted(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOurPage(frame.url);
}
