// Starts the process that reads captures as a child of plain Node, and tells how much memory it has.

import { type ChildProcess, execFile, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { StartedProcess } from './capture-desk.ts';
import type { CaptureReport } from './capture-messages.ts';

/** A second bound, for systems where nobody tells the memory of another process. */
const HEAP = '--max-old-space-size=700';

/** `script` is the bundled capture process. It ends with this one, and never keeps this one from ending. */
export function startChild(script: string): StartedProcess<never> {
  const child = fork(script, [], {
    serialization: 'advanced',
    execArgv: [HEAP],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (order) => child.send(order),
    onReport: (listener) => child.on('message', (report) => listener(report as CaptureReport)),
    onExit: (listener) => {
      child.once('exit', listener);
      // It couldn't be started, or was told something when it had just ended.
      child.on('error', listener);
    },
    kill: () => child.kill('SIGKILL'),
    memory: () => memoryOf(child),
  };
}

async function memoryOf({ pid }: ChildProcess): Promise<number | null> {
  if (pid === undefined || process.platform === 'win32') return null;
  if (process.platform !== 'linux') return memoryByPs(pid);
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}

const memoryByPs = (pid: number): Promise<number | null> =>
  new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, kilobytes) =>
      resolve(error === null ? Number(kilobytes) * 1_024 : null),
    );
  });
