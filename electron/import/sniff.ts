// Decides what an input is: by its content first, then by name and media type. Reads nothing.

import { latin1 } from './text/charset.ts';
import type { InputFormat } from './formats.ts';
import type { InputFile } from './reader.ts';

/** Starts of files that hold no text of ours, whatever their name says; offset, bytes as Latin-1. */
const BINARY_STARTS: readonly (readonly [offset: number, start: string])[] = [
  [0, '\x89PNG\r\n'],
  [0, '\xff\xd8\xff'],
  [0, 'GIF87a'],
  [0, 'GIF89a'],
  [0, '%PDF-'],
  [0, 'PK\x03\x04'],
  [0, 'PK\x05\x06'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  [0, '\x1f\x8b'],
  [0, '\xfd7zXZ'],
  [0, '7z\xbc\xaf\x27\x1c'],
  [0, 'Rar!\x1a\x07'],
  [0, '{\\rtf'],
  [0, 'SQLite format 3\0'],
  [0, '\x7fELF'],
  [0, 'MZ\x90\0'],
  [0, 'OggS\0'],
  [0, 'fLaC\0'],
  [0, 'bplist00'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [0, '!BDN'],
];

/** Names and media types of texts that would come out as code or as encoded parts if read as they stand. */
const OTHER_FORMATS = /^(?:xml|rss|atom|svg|rtf|ics|vcf|webarchive|tex)$/u;
const OTHER_MEDIA =
  /^(?:message\/|multipart\/|image\/|audio\/|video\/|application\/(?:pdf|zip|rtf|msword|vnd\.))/u;

/** Whether bytes are no text at all. UTF-16 text holds zero bytes and is text. */
const isBinary = (head: string): boolean =>
  BINARY_STARTS.some(([offset, start]) => head.startsWith(start, offset));

/** Whether decoded text is really data: control characters in numbers that no text has. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\0-\x06\x0e-\x1a\x1c-\x1f]/gu)?.length ?? 0;
  return controls > 8 && controls * 50 > sample.length;
}

/** The format of a file, by what it holds before what it is called; null when it is of a kind that no reader takes. */
export function formatOf(
  file: Pick<InputFile, 'bytes' | 'decoded' | 'fileName'>,
  mediaType: string | null,
  formats: readonly InputFormat[],
): InputFormat | null {
  const head = latin1(file.bytes.subarray(0, 64));
  const signed = formats.find(
    ({ signatures, holds }) =>
      signatures.some((start) => head.startsWith(start)) && (holds?.(file.bytes, file.fileName) ?? true),
  );
  if (signed !== undefined) return signed;
  const late = lateSigned(file, mediaType, formats);
  if (late !== undefined) return late;
  if (isBinary(head)) return null;
  const { text } = file.decoded();
  return looksBinary(text) ? null : textFormat(text, file.fileName, mediaType, formats);
}

/** A format whose files may have something before their beginning, such as the head of an answer of a server: by its name too. */
function lateSigned(
  file: Pick<InputFile, 'bytes' | 'fileName'>,
  mediaType: string | null,
  formats: readonly InputFormat[],
): InputFormat | undefined {
  const start = latin1(file.bytes.subarray(0, 1_024));
  return formats.find(
    ({ signatures, extensions, mediaTypes }) =>
      (extensions.includes(extensionOf(file.fileName)) || mediaTypes.includes(mediaType ?? '')) &&
      signatures.some((signature) => start.includes(signature)),
  );
}

const extensionOf = (fileName: string | null): string =>
  /\.([a-z0-9]{1,12})$/u.exec(fileName?.toLowerCase() ?? '')?.[1] ?? '';

function textFormat(
  text: string,
  fileName: string | null,
  mediaType: string | null,
  formats: readonly InputFormat[],
): InputFormat | null {
  const extension = extensionOf(fileName);
  const media = mediaType?.toLowerCase().split(';')[0]?.trim() ?? '';
  const start = text.slice(0, 4_096).replace(/^[\s\ufeff]+/u, '');
  const begun = formats.find(({ beginsAs }) => beginsAs(start));
  if (begun !== undefined) return begun;
  if (startsAsXml(start) || startsAsSvg(start)) return null;
  const byName = formats.find(({ extensions }) => extensions.includes(extension));
  const byMedia = formats.find(({ mediaTypes }) => mediaTypes.includes(media));
  if (byName === undefined && OTHER_FORMATS.test(extension)) return null;
  if (byMedia === undefined && OTHER_MEDIA.test(media)) return null;
  // A text that calls itself nothing, or just a text, may say more by its media type.
  const named = extension === '' || extension === 'txt' ? byMedia : byName;
  return named ?? formats.at(-1) ?? null;
}

const startsAsXml = (start: string): boolean => /^<\?xml\s/iu.test(start);
const startsAsSvg = (start: string): boolean => /^(?:<!doctype\s+)?<?svg[\s>]/iu.test(start);
