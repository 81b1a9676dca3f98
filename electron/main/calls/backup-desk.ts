// Has backups listed, restored or removed by a process of its own, and hands on what it answers.

import { utilityProcess } from 'electron';
import type { AppError } from '../../../core/base/app-error.ts';
import { err } from '../../../core/base/result.ts';
import type { DeskAnswer, DeskOrder } from '../../backup/backup-desk-messages.ts';
import { paths } from '../paths.ts';

export function askBackupDesk<Order extends DeskOrder>(order: Order): Promise<DeskAnswer<Order['type']>> {
  const desk = utilityProcess.fork(paths.backupProcess, [], {
    serviceName: 'Briefwright backups',
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    desk.once('message', (answer: DeskAnswer<Order['type']>) => {
      resolve(answer);
      desk.kill();
    });
    desk.once('exit', () =>
      resolve(err({ kind: 'unexpected', detail: 'The process for backups ended.' } satisfies AppError)),
    );
    desk.postMessage(order);
  });
}
