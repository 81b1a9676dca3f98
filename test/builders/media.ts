// Small real pictures for tests, and a media source over them.

import { deflateSync } from 'node:zlib';
import type { MediaSource } from '../../core/document/tree.ts';

/** A JPEG, 48 × 32 pixels. */
export const jpeg: Uint8Array = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAgADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAE2H/xAAXAQEBAQEAAAAAAAAAAAAAAAAABQID/8QAFhEBAQEAAAAAAAAAAAAAAAAAABMU/9oADAMBAAIRAxEAPwCFHCOKESLehyinxwjihEiaCKfHCOKESJoIqESKhHCOIWhXinxIqEcI4aCKfEioRwjhoIv/2Q==',
    'base64',
  ),
);

/** A PNG, 64 × 40 pixels, two colours in a chequer. */
export const png: Uint8Array = chequer(64, 40);

/** Gives `golden.png` and `golden.jpg`, null for everything else. */
export const media: MediaSource = (name) =>
  name === 'golden.png' ? png : name === 'golden.jpg' ? jpeg : null;

function chequer(width: number, height: number): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dark = (Math.floor(x / 8) + Math.floor(y / 8)) % 2 === 0;
      rows.set(dark ? [0x23, 0x52, 0x7c] : [0xee, 0xf3, 0xf8], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
