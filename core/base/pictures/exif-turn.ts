// How a picture is turned, the one thing of Exif that shows (Exif 2.32, 4.6.4; TIFF 6.0, section 2).

import { asLatin1, joined, latin1, uint16, uint32, viewOf } from './packed.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;

/** 1–8 as Exif counts them; 1, not at all, where the TIFF structure says nothing or can't be read. */
export function turnOf(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const order = asLatin1(tiff.subarray(0, 2));
  if (order !== 'II' && order !== 'MM') return 1;
  const little = order === 'II';
  const view = viewOf(tiff);
  const directory = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const turn = view.getUint16(at + 8, little);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** A TIFF structure that says this turn and nothing else. */
export const tiffOfTurn = (turn: number): Uint8Array =>
  joined([
    latin1('MM\0*'),
    uint32(8),
    uint16(1),
    uint16(ORIENTATION),
    uint16(SHORT),
    uint32(1),
    uint16(turn),
    uint16(0),
    uint32(0),
  ]);
