// Tells a whole PNG from a broken one before a reader of the document does.

import { inflateSync } from 'node:zlib';

// A picture of more than this would need more memory than a document is worth.
const maxPixelBytes = 256 * 1024 * 1024;
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether all chunks are there and the pixels unpack to the right length (PNG 2nd edition, 11.2). */
export function isWholePng(data: Buffer): boolean {
  if (data.length < 45 || data.readUInt32BE(0) !== 0x89504e47 || data.readUInt32BE(4) !== 0x0d0a1a0a)
    return false;
  let header: Buffer | null = null;
  let palette = false;
  let ended = false;
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > data.length) return false;
    const body = data.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'PLTE') palette = length >= 3 && length % 3 === 0;
    if (type === 'IDAT') parts.push(body);
    if (type === 'IEND') {
      ended = true;
      break;
    }
    at += 12 + length;
  }
  if (data.toString('latin1', 12, 16) !== 'IHDR') return false;
  if (!ended || header === null || header.length !== 13 || parts.length === 0) return false;
  return unpacksWhole(header, palette, parts);
}

function unpacksWhole(header: Buffer, palette: boolean, parts: readonly Buffer[]): boolean {
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const depth = header[8] ?? 0;
  const colour = header[9] ?? -1;
  const perPixel = channels[colour];
  if (width === 0 || height === 0 || perPixel === undefined || ![1, 2, 4, 8, 16].includes(depth))
    return false;
  if (colour === 3 && !palette) return false;
  const rowBytes = Math.ceil((width * depth * perPixel) / 8) + 1;
  if (rowBytes * height > maxPixelBytes) return false;
  try {
    const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: maxPixelBytes });
    // Interlaced pictures have up to seven rows more for each row of the whole.
    return header[12] === 1 ? pixels.length > 0 : pixels.length >= rowBytes * height;
  } catch {
    return false;
  }
}
