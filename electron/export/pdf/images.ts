// Pictures of the document, opened once each. Only whole PNG and JPEG files are let through: a broken one would fail late, in the middle of writing.

import { inflateSync } from 'node:zlib';
import type { MediaSource } from '../../../core/document/tree.ts';
import { type Conformance, conformances } from './conformance.ts';
import { flattenPng } from './flatten-png.ts';
import type { PdfDocument, PdfImage } from './pdfmake-parts.ts';

export type OpenedImage =
  | { readonly kind: 'image'; readonly image: PdfImage; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken' };

export type Images = (media: string) => OpenedImage;

// A picture of more than this would need more memory than a document is worth.
const maxPixelBytes = 256 * 1024 * 1024;

/** Pictures by media name; each is embedded once, however often it is shown. */
export function openImages(
  pdf: PdfDocument,
  media: MediaSource,
  conformance: Conformance = conformances.none,
): Images {
  const opened = new Map<string, OpenedImage>();
  return (name) => {
    const known = opened.get(name);
    if (known) return known;
    const image = openImage(pdf, media(name), conformance);
    opened.set(name, image);
    return image;
  };
}

function openImage(pdf: PdfDocument, bytes: Uint8Array | null, conformance: Conformance): OpenedImage {
  if (bytes === null) return { kind: 'missing' };
  const given = Buffer.from(bytes);
  const jpeg = isJpeg(given);
  if (!jpeg && !isWholePng(given)) return { kind: 'broken' };
  // Archives know the colours of screens only.
  if (jpeg && conformance.archival && jpegChannels(given) === 4) return { kind: 'broken' };
  const data = jpeg || conformance.transparency ? given : flattenPng(given);
  if (!data) return { kind: 'broken' };
  try {
    const image = pdf.openImage(data);
    if (!(image.width > 0 && image.height > 0)) return { kind: 'broken' };
    const turned = (image.orientation ?? 1) > 4;
    return {
      kind: 'image',
      image,
      widthPx: turned ? image.height : image.width,
      heightPx: turned ? image.width : image.height,
    };
  } catch {
    return { kind: 'broken' };
  }
}

function isJpeg(data: Buffer): boolean {
  return data.length > 10 && data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff;
}

/** How many colours a pixel of a JPEG has; 0 when that can't be told. */
function jpegChannels(data: Buffer): number {
  let at = 2;
  while (at + 9 < data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return data[at + 9] ?? 0;
    at += 2 + data.readUInt16BE(at + 2);
  }
  return 0;
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether all chunks are there and the pixels unpack to the right length (PNG 2nd edition, 11.2). */
function isWholePng(data: Buffer): boolean {
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
