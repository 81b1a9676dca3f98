// What main and the process of a project say to each other beside the window's calls.

import type { AppError } from '../../core/base/app-error.ts';
import type { StopReason } from '../capture/capture-messages.ts';

/** How the process comes by its project. */
export type OpenHow =
  /** `takeOver`: although a lock says that somebody else holds it; the analyst was asked. */
  | { readonly kind: 'open'; readonly takeOver?: true }
  /** Once more for a window that shows it; where it can't be opened, what is shown can still be saved elsewhere. */
  | {
      readonly kind: 'reopen';
      /** The project is encrypted: what is saved elsewhere needs its passphrase, too. */
      readonly encrypted?: true;
    }
  | {
      readonly kind: 'create';
      readonly templateId: string;
      readonly title: string;
      readonly language?: string;
    }
  /** Made from a project in JSON, such as the sample, unless the file is there already. */
  | { readonly kind: 'fromJson'; readonly jsonPath: string }
  /** Made from what can be read in a damaged project, which is left as it is. */
  | { readonly kind: 'recover'; readonly from: string }
  /** Written anew with the passphrase and opened; then its backups, which anybody can read, are removed, before a new one is made. */
  | { readonly kind: 'encrypt'; readonly removeBackups: boolean }
  /** Written anew without encryption, which the passphrase takes off, and then opened. */
  | { readonly kind: 'decrypt' };

export type HostMessage =
  | {
      readonly type: 'open';
      readonly path: string;
      readonly how: OpenHow;
      /** Opens an encrypted project, and encrypts one that is made; what is saved of it elsewhere is encrypted with it, too. */
      readonly passphrase?: string | null;
      /** The same for a process that is started again for the same window and project, and another for any other. */
      readonly sitting: string;
      readonly author: string;
      readonly templatesFolder: string;
      readonly fontsFolder: string;
      /** Where the application keeps what is its own; backups go there. */
      readonly dataFolder: string;
      readonly backups: boolean;
    }
  /** Carries the window's port. */
  | { readonly type: 'port' }
  /** A token now stands for a path; both stay on this side of the window. */
  | { readonly type: 'grant'; readonly token: string; readonly path: string }
  | { readonly type: 'author'; readonly author: string }
  /** Whether backups are made. */
  | { readonly type: 'backups'; readonly on: boolean }
  /** Carries the port to the process that reads captures: it waits for the job that was asked for under this number. */
  | { readonly type: 'capturePort'; readonly id: number }
  | { readonly type: 'captureStopped'; readonly id: number; readonly reason: StopReason }
  | { readonly type: 'close' };

export type ProcessMessage =
  /** `projectId`: which project it is, wherever its file lies. `draftsKey`: of an encrypted one, 32 bytes for what is typed. */
  | { readonly type: 'opened'; readonly projectId: string; readonly draftsKey: Uint8Array | null }
  /** Said before `opened`: backups that were to be removed are there still. */
  | { readonly type: 'backupsKept'; readonly error: AppError }
  /** What opens the encrypted project from now on. */
  | { readonly type: 'passphrase'; readonly passphrase: string }
  /** It can't be opened again; the window is answered all the same. */
  | { readonly type: 'withoutFile' }
  | { readonly type: 'failed'; readonly error: AppError }
  /** Something was captured and wants to be read, in its turn; or no longer. */
  | { readonly type: 'capture'; readonly id: number }
  /** It has been sent through the port: its time begins. */
  | { readonly type: 'captureHandedIn'; readonly id: number }
  | { readonly type: 'cancelCapture'; readonly id: number }
  | { readonly type: 'closed' };

/** A call on the port, and its answer; events have no id. */
export type PortRequest = { readonly id: number; readonly name: string; readonly input: unknown };
export type PortAnswer = { readonly id: number; readonly result: unknown };
export type PortEvent = { readonly event: string; readonly payload: unknown };
