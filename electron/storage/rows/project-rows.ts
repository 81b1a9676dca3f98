// The rows of a project file. Every row is written and taken out here, so that its sum and the totals always hold; the
// files of the tables say what is in them.

import type { Database, SqlValue } from '../disk/database.ts';
import { type FileState, newToken, type Schema, writeProjectId, writeState } from './meta-table.ts';
import { rowSum, SUM_IN_HEX, sumToBlob } from './row-sum.ts';
import { type CountedTable, Totals } from './totals.ts';

/** The columns of each table beside `sum`, its key first. */
export type RowsByTable = {
  record: { seq: number; id: string; kind: string; json: string; revision: number };
  asset: { sha256: string; mediaType: string; bytes: Uint8Array };
  change: {
    revision: number;
    last: number;
    at: string;
    until: string;
    author: string;
    label: string;
    json: string;
  };
  version: { id: number; name: string; at: string; revision: number };
  sender: { id: string; seq: number; revision: number };
};

/** The columns in the order in which they are summed; the first is the key. */
export const columnsOf: { readonly [T in CountedTable]: readonly (keyof RowsByTable[T] & string)[] } = {
  record: ['seq', 'id', 'kind', 'json', 'revision'],
  asset: ['sha256', 'mediaType', 'bytes'],
  change: ['revision', 'last', 'at', 'until', 'author', 'label', 'json'],
  version: ['id', 'name', 'at', 'revision'],
  sender: ['id', 'seq', 'revision'],
};

/**
 * How the rows of a project lie in the file, where that is not as they are said: in an encrypted one. Cells are in the
 * order of `columnsOf`.
 */
export type RowForm = {
  /** The cells as they lie in the file. */
  readonly cells: (table: CountedTable, said: readonly SqlValue[]) => readonly SqlValue[];
  /** The key under which a row lies there; null where there is none for this one. */
  readonly keyOf: (table: CountedTable, key: SqlValue) => SqlValue;
  /** What stands there for the id of a record. */
  readonly idOf: (id: string) => SqlValue;
  /** Hears of each row that was written, or taken out, inside the same transaction. */
  readonly wrote: (table: CountedTable, said: readonly SqlValue[], lying: readonly SqlValue[]) => void;
  readonly removed: (table: CountedTable, key: SqlValue) => void;
  /** Hears of each sum that was counted in or out. */
  readonly countedIn: (sum: string) => void;
  readonly countedOut: (sum: string) => void;
  /** Notes in the file what it keeps of a new project, or of a transaction that wrote something. */
  readonly begin: () => void;
  readonly note: () => void;
  /** Where it stands, and going back there after a transaction that failed. */
  readonly mark: () => bigint;
  readonly goBack: (mark: bigint) => void;
};

/** The sum of a row, its cells in the order of `columnsOf`. The bytes of an asset count by their length: their own hash covers them. */
export function sumOf(table: CountedTable, cells: readonly SqlValue[]): string {
  if (table !== 'asset') return rowSum(table, cells);
  return rowSum(
    table,
    cells.map((cell) => (cell instanceof Uint8Array ? cell.byteLength : cell)),
  );
}

const keyOf = (table: CountedTable): string => columnsOf[table][0] ?? '';

/** The driver ends a text at its first NUL, so none is let in. */
const storable = (value: SqlValue): SqlValue =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;

type Statements = { readonly put: string; readonly sum: string; readonly remove: string };

function statementsOf(schema: Schema, table: CountedTable): Statements {
  const columns = columnsOf[table];
  const key = keyOf(table);
  const updates = [...columns.slice(1), 'sum'].map((column) => `${column} = excluded.${column}`);
  return {
    put: `INSERT INTO ${schema}.${table}(${columns.join(', ')}, sum)
      VALUES (${columns.map(() => '?').join(', ')}, ?) ON CONFLICT(${key}) DO UPDATE SET ${updates.join(', ')}`,
    sum: `SELECT ${SUM_IN_HEX} AS sum FROM ${schema}.${table} WHERE ${key} = ?`,
    remove: `DELETE FROM ${schema}.${table} WHERE ${key} = ?`,
  };
}

export class ProjectRows {
  readonly db: Database;
  readonly #statements: Partial<Record<CountedTable, Statements>> = {};
  readonly #schema: Schema;
  /** Null for a plain project. */
  readonly form: RowForm | null;
  #totals: Totals;
  #generation: string;
  #touched = false;

