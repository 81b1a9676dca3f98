// The checksum of zip entries and PNG chunks (CRC-32 of ISO 3309).

import zlib from 'node:zlib';

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

function bytewise(bytes: Uint8Array, before: number): number {
  let crc = before ^ 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

// Node has its own since 20.15; the oldest Electron that the program runs on has an older one.
const native: ((bytes: Uint8Array, before: number) => number) | undefined = zlib.crc32;

/** The checksum of the bytes, going on from that of those before. */
export const crc32 = (bytes: Uint8Array, before = 0): number =>
  native ? native(bytes, before) : bytewise(bytes, before);
