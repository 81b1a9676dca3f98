// Which of the window's dialogs is open; anyone can ask for one by name.

import { useSyncExternalStore } from 'react';
import type { BackupsOf } from '../../../core/contract/backup-calls.ts';

export type DialogName =
  | 'settings'
  | 'about'
  | 'letters'
  | 'shortcuts'
  | 'palette'
  | 'find-in-project'
  | 'paste'
  | 'note'
  | 'refused-captures'
  | 'new-project'
  | 'new-brief'
  | 'brief-details'
  | 'remove-brief'
  | 'save-version'
  | 'revert-version'
  | 'restore'
  | 'copy-for-sharing'
  | 'json'
  | 'export'
  | 'export-history'
  | 'verify'
  | 'encryption'
  | 'recovery'
  | 'new-actor'
  | 'kept-back'
  | 'compare-file';

let open: DialogName | null = null;
const listeners = new Set<() => void>();

/** What the clipboard held when a paste began a source. */
export type PastedText = { readonly text: string; readonly html: string | null };
let pasted: PastedText | null = null;

/** Opens the paste dialog with text in it. */
export function openPasteDialog(content: PastedText): void {
  pasted = content;
  openDialog('paste');
}

/** Captured files that could not be read, and why, in words. */
export type RefusedCapture = { readonly name: string; readonly why: string };
let refused: readonly RefusedCapture[] = [];

/** Lists what could not be read. */
export function openRefusedDialog(captures: readonly RefusedCapture[]): void {
  refused = captures;
  openDialog('refused-captures');
}

/** What the list of refused captures shows. */
export const getRefused = (): readonly RefusedCapture[] => refused;

/** What the paste dialog begins with. */
export const getPasted = (): PastedText | null => pasted;

let restoreOf: BackupsOf = 'project';

/** Lists the backups of a project. */
export function openRestoreDialog(of: BackupsOf): void {
  restoreOf = of;
  openDialog('restore');
}

/** Whose backups the dialog lists. */
export const getRestoreOf = (): BackupsOf => restoreOf;

/** Opens a dialog, or closes the open one with null. */
export function openDialog(name: DialogName | null): void {
  open = name;
  if (name !== 'paste') pasted = null;
  if (name !== 'refused-captures') refused = [];
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useOpenDialog = (): DialogName | null => useSyncExternalStore(subscribe, () => open);
