// One SQLite connection with the project's settings, and the few calls the other files need. Knows no table.

import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';
import { ASSET_LIMIT_MB } from './sqlite-error.ts';

export type SqlValue = null | number | string | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

const BUSY_TIMEOUT_MS = 5_000;

/** Bounds for what a file from a stranger can make SQLite do. One attached database: copies are made through it. */
const limits = {
  length: (ASSET_LIMIT_MB + 1) * 1024 * 1024,
  sqlLength: 100_000,
  column: 64,
  exprDepth: 200,
  compoundSelect: 8,
  functionArg: 64,
  attach: 1,
  likePatternLength: 1_000,
  triggerDepth: 1,
};

export class Database {
  readonly #db: InstanceType<typeof DatabaseSync>;
  readonly #statements = new Map<string, StatementSyncInstance>();

  /** Opens a file that exists (or `:memory:`); with `create`, one that does not. Throws what SQLite throws. */
  constructor(path: string, options: { readonly readOnly?: boolean } = {}) {
    this.#db = new DatabaseSync(path, {
      readOnly: options.readOnly ?? false,
      timeout: BUSY_TIMEOUT_MS,
      defensive: true,
      allowExtension: false,
      limits,
    });
    // What SQLite sorts or notes meanwhile stays in memory: in a file it would be plain, whatever the project is.
    this.#db.exec('PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY;');
  }

  /** Makes a function for statements of this connection; what it throws they throw. */
  define(name: string, work: (...values: readonly SqlValue[]) => SqlValue): void {
    this.#db.function(name, { varargs: true }, work);
  }

  /** One or more statements without values. */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  run(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#prepare(sql).run(...values).lastInsertRowid);
  }

  get(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  /** Every row as its columns in order. */
  lists(sql: string, ...values: readonly SqlValue[]): SqlValue[][] {
    return this.#prepare(sql, true).all(...values) as SqlValue[][];
  }

  /** The same one by one, for what is too much to hold at once. */
  *each(sql: string, ...values: readonly SqlValue[]): Generator<SqlValue[], void> {
    const statement = this.#prepare(sql, true);
    const rows = statement.iterate(...values) as Iterator<SqlValue[]>;
    try {
      for (let row = rows.next(); row.done !== true; row = rows.next()) yield row.value;
    } finally {
      // Also when reading fails: a statement that is left half-way keeps the file locked, even after closing it.
      rows.return?.();
    }
  }

  /** A number out of the first column of the first row; throws when there is none. */
  number(sql: string, ...values: readonly SqlValue[]): number {
    const value = Object.values(this.get(sql, ...values) ?? {})[0];
    if (typeof value !== 'number') throw new Error(`No number from: ${sql}`);
    return value;
  }

  /** Runs `work` in one transaction: all of it is on disk afterwards, or none of it. */
  transaction<T>(work: () => T): T {
    this.run('BEGIN IMMEDIATE');
    try {
      const value = work();
      this.run('COMMIT');
      return value;
    } catch (thrown) {
      // SQLite has rolled back by itself after some failures, a full disk among them.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw thrown;
    }
  }

  /** Several reads of one moment. */
  reading<T>(work: () => T): T {
    this.#db.exec('BEGIN');
    try {
      const value = work();
      this.#db.exec('COMMIT');
      return value;
    } catch (thrown) {
      // A read of a damaged file can't be committed, and would keep whoever writes waiting.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw thrown;
    }
  }

  /** The driver cannot finalise statements: the file's handle goes when they are collected, or with the process. */
  close(): void {
    this.#statements.clear();
    if (this.#db.isOpen) this.#db.close();
  }

  #prepare(sql: string, asLists = false): StatementSyncInstance {
    const key = asLists ? `${sql} as lists` : sql;
    const known = this.#statements.get(key);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    if (asLists) statement.setReturnArrays(true);
    this.#statements.set(key, statement);
    return statement;
  }
}

/** A text as an SQL literal, for the few statements that take no values. */
export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
