// Runs writers in a thread of their own: one job at a time a thread, cancelled by ending it.

import { Worker } from 'node:worker_threads';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Written } from '../../export/writer.ts';
import type { RenderAnswer, RenderRequest } from './render-messages.ts';
import type { RenderJob, Renderer } from './renderer.ts';

export class RendererThread implements Renderer {
  readonly #script: string;
  #worker: Worker | null = null;
  #lastId = 0;

  /** `script` is the bundled render-worker. */
  constructor(script: string) {
    this.#script = script;
  }

  /** Renders; `export-cancelled` when the signal is aborted, `export-failed` with the writer's words. */
  render(job: RenderJob): Promise<Result<Written, AppError>> {
    if (job.signal.aborted) return Promise.resolve(err({ kind: 'export-cancelled' }));
    this.#worker ??= new Worker(this.#script);
    const worker = this.#worker;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const finish = (result: Result<Written, AppError>) => {
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        job.signal.removeEventListener('abort', onAbort);
        resolve(result);
      };
      const fail = (reason: string) => finish(err({ kind: 'export-failed', name: job.name, reason }));
      const onMessage = (answer: RenderAnswer) => {
        if (answer.id !== id) return;
        if (answer.type === 'progress') job.progress(answer.done);
        else if (answer.type === 'written') finish(ok({ bytes: answer.bytes, losses: answer.losses }));
        else fail(answer.reason);
      };
      const onError = (error: unknown) => {
        this.#drop(worker);
        fail(error instanceof Error ? error.message : 'the writer failed');
      };
      const onExit = () => {
        this.#drop(worker);
        fail('the writer ended before it was done');
      };
      const onAbort = () => {
        this.#drop(worker);
        finish(err({ kind: 'export-cancelled' }));
        void worker.terminate();
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      job.signal.addEventListener('abort', onAbort);
      worker.postMessage({ ...job.request, id } satisfies RenderRequest);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #drop(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }
}
