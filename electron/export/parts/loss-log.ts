// Collects what a writer could not carry, each once. Knows no format.

import type { Loss } from '../../../core/document/loss.ts';

/** Collects losses; the same loss at one place is told once. */
export class LossLog {
  readonly #seen = new Set<string>();
  readonly #losses: Loss[] = [];
  /** The place in the words of the document, set by whoever walks it. */
  at: string;

  constructor(at: string) {
    this.at = at;
  }

  add(kind: Loss['kind'], what: string, where: string = this.at): void {
    const key = `${kind}\n${where}\n${what}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#losses.push({ kind, where, what });
  }

  /** Runs `write` with another place, then returns to the one before. */
  within<T>(at: string, write: () => T): T {
    const before = this.at;
    this.at = at;
    try {
      return write();
    } finally {
      this.at = before;
    }
  }

  all(): readonly Loss[] {
    return this.#losses;
  }
}
