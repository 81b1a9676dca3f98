// The folder of draft journals: finds those that belong to a project that is opened, and gives it one to write. Knows
// whose they are by their headers, never what stands in them.

import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Adopted, DraftJournal, type Owner, readDrafts } from './draft-journal.ts';

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
    return this.#entries(`${nameOf(projectId)}-`, `${ENDING}${UNREADABLE}`);
  }

  /** Removes journals that `unreadableOf` gave; gives those that are there still. */
  removeUnreadable(files: readonly string[]): string[] {
    return files.filter((file) => {
      try {
        rmSync(file, { force: true });
        return false;
      } catch {
        return true;
      }
    });
  }

  close(journal: DraftJournal): void {
    journal.close();
    this.#open.delete(journal.file);
  }

  /** Gathers what several journals hold in one, and removes the others once it is there. */
  #takeOver(journal: DraftJournal, left: ReadonlyMap<string, string>, spent: readonly string[]): void {
    const missing = [...left].filter(([key]) => !journal.live.has(key));
    const ops = missing.map(([key, text]) => ({ key, text }));
    if (!journal.write(ops)) return;
    for (const file of spent) rmSync(file, { force: true });
  }

  #create(owner: Owner): DraftJournal | null {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      chmodSync(this.#folder, 0o700);
      const name = `${nameOf(owner.projectId)}-${randomBytes(8).toString('hex')}${ENDING}`;
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
        const empty = name.endsWith(ENDING) && isEmptyAndWhole(file);
        if (empty || name.endsWith(`${ENDING}.grow`)) rmSync(file, { force: true });
      } catch {
        // It stays; it takes room and nothing else.
      }
    }
  }

  #leftOf(owner: Owner): string[] {
    return this.#journals(`${nameOf(owner.projectId)}-`).filter(
      (file) => !this.#open.has(file) && belongsTo(file, owner.path),
    );
  }

  #journals(beginning = ''): string[] {
    return this.#entries(beginning, ENDING);
  }

  #entries(beginning: string, ending: string): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((name) => name.startsWith(beginning) && name.endsWith(ending))
      .map((name) => join(this.#folder, name))
      .sort();
  }
}

const ENDING = '.draft';
const UNREADABLE = '.unreadable';

/** An id as part of a file's name, whatever it holds. */
const nameOf = (projectId: string): string =>
  createHash('sha256').update(projectId).digest('hex').slice(0, 32);

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
