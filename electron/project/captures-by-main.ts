// Has captures read by a process apart, which main starts and watches: this process only hands over bytes and waits, so
// it goes on saving meanwhile.

import type { AppError } from '../../core/base/app-error.ts';
import type { ShownPage } from '../../core/contract/shown-page.ts';
import { err, type Result } from '../../core/base/result.ts';
import {
  type CaptureAnswer,
  type CaptureJob,
  type DeskJob,
  nameOfJob,
  type PageJob,
  type ReadCapture,
  type StopReason,
} from '../capture/capture-messages.ts';
import type { Capturer, PageShower } from '../capture/capturer.ts';
import type { ProcessMessage } from './messages.ts';

/** The port to the reading process, in the little of it used here. */
type CapturePort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (name: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly start?: () => void;
  readonly close?: () => void;
};

type Waiting = {
  readonly job: DeskJob;
  readonly resolve: (answer: CaptureAnswer) => void;
};

export class CapturesByMain implements Capturer, PageShower {
  readonly #tell: (message: ProcessMessage) => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(tell: (message: ProcessMessage) => void) {
    this.#tell = tell;
  }

  read(job: CaptureJob, signal: AbortSignal): Promise<Result<ReadCapture, AppError>> {
    return this.#run(job, signal) as Promise<Result<ReadCapture, AppError>>;
  }

  show(job: PageJob, signal: AbortSignal): Promise<Result<ShownPage, AppError>> {
    return this.#run(job, signal) as Promise<Result<ShownPage, AppError>>;
  }

  #run(job: DeskJob, signal: AbortSignal): Promise<CaptureAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const onAbort = (): void => {
        this.#tell({ type: 'cancelCapture', id });
        this.stopped(id, 'cancelled');
      };
      this.#waiting.set(id, {
        job,
        resolve: (answer) => {
          signal.removeEventListener('abort', onAbort);
          resolve(answer);
        },
      });
      if (signal.aborted) return this.stopped(id, 'cancelled');
      signal.addEventListener('abort', onAbort);
      this.#tell({ type: 'capture', id });
    });
  }

  /** Its turn has come: the job goes through this port, and the answer comes back through it. */
  begin(id: number, port: CapturePort): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return port.close?.();
    port.on('message', ({ data }) => {
      port.close?.();
      this.#finish(id, data as CaptureAnswer);
    });
    port.start?.();
    port.postMessage(waiting.job);
    this.#tell({ type: 'captureHandedIn', id });
  }

  /** It was ended from outside. */
  stopped(id: number, reason: StopReason): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#finish(id, err({ kind: 'capture-stopped', name: nameOfJob(waiting.job), reason }));
  }

  #finish(id: number, answer: CaptureAnswer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.resolve(answer);
  }
}
