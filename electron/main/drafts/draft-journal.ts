// One draft journal on the disk: what was typed in one window and is not in its project yet. Knows keys, never what
// stands under them. Its room is set aside when it is made, so that it goes on working while the disk is full.

import { randomBytes } from 'node:crypto';
import { closeSync, fdatasync, fdatasyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { DraftOp } from '../../../core/contract/events.ts';
import {
  entryBytes,
  HEADER_BYTES,
  headerBytes,
  readJournal,
  type RegionHeader,
  sizeOf,
} from './draft-frames.ts';
import type { DraftSeal } from './draft-seal.ts';
import { setAside, writeWhole, zero } from './journal-room.ts';

/** Both regions together, when the disk has room. */
const USUAL_BYTES = 4 * 1_048_576;
/** With less than this a journal would be rewritten with every other key. */
const LEAST_BYTES = 4 * HEADER_BYTES;
const MOST_BYTES = 256 * 1_048_576;
/** What a power cut takes at most. */
const SYNC_EVERY_MS = 1_000;

export type Owner = {
  readonly projectId: string;
  readonly path: string;
  /** Seals what is kept of an encrypted project; null for any other. */
  readonly seal: DraftSeal | null;
};

/** What a journal that nobody writes any more holds. */
export type ReadDrafts = {
  readonly owner: Omit<Owner, 'seal'>;
  /** It is sealed, and there was no key: nothing that it holds is in `live`. */
  readonly locked: boolean;
  readonly live: ReadonlyMap<string, string>;
  /** The end could not be read; what stood before it is in `live`. */
  readonly damaged: boolean;
};

/** A journal that was left, in use again; `damaged` as in `ReadDrafts`. */
export type Adopted = { readonly journal: DraftJournal; readonly damaged: boolean };

export class DraftJournal {
  readonly file: string;
  readonly #owner: Owner;
  #fd: number;
  #half: number;
  #at: 0 | 1;
  #generation: number;
  #salt = '';
  #entries = 0;
  #end = 0;
  #live: Map<string, string>;
  #unsynced = false;
  #syncing: ReturnType<typeof setTimeout> | null = null;
  #closed = false;

  private constructor(file: string, owner: Owner, fd: number, half: number, from: Started) {
    this.file = file;
    this.#owner = owner;
    this.#fd = fd;
    this.#half = half;
    this.#at = from.at;
    this.#generation = from.generation;
    this.#live = new Map(from.live);
  }

  /** Makes a journal with as much room as there is. Throws when there is none. */
  static create(file: string, owner: Owner, live: ReadonlyMap<string, string> = new Map()): DraftJournal {
    const needed = regionFor(live);
    for (let bytes = Math.max(USUAL_BYTES, 2 * needed); ; bytes = Math.floor(bytes / 4)) {
      try {
        const fd = setAside(file, bytes);
        const journal = new DraftJournal(file, owner, fd, bytes / 2, { at: 1, generation: 0, live });
        journal.#rewrite(live);
        return journal;
      } catch (error) {
        rmSync(file, { force: true });
        if (bytes / 4 < Math.max(LEAST_BYTES, 2 * needed)) throw error;
      }
    }
  }

  /**
   * Goes on in a journal whose writer is gone: what it holds stays and nothing else, its room is used again. Null for one that can't be read, and
   * for one that is sealed where this one is not to be, or the other way round: its bytes would stand beside the new ones.
   */
  static adopt(file: string, owner: Owner): Adopted | null {
    const bytes = readFileSync(file);
    const read = readJournal(bytes, owner.seal);
    if (read === null || read.region.header.sealed !== (owner.seal !== null)) return null;
    const live = liveOf(read.region.entries);
    const { generation } = read.region.header;
    const fd = openSync(file, 'r+');
    const journal = new DraftJournal(file, owner, fd, Math.floor(bytes.length / 2), {
      at: read.at,
      generation,
      live,
    });
    try {
      journal.#rewrite(live);
    } catch (error) {
      closeSync(fd);
      throw error;
    }
    journal.#clean();
    return { journal, damaged: read.region.damaged };
  }

  /** What is kept, oldest first. */
  get live(): ReadonlyMap<string, string> {
    return this.#live;
  }

  /** Writes at once, all of it or nothing. False when there is no room or the disk fails: then it is not kept. */
  write(ops: readonly DraftOp[]): boolean {
    if (this.#closed || ops.length === 0) return !this.#closed;
    const next = withOps(this.#live, ops);
    try {
      if (this.#end + sizeOf(ops) <= this.#half) {
        this.#append(ops);
      } else if (regionFor(next) * 2 <= this.#half) this.#rewrite(next);
      else if (!this.#grow(next)) {
        if (regionFor(next) > this.#half) return false;
        this.#rewrite(next);
      }
    } catch {
      return false;
    }
    this.#live = next;
    this.#syncSoon();
    return true;
  }

  /**
   * Leaves nothing in the file but what is live: what was written over it or is in the project since stands in it until then. A kill
   * in between leaves what is live. False where the disk fails.
   */
  settle(): boolean {
    if (this.#closed) return false;
    try {
      this.#rewrite(this.#live);
    } catch {
      return false;
    }
    return this.#clean();
  }

  /** Ends writing. A journal in which nothing is left is removed, the other is found at the next opening, with that and nothing else. */
  close(): void {
    if (this.#closed) return;
    if (this.#syncing !== null) clearTimeout(this.#syncing);
    if (this.#live.size > 0) this.settle();
    this.#closed = true;
    try {
      if (this.#live.size === 0) {
        zero(this.#fd, 0, 2 * this.#half);
        rmSync(this.file, { force: true });
      } else fdatasyncSync(this.#fd);
    } catch {
      // What was written stands in the file all the same; only a power cut could take it now.
    }
    closeSync(this.#fd);
  }

  #append(ops: readonly DraftOp[]): void {
    const bytes = entryBytes(this.#salt, this.#entries + 1, ops, this.#owner.seal);
    writeWhole(this.#fd, bytes, this.#at * this.#half + this.#end);
    this.#entries += 1;
    // The zeros that end the list are overwritten by the next entry.
    this.#end += bytes.length - 4;
  }

  /** Writes what is live into the other region, then lets that one count. */
  #rewrite(live: ReadonlyMap<string, string>): void {
    const at = this.#at === 0 ? 1 : 0;
    const salt = randomBytes(16).toString('hex');
    const { projectId, path, seal } = this.#owner;
    const generation = this.#generation + 1;
    const header: RegionHeader = { projectId, path, generation, salt, sealed: seal !== null };
    const ops = [...live].map(([key, text]) => ({ key, text }));
    const entry = ops.length === 0 ? Buffer.alloc(4) : entryBytes(salt, 1, ops, seal);
    const start = at * this.#half;
    writeWhole(this.#fd, entry, start + HEADER_BYTES);
    fdatasyncSync(this.#fd);
    writeWhole(this.#fd, headerBytes(header), start);
    // From here on that region is what is read, whether or not the disk says so in time.
    this.#at = at;
    this.#generation += 1;
    this.#salt = salt;
    this.#entries = ops.length === 0 ? 0 : 1;
    this.#end = HEADER_BYTES + entry.length - 4;
    fdatasyncSync(this.#fd);
  }

  /** Writes zeros over the region that counts no more, its header first, and behind what is live. */
  #clean(): boolean {
    const other = (1 - this.#at) * this.#half;
    const own = this.#at * this.#half;
    try {
      zero(this.#fd, other, other + this.#half);
      zero(this.#fd, own + this.#end, own + this.#half);
      fdatasyncSync(this.#fd);
      return true;
    } catch {
      return false;
    }
  }

  /** Takes more room for what does not fit well any more; false when there is none. */
  #grow(live: ReadonlyMap<string, string>): boolean {
    const half = Math.max(this.#half * 2, regionFor(live) * 4);
    if (half * 2 > MOST_BYTES) return false;
    const grown = `${this.file}.grow`;
    try {
      const fd = setAside(grown, half * 2);
      const before = this.#fd;
      const from: Started = { at: 1, generation: this.#generation, live };
      const larger = new DraftJournal(grown, this.#owner, fd, half, from);
      larger.#rewrite(live);
      renameSync(grown, this.file);
      closeSync(before);
      this.#fd = fd;
      this.#half = half;
      this.#at = larger.#at;
      this.#generation = larger.#generation;
      this.#salt = larger.#salt;
      this.#entries = larger.#entries;
      this.#end = larger.#end;
      return true;
    } catch {
      rmSync(grown, { force: true });
      return false;
    }
  }

  #syncSoon(): void {
    this.#unsynced = true;
    this.#syncing ??= setTimeout(() => {
      this.#unsynced = false;
      fdatasync(this.#fd, () => {
        this.#syncing = null;
        if (this.#unsynced && !this.#closed) this.#syncSoon();
      });
    }, SYNC_EVERY_MS / 2);
  }
}

/** Reads a journal without touching it; null when nothing of it can be read. */
export function readDrafts(file: string, seal: DraftSeal | null): ReadDrafts | null {
  const read = readJournal(readFileSync(file), seal);
  if (read === null) return null;
  const { header, entries, count, damaged } = read.region;
  const { projectId, path } = header;
  return {
    owner: { projectId, path },
    locked: entries.length < count,
    live: liveOf(entries),
    damaged,
  };
}

type Started = {
  readonly at: 0 | 1;
  readonly generation: number;
  readonly live: ReadonlyMap<string, string>;
};

const regionFor = (live: ReadonlyMap<string, string>): number =>
  HEADER_BYTES + sizeOf([...live].map(([key, text]) => ({ key, text })));

function liveOf(entries: readonly (readonly DraftOp[])[]): Map<string, string> {
  const live = new Map<string, string>();
  for (const ops of entries) applyOps(live, ops);
  return live;
}

function withOps(live: ReadonlyMap<string, string>, ops: readonly DraftOp[]): Map<string, string> {
  const next = new Map(live);
  applyOps(next, ops);
  return next;
}

function applyOps(live: Map<string, string>, ops: readonly DraftOp[]): void {
  for (const { key, text } of ops)
    if (text === null) live.delete(key);
    else live.set(key, text);
}
