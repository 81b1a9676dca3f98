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
  #totals: Totals;
  #generation: string;
  #touched = false;

  /** For a file whose rows were found to come to `state`. */
  constructor(db: Database, state: FileState, schema: Schema = 'main') {
    this.db = db;
    this.#totals = state.totals;
    this.#generation = state.generation;
    this.#schema = schema;
  }

  /** Begins a file whose tables are new and empty; gives it an id. */
  static begin(db: Database, schema: Schema = 'main'): ProjectRows {
    const state = { generation: newToken(), totals: new Totals() };
    writeProjectId(db, schema, newToken());
    writeState(db, schema, state);
    return new ProjectRows(db, state, schema);
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
    const cells = columnsOf[table].map((column) => storable(row[column] as SqlValue));
    const sum = sumOf(table, cells);
    this.#countOut(table, cells[0] ?? null);
    this.db.run(this.#statementsOf(table).put, ...cells, sumToBlob(sum));
    this.#totals.add(table, sum);
    this.#touched = true;
  }

  /** Takes the row with this key out, if there is one; inside `transaction`. */
  remove(table: CountedTable, key: SqlValue): void {
    if (!this.#countOut(table, key)) return;
    this.db.run(this.#statementsOf(table).remove, key);
  }

  /** The number of the record with this id; null when there is none. */
  numberOfRecord(id: string): number | null {
    const seq = this.db.get(`SELECT seq FROM ${this.#schema}.record WHERE id = ?`, id)?.['seq'];
    return typeof seq === 'number' ? seq : null;
  }

  /** A number that no record has. */
  nextRecordNumber(): number {
    return this.db.number(`SELECT coalesce(max(seq), 0) + 1 FROM ${this.#schema}.record`);
  }

  /** Counts rows that were written by other means; `sum` is the one each was written with. */
  countIn(table: CountedTable, sum: string): void {
    this.#totals.add(table, sum);
    this.#touched = true;
  }

  /** Runs `work` in one transaction and notes what the rows come to; when it fails, file and totals are as before. */
  transaction<T>(work: () => T): T {
    const before = { totals: this.#totals.copy(), generation: this.#generation };
    try {
      return this.db.transaction(() => this.fill(work));
    } catch (thrown) {
      this.#totals = before.totals;
      this.#generation = before.generation;
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
    this.#touched = true;
    return true;
  }
}
