// Tells PNG and JPEG by their first bytes, and their size in pixels; names and claims of others are not believed.

/** `image/png`, `image/jpeg`, or null for anything else, or for a picture without width or height. */
export function sniffImage(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  if (isPng(bytes)) return pngHasSize(bytes) ? 'image/png' : null;
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return jpegHasSize(bytes) ? 'image/jpeg' : null;
  return null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const isPng = (bytes: Uint8Array): boolean => PNG.every((byte, index) => bytes[index] === byte);

/** The header chunk stands first: length, `IHDR`, width, height. */
function pngHasSize(bytes: Uint8Array): boolean {
  if (bytes.length < 24) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(12) === 0x49484452 && view.getUint32(16) > 0 && view.getUint32(20) > 0;
}

/** Walks the markers to a start of frame (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegHasSize(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0;
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}
