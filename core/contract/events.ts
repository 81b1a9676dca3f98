// What reaches the window without being asked for.

import type { AppError } from '../base/app-error.ts';
import type { PickedFile, Settings, WindowInfo } from './app-calls.ts';
import type { BackupState } from './backup-calls.ts';
import type { RegisterEntry } from '../model/kinds/rating.ts';
import type { EventName } from './names.ts';
import type { Damage } from './project-calls.ts';

export type Events = {
  /** A menu entry or a system shortcut was chosen: the id of a window command. */
  menuCommand: { readonly id: string };
  /** The window now shows another project, or none. */
  windowChanged: WindowInfo;
  settingsChanged: Settings;
  /** Letters were given or taken away, in this window or another. */
  registerChanged: { readonly entries: readonly RegisterEntry[] };
  /** The project's process is there, is being started again after it died, or could not be. */
  projectState: { readonly state: 'ready' | 'restarting' | 'failed' };
  /** Files were dropped on the window, in their order, those of folders among them; `error`: why they can't be had. */
  inputsDropped: { readonly files: readonly PickedFile[]; readonly error: AppError | null };
  /** A verification ended; also told when it found nothing. */
  damageFound: Damage;
  /** The project's file is no longer as it was written last, or it is gone; null when it is there again. */
  fileChanged: { readonly error: AppError | null };
  /** How the making of backups goes, when that changed. */
  backupState: BackupState;
  jobProgress: { readonly jobId: string; readonly done: number };
  /** The window is about to close; it answers with `confirmClose` when all is written. */
  closeRequested: Record<string, never>;
  /** The project is about to be locked; the window answers with `lockProject` when all is written. `idle`: nobody is there. */
  lockRequested: { readonly idle: boolean };
  /** Whether what is typed can be kept beside the project at the moment: told when that changes. */
  draftsKept: { readonly kept: boolean };
};

/** What stands under a key of the draft journal from now on; null: nothing any more. */
export type DraftOp = { readonly key: string; readonly text: string | null };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Holds<T extends true> = T;
/** Fails to compile when an event has no payload, or a payload no event. */
export type EveryEventHasAPayload = Holds<Same<keyof Events, EventName>>;

/** What the preload script offers the page as `window.briefwright`. */
export type Bridge = {
  readonly callApp: (name: string, input: unknown) => Promise<unknown>;
  readonly callProject: (name: string, input: unknown) => Promise<unknown>;
  /** Starts listening; gives the function that stops it. */
  readonly on: (name: string, listener: (payload: unknown) => void) => () => void;
  /**
   * Keeps texts under keys (or, with null, no longer) in the journal of this window's project: sent at once, all of one
   * call or nothing of it, never answered.
   */
  readonly keepDrafts: (ops: readonly DraftOp[]) => void;
  readonly platform: 'mac' | 'windows' | 'linux';
};
