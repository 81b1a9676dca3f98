// Which table of ours a row that was found belongs to, and whether it is as it was written. Knows every version of the
// format; trusts nothing but sums, and where a version had none, the form of each value.

import { recordKinds } from '../../../core/model/any-record.ts';
import { idPattern } from '../../../core/base/ids.ts';
import { sha256Of } from '../rows/asset-table.ts';
import type { SqlValue } from '../disk/database.ts';
import { columnsOf, type RowsByTable, sumOf } from '../rows/project-rows.ts';
import { rowSum, sumToBlob } from '../rows/row-sum.ts';
import { type CountedTable, countedTables } from '../rows/totals.ts';
import type { FoundRow } from './sqlite-rows.ts';

/** A row of one of our tables, or what a file says of itself, or the id that an index still names. */
export type Recognised =
  | {
      readonly [T in CountedTable]: {
        readonly table: T;
        readonly row: RowsByTable[T];
        readonly version: 1 | 2;
      };
    }[CountedTable]
  | { readonly table: 'meta'; readonly key: string; readonly value: string }
  | { readonly table: 'index'; readonly id: string };

const ID = new RegExp(recordKinds.map((kind) => idPattern(kind).source).join('|'), 'u');
const HASH = /^[0-9a-f]{64}$/u;

/** Tables whose key is the row's own number: it stands beside the row and not in it. */
const NUMBERED: ReadonlySet<CountedTable> = new Set(['record', 'change', 'version']);

/** What a row is; null for one that is none of ours, or not as it was written. */
export function recogniseRow(found: FoundRow): Recognised | null {
  const { values, kind } = found;
  const last = values.at(-1);
  if (kind === 'index') {
    const [key, value, sum] = values;
    if (values.length === 2 && typeof key === 'string' && ID.test(key)) return { table: 'index', id: key };
    if (typeof key === 'string' && typeof value === 'string' && isSum(sum, rowSum('meta', [key, value])))
      return { table: 'meta', key, value };
  }
  for (const table of countedTables) {
    const cells = cellsOf(table, found, last instanceof Uint8Array ? 'summed' : 'plain');
    if (cells === null) continue;
    const sum = sumIn(table, values);
    if (isSum(sum, sumOf(table, cells)) && bytesHold(table, cells)) return rowOf(table, cells, 2);
    if (values.length === columnsOf[table].length && looksLike(table, cells)) return rowOf(table, cells, 1);
  }
  return null;
}

const isSum = (value: SqlValue | undefined, sum: string): boolean =>
  value instanceof Uint8Array && sumToBlob(sum).equals(value);

/** The stored order of an asset's columns has its sum before its bytes; everywhere else the sum is last. */
const sumIn = (table: CountedTable, values: readonly SqlValue[]): SqlValue | undefined =>
  table === 'asset' ? values[2] : values.at(-1);

/** The cells of a row in the order in which they are summed; null where it has another number of them. */
function cellsOf(table: CountedTable, found: FoundRow, form: 'summed' | 'plain'): readonly SqlValue[] | null {
  const columns = columnsOf[table].length;
  const { values } = found;
  if (values.length !== columns && values.length !== columns + 1) return null;
  if (table === 'asset') {
    if (values.length === columns) return values;
    return [values[0] ?? null, values[1] ?? null, values[3] ?? null];
  }
  const own = values.length === columns + 1 && form === 'summed' ? values.slice(0, -1) : values;
  if (own.length !== columns) return null;
  return NUMBERED.has(table) && own[0] === null ? [found.rowid, ...own.slice(1)] : own;
}

/** An asset's bytes are what its hash says; an empty one stands for a file that was lost before. */
function bytesHold(table: CountedTable, cells: readonly SqlValue[]): boolean {
  if (table !== 'asset') return true;
  const [hash, , bytes] = cells;
  return bytes instanceof Uint8Array && (bytes.length === 0 || sha256Of(bytes) === hash);
}

/** Whether the cells can be a row of version 1, which had no sums. */
function looksLike(table: CountedTable, cells: readonly SqlValue[]): boolean {
  const text = (index: number): boolean => typeof cells[index] === 'string';
  const number = (index: number): boolean => typeof cells[index] === 'number';
  switch (table) {
    case 'record':
      return number(0) && text(1) && ID.test(String(cells[1])) && text(2) && text(3) && number(4);
    case 'asset':
      return text(0) && HASH.test(String(cells[0])) && text(1) && bytesHold('asset', cells);
    case 'change':
      return number(0) && number(1) && [2, 3, 4, 5, 6].every(text);
    case 'version':
      return number(0) && text(1) && text(2) && !Number.isNaN(Date.parse(String(cells[2]))) && number(3);
    case 'sender':
      return false;
  }
}

function rowOf<T extends CountedTable>(table: T, cells: readonly SqlValue[], version: 1 | 2): Recognised {
  const row = Object.fromEntries(columnsOf[table].map((column, index) => [column, cells[index] ?? null]));
  return { table, row, version } as unknown as Recognised;
}
