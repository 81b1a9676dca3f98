// The part of the contract that speaks of backups: which project is meant, and how making them goes.

import { z } from 'zod';
import type { BackupInfo } from '../model/files/backup-info.ts';
import { tokenSchema } from './token.ts';

/** The project of this window; the one that couldn't be opened in it; or a recent one. */
export const backupsOfSchema = z.union([z.literal('project'), z.literal('failed'), tokenSchema]);
export type BackupsOf = z.infer<typeof backupsOfSchema>;

/** `name` is the project's file, without folder and extension. */
export type BackupList = {
  readonly name: string;
  readonly folder: string;
  readonly backups: readonly BackupInfo[];
};

/** `keptAs`: the file beside the project that keeps what was replaced, where no backup could be made of it. */
export type RestoreOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'restored'; readonly keptAs: string | null };

export const backupIdSchema = z.string().regex(/^[0-9a-f]{32}\/\d{8}T\d{9}Z-[0-9a-f]{8}$/u);

/** How the making of backups goes: what the last try came to. */
export type BackupState =
  | { readonly kind: 'off' }
  | { readonly kind: 'none-yet' }
  | { readonly kind: 'made'; readonly at: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed' };

/** Names of files beside a project, and how many drafts there are. */
export type PlainCopies = { readonly files: readonly string[]; readonly drafts: number };
