// What became of what was typed before a window ended without closing, until the analyst has seen it.

import type { Recovered, RecoveredItem } from './recover-drafts.ts';

export type KeptBackState = Recovered & {
  /** Of what was kept the end could not be read. */
  readonly damaged: boolean;
  /** Whether what is typed can be kept at the moment. */
  readonly kept: boolean;
  /** The page stopped and was loaded anew. */
  readonly crashed: boolean;
};

const NOTHING: KeptBackState = { back: [], offered: [], damaged: false, kept: true, crashed: false };

export class KeptBack {
  readonly #drop: (key: string) => void;
  readonly #listeners = new Set<() => void>();
  #state: KeptBackState = NOTHING;

  /** `drop` takes what is kept under a key out of the journal. */
  constructor(drop: (key: string) => void) {
    this.#drop = drop;
  }

  get state(): KeptBackState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  begin(state: KeptBackState): void {
    this.#set(state);
  }

  /** The journal of this window works, or does not. */
  setKept(kept: boolean): void {
    this.#set({ ...this.#state, kept });
  }

  /** The analyst has seen what was brought back; what is offered stays until it is dealt with. */
  seen(): void {
    this.#set({ ...this.#state, back: [], damaged: false, crashed: false });
  }

  /** The analyst has dealt with what is offered under a key. */
  dealtWith(item: RecoveredItem): void {
    this.#drop(item.key);
    this.#set({ ...this.#state, offered: this.#state.offered.filter(({ key }) => key !== item.key) });
  }

  #set(state: KeptBackState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
