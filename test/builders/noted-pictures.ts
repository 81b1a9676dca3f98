// Pictures with notes in them, as cameras and programs write them, about one person.

import { deflateSync } from 'node:zlib';
import { jpeg, png } from './media.ts';

export const NOTED = 'Zubayda Qarqum';

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A chunk of PNG; nothing here reads its check sum. */
export function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, bytesOf(type), data, Buffer.alloc(4)]);
}

/** The picture of the builders with more chunks after its head, and bytes after its end. */
export const pngWith = (chunks: readonly Buffer[], after = ''): Uint8Array =>
  new Uint8Array(Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33), bytesOf(after)]));

/** A segment of JPEG. */
export function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

export const jpegWith = (segments: readonly Buffer[], after = ''): Uint8Array =>
  new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2), bytesOf(after)]));

/** Exif (little-endian) with who made it, where, and how it is turned. */
export function exif(artist: string, turn: number): Buffer {
  const name = bytesOf(`${artist}\0`);
  const entries = [
    [0x0112, 3, 1, turn],
    [0x013b, 2, name.length, 8 + 2 + 3 * 12 + 4],
    [0x8825, 4, 1, 0],
  ] as const;
  const tiff = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(3, 8);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([bytesOf('Exif\0\0'), tiff, name, bytesOf('GPS 32.8872 13.1913')]);
}

const arabic = bytesOf('زبيدة قرقوم');

/** By the way in which they tell. */
export const notedPictures: Readonly<Record<string, Uint8Array>> = {
  'PNG tEXt': pngWith([chunk('tEXt', bytesOf(`Author\0${NOTED}`))]),
  'PNG tEXt, last name first': pngWith([chunk('tEXt', bytesOf('Author\0Qarqum, Zubayda'))]),
  'PNG zTXt': pngWith([chunk('zTXt', Buffer.concat([bytesOf('Author\0\0'), deflateSync(bytesOf(NOTED))]))]),
  'PNG iTXt': pngWith([chunk('iTXt', Buffer.concat([bytesOf('Author\0\0\0ar\0\0'), arabic]))]),
  'PNG iTXt, packed': pngWith([
    chunk('iTXt', Buffer.concat([bytesOf('Author\0\u0001\0ar\0\0'), deflateSync(arabic)])),
  ]),
  'PNG eXIf': pngWith([chunk('eXIf', exif(NOTED, 6).subarray(6))]),
  'PNG iCCP': pngWith([
    chunk('iCCP', Buffer.concat([bytesOf('screen\0\0'), deflateSync(bytesOf(`Screen of ${NOTED}`))])),
  ]),
  'PNG, after its end': pngWith([], `…${NOTED}`),
  'JPEG Exif': jpegWith([segment(0xe1, exif(NOTED, 6))]),
  'JPEG Exif, not turned': jpegWith([segment(0xe1, exif(NOTED, 1))]),
  'JPEG Exif of two bytes a letter': jpegWith([
    segment(0xe1, Buffer.concat([exif('', 1), Buffer.from(NOTED, 'utf16le')])),
  ]),
  'JPEG XMP': jpegWith([segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<dc:creator>${NOTED}`))]),
  'JPEG IPTC': jpegWith([segment(0xed, bytesOf(`Photoshop 3.0\u00008BIM${NOTED}`))]),
  'JPEG comment': jpegWith([segment(0xfe, bytesOf(NOTED))]),
  'JPEG, thumbnail': jpegWith([segment(0xe0, bytesOf(`JFXX\0${NOTED}`))]),
  'JPEG, after its end': jpegWith([], `ftypmp42 ${NOTED}`),
};
