// A PNG that one can see through, laid on white paper: the oldest archival PDF knows no transparency.

import { deflateSync, inflateSync } from 'node:zlib';

type Header = {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
};

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The picture without transparency, for pdfkit: the same bytes when it has none, 8-bit RGB otherwise. Null for an interlaced one that can be seen through. The
 * chunks must be whole (PNG 2nd edition).
 */
export function flattenPng(data: Buffer): Buffer | null {
  const chunks = chunksOf(data);
  const [, head] = chunks.find(([type]) => type === 'IHDR') ?? [];
  if (!head) return null;
  const header = {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    depth: head[8] ?? 8,
    colour: head[9] ?? 0,
    interlaced: head[12] === 1,
  };
  const [, transparent] = chunks.find(([type]) => type === 'tRNS') ?? [];
  if (header.colour !== 4 && header.colour !== 6 && !transparent) return data;
  if (header.interlaced) return null;
  const packed = Buffer.concat(chunks.filter(([type]) => type === 'IDAT').map(([, body]) => body));
  const rows = unfiltered(inflateSync(packed), header);
  const [, palette] = chunks.find(([type]) => type === 'PLTE') ?? [];
  return rgbPng(header, onWhite(rows, header, palette ?? null, transparent ?? null));
}

function chunksOf(data: Buffer): [string, Buffer][] {
  const found: [string, Buffer][] = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    found.push([data.toString('latin1', at + 4, at + 8), data.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  return found;
}

const bitsPerPixel = (header: Header): number => (samples[header.colour] ?? 1) * header.depth;

/** The rows without their filters (PNG 9.2), one after the other. */
function unfiltered(pixels: Buffer, header: Header): Buffer {
  const step = Math.max(1, bitsPerPixel(header) >> 3);
  const length = Math.ceil((header.width * bitsPerPixel(header)) / 8);
  const out = Buffer.alloc(length * header.height);
  for (let row = 0; row < header.height; row += 1) {
    const filter = pixels[row * (length + 1)] ?? 0;
    const from = row * (length + 1) + 1;
    const to = row * length;
    for (let at = 0; at < length; at += 1) {
      const left = at >= step ? (out[to + at - step] ?? 0) : 0;
      const above = row > 0 ? (out[to + at - length] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (out[to + at - length - step] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[to + at] = ((pixels[from + at] ?? 0) + guess) & 0xff;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Three bytes for each pixel. Samples of 16 bits lose their lower half. */
function onWhite(rows: Buffer, header: Header, palette: Buffer | null, transparent: Buffer | null): Buffer {
  const { width, height, depth, colour } = header;
  const length = Math.ceil((width * bitsPerPixel(header)) / 8);
  const count = samples[colour] ?? 1;
  const largest = 2 ** depth - 1;
  const out = Buffer.alloc(width * height * 3);
  const sample = (row: number, index: number): number => {
    const base = row * length;
    if (depth === 16) return rows.readUInt16BE(base + index * 2);
    if (depth === 8) return rows[base + index] ?? 0;
    const bit = index * depth;
    return ((rows[base + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & largest;
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const raw = Array.from({ length: count }, (_, index) => sample(row, column * count + index));
      let rgb: number[];
      let alpha = 255;
      if (colour === 3) {
        const [index = 0] = raw;
        rgb = [0, 1, 2].map((part) => palette?.[index * 3 + part] ?? 0);
        alpha = transparent?.[index] ?? 255;
      } else {
        const full = raw.map((value) => Math.round((value * 255) / largest));
        rgb = colour === 0 || colour === 4 ? [full[0] ?? 0, full[0] ?? 0, full[0] ?? 0] : full.slice(0, 3);
        if (colour === 4 || colour === 6) alpha = full.at(-1) ?? 255;
        else if (transparent && raw.every((value, part) => value === transparent.readUInt16BE(part * 2)))
          alpha = 0;
      }
      const at = (row * width + column) * 3;
      rgb.forEach((value, part) => {
        out[at + part] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
      });
    }
  }
  return out;
}

function rgbPng({ width, height }: Header, pixels: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = 2;
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let row = 0; row < height; row += 1)
    pixels.copy(rows, row * (width * 3 + 1) + 1, row * width * 3, (row + 1) * width * 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk for pdfkit, which reads no check sums: they stay 0. */
function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length, 0);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}