  /** For a file whose rows were found to come to `state`. */
  constructor(db: Database, state: FileState, schema: Schema = 'main', form: RowForm | null = null) {
    this.db = db;
    this.form = form;
    this.#totals = state.totals;
    this.#generation = state.generation;
    this.#schema = schema;
  }

  /** Begins a file whose tables are new and empty; gives it an id. */
  static begin(db: Database, schema: Schema = 'main', form: RowForm | null = null): ProjectRows {
    const state = { generation: newToken(), totals: new Totals() };
    writeProjectId(db, schema, newToken());
    writeState(db, schema, state);
    form?.begin();
    return new ProjectRows(db, state, schema, form);
  }

  /** Random, and another one after every transaction that wrote something. */
  get generation(): string {
    return this.#generation;
  }

  /** What the rows come to now. */
  get totals(): Totals {
    return this.#totals.copy();
  }

  /** Writes a row, in the place of the one with its key; inside `transaction`. */
  put<T extends CountedTable>(table: T, row: RowsByTable[T]): void {
    const said = columnsOf[table].map((column) => storable(row[column] as SqlValue));
    const cells = this.form?.cells(table, said) ?? said;
    const sum = sumOf(table, cells);
    const key = said[0] ?? null;
    const lying = this.form?.keyOf(table, key) ?? cells[0] ?? null;
    if (this.#countOut(table, lying) && lying !== cells[0])
      this.db.run(this.#statementsOf(table).remove, lying);
    this.db.run(this.#statementsOf(table).put, ...cells, sumToBlob(sum));
    this.countIn(table, sum);
    this.form?.wrote(table, said, cells);
  }

  /** Takes the row with this key out, if there is one; inside `transaction`. */
  remove(table: CountedTable, key: SqlValue): void {
    const lying = this.form === null ? key : this.form.keyOf(table, key);
    if (!this.#countOut(table, lying)) return;
    this.db.run(this.#statementsOf(table).remove, lying);
    this.form?.removed(table, key);
  }

  /** The number of the record with this id; null when there is none. */
  numberOfRecord(id: string): number | null {
    const seq = this.db.get(
      `SELECT seq FROM ${this.#schema}.record WHERE id = ?`,
      this.form?.idOf(id) ?? id,
    )?.['seq'];
    return typeof seq === 'number' ? seq : null;
  }

  /** A number that no record has. */
  nextRecordNumber(): number {
    return this.db.number(`SELECT coalesce(max(seq), 0) + 1 FROM ${this.#schema}.record`);
  }

  /** Counts rows that were written by other means; `sum` is the one each was written with. */
  countIn(table: CountedTable, sum: string): void {
    this.#totals.add(table, sum);
    this.form?.countedIn(sum);
    this.#touched = true;
  }

  /** Marks the state as another although no row was written. */
  touch(): void {
    this.#touched = true;
  }

  /** Runs `work` in one transaction and notes what the rows come to; when it fails, file and totals are as before. */
  transaction<T>(work: () => T): T {
    const before = { totals: this.#totals.copy(), generation: this.#generation, mark: this.form?.mark() };
    try {
      return this.db.transaction(() => this.fill(work));
    } catch (thrown) {
      this.#totals = before.totals;
      this.#generation = before.generation;
      if (before.mark !== undefined) this.form?.goBack(before.mark);
      throw thrown;
    }
  }

  /** The same inside a transaction of the caller's, for a file that is thrown away when this fails. */
  fill<T>(work: () => T): T {
    this.#touched = false;
    const value = work();
    if (this.#touched) {
      this.#generation = newToken();
      writeState(this.db, this.#schema, { generation: this.#generation, totals: this.#totals });
      this.form?.note();
    }
    return value;
  }

  /** Made once: a change writes a few rows, and making the words of its statements costs as much as running them. */
  #statementsOf(table: CountedTable): Statements {
    this.#statements[table] ??= statementsOf(this.#schema, table);
    return this.#statements[table];
  }

  #countOut(table: CountedTable, key: SqlValue): boolean {
    const sum = this.db.get(this.#statementsOf(table).sum, key)?.['sum'];
    if (typeof sum !== 'string') return false;
    this.#totals.remove(table, sum);
    this.form?.countedOut(sum);
    this.#touched = true;
    return true;
  }
}
