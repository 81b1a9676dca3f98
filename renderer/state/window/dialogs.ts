// Which of the window's dialogs is open; anyone can ask for one by name.

import { useSyncExternalStore } from 'react';
import type { SourceId } from '../../../core/model/kinds/source.ts';
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
  | 'capture-report'
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

/** A captured file with what is to be said of it, in words, and the source that it is. */
export type ReportedFile = {
  readonly name: string;
  readonly why: readonly string[];
  readonly sourceId: SourceId | null;
};
/** How a capture of several files went; `told`: added, and something is to be looked at. */
export type CaptureReport = {
  readonly added: number;
  readonly refused: readonly ReportedFile[];
  readonly told: readonly ReportedFile[];
  readonly already: readonly ReportedFile[];
};
const NOTHING_CAPTURED: CaptureReport = { added: 0, refused: [], told: [], already: [] };
let captureReport = NOTHING_CAPTURED;

/** Lists it. */
export function openCaptureReport(report: CaptureReport): void {
  captureReport = report;
  openDialog('capture-report');
}

/** What the list of captured files shows. */
export const getCaptureReport = (): CaptureReport => captureReport;

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
  if (name !== 'capture-report') captureReport = NOTHING_CAPTURED;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useOpenDialog = (): DialogName | null => useSyncExternalStore(subscribe, () => open);
