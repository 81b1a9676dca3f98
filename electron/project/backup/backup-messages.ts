// What the project's process and the thread that makes its backups say to each other.

import type { BackupState } from '../../../core/contract/backup-calls.ts';
import type { BackupReason } from '../../storage/backups/keep-backups.ts';

export type BackupOrder = { readonly reason: BackupReason; readonly at: string; readonly thorough: boolean };

export type BackupWorkerData = { readonly dataFolder: string; readonly path: string; readonly name: string };

/** `busy`: somebody else is at the backups of this project; to be tried again. */
export type FromBackup = Exclude<BackupState, { readonly kind: 'off' }> | { readonly kind: 'busy' };
