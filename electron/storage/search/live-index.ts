// The search index of an open project: the one in the file, or, while that one is damaged, one in memory; of an encrypted
// project always one in memory, made in parts beside the work or at the first search. What is wrong with an index keeps no
// change from being written.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import type { Database } from '../disk/database.ts';
import { isIndexFollowing, markIndexFollowing, markIndexStale, stampIndex } from './index-stamp.ts';
import { MemoryIndex } from './memory-index.ts';
import { remakeIndex } from './remake-index.ts';
import { type IndexPlace, indexRecord, type SearchHit, search } from './search-index.ts';
import { failureOf, isDamage } from '../disk/sqlite-error.ts';

export class LiveIndex {
  readonly #db: Database;
  readonly #name: string;
  /** Whether the project may have an index in its file: an encrypted one has its in memory alone. */
  readonly #mayBeInFile: boolean;
  #inFile: boolean;
  /** Whether the file says that its index is being changed. */
  #following: boolean;
  #memory: MemoryIndex | null = null;
  /** Whether the index in memory took part in the transaction that runs. */
  #followed = false;

  constructor(db: Database, name: string, mayBeInFile: boolean) {
    this.#db = db;
    this.#name = name;
    this.#mayBeInFile = mayBeInFile;
    this.#inFile = mayBeInFile;
    this.#following = isIndexFollowing(db);
  }

  /** Follows a record inside the transaction that changes it. */
  follow(seq: number, from: AnyRecord | null, to: AnyRecord | null): void {
    if (this.#inFile) {
      if (!this.#following) markIndexFollowing(this.#db);
      this.#following = true;
      indexRecord(this.#placeIn(this.#db), this.#name, seq, from, to);
      return;
    }
    // At the next opening the file gets a new one.
    if (this.#mayBeInFile) markIndexStale(this.#db);
    this.#followed = true;
    this.#memory?.follow(seq, from, to);
  }

  /**
   * Runs a transaction. When it fails with what may be damage of the index, it runs once more without; when it succeeds
   * then, that was the cause, and the file's index is left alone from there on.
   */
  guard<T>(transaction: () => T): T {
    this.#followed = false;
    try {
      return transaction();
    } catch (thrown) {
      if (this.#followed || this.#inFile) this.#forget();
      this.#following = false;
      if (!this.#inFile || !isDamage(thrown)) throw thrown;
      this.#inFile = false;
      try {
        return transaction();
      } catch {
        this.#inFile = true;
        throw thrown;
      }
    }
  }

  /** The best hits for what somebody typed, best first. */
  search(reader: RecordReader, records: Iterable<AnyRecord>, query: string, limit: number): SearchHit[] {
    if (!this.#inFile) return this.#searchInMemory(reader, records, query, limit);
    try {
      return search(this.#placeIn(this.#db), this.#name, reader, query, limit);
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
      const hits = this.#searchInMemory(reader, records, query, limit);
      this.#inFile = false;
      return hits;
    }
  }

  /** Makes the file's index anew, inside the transaction of the caller: nothing of what was found before is in it. */
  remake(records: Iterable<AnyRecord>): void {
    this.#forget();
    if (!this.#mayBeInFile) return;
    remakeIndex(this.#db, this.#name, records);
    this.#inFile = true;
    this.#following = true;
  }

  /** Stamps the file's index as it is left; a project whose disk won't take that has its index looked at less closely. */
  seal(): void {
    if (!this.#inFile || !this.#following) return;
    try {
      this.#db.transaction(() => stampIndex(this.#db));
      this.#following = false;
    } catch (thrown) {
      if (failureOf(thrown, this.#name, 'write') === null && !isDamage(thrown)) throw thrown;
    }
  }

  close(): void {
    this.#forget();
  }

  /**
   * Makes the next part of an index that is in memory, of so many records; whether it is whole then. A search that comes
   * before makes the rest by itself.
   */
  prepare(records: () => Iterable<AnyRecord>, most: number): boolean {
    if (this.#inFile) return true;
    this.#memory ??= new MemoryIndex(this.#db, this.#name, records());
    return this.#memory.add(most);
  }

  #searchInMemory(
    reader: RecordReader,
    records: Iterable<AnyRecord>,
    query: string,
    limit: number,
  ): SearchHit[] {
    this.#memory ??= new MemoryIndex(this.#db, this.#name, records);
    return this.#memory.search(reader, query, limit);
  }

  #placeIn(index: Database): IndexPlace {
    return { index, schema: 'main', files: this.#db };
  }

  #forget(): void {
    this.#memory?.close();
    this.#memory = null;
  }
}
