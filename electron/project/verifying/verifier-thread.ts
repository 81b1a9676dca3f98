// Runs verifications in a thread of their own, one at a time, and keeps what the last one found. A while after the
// project was opened it looks through the kept files once by itself.

import { Worker } from 'node:worker_threads';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import type { Damage } from '../../../core/contract/project-calls.ts';
import { problemsOf, type Verification } from '../../../core/verify/proof.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import type { FromVerify, Verifier, VerifyWorkerData } from './verifier.ts';

/** How long after opening: the window has drawn its first places by then. */
const QUIET_AFTER_MS = 8_000;
const STOP_WITHIN_MS = 2_000;

type Running = { readonly stop: () => Promise<void> };

export class VerifierThread implements Verifier {
  readonly #script: string;
  readonly #file: ProjectFile;
  readonly #now: () => string;
  readonly #tell: (damage: Damage) => void;
  #damage: Damage = { at: '', problems: [] };
  #running: Running | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** `script` is the bundled verify-worker; `tell` hears of every verification that came to its end. */
  constructor(script: string, file: ProjectFile, now: () => string, tell: (damage: Damage) => void) {
    this.#script = script;
    this.#file = file;
    this.#now = now;
    this.#tell = tell;
  }

  get damage(): Damage {
    return this.#damage;
  }

  /** Looks through records and kept files once, later and slowly, unless somebody verifies before. */
  beginQuietly(afterMs = QUIET_AFTER_MS): void {
    this.#timer = setTimeout(() => void this.#run(true, new AbortController().signal, () => {}), afterMs);
  }

  async verify(
    signal: AbortSignal,
    progress: (done: number) => void,
  ): Promise<Result<Verification | null, AppError>> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running?.stop();
    return signal.aborted ? ok(null) : this.#run(false, signal, progress);
  }

  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running?.stop();
  }

  #run(
    quiet: boolean,
    signal: AbortSignal,
    progress: (done: number) => void,
  ): Promise<Result<Verification | null, AppError>> {
    const at = this.#now();
    const { path, name, key } = this.#file;
    const workerData: VerifyWorkerData = { path, name, key, quiet };
    const worker = new Worker(this.#script, { workerData });
    return new Promise((resolve) => {
      let result: Result<Verification | null, AppError> = ok(null);
      const ended = new Promise<void>((done) => {
        worker.on('exit', () => {
          if (this.#running === running) this.#running = null;
          signal.removeEventListener('abort', onAbort);
          resolve(result);
          done();
        });
      });
      const stop = async (): Promise<void> => {
        worker.postMessage('stop');
        const late = setTimeout(() => void worker.terminate(), STOP_WITHIN_MS);
        await ended;
        clearTimeout(late);
      };
      const running: Running = { stop };
      this.#running = running;
      const onAbort = (): void => void stop();
      signal.addEventListener('abort', onAbort);
      worker.on('message', (message: FromVerify) => {
        switch (message.type) {
          case 'progress':
            progress(message.done);
            return;
          case 'failed':
            result = err(message.error);
            return;
          case 'verified':
            result = ok(message.verification);
            this.#damage = { at, problems: problemsOf(message.verification) };
            this.#tell(this.#damage);
            return;
        }
      });
      worker.on('error', (error: unknown) => {
        const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'error';
        result = err({ kind: 'unexpected', detail });
      });
    });
  }
}
