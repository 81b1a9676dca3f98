// The process that reads captures, and nothing else: what strangers made is parsed here, so that what it does to this
// process it does to nobody else. A utility process of the window's program, or a child of the command line.

import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../core/base/result.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { readInput, readPastedText } from '../import/registry.ts';
import type { CaptureAnswer, CaptureOrder, CaptureReport, DeskJob } from './capture-messages.ts';
import { nameOfJob } from './capture-messages.ts';
import { readyToKeep } from './ready-to-keep.ts';

/** The port of a utility process, and those that come with messages, in the little of them used here. */
type Port = {
  readonly postMessage: (message: unknown) => void;
  readonly once: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly start?: () => void;
};
type ParentPort = {
  readonly postMessage: (message: CaptureReport) => void;
  readonly on: (
    name: 'message',
    listener: (event: { readonly data: CaptureOrder; readonly ports: readonly Port[] }) => void,
  ) => void;
};

/** Between two reports of progress, in milliseconds. */
const REPORT_MS = 100;

const parent = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
const report = (message: CaptureReport): void => {
  if (parent !== undefined) parent.postMessage(message);
  else process.send?.(message);
};

if (parent !== undefined) {
  parent.on('message', ({ data, ports }) => void take(data, ports[0] ?? null));
} else {
  process.on('message', (order) => void take(order as CaptureOrder, null));
  endWithParent();
}
report({ type: 'ready' });

async function take({ id, job }: CaptureOrder, port: Port | null): Promise<void> {
  if (job !== null) {
    report({ type: 'done', id, answer: await answerTo(id, job) });
    return;
  }
  port?.once('message', ({ data }) => {
    report({ type: 'progress', id });
    void answerTo(id, data as DeskJob).then((answer) => {
      port.postMessage(answer);
      report({ type: 'done', id, answer: null });
    });
  });
  port?.start?.();
}

async function answerTo(id: number, job: DeskJob): Promise<CaptureAnswer> {
  let told = performance.now();
  const progress = (): void => {
    const now = performance.now();
    if (now - told < REPORT_MS) return;
    told = now;
    report({ type: 'progress', id });
  };
  try {
    if (job.kind === 'page') return await (await import('../import/pdf/show-page.ts')).showPage(job);
    const read =
      job.kind === 'file'
        ? await readInput(job.input, progress)
        : await readPastedText(job.text, job.html, progress);
    return read.ok ? readyToKeep(job, read.value) : read;
  } catch (error) {
    return unread(job, error);
  }
}

/** Parsers of foreign code give up by throwing. Their words are for who helps the analyst, never for the analyst. */
const unread = (job: DeskJob, error: unknown): Result<never, AppError> =>
  err({
    kind: 'unreadable-input',
    name: nameOfJob(job),
    reason:
      error instanceof RangeError
        ? 'its parts are nested too deeply'
        : 'it is not built as its kind of file is',
  });

/** A child that hangs would outlive a command line that was killed: a thread of its own looks whether it is still there. */
function endWithParent(): void {
  process.on('disconnect', () => process.exit(0));
  const watching = `
    const { workerData } = require('node:worker_threads');
    setInterval(() => { if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL'); }, 500);`;
  new Worker(watching, { eval: true, workerData: process.ppid }).unref();
}
