// What is typed in this window and not handed in to the project yet: every editor and field tells it here, from the
// first key on. The status bar says "saved" only while there is nothing; the journal gets it with the key itself.

import type { DraftOp } from '../../../core/contract/events.ts';
import type { FieldPatch, DraftEntry } from './draft-entries.ts';

/** A text between its first key and its being handed in. */
export type Typed = {
  /** What is to be kept of it, asked with each key, or less often where that takes long; null when there is nothing to keep. */
  readonly read: () => DraftEntry | null;
  /** Hands it in now, where that can be done without the analyst. */
  readonly commit?: (() => void) | undefined;
};

export type Hold = {
  /** The text changed. */
  readonly changed: () => void;
  /** It was handed in, or given up. */
  readonly release: () => void;
};

/** Who keeps what is typed: the session of the open project. */
export type Keeper = {
  readonly write: (ops: readonly DraftOp[]) => void;
  /** What `commit` would change, without changing anything; null when that can't be told, empty for nothing. */
  readonly attempt: (commit: () => void) => readonly FieldPatch[] | null;
};

/**
 * A key is kept while it is handled, so that no kill comes between, however busy the machine is. Long texts are kept less
 * often, so that keeping takes no more than this share of the time, but never later than `LONGEST_WAIT_MS` after a key.
 */
const MOST_SHARE = 0.1;
const LONGEST_WAIT_MS = 60;

export class Unsaved {
  #keeper: Keeper | null = null;
  readonly #typed = new Set<Typed>();
  readonly #listeners = new Set<() => void>();
  #batch: DraftOp[] | null = null;

  /** Begins with another project, or with none; what is held belongs to the one before and counts no more. */
  keepWith(keeper: Keeper | null): void {
    this.#keeper = keeper;
    this.#typed.clear();
    this.#tell();
  }

  /** Whether something is typed that was not handed in. */
  get dirty(): boolean {
    return this.#typed.size > 0;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** From the first key on, or when an input method begins. */
  hold(typed: Typed): Hold {
    const keeper = this.#keeper;
    if (keeper === null) return NOT_HELD;
    const key = `draft/${crypto.randomUUID()}`;
    let kept = false;
    let nextMs = 0;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const keep = (): void => {
      timer = null;
      if (!this.#typed.has(typed)) return;
      const begunMs = performance.now();
      const entry = typed.read();
      if (entry !== null) this.#write(keeper, { key, text: JSON.stringify(entry) });
      else if (kept) this.#write(keeper, { key, text: null });
      kept = entry !== null;
      const endMs = performance.now();
      nextMs = endMs + Math.min(LONGEST_WAIT_MS, (endMs - begunMs) / MOST_SHARE);
    };
    this.#typed.add(typed);
    if (this.#typed.size === 1) this.#tell();
    return {
      changed: () => {
        if (timer !== null || !this.#typed.has(typed)) return;
        const waitMs = nextMs - performance.now();
        if (waitMs <= 0) keep();
        else timer = setTimeout(keep, waitMs);
      },
      release: () => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
        if (!this.#typed.delete(typed)) return;
        if (kept) this.#write(keeper, { key, text: null });
        if (this.#typed.size === 0) this.#tell();
      },
    };
  }

  /** What is kept and given up inside goes into the journal as one, so that a change takes the place of its draft. */
  together<T>(work: () => T): T {
    if (this.#batch !== null || this.#keeper === null) return work();
    const keeper = this.#keeper;
    const ops: DraftOp[] = [];
    this.#batch = ops;
    try {
      return work();
    } finally {
      this.#batch = null;
      if (ops.length > 0) keeper.write(ops);
    }
  }

  /** Keeps (or, with null, no longer keeps) an entry of another kind under a key. */
  keep(key: string, entry: DraftEntry | null): void {
    if (this.#keeper !== null)
      this.#write(this.#keeper, { key, text: entry === null ? null : JSON.stringify(entry) });
  }

  /** What handing a field in would change; empty for nothing, null where that can't be told. */
  attempt(commit: () => void): readonly FieldPatch[] | null {
    return this.#keeper?.attempt(commit) ?? null;
  }

  /** Hands in every field that can be handed in by itself. */
  commitAll(): void {
    for (const { commit } of [...this.#typed]) commit?.();
  }

  #write(keeper: Keeper, op: DraftOp): void {
    if (keeper !== this.#keeper) return;
    if (this.#batch === null) keeper.write([op]);
    else this.#batch.push(op);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const NOT_HELD: Hold = { changed: () => undefined, release: () => undefined };

/** This window's. */
export const unsaved = new Unsaved();

/** Where the focus is, in words: the dialog or the part of the window around it, and the field's own name. */
export function placeOfFocus(): string[] {
  const element = typeof document === 'undefined' ? null : document.activeElement;
  if (!(element instanceof HTMLElement)) return [];
  const around = element.parentElement?.closest<HTMLElement>(
    '[role="dialog"], section[aria-label], section[aria-labelledby], article[aria-label], form[aria-label]',
  );
  return [around === null || around === undefined ? '' : nameOf(around), nameOf(element)]
    .map((name) => name.replace(/\s+/gu, ' ').trim().slice(0, 200))
    .filter((name) => name !== '');
}

function nameOf(element: HTMLElement): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const named = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  if (named.trim() !== '') return named;
  const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
  return element.getAttribute('aria-label') ?? label ?? element.getAttribute('placeholder') ?? '';
}
