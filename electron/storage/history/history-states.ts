// The history read for somebody who looks at it: pages of entries in terms of records and fields, and how chosen records
// stood at any moment. Goes back from the present, reading no more rows than the question needs.

import type {
  HistoryEntry,
  HistoryEntryStates,
  HistoryFilter,
  HistoryPage,
  HistoryStates,
} from '../../../core/contract/history-calls.ts';
import type { AnyRecord } from '../../../core/model/any-record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { referencesOf } from '../../../core/model/references.ts';
import { type TouchedRecord, touchedRecord } from '../../../core/query/touched-record.ts';
import { validateRecord } from '../../../core/store/record-store.ts';
import type { Database, Row } from '../disk/database.ts';
import { type Formers, formerState } from './former.ts';
import { firstWithoutGap, formersForWayBack, labelIn } from './history.ts';
import { StorageFailure } from '../disk/sqlite-error.ts';

/** So many records of one entry are told one by one. */
const MOST_TOUCHED = 12;
const ROWS_AT_ONCE = 200;
/** Up to so many records SQLite looks for the rows that name them; for more, every row is read. */
const MOST_SOUGHT = 24;

/** Records as they stood at a moment: the present ones, but for those that were touched on the way back. */
class PastRecords {
  readonly #present: RecordReader;
  readonly touched: Map<string, AnyRecord | null>;

  constructor(present: RecordReader, touched: ReadonlyMap<string, AnyRecord | null> = new Map()) {
    this.#present = present;
    this.touched = new Map(touched);
  }

  find(id: string): AnyRecord | undefined {
    const then = this.touched.get(id);
    return then === undefined ? this.#present.find(id) : (then ?? undefined);
  }

  get = ((id: string) => this.find(id)) as RecordReader['get'];

  /** Takes one row back; with `wanted`, for these records alone. */
  undo(formers: Formers, wanted: ReadonlySet<string> | null): void {
    for (const [id, former] of Object.entries(formers))
      if (wanted === null || wanted.has(id)) this.touched.set(id, formerState(this.find(id), former) ?? null);
  }
}

export type HistoryReaderOptions = {
  readonly most: number;
  readonly before: number | null;
  readonly filter: HistoryFilter;
};

/** Reads the history of a project as it is at one revision; a later one needs another reader. */
export class HistoryReader {
  readonly #db: Database;
  readonly #name: string;
  readonly #present: RecordReader;
  /** Where pages ended, so that the next one needn't go back from the present again. */
  readonly #stops = new Map<number, PastRecords>();
  #first: number | null = null;

  constructor(db: Database, present: RecordReader, name: string) {
    this.#name = name;
    this.#db = db;
    this.#present = present;
  }

