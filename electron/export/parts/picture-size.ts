// Reads kind and size of a PNG or JPEG, so that a broken one is noticed before the reader's program does.

import { isWholePng } from './whole-png.ts';

export type PictureSize = { readonly type: 'png' | 'jpg'; readonly width: number; readonly height: number };

/** Kind by content, size in pixels; null when the bytes are no whole PNG and no JPEG with a size. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function pngSize(bytes: Uint8Array): PictureSize | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Its header is always the first part.
  return isWholePng(data)
    ? { type: 'png', width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
    : null;
}

/** Walks the segments to the frame header (ITU T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda) return null;
    at += 2 + length;
  }
  return null;
}
