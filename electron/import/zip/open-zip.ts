// Opens a zip archive that a stranger made: within bounds, and without believing what it says of itself.
// Nothing is ever written by the names in it, so that "../" in one is a name like any other.

import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { Refused } from '../refused.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

export type Zip = {
  readonly names: readonly string[];
  /**
   * The bytes of a part; null when there is none of that name, which is found in any case of letters, as ISO/IEC 29500-2
   * has it. Throws Refused: too large in all, encrypted, damaged, or of another size than the archive says.
   */
  readonly read: (name: string) => Uint8Array | null;
};

/** All parts that are read, together. */
const MOST_INFLATED = 200_000_000;
/** Text is packed to a tenth or a twentieth; what is beyond this and large was made to hurt. */
const MOST_RATIO = 400;
const LARGE = 20_000_000;
/** So many packed bytes at a time: they become no more than about 16 MB before the bounds are looked at. */
const PIECE = 16_384;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const DAMAGED = 'a part of it is damaged';
const TOO_LARGE = 'what it holds is too large once it is unpacked';

/** Opens an archive; throws Refused when it is none, or damaged. `progress` is told while parts are unpacked. */
export function openZip(bytes: Uint8Array, progress: () => void): Zip {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipDirectory(bytes)) {
    const key = entry.name.toLowerCase();
    // Of two entries of one name the first counts, as for other readers of such files.
    if (!entries.has(key)) entries.set(key, entry);
  }
  let inflated = 0;
  return {
    names: [...entries.values()].map(({ name }) => name),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      const part = readEntry(bytes, entry, MOST_INFLATED - inflated, progress);
      inflated += part.length;
      return part;
    },
  };
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, most: number, progress: () => void): Uint8Array {
  if (entry.encrypted) throw new Refused(null);
  if (entry.size > most) throw new Refused(TOO_LARGE);
  const packed = packedBytes(bytes, entry);
  const part = entry.method === STORED ? packed : inflate(packed, entry, most, progress);
  if (part.length !== entry.size) throw new Refused('a part of it has another size than it says');
  if (crc32(part) !== entry.crc) throw new Refused(DAMAGED);
  return part;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_LENGTH > bytes.length || view.getUint32(entry.at, true) !== LOCAL_SIGNATURE)
    throw new Refused(DAMAGED);
  const start =
    entry.at + LOCAL_LENGTH + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) throw new Refused(DAMAGED);
  return bytes.subarray(start, end);
}

function inflate(packed: Uint8Array, entry: ZipEntry, most: number, progress: () => void): Uint8Array {
  if (entry.method !== DEFLATED) throw new Refused('a part of it is packed in a way that is not known');
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    length += piece.length;
    if (length > most || (length > LARGE && length > packed.length * MOST_RATIO))
      throw new Refused(TOO_LARGE);
    if (length > entry.size) throw new Refused('a part of it is larger than it says');
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      progress();
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(DAMAGED);
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