  list({ most, before, filter }: HistoryReaderOptions): HistoryPage {
    const wanted = filter.recordIds.length === 0 ? null : new Set(filter.recordIds);
    const stop = before === null || wanted !== null ? undefined : this.#stops.get(before);
    const past = new PastRecords(this.#present, stop?.touched);
    const from = stop === undefined ? Number.MAX_SAFE_INTEGER : (before ?? Number.MAX_SAFE_INTEGER);
    const entries: HistoryEntry[] = [];
    let next: number | null = null;
    for (const row of this.#rowsBefore(from, wanted)) {
      const formers = formersForWayBack(row, this.#name);
      const revision = Number(row['revision']);
      const asked = before === null || revision < before;
      if (asked && revision < this.#firstWithoutGap()) {
        // What stood after it would be a guess: the entries above are told, and the next page says why there is no more.
        if (entries.length === 0) throw this.#gap();
        next = entries.at(-1)?.revision ?? null;
        break;
      }
      if (asked && matches(row, filter)) {
        // One row more than asked for tells that there is another page.
        if (entries.length === most) {
          next = entries.at(-1)?.revision ?? null;
          break;
        }
        entries.push(entryOf(row, formers, past, wanted));
      } else past.undo(formers, wanted);
      if (wanted === null && entries.length === most) this.#keepStop(revision, past);
    }
    return { entries, next, ...this.#summary() };
  }

  /** The records that entries touched (or those of them that `ids` names), before the first and after the last. */
  entry(revision: number, last: number, ids: readonly string[] | null): HistoryEntryStates {
    this.#requireWayBack(revision - 1);
    const rows = this.#db.all(
      'SELECT * FROM change WHERE revision >= ? AND last <= ? ORDER BY revision DESC LIMIT 1000',
      revision,
      last,
    );
    const formers = rows.map((row) => formersForWayBack(row, this.#name));
    const touched = new Set(formers.flatMap((one) => Object.keys(one)));
    const wanted = new Set([...touched].filter((id) => ids === null || ids.includes(id)));
    const past = this.#pastOf([...wanted], last);
    const after = found(past, [...wanted]);
    for (const one of formers) past.undo(one, wanted);
    const before = found(past, [...wanted]);
    return { before, after, others: this.#goneSince([...before, ...after], revision - 1) };
  }

  /** Records as they stood after a revision; those that were not there then are left out. */
  state(revision: number, ids: readonly string[]): HistoryStates {
    const records = found(this.#pastOf(ids, revision), ids);
    return { records, others: this.#goneSince(records, revision) };
  }

  /** What has been added, removed or changed since a revision and is not as it was. */
  since(revision: number): { readonly touched: readonly TouchedRecord[]; readonly touchedCount: number } {
    this.#requireWayBack(revision);
    const past = new PastRecords(this.#present);
    for (const row of this.#rowsBefore(Number.MAX_SAFE_INTEGER, null)) {
      if (Number(row['revision']) <= revision) break;
      past.undo(formersForWayBack(row, this.#name), null);
    }
    const touched: TouchedRecord[] = [];
    const readers = { earlier: past, later: this.#present };
    for (const [id, then] of past.touched) {
      const told = touchedRecord(id, then ?? undefined, this.#present.find(id), readers);
      if (told !== null && (told.how !== 'updated' || told.fields.length > 0)) touched.push(told);
    }
    return { touched: touched.slice(0, 500), touchedCount: touched.length };
  }

  /** Chosen records after a revision. */
  #pastOf(ids: readonly string[], revision: number): PastRecords {
    this.#requireWayBack(revision);
    const past = new PastRecords(this.#present);
    const wanted = new Set(ids);
    for (const row of this.#rowsBefore(Number.MAX_SAFE_INTEGER, wanted)) {
      if (Number(row['revision']) <= revision) break;
      past.undo(formersForWayBack(row, this.#name), wanted);
    }
    return past;
  }

  /** Everything that these records refer to, straight or through others, and that is not there now. */
  #goneSince(records: readonly AnyRecord[], revision: number): AnyRecord[] {
    const gone = new Map<string, AnyRecord>();
    let look = records;
    while (look.length > 0) {
      const ids = new Set(
        look.flatMap(referencesOf).filter((id) => !gone.has(id) && this.#present.find(id) === undefined),
      );
      if (ids.size === 0) break;
      look = found(this.#pastOf([...ids], revision), [...ids]);
      for (const record of look) gone.set(record.id, record);
    }
    return [...gone.values()];
  }

  #firstWithoutGap(): number {
    this.#first ??= firstWithoutGap(this.#db);
    return this.#first;
  }

  /** Throws when rows are missing on the way back to how things stood after `revision`. */
  #requireWayBack(revision: number): void {
    if (revision < this.#firstWithoutGap() - 1) throw this.#gap();
  }

  #gap(): StorageFailure {
    const revision = this.#firstWithoutGap();
    return new StorageFailure({ kind: 'history-unreadable', name: this.#name, revision });
  }

  /** The rows before a revision, newest first; with `wanted`, those that touch one of these records. */
  *#rowsBefore(before: number, wanted: ReadonlySet<string> | null): Generator<Row> {
    if (wanted !== null && wanted.size === 0) return;
    const sought = wanted === null || wanted.size > MOST_SOUGHT ? [] : [...wanted];
    // Records are the keys of the object, and a quotation mark inside of a text is written with a backslash: no other
    // place of the JSON reads like this.
    const where = sought.map(() => ' OR instr(json, ?) > 0').join('');
    const sql = `SELECT * FROM change WHERE revision < ?${where === '' ? '' : ` AND (0${where})`} ORDER BY revision DESC LIMIT ${ROWS_AT_ONCE}`;
    const keys = sought.map((id) => `${JSON.stringify(id)}:{"was":`);
    for (let from = before; ; ) {
      const rows = this.#db.all(sql, from, ...keys);
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return;
      from = Number(rows.at(-1)?.['revision']);
    }
  }

  #keepStop(revision: number, past: PastRecords): void {
    this.#stops.set(revision, new PastRecords(this.#present, past.touched));
    const [oldest] = this.#stops.keys();
    if (this.#stops.size > 6 && oldest !== undefined) this.#stops.delete(oldest);
  }

  #summary(): { readonly total: number; readonly authors: readonly string[] } {
    const authors = this.#db.all('SELECT DISTINCT author FROM change').map((row) => String(row['author']));
    return { total: this.#db.number('SELECT count(*) FROM change'), authors: authors.sort() };
  }
}

function matches(row: Row, { author, from, to }: HistoryFilter): boolean {
  if (author !== null && row['author'] !== author) return false;
  if (from !== null && String(row['until']) < from) return false;
  return to === null || String(row['at']) < to;
}

/** The entry of a row; takes it back in `past`. */
function entryOf(
  row: Row,
  formers: Formers,
  past: PastRecords,
  wanted: ReadonlySet<string> | null,
): HistoryEntry {
  const ids = Object.keys(formers);
  const told = ids.slice(0, MOST_TOUCHED);
  for (const id of wanted ?? []) if (Object.hasOwn(formers, id) && !told.includes(id)) told.unshift(id);
  const after = new Map(told.map((id) => [id, past.find(id)]));
  const then = new PastRecords({ find: (id) => past.find(id) } as RecordReader, new Map());
  then.undo(formers, new Set(told));
  const readers = { earlier: then, later: past };
  const touched = told
    .map((id) => touchedRecord(id, then.find(id), after.get(id), readers))
    .filter((one) => one !== null);
  past.undo(formers, wanted);
  const { command, subject } = labelIn(row);
  return {
    revision: Number(row['revision']),
    last: Number(row['last']),
    at: String(row['at']),
    until: String(row['until']),
    author: String(row['author']),
    command,
    subject,
    touched,
    touchedCount: ids.length,
  };
}

/** Those of the records that were there, as this version of the program knows them. */
const found = (past: PastRecords, ids: readonly string[]): AnyRecord[] =>
  ids
    .map((id) => past.find(id))
    .filter((record) => record !== undefined)
    .map((record) => {
      const valid = validateRecord(record);
      return valid.ok ? valid.value : record;
    });
