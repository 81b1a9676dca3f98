// Whether a project file is still as this process wrote it last. Only looks; knows no row of it.

import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Database } from './database.ts';

/**
 * What became of the file: nothing stands at its path, something else does, or its content is another. `touched`: its
 * content was written to, and yet header and generation are as they were.
 */
export type Standing = 'ours' | 'touched' | 'changed' | 'replaced' | 'gone';

const HEADER_BYTES = 100;

type Stamp = { readonly dev: bigint; readonly ino: bigint; readonly size: bigint; readonly mtimeNs: bigint };

/**
 * Watches one file through a descriptor that is opened with it and closed after it: closing any other descriptor of the
 * file in this process would drop SQLite's lock on it (POSIX locks belong to the process, not to the descriptor).
 */
export class FileWatch {
  readonly #path: string;
  readonly #file: number;
  readonly #pageSize: number;
  /** Where the page with the file's state begins: each transaction draws another generation into it. */
  #stateAt: number;
  #stamp: Stamp;
  #content: Buffer;

  constructor(path: string, db: Database) {
    this.#path = path;
    this.#pageSize = db.number('PRAGMA page_size');
    this.#stateAt = this.#stateIn(db);
    this.#file = openSync(path, 'r');
    this.#stamp = fstatSync(this.#file, { bigint: true });
    this.#content = this.#read();
  }

  /** The present state is ours: after opening, and after each own transaction. */
  note(): void {
    this.#stamp = fstatSync(this.#file, { bigint: true });
    this.#content = this.#read();
  }

  /** The same after all pages were laid out anew. */
  moved(db: Database): void {
    this.#stateAt = this.#stateIn(db);
    this.note();
  }

  #stateIn(db: Database): number {
    const page = db.number("SELECT rootpage FROM sqlite_schema WHERE name = 'meta'");
    return (page - 1) * this.#pageSize;
  }

  /** How the file stands to what was noted last. Time stamps alone prove nothing: the content is looked at each time. */
  look(): Standing {
    const now = statSync(this.#path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined) return 'gone';
    const was = this.#stamp;
    if (now.dev !== was.dev || now.ino !== was.ino) return 'replaced';
    if (now.size !== was.size || !this.#read().equals(this.#content)) return 'changed';
    return now.mtimeNs === was.mtimeNs ? 'ours' : 'touched';
  }

  close(): void {
    closeSync(this.#file);
  }

  /** The file's header and the page with its state. */
  #read(): Buffer {
    const bytes = Buffer.alloc(HEADER_BYTES + this.#pageSize);
    readSync(this.#file, bytes, 0, HEADER_BYTES, 0);
    readSync(this.#file, bytes, HEADER_BYTES, this.#pageSize, this.#stateAt);
    return bytes;
  }
}
