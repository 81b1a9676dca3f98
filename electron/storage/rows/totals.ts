// How many rows each table has and what their sums come to, so that a row that is lost, doubled or put in another's place
// is seen. Knows no SQL.

import { SUM_DIGITS } from './row-sum.ts';

/** The tables whose rows are counted. */
export const countedTables = ['record', 'asset', 'change', 'version', 'sender'] as const;
export type CountedTable = (typeof countedTables)[number];

type Total = { count: number; sum: bigint };

const numberOf = (sum: string): bigint => BigInt(`0x0${sum}`);

export class Totals {
  readonly #byTable: Readonly<Record<CountedTable, Total>> = {
    record: { count: 0, sum: 0n },
    asset: { count: 0, sum: 0n },
    change: { count: 0, sum: 0n },
    version: { count: 0, sum: 0n },
    sender: { count: 0, sum: 0n },
  };

  /** Counts a row in; sums are added modulo 2^128. */
  add(table: CountedTable, sum: string): void {
    const total = this.#byTable[table];
    total.count += 1;
    total.sum = BigInt.asUintN(128, total.sum + numberOf(sum));
  }

  /** Counts a row out. */
  remove(table: CountedTable, sum: string): void {
    const total = this.#byTable[table];
    total.count -= 1;
    total.sum = BigInt.asUintN(128, total.sum - numberOf(sum));
  }

  copy(): Totals {
    const copy = new Totals();
    for (const table of countedTables) Object.assign(copy.#byTable[table], this.#byTable[table]);
    return copy;
  }

  /** How many rows a table has. */
  countOf(table: CountedTable): number {
    return this.#byTable[table].count;
  }

  /** Whether a table has the same rows as in `other`. */
  isSameFor(table: CountedTable, other: Totals): boolean {
    const here = this.#byTable[table];
    const there = other.#byTable[table];
    return here.count === there.count && here.sum === there.sum;
  }

  /** The first table whose rows are not as many, or not the same, as in `other`; null when all are. */
  differsFrom(other: Totals): { readonly table: CountedTable; readonly missing: number } | null {
    for (const table of countedTables)
      if (!this.isSameFor(table, other))
        return { table, missing: other.countOf(table) - this.countOf(table) };
    return null;
  }

  /** By table, the number of rows and the sum of their sums in 32 hex digits. */
  toJson(): Readonly<Record<string, readonly [count: number, sum: string]>> {
    return Object.fromEntries(
      countedTables.map((table) => {
        const { count, sum } = this.#byTable[table];
        return [table, [count, sum.toString(16).padStart(SUM_DIGITS, '0')]];
      }),
    );
  }

  /** What `toJson` gave; null for anything else. */
  static fromJson(json: unknown): Totals | null {
    if (typeof json !== 'object' || json === null) return null;
    const totals = new Totals();
    for (const table of countedTables) {
      const pair: unknown = (json as Readonly<Record<string, unknown>>)[table];
      if (!Array.isArray(pair)) return null;
      const [count, sum] = pair as readonly unknown[];
      if (typeof count !== 'number' || typeof sum !== 'string' || !/^[0-9a-f]{32}$/u.test(sum)) return null;
      Object.assign(totals.#byTable[table], { count, sum: BigInt(`0x${sum}`) });
    }
    return totals;
  }
}
