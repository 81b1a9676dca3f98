// The list of what is in a zip archive (PKWARE APPNOTE 6.3.10), as its central directory says. Inflates nothing and trusts nothing.

import { Refused } from '../refused.ts';

/** One entry as the directory describes it; sizes in bytes, and none of them is to be believed. */
export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly at: number;
};

const MOST_ENTRIES = 20_000;
const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;
/** In a field of 32 or 16 bits: the number stands in the zip64 field. */
const ELSEWHERE = 0xffffffff;
const DAMAGED = 'it is damaged or not whole';

/** The entries in the order of the directory, without folders. Throws Refused for what is damaged, or has too many. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = endOf(view);
  if (count > MOST_ENTRIES) throw new Refused(`it holds more than ${MOST_ENTRIES} parts`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new Refused(DAMAGED);
    const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new Refused(DAMAGED);
    // Names beyond ASCII are UTF-8 or of a code page; those of parts that are looked for are ASCII.
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    if (!name.endsWith('/')) entries.push(entryAt(view, at, name, { from: nameEnd, to: extraEnd }));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, at: number, name: string, extra: { from: number; to: number }): ZipEntry {
  const long = longNumbers(view, extra);
  const orLong = (value: number): number => (value === ELSEWHERE ? (long.shift() ?? value) : value);
  // The order is that of the zip64 field: it holds only those that don't fit.
  const size = orLong(view.getUint32(at + 24, true));
  const packedSize = orLong(view.getUint32(at + 20, true));
  return {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: orLong(view.getUint32(at + 42, true)),
  };
}

/** The numbers of 64 bits in the zip64 field of an entry; empty without one. */
function longNumbers(view: DataView, extra: { from: number; to: number }): number[] {
  let at = extra.from;
  while (at + 4 <= extra.to) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const numbers: number[] = [];
      for (let each = at + 4; each + 8 <= Math.min(end, extra.to); each += 8)
        numbers.push(Number(view.getBigUint64(each, true)));
      return numbers;
    }
    at = end;
  }
  return [];
}

function endOf(view: DataView): { readonly count: number; readonly start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = {
      count: view.getUint16(at + 10, true),
      start: view.getUint32(at + 16, true),
    };
    return end.count === 0xffff || end.start === ELSEWHERE ? (end64(view, at) ?? end) : end;
  }
  throw new Refused(DAMAGED);
}

function end64(view: DataView, endAt: number): { readonly count: number; readonly start: number } | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) return null;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}
