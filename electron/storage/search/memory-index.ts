// A search index in memory, over records and texts that are elsewhere; made in parts, so that whoever works needn't wait for
// the whole. Nothing of it reaches the disk.

import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { Database } from '../disk/database.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';
import { searchTable } from '../rows/tables.ts';
import { type IndexPlace, indexRecord, type SearchHit, search } from './search-index.ts';

export class MemoryIndex {
  readonly #index: Database;
  readonly #name: string;
  readonly #place: IndexPlace;
  /** Records that are not in it yet, as they are now. */
  readonly #waiting: Map<string, AnyRecord>;

  constructor(files: Database, name: string, records: Iterable<AnyRecord>) {
    this.#index = new Database(':memory:');
    this.#index.exec('PRAGMA temp_store=MEMORY');
    this.#index.exec(searchTable(''));
    this.#name = name;
    this.#place = { index: this.#index, schema: 'main', files };
    this.#waiting = new Map([...records].map((record) => [record.id as string, record]));
  }

  /** Takes so many more records in; whether all are then. */
  add(most: number): boolean {
    if (this.#waiting.size === 0) return true;
    this.#index.transaction(() => {
      let left = most;
      for (const [id, record] of this.#waiting) {
        if (left <= 0) break;
        left -= 1;
        this.#addOne(record);
        this.#waiting.delete(id);
      }
    });
    return this.#waiting.size === 0;
  }

  /** Brings it from a record's former state (null: none) to its new one (null: gone). */
  follow(seq: number, from: AnyRecord | null, to: AnyRecord | null): void {
    if (from === null || !this.#waiting.has(from.id)) indexRecord(this.#place, this.#name, seq, from, to);
    else if (to === null) this.#waiting.delete(from.id);
    else this.#waiting.set(to.id, to);
  }

  search(reader: RecordReader, query: string, limit: number): SearchHit[] {
    this.add(Number.POSITIVE_INFINITY);
    return search(this.#place, this.#name, reader, query, limit);
  }

  close(): void {
    this.#index.close();
  }

  /** The text of a source that can't be read is left out: whoever reads it is told. */
  #addOne(record: AnyRecord): void {
    const seq = this.#place.files.get('SELECT seq FROM record WHERE id = ?', record.id)?.['seq'];
    if (typeof seq !== 'number') return;
    try {
      indexRecord(this.#place, this.#name, seq, null, record);
    } catch (thrown) {
      if (!(thrown instanceof StorageFailure)) throw thrown;
    }
  }
}
