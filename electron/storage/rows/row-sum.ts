// The sum of one row, by which damage is seen. It shows accident and not forgery: whoever writes the file can make it.
// Knows no table.

import * as crypto from 'node:crypto';
import type { SqlValue } from '../disk/database.ts';

/** Hex digits of a sum: sixteen bytes. Sums are blobs in the file and hex here, which costs less to read and compare. */
export const SUM_DIGITS = 32;

/** A sum as the file has it. */
export const sumToBlob = (sum: string): Buffer => Buffer.from(sum, 'hex');

/** What gives a sum in hex, in SQL. */
export const SUM_IN_HEX = 'lower(hex(sum))';

const NULL = 0;
const INTEGER = 1;
const REAL = 2;
const TEXT = 3;
const BLOB = 4;
const TWO_32 = 0x1_0000_0000;
const TWO_63 = 2 ** 63;

let scratch = Buffer.alloc(64 * 1024);
let length = 0;

function reserve(bytes: number): void {
  if (length + bytes <= scratch.length) return;
  const larger = Buffer.alloc(Math.max(scratch.length * 2, length + bytes));
  scratch.copy(larger, 0, 0, length);
  scratch = larger;
}

function add(cell: SqlValue): void {
  if (cell === null) {
    reserve(1);
    length = scratch.writeUInt8(NULL, length);
  } else if (typeof cell === 'number') {
    reserve(9);
    // What is read off a damaged page may be any number: a real that is larger than every integer, too.
    if (Number.isInteger(cell) && Math.abs(cell) < TWO_63) {
      length = scratch.writeUInt8(INTEGER, length);
      length = scratch.writeInt32BE(Math.floor(cell / TWO_32), length);
      length = scratch.writeUInt32BE(cell >>> 0, length);
    } else {
      length = scratch.writeUInt8(REAL, length);
      length = scratch.writeDoubleBE(cell, length);
    }
  } else if (typeof cell === 'string') {
    // Three bytes a UTF-16 unit at most; the length is set once it is known.
    reserve(5 + 3 * cell.length);
    scratch.writeUInt8(TEXT, length);
    const written = scratch.write(cell, length + 5, 'utf8');
    scratch.writeUInt32BE(written, length + 1);
    length += 5 + written;
  } else {
    reserve(5 + cell.byteLength);
    length = scratch.writeUInt8(BLOB, length);
    length = scratch.writeUInt32BE(cell.byteLength, length);
    scratch.set(cell, length);
    length += cell.byteLength;
  }
}

/** In one call where Node has that: a sum a row is many sums, and each object of a hash costs as much as the hashing. */
const sha256: (bytes: Uint8Array) => string =
  typeof crypto.hash === 'function'
    ? (bytes) => crypto.hash('sha256', bytes, 'hex')
    : (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

/**
 * In hex, the first 16 bytes of the SHA-256 over the table's name and the cells, each as one byte for its type and its value:
 * 0 null; 1 an integer, eight bytes, the highest first; 2 a real, eight bytes of IEEE 754, the highest first; 3 a text
 * and 4 a blob, each with its length in bytes (UTF-8) as four bytes, the highest first, before it.
 */
export function rowSum(table: string, cells: readonly SqlValue[]): string {
  length = 0;
  add(table);
  for (const cell of cells) add(cell);
  return sha256(scratch.subarray(0, length)).slice(0, SUM_DIGITS);
}
