// A picture without anything but what shows: nothing of who made it, where, with what, or what was under a cut.

import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';

/**
 * The same pixels, colours and turn, packed anew from the parts that are needed to show them; nothing is compressed again. Null where
 * the bytes are no PNG (W3C PNG, 3rd edition) or JPEG (ITU T.81) that can be walked through. Never throws.
 */
export function barePicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  return bytes[0] === 0xff ? bareJpeg(bytes) : barePng(bytes);
}
