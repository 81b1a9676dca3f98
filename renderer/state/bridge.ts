// The window's typed face to main and to the project's process. The only file that touches `window.briefwright`.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { AppCalls } from '../../core/contract/app-calls.ts';
import type { Bridge, DraftOp, Events } from '../../core/contract/events.ts';
import type { EventName } from '../../core/contract/names.ts';
import type { ProjectCalls } from '../../core/contract/project-calls.ts';

declare global {
  // An interface, because only interfaces merge with the browser's own.
  interface Window {
    readonly briefwright: Bridge;
  }
}

type AnyCall = (input: unknown) => Promise<Result<unknown, AppError>>;

/** An object with a function for any name. Which names there are is in the types, and known to who answers. */
const callsBy = <Calls extends object>(call: Bridge['callApp']): Calls =>
  new Proxy({} as Calls, {
    get:
      (_, name): AnyCall =>
      (input) =>
        call(String(name), input) as ReturnType<AnyCall>,
  });

/** Calls to main: dialogs, windows, settings. */
export const appApi = callsBy<AppCalls>((name, input) => window.briefwright.callApp(name, input));

/** Calls to the process of the open project. */
export const projectApi = callsBy<ProjectCalls>((name, input) => window.briefwright.callProject(name, input));

/** Listens to an event; gives the function that stops it. */
export const onEvent = <Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): (() => void) => window.briefwright.on(name, (payload) => listener(payload as Events[Name]));

/** Keeps what is typed beside the project until it is in it; never answered. */
export const keepDrafts = (ops: readonly DraftOp[]): void => window.briefwright.keepDrafts(ops);

export const platform = (): Bridge['platform'] => window.briefwright.platform;
