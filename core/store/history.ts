// Undo and redo: the changes of this sitting, one entry a step. Knows no record kind and no screen.

import { type Change, isEmptyChange, reverseChange, squashChanges } from './change.ts';

/** How long (ms) changes with one squash key go on becoming one step. */
const SQUASH_WINDOW_MS = 5 * 60_000;
const MOST_ENTRIES = 1_000;

type Entry = { readonly change: Change; readonly atMs: number; readonly open: boolean };

export class History {
  #done: Entry[] = [];
  #undone: Entry[] = [];

  /** The step that undo would take back, as it was done; null when there is none. */
  get lastDone(): Change | null {
    return this.#done.at(-1)?.change ?? null;
  }

  /** The step that redo would do again; null when there is none. */
  get lastUndone(): Change | null {
    return this.#undone.at(-1)?.change ?? null;
  }

  /** Notes a change that was applied. Squashes into the last entry when both carry the same key and it is still open. */
  push(change: Change, atMs: number): void {
    this.#undone = [];
    const last = this.#done.at(-1);
    const joins =
      last?.open === true &&
      change.label.squash !== null &&
      last.change.label.squash === change.label.squash &&
      atMs - last.atMs < SQUASH_WINDOW_MS;
    if (!joins) {
      this.#done.push({ change, atMs, open: true });
      if (this.#done.length > MOST_ENTRIES) this.#done.shift();
      return;
    }
    const squashed = squashChanges(last.change, change);
    this.#done.pop();
    if (!isEmptyChange(squashed)) this.#done.push({ change: squashed, atMs, open: true });
  }

  /** Ends the current step: the next change begins a new one even with the same key (focus left the field). */
  close(): void {
    const last = this.#done.pop();
    if (last !== undefined) this.#done.push({ ...last, open: false });
  }

  /** The change that takes the last step back, or null; the caller applies it. */
  undo(): Change | null {
    const entry = this.#done.pop();
    if (entry === undefined) return null;
    this.#undone.push({ ...entry, open: false });
    return reverseChange(entry.change);
  }

  /** The change that does the last undone step again, or null; the caller applies it. */
  redo(): Change | null {
    const entry = this.#undone.pop();
    if (entry === undefined) return null;
    this.#done.push({ ...entry, open: false });
    return entry.change;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
