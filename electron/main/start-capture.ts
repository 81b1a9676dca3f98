// Starts the process that reads captures as a utility process, and tells how much memory it has.

import { app, type MessagePortMain, utilityProcess } from 'electron';
import type { StartedProcess } from '../capture/capture-desk.ts';
import type { CaptureReport } from '../capture/capture-messages.ts';
import { paths } from './paths.ts';

/** It ends with this program. */
export function startCapture(): StartedProcess<MessagePortMain> {
  const started = utilityProcess.fork(paths.captureProcess, [], {
    serviceName: 'Briefwright capture',
    stdio: 'ignore',
  });
  return {
    send: (order, port) => started.postMessage(order, port === null ? [] : [port]),
    onReport: (listener) => started.on('message', (report: CaptureReport) => listener(report)),
    onExit: (listener) => started.once('exit', listener),
    kill: () => {
      const { pid } = started;
      started.kill();
      // The polite way waits for one that is busy on some systems.
      if (pid !== undefined) killAtOnce(pid);
    },
    memory: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === started.pid);
      return metric === undefined ? null : metric.memory.workingSetSize * 1_024;
    },
  };
}

function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
