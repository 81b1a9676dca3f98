// Asks for pages: one request at a time, the next at once when something changed meanwhile. Knows no screen.

import type { AppError } from '../../../../core/base/app-error.ts';
import { jsonEqual } from '../../../../core/base/json.ts';
import type { Result } from '../../../../core/base/result.ts';
import type { PreviewInput, PreviewPages } from '../../../../core/contract/project-calls.ts';
import type { Loss } from '../../../../core/document/loss.ts';

export type FeedWorld = {
  readonly ask: (input: PreviewInput) => Promise<Result<PreviewPages | null, AppError>>;
  /** What to ask for at this moment. */
  readonly input: () => PreviewInput;
  /** Counts the changes of the live text, so that it is known which of them an answer holds. */
  readonly revision: () => number;
  /** Takes an answer; `revision` is that of the text in it. */
  readonly take: (pages: PreviewPages, revision: number) => void;
  readonly later: (run: () => void, delayMs: number) => () => void;
};

export type FeedState = {
  /** Width and height of each page in points; null until the first answer. */
  readonly sizes: Float32Array | null;
  readonly losses: readonly Loss[];
  /** An answer takes long enough to say so. */
  readonly slow: boolean;
  readonly failed: AppError | null;
};

const SLOW_MS = 700;
const RETRY_MS = 1_500;

export class PreviewFeed {
  readonly #world: FeedWorld;
  readonly #listeners = new Set<() => void>();
  #state: FeedState = { sizes: null, losses: [], slow: false, failed: null };
  #asking = false;
  #changed = false;
  #stopped = false;
  #scheduled: (() => void) | null = null;

  constructor(world: FeedWorld) {
    this.#world = world;
  }

  get state(): FeedState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something changed: text, caret, records, or the pages in sight. */
  poke(): void {
    this.#changed = true;
    // After the key itself was handled: its letter comes first.
    if (!this.#asking && this.#scheduled === null) this.#schedule(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#scheduled?.();
  }

  #schedule(delayMs: number): void {
    this.#scheduled = this.#world.later(() => {
      this.#scheduled = null;
      void this.#run();
    }, delayMs);
  }

  async #run(): Promise<void> {
    if (this.#asking || this.#stopped) return;
    this.#asking = true;
    const settled = this.#world.later(() => this.#set({ slow: true }), SLOW_MS);
    try {
      while (this.#changed && !this.#stopped) {
        this.#changed = false;
        const revision = this.#world.revision();
        const answer = await this.#world.ask(this.#world.input());
        if (!this.#stopped) this.#take(answer, revision);
      }
    } finally {
      settled();
      this.#asking = false;
      if (!this.#stopped) this.#set({ slow: false });
    }
  }

  #take(answer: Result<PreviewPages | null, AppError>, revision: number): void {
    if (!answer.ok) {
      this.#set({ failed: answer.error });
      // The process is being started again: it can answer soon.
      if (answer.error.kind === 'process-gone') {
        this.#changed = false;
        this.#scheduled?.();
        this.#scheduled = this.#world.later(() => {
          this.#scheduled = null;
          this.poke();
        }, RETRY_MS);
      }
      return;
    }
    const pages = answer.value;
    if (pages === null) return;
    const { sizes, losses } = this.#state;
    this.#set({
      failed: null,
      sizes: sizes !== null && sameNumbers(sizes, pages.sizes) ? sizes : pages.sizes,
      losses: jsonEqual(losses, pages.losses) ? losses : pages.losses,
    });
    this.#world.take(pages, revision);
  }

  #set(change: Partial<FeedState>): void {
    const next = { ...this.#state, ...change };
    const keys = Object.keys(change) as (keyof FeedState)[];
    if (keys.every((key) => next[key] === this.#state[key])) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

const sameNumbers = (one: Float32Array, other: Float32Array): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at]);
