// What main asks of the process that lists, restores and removes backups, and what it answers. A process an order.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { BackupInfo } from '../../core/model/files/backup-info.ts';

type About = { readonly dataFolder: string; readonly path: string };

export type DeskOrder =
  | ({ readonly type: 'list' } & About)
  | ({
      readonly type: 'restore';
      readonly id: string;
      readonly to: { readonly kind: 'replace' } | { readonly kind: 'new'; readonly target: string };
    } & About)
  | ({ readonly type: 'remove' } & About)
  | ({ readonly type: 'listPlain' } & About)
  | ({ readonly type: 'removePlain'; readonly files: readonly string[] } & About);

export type DeskAnswers = {
  readonly list: readonly BackupInfo[];
  /** `keptAs`: the file beside the project that keeps what was replaced, where that isn't a backup. */
  readonly restore: { readonly records: number; readonly keptAs: string | null };
  readonly remove: null;
  /** Names of files beside the project. */
  readonly listPlain: readonly string[];
  /** Those of them that are there still. */
  readonly removePlain: readonly string[];
};
export type DeskAnswer<Type extends DeskOrder['type'] = DeskOrder['type']> = Result<
  DeskAnswers[Type],
  AppError
>;
