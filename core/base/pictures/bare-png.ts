// PNG: the chunks that pixels and their colours need (W3C PNG, 3rd edition, 11), and none that tells anything else.

import { tiffOfTurn, turnOf } from './exif-turn.ts';
import { asLatin1, joined, latin1, uint32, viewOf } from './packed.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST = 0x7fffffff;

/**
 * What is kept, with the most bytes that it may have: a longer one holds something else. A colour profile (iCCP) has names of people
 * and their screens in it, packed, and is left out.
 */
const KEPT: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['IDAT', MOST],
  ['IEND', 0],
  ['tRNS', 256],
  ['gAMA', 4],
  ['cHRM', 32],
  ['sRGB', 1],
  ['cICP', 4],
  ['sBIT', 4],
  ['bKGD', 6],
  ['pHYs', 9],
]);

/** Null where chunks are cut off, pixels are missing, or a chunk is needed that nobody knows. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [SIGNATURE];
  let pixels = false;
  let turn = 1;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (length > MOST || end > bytes.length) return null;
    const type = asLatin1(bytes.subarray(at + 4, at + 8));
    if ((at === 8) !== (type === 'IHDR')) return null;
    const most = KEPT.get(type);
    if (most === undefined) {
      // A capital first says that nothing can be shown without it.
      if (/^[A-Z]/u.test(type)) return null;
      if (type === 'eXIf' && turn === 1) {
        turn = turnOf(bytes.subarray(at + 8, end - 4));
        if (turn !== 1) pieces.push(chunk('eXIf', tiffOfTurn(turn)));
      }
    } else if (length <= most) pieces.push(bytes.subarray(at, end));
    else if (/^[A-Z]/u.test(type)) return null;
    pixels ||= type === 'IDAT' && length > 0;
    if (type === 'IEND') return pixels ? joined(pieces) : null;
    at = end;
  }
  return null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([latin1(type), data]);
  return joined([uint32(data.length), body, uint32(crc32(body))]);
}

/** The check sum of a chunk (Annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
