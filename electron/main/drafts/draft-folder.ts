// The folder of draft journals: finds those that belong to a project that is opened, and gives it one to write. Knows
// whose they are by their headers, never what stands in them.

import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import { join } from 'node:path';
import { DRAFT_ENDING, draftFiles, draftsOf, UNREADABLE } from '../../storage/draft-files.ts';
import { type Adopted, DraftJournal, type Owner, readDrafts } from './draft-journal.ts';
import { removeJournal } from './journal-room.ts';

export type OpenedDrafts = {
  /** Null when there is no room for one, or the folder can't be written. */
  readonly journal: DraftJournal | null;
  /** What earlier windows left, in no particular order. */
  readonly left: readonly { readonly key: string; readonly text: string }[];
  /** Of one of them the end, or all, could not be read. */
  readonly damaged: boolean;
};

export class DraftFolder {
  readonly #folder: string;
  /** Journals that a window of this program writes: it alone has this data folder. */
  readonly #open = new Map<string, DraftJournal>();
  #swept = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * A journal for a project that is opened for writing, with what is left of it from before. What lies at another path
   * that is still there belongs to that copy of the project and stays. `recoveredFrom`: the damaged project that this one
   * was just made of; what is left of that one comes along, and stays with it too.
   */
  open(owner: Owner, recoveredFrom: string | null = null): OpenedDrafts {
    this.#sweep();
    let damaged = false;
    const left = new Map<string, string>();
    const spent: string[] = [];
    if (recoveredFrom !== null)
      for (const file of this.#journals().filter((each) => isOf(each, recoveredFrom)))
        for (const [key, text] of readDrafts(file, owner.seal)?.live ?? []) left.set(key, text);
    let journal: DraftJournal | null = null;
    for (const file of this.#leftOf(owner)) {
      try {
        const adopted: Adopted | null = journal === null ? DraftJournal.adopt(file, owner) : null;
        const read = adopted === null ? readDrafts(file, owner.seal) : null;
        const unreadable = adopted === null && (read === null || read.locked);
        damaged ||= unreadable || (adopted ?? read)?.damaged === true;
        if (adopted !== null) journal = adopted.journal;
        else if (unreadable) renameSync(file, `${file}${UNREADABLE}`);
        else spent.push(file);
        for (const [key, text] of adopted?.journal.live ?? read?.live ?? []) left.set(key, text);
      } catch {
        // It stays where it is; the next opening tries again.
        damaged = true;
      }
    }
    journal ??= this.#create(owner);
    if (journal !== null) {
      this.#open.set(journal.file, journal);
      this.#takeOver(journal, left, spent);
    }
    return { journal, left: [...left].map(([key, text]) => ({ key, text })), damaged };
  }

  /** Journals of a project that could not be read, and were kept for that. */
  unreadableOf(projectId: string): string[] {
    return this.#entries(draftsOf(projectId), `${DRAFT_ENDING}${UNREADABLE}`);
  }

  /** Removes journals that `unreadableOf` gave; gives those that are there still. */
  removeUnreadable(files: readonly string[]): string[] {
    return files.filter((file) => {
      try {
        removeJournal(file);
        return false;
      } catch {
        return existsSync(file);
      }
    });
  }

  /**
   * Leaves nothing of what a project was in its journals: what is not in it yet stays in the one that is written, and those that could
   * not be read go. False where that fails.
   */
  clean(projectId: string, journal: DraftJournal | null): boolean {
    const left = this.removeUnreadable(this.unreadableOf(projectId));
    return (journal === null || journal.settle()) && left.length === 0;
  }

  close(journal: DraftJournal): void {
    journal.close();
    this.#open.delete(journal.file);
  }

  /** Gathers what several journals hold in one, and removes the others once it is there. */
  #takeOver(journal: DraftJournal, left: ReadonlyMap<string, string>, spent: readonly string[]): void {
    const missing = [...left].filter(([key]) => !journal.live.has(key));
    const ops = missing.map(([key, text]) => ({ key, text }));
    // Brought to the disk before the others go: a power cut in between would take what both hold.
    if (!journal.write(ops) || !journal.settle()) return;
    for (const file of spent) removeJournal(file);
  }

  #create(owner: Owner): DraftJournal | null {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      chmodSync(this.#folder, 0o700);
      const name = `${draftsOf(owner.projectId)}${randomBytes(8).toString('hex')}${DRAFT_ENDING}`;
      const journal = DraftJournal.create(join(this.#folder, name), owner);
      syncFolder(this.#folder);
      return journal;
    } catch {
      return null;
    }
  }

  /** Once: what killed programs left in which nothing is kept, and room that was being taken. */
  #sweep(): void {
    if (this.#swept || !existsSync(this.#folder)) return;
    this.#swept = true;
    for (const name of readdirSync(this.#folder)) {
      const file = join(this.#folder, name);
      try {
        const empty = name.endsWith(DRAFT_ENDING) && isEmptyAndWhole(file);
        if (empty || name.endsWith(`${DRAFT_ENDING}.grow`)) removeJournal(file);
      } catch {
        // It stays; it takes room and nothing else.
      }
    }
  }

  #leftOf(owner: Owner): string[] {
    return this.#journals(draftsOf(owner.projectId)).filter(
      (file) => !this.#open.has(file) && belongsTo(file, owner.path),
    );
  }

  #journals(beginning = ''): string[] {
    return this.#entries(beginning, DRAFT_ENDING);
  }

  #entries(beginning: string, ending: string): string[] {
    return draftFiles(this.#folder, beginning, ending);
  }
}

function isEmptyAndWhole(file: string): boolean {
  const read = readDrafts(file, null);
  return read !== null && read.live.size === 0 && !read.damaged && !read.locked;
}

/** A new name is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Where a folder can't be opened (Windows) the system sees to it.
  }
}

/** Whether a journal is that of the project at a path; an unreadable one is nobody's. */
function isOf(file: string, path: string): boolean {
  try {
    return readDrafts(file, null)?.owner.path === path;
  } catch {
    return false;
  }
}

/** An unreadable journal belongs to whoever asks: it can only be told of. */
function belongsTo(file: string, path: string): boolean {
  try {
    const read = readDrafts(file, null);
    return read === null || read.owner.path === path || !existsSync(read.owner.path);
  } catch {
    return false;
  }
}
