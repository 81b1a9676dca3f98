// The process that lists, restores and removes backups: away from main, which waits for no disk, and from the project's
// process, which may not even be able to open its file. Does one order and ends.

import type { AppError } from '../../core/base/app-error.ts';
import { err, ok } from '../../core/base/result.ts';
import { lookAtBackups } from '../storage/backups/look-at-backups.ts';
import { plainCopiesBeside, removePlainCopies } from '../storage/backups/plain-copies.ts';
import { BACKUP_WAIT_MS, removeBackups } from '../storage/backups/remove-backups.ts';
import { restoreBackup } from '../storage/backups/restore-backup.ts';
import type { DeskAnswer, DeskOrder } from './backup-desk-messages.ts';

type ParentPort = {
  readonly postMessage: (message: DeskAnswer) => void;
  readonly on: (name: 'message', listener: (event: { readonly data: DeskOrder }) => void) => void;
};
const parent = (process as unknown as { readonly parentPort: ParentPort }).parentPort;
const now = (): string => new Date().toISOString();

parent.on('message', ({ data }) => {
  let answer: DeskAnswer;
  try {
    answer = answerTo(data);
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'error';
    answer = err({ kind: 'unexpected', detail } satisfies AppError);
  }
  parent.postMessage(answer);
});

function answerTo(order: DeskOrder): DeskAnswer {
  const { dataFolder, path } = order;
  switch (order.type) {
    case 'list':
      return ok(lookAtBackups(dataFolder, path));
    case 'restore':
      return restoreBackup({ dataFolder, path, id: order.id, to: order.to, now });
    case 'remove':
      return removeBackups(dataFolder, path, now(), BACKUP_WAIT_MS);
    case 'listPlain':
      return ok(plainCopiesBeside(path));
    case 'removePlain':
      return ok(removePlainCopies(path, order.files));
  }
}
