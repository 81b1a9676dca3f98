// Sends changes to the project's process one after the other, keeps what is not acknowledged, and says how it stands.

import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { KnownState } from '../../../core/contract/project-calls.ts';
import { type Change, squashChanges } from '../../../core/store/change.ts';

/** What the status bar tells. `failed` stays until the analyst has dealt with it: nothing is dropped. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'restarting'; readonly waiting: number }
  | { readonly kind: 'failed'; readonly error: AppError; readonly waiting: number };

/** A change under the number by which it is known when it is sent again. */
export type Numbered = { readonly clientId: string; readonly seq: number; readonly change: Change };

export type QueueWorld = {
  /** Who sends from here on. */
  readonly clientId: string;
  readonly send: (numbered: Numbered) => Promise<Result<KnownState, AppError>>;
  /** Whether the file is still the one in the known state; `inFlight` is what was sent and not answered, if anything. */
  readonly resume: (known: KnownState, inFlight: Numbered | null) => Promise<Result<null, AppError>>;
  /** Keeps a change until it is acknowledged. Called before it is sent. */
  readonly keep: (numbered: Numbered) => void;
  /** It is in the project. */
  readonly done: (numbered: Numbered) => void;
};

/** A change that failed is kept and tried again after so long (ms): a full disk gets free, a drive comes back. */
const RETRY_MS = 3_000;

export class ChangeQueue {
  readonly #world: QueueWorld;
  readonly #listeners = new Set<() => void>();
  #waiting: Numbered[] = [];
  #lastSeq = 0;
  #sending = false;
  #stopped = false;
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #known: KnownState;
  /** Nobody has said yet that the file is still the one in the known state. */
  #unproven = false;
  /** Nothing can be written, although nothing waits. */
  #refused: AppError | null = null;

  constructor(world: QueueWorld, known: KnownState) {
    this.#world = world;
    this.#known = known;
  }

  /** The project is known otherwise from here on, and nothing waits. */
  learn(known: KnownState): void {
    this.#known = known;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The revision of the last acknowledged change. */
  get revision(): number {
    return this.#known.revision;
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
    if (!this.#joinLast(change)) {
      this.#lastSeq += 1;
      const numbered = { clientId: this.#world.clientId, seq: this.#lastSeq, change };
      this.#waiting.push(numbered);
      this.#world.keep(numbered);
    }
    void this.#pump();
  }

  /** Sends a change of an earlier window again, under its own number, before anything of this one. */
  resend(numbered: Numbered): void {
    this.#waiting.push(numbered);
    void this.#pump();
  }

  /** Tries again now: after the process came back, or when the analyst asks. */
  retry(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#refused !== null) this.#unproven = true;
    void this.#pump();
  }

  /** The project is shown no more: what waits is the next one's to send, or stays in the journal. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** The process died; what is not acknowledged waits for the new one, which first looks whether it has the same file. */
  paused(): void {
    this.#unproven = true;
    this.#set({ kind: 'restarting', waiting: this.#waiting.length });
  }

  /** Nothing can be written for now, although nothing was tried: somebody else wrote the file. Null: it can again. */
  refused(error: AppError | null): void {
    if (error === null) return this.retry();
    this.#refused = error;
    this.#set({ kind: 'failed', error, waiting: this.#waiting.length });
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

  /**
   * Typing that waits, because the disk is full or the process is gone, stays one change, or what is kept would grow
   * with every second of it. Only one that was never sent may become another: the first in line, and what an earlier
   * window sent, may be in the project.
   */
  #joinLast(change: Change): boolean {
    const last = this.#waiting.at(-1);
    if (last === undefined || this.#waiting.length < 2 || last.clientId !== this.#world.clientId)
      return false;
    if (change.label.squash === null || change.label.squash !== last.change.label.squash) return false;
    const joined = { ...last, change: squashChanges(last.change, change) };
    this.#waiting[this.#waiting.length - 1] = joined;
    this.#world.keep(joined);
    return true;
  }

  async #pump(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    this.#sending = true;
    try {
      if (this.#unproven && !(await this.#proves())) return;
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        if (this.#state.kind === 'saved') this.#set({ kind: 'saving' });
        if (this.#stopped) return;
        const result = await this.#world.send(next);
        if (!result.ok) return this.#fail(result.error);
        this.#known = result.value;
        this.#refused = null;
        this.#waiting.shift();
        this.#world.done(next);
      }
      if (this.#refused === null) this.#set({ kind: 'saved' });
    } finally {
      this.#sending = false;
      this.#notify();
    }
  }

  async #proves(): Promise<boolean> {
    this.#unproven = false;
    const same = await this.#world.resume(this.#known, this.#waiting[0] ?? null);
    if (same.ok) this.#refused = null;
    else {
      this.#unproven = true;
      this.#refused = same.error;
      this.#fail(same.error);
    }
    return same.ok;
  }

  #fail(error: AppError): void {
    if (error.kind === 'process-gone')
      return this.#set({ kind: 'restarting', waiting: this.#waiting.length });
    this.#set({ kind: 'failed', error, waiting: this.#waiting.length });
    this.#timer = setTimeout(() => this.retry(), RETRY_MS);
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
