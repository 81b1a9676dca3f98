// How an encrypted project writes its rows: sealed to the file, and open to the memory of the same connection, in one
// transaction; with a total that only the key can make.

import type { Database, SqlValue } from '../disk/database.ts';
import { type MetaSeal, writeKey, writeSealedTotal } from '../rows/meta-table.ts';
import type { RowForm } from '../rows/project-rows.ts';
import type { CountedTable } from '../rows/totals.ts';
import type { PlainRows } from './plain-rows.ts';
import type { ProjectSeal } from './project-seal.ts';
import { sealCells } from './sealed-cells.ts';
import type { SecretTotal } from './secret-total.ts';
import { wrappedToText } from './wrapped-key.ts';

const TOTAL_PLACE = ['meta', 'rows'] as const;

export const sealTotal = (seal: ProjectSeal, total: SecretTotal): Uint8Array =>
  seal.seal(total.toText(), TOTAL_PLACE);

/** The total in 32 hex digits; null where it wasn't sealed with this key. */
export const openTotal = (seal: ProjectSeal, sealed: SqlValue): string | null =>
  seal.open(sealed, TOTAL_PLACE)?.toString('latin1') ?? null;

/** Seals what stands in `meta` and says something of the content; null for a plain project. */
export const metaSealOf = (seal: ProjectSeal | null): MetaSeal | null =>
  seal === null
    ? null
    : {
        seal: (text, key) => seal.seal(text, ['meta', key]),
        open: (value, key) => seal.open(value, ['meta', key])?.toString('utf8') ?? null,
      };

export type SealedFormOf = {
  readonly db: Database;
  readonly seal: ProjectSeal;
  /** What the rows come to. */
  readonly total: SecretTotal;
  /** The open rows in memory. */
  readonly plain: PlainRows;
};

export class SealedForm implements RowForm {
  readonly #of: SealedFormOf;

  constructor(of: SealedFormOf) {
    this.#of = of;
  }

  readonly cells = (table: CountedTable, said: readonly SqlValue[]): readonly SqlValue[] =>
    sealCells(this.#of.seal, table, said);

  readonly keyOf = (table: CountedTable, key: SqlValue): SqlValue => this.#of.plain.keyInFile(table, key);

  readonly idOf = (id: string): SqlValue => this.#of.seal.idOf(id);

  readonly wrote = (table: CountedTable, said: readonly SqlValue[], lying: readonly SqlValue[]): void =>
    this.#of.plain.put(table, said, lying);

  readonly removed = (table: CountedTable, key: SqlValue): void => this.#of.plain.remove(table, key);

  readonly countedIn = (sum: string): void => this.#of.total.add(sum);
  readonly countedOut = (sum: string): void => this.#of.total.remove(sum);

  readonly begin = (): void => {
    const { db, seal } = this.#of;
    writeKey(db, wrappedToText(seal.wrapped));
    this.note();
  };

  readonly note = (): void => {
    const { db, seal, total } = this.#of;
    writeSealedTotal(db, sealTotal(seal, total));
  };

  readonly mark = (): bigint => this.#of.total.value;
  readonly goBack = (mark: bigint): void => {
    this.#of.total.value = mark;
  };
}
