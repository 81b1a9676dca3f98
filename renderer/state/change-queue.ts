// Sends changes to the project's process one after the other, keeps what is not acknowledged, and says how it stands.

import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Change } from '../../core/store/change.ts';

/** What the status bar tells. `refused` stays until the analyst has dealt with it: nothing is dropped. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'restarting'; readonly waiting: number }
  | { readonly kind: 'failed'; readonly error: AppError; readonly waiting: number };

type Send = (clientSeq: number, change: Change) => Promise<Result<{ readonly revision: number }, AppError>>;

/** A change that failed is kept and tried again after so long (ms): a full disk gets free, a drive comes back. */
const RETRY_MS = 3_000;

export class ChangeQueue {
  readonly #send: Send;
  readonly #listeners = new Set<() => void>();
  #waiting: { readonly seq: number; readonly change: Change }[] = [];
  #lastSeq = 0;
  #sending = false;
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #revision = 0;

  constructor(send: Send, revision: number) {
    this.#send = send;
    this.#revision = revision;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The revision of the last acknowledged change. */
  get revision(): number {
    return this.#revision;
  }

  /** What is not acknowledged yet, oldest first. */
  get waiting(): readonly Change[] {
    return this.#waiting.map(({ change }) => change);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  push(change: Change): void {
    this.#lastSeq += 1;
    this.#waiting.push({ seq: this.#lastSeq, change });
    void this.#pump();
  }

  /** Tries again now: after the process came back, or when the analyst asks. */
  retry(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    void this.#pump();
  }

  /** The process died; what is not acknowledged waits for the new one. */
  paused(): void {
    this.#set({ kind: 'restarting', waiting: this.#waiting.length });
  }

  /** Resolves when everything is acknowledged, or false when something can't be written now. */
  async flush(): Promise<boolean> {
    while (this.#waiting.length > 0 || this.#sending) {
      if (this.#state.kind === 'failed' && !this.#sending) return false;
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
    return true;
  }

  async #pump(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        if (this.#state.kind === 'saved') this.#set({ kind: 'saving' });
        const result = await this.#send(next.seq, next.change);
        if (!result.ok) {
          if (result.error.kind === 'process-gone')
            this.#set({ kind: 'restarting', waiting: this.#waiting.length });
          else {
            this.#set({ kind: 'failed', error: result.error, waiting: this.#waiting.length });
            this.#timer = setTimeout(() => this.retry(), RETRY_MS);
          }
          return;
        }
        this.#revision = result.value.revision;
        this.#waiting.shift();
      }
      this.#set({ kind: 'saved' });
    } finally {
      this.#sending = false;
      this.#notify();
    }
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
