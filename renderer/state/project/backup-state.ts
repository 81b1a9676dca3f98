// How the making of backups of the open project goes, kept current for whoever shows it.

import { useSyncExternalStore } from 'react';
import type { BackupState } from '../../../core/contract/backup-calls.ts';
import { onEvent } from '../bridge.ts';

let current: BackupState = { kind: 'none-yet' };
const listeners = new Set<() => void>();

function take(state: BackupState): void {
  current = state;
  for (const listener of [...listeners]) listener();
}

/** Starts listening, once for the window; another project begins anew. */
export function followBackups(): () => void {
  const stops = [onEvent('backupState', take), onEvent('windowChanged', () => take({ kind: 'none-yet' }))];
  return () => {
    for (const stop of stops) stop();
  };
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useBackupState = (): BackupState => useSyncExternalStore(subscribe, () => current);
