// The thread that makes backups of the open project, one an order, on a connection of its own.

import { parentPort, workerData } from 'node:worker_threads';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { type BackupTaken, takeBackup } from '../../storage/backups/take-backup.ts';
import type { BackupOrder, BackupWorkerData, FromBackup } from './backup-messages.ts';

const data = workerData as BackupWorkerData;
const port = parentPort;

port?.on('message', (order: BackupOrder) => {
  let answer: FromBackup;
  try {
    answer = answerTo(takeBackup({ ...data, ...order }), order.at);
  } catch {
    // A bug: it must never disturb the project.
    answer = { kind: 'failed' };
  }
  port.postMessage(answer);
});

function answerTo(taken: Result<BackupTaken, AppError>, at: string): FromBackup {
  if (taken.ok) return taken.value.kind === 'too-large' ? { kind: 'too-large' } : { kind: 'made', at };
  const { kind } = taken.error;
  if (kind === 'held-by-other' || kind === 'file-busy') return { kind: 'busy' };
  return { kind: kind === 'disk-full' ? 'disk-full' : 'failed' };
}
