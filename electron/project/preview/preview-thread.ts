// Runs the preview in a thread of its own and keeps its records in step with the project's. A thread that dies is
// started again by the next request.

import { Worker } from 'node:worker_threads';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, type Result } from '../../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../../core/contract/project-calls.ts';
import type { Change } from '../../../core/store/change.ts';
import type { ProjectFile } from '../../storage/project-file.ts';
import { fontOr, mediaOf, type Preview } from './preview.ts';
import type { FromPreview, PreviewWorkerData, ToPreview } from './preview-messages.ts';

type Waiting = { readonly settle: (message: FromPreview) => void; readonly fail: (reason: string) => void };

export class PreviewThread implements Preview {
  readonly #script: string;
  readonly #file: ProjectFile;
  readonly #fontsFolder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  /** The revision of the records that the thread has. */
  #revision = -1;

  /** `script` is the bundled preview-worker. */
  constructor(script: string, file: ProjectFile, fontsFolder: string) {
    this.#script = script;
    this.#file = file;
    this.#fontsFolder = fontsFolder;
  }

  preview(input: PreviewInput): Promise<Result<PreviewPages | null, AppError>> {
    const { title: name = '' } = this.#file.records.get(input.briefId) ?? {};
    return new Promise((resolve) => {
      this.#ask((id) => ({ type: 'preview', id, input }), {
        settle: (message) => {
          if (message.type === 'pages') resolve(message.pages);
        },
        fail: (reason) => resolve(err({ kind: 'export-failed', name, reason })),
      });
    });
  }

  glyphFont(face: string): Promise<Result<{ readonly bytes: Uint8Array }, AppError>> {
    return new Promise((resolve) => {
      this.#ask((id) => ({ type: 'font', id, face }), {
        settle: (message) => {
          if (message.type === 'font') resolve(fontOr(message.bytes));
        },
        fail: () => resolve(fontOr(null)),
      });
    });
  }

  changed(change: Change, revision: number): void {
    // One that was missed is made good by the next request, with all records.
    if (this.#worker === null || this.#revision !== revision - 1) return;
    this.#worker.postMessage({ type: 'change', change } satisfies ToPreview);
    this.#revision = revision;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#abandon(worker, 'the project is being closed');
    await worker.terminate();
  }

  #abandon(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const abandoned = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of abandoned) fail(reason);
  }

  #ask(message: (id: number) => ToPreview, waiting: Waiting): void {
    const worker = (this.#worker ??= this.#start());
    if (this.#revision !== this.#file.revision) {
      const records = this.#file.readRecords();
      worker.postMessage({ type: 'records', records } satisfies ToPreview);
      this.#revision = this.#file.revision;
    }
    this.#lastId += 1;
    this.#waiting.set(this.#lastId, waiting);
    worker.postMessage(message(this.#lastId));
  }

  #start(): Worker {
    this.#revision = -1;
    const workerData: PreviewWorkerData = { fontsFolder: this.#fontsFolder };
    const worker = new Worker(this.#script, { workerData });
    worker.on('message', (message: FromPreview) => {
      if (message.type === 'needMedia') {
        const media = mediaOf(this.#file, message.names);
        worker.postMessage({ type: 'media', id: message.id, media } satisfies ToPreview);
        return;
      }
      this.#waiting.get(message.id)?.settle(message);
      this.#waiting.delete(message.id);
    });
    worker.on('error', (error: unknown) =>
      this.#abandon(worker, error instanceof Error ? error.message : 'the writer failed'),
    );
    worker.on('exit', () => this.#abandon(worker, 'the writer ended before it was done'));
    return worker;
  }
}
