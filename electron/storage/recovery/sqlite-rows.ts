// The rows on the pages of a SQLite file: cells, their overflow pages and the values of a record. What can't be read
// is passed over; whether a row is what was written is for its sum to say, not for this file.

import type { SqlValue } from '../disk/database.ts';
import type { RowPage, SqlitePages, TreeKind } from './sqlite-pages.ts';

export type FoundRow = {
  readonly kind: TreeKind;
  /** The row's number in its table; null in a table that is kept in the order of its key. */
  readonly rowid: number | null;
  readonly values: readonly SqlValue[];
  /** The page it stands on, and those that its payload goes on to. */
  readonly page: number;
  readonly overflow: readonly number[];
};

/** Longest payload of a row (bytes): the largest asset and what stands beside it. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Shortest payload of a row of ours: an id in an index, and the number of its row. */
const LEAST_BYTES = 8;
const MOST_COLUMNS = 64;
const MOST_HEADER_BYTES = 1 + MOST_COLUMNS * 9;

/** The rows that a page lists; null when it is no page of rows. A row that can't be read is null in its place. */
export function rowsListedOn(pages: SqlitePages, number: number): readonly (FoundRow | null)[] | null {
  const page = pages.rowPage(number);
  if (page === null) return null;
  return page.rows.map((at) => rowAt(pages, page, number, at));
}

/**
 * Whatever reads as a row from any byte of a page, for a page whose own list is damaged. Most of what it gives is none,
 * and some was removed.
 */
export function* rowsAnywhereOn(pages: SqlitePages, number: number): Generator<FoundRow> {
  const bytes = pages.read(number);
  if (bytes === null) return;
  for (let at = 0; at < bytes.length; at++)
    for (const kind of ['table', 'index'] as const) {
      const row = rowAt(pages, { kind, bytes, rows: [] }, number, at);
      if (row !== null) yield row;
    }
}

function rowAt(pages: SqlitePages, page: RowPage, onPage: number, at: number): FoundRow | null {
  const size = varintAt(page.bytes, at);
  if (size === null || size.value < LEAST_BYTES || size.value > MOST_BYTES) return null;
  if (size.value > pages.count * pages.pageSize) return null;
  const number = page.kind === 'table' ? varintAt(page.bytes, size.end) : null;
  if (page.kind === 'table' && number === null) return null;
  const start = number?.end ?? size.end;
  // Before anything is gathered from other pages: what begins a record says how long its own header is.
  const header = varintAt(page.bytes, start);
  if (header === null || header.value < 2 || header.value > MOST_HEADER_BYTES) return null;
  const overflow: number[] = [];
  const payload = payloadAt(pages, page, start, size.value, overflow);
  const values = payload === null ? null : valuesOf(payload);
  if (values === null) return null;
  return { kind: page.kind, rowid: number?.value ?? null, values, page: onPage, overflow };
}

/** The payload of a cell: what stands on the page, and the rest from the chain of overflow pages. */
function payloadAt(
  pages: SqlitePages,
  page: RowPage,
  at: number,
  size: number,
  used: number[],
): Buffer | null {
  const usable = pages.pageSize;
  const most = page.kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const spilled = least + ((size - least) % (usable - 4));
  const local = size <= most ? size : spilled <= most ? spilled : least;
  if (at + local + (local < size ? 4 : 0) > usable) return null;
  if (local === size) return page.bytes.subarray(at, at + size);
  const payload = Buffer.alloc(size);
  page.bytes.copy(payload, 0, at, at + local);
  let next = page.bytes.readUInt32BE(at + local);
  for (let filled = local; filled < size; ) {
    const overflow = pages.read(next);
    if (overflow === null) return null;
    used.push(next);
    const part = Math.min(size - filled, usable - 4);
    overflow.copy(payload, filled, 4, 4 + part);
    filled += part;
    next = overflow.readUInt32BE(0);
  }
  return payload;
}

/** The values of a record; null where its own header does not add up. */
function valuesOf(payload: Buffer): SqlValue[] | null {
  const header = varintAt(payload, 0);
  if (header === null || header.value > payload.length) return null;
  const types: number[] = [];
  for (let at = header.end; at < header.value; ) {
    const type = varintAt(payload, at);
    if (type === null || types.length >= MOST_COLUMNS) return null;
    types.push(type.value);
    at = type.end;
  }
  const values: SqlValue[] = [];
  let at = header.value;
  for (const type of types) {
    const length = lengthOf(type);
    if (length === null || at + length > payload.length) return null;
    values.push(valueOf(type, payload.subarray(at, at + length)));
    at += length;
  }
  return at === payload.length ? values : null;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8] as const;

/** The bytes that a value of a serial type takes; null for a type that no file has. */
function lengthOf(type: number): number | null {
  if (type >= 12) return Math.floor((type - 12) / 2);
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  return INTEGER_BYTES[type] ?? null;
}

function valueOf(type: number, bytes: Buffer): SqlValue {
  if (type >= 12) return type % 2 === 0 ? Uint8Array.from(bytes) : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

/** A variable-length integer of at most nine bytes and where it ends; null at the end of the bytes. */
function varintAt(bytes: Buffer, start: number): { readonly value: number; readonly end: number } | null {
  let value = 0n;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    if (index === 8)
      return { value: Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), end: start + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), end: start + index + 1 };
  }
  return null;
}
