// Pictures of the document, opened once each. Only whole PNG and JPEG files are let through: a broken one would fail late, in the middle of writing.

import type { MediaSource } from '../../../../core/document/tree.ts';
import { isWholePng } from '../../parts/whole-png.ts';
import { type Conformance, conformances } from '../file/conformance.ts';
import { flattenPng } from './flatten-png.ts';
import type { PdfDocument, PdfImage } from '../pdf-document.ts';

export type OpenedImage =
  | { readonly kind: 'image'; readonly image: PdfImage; readonly widthPx: number; readonly heightPx: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'broken' };

export type Images = (media: string) => OpenedImage;

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
