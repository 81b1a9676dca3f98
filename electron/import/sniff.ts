// Decides what an input is: by its content first, then by name and media type. Reads nothing.

import { latin1 } from './charset.ts';

export type InputFormat = 'html' | 'markdown' | 'text';

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
const OTHER_FORMATS = /^(?:eml|mhtml?|mbox|xml|rss|atom|svg|rtf|ics|vcf|webarchive|tex)$/u;
const OTHER_MEDIA =
  /^(?:message\/|multipart\/|image\/|audio\/|video\/|application\/(?:pdf|zip|rtf|msword|vnd\.))/u;

/** Whether bytes are no text at all. UTF-16 text holds zero bytes and is text. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 64));
  return BINARY_STARTS.some(([offset, start]) => head.startsWith(start, offset));
}

/** Whether decoded text is really data: control characters in numbers that no text has. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const controls = sample.match(/[\0-\x06\x0e-\x1a\x1c-\x1f]/gu)?.length ?? 0;
  return controls > 8 && controls * 50 > sample.length;
}

/** The format of decoded text, or null when it is of a kind that no reader takes. */
export function textFormat(
  text: string,
  fileName: string | null,
  mediaType: string | null,
): InputFormat | null {
  const extension = /\.([a-z0-9]{1,12})$/u.exec(fileName?.toLowerCase() ?? '')?.[1] ?? '';
  const media = mediaType?.toLowerCase().split(';')[0]?.trim() ?? '';
  const start = text.slice(0, 4_096).replace(/^[\s\ufeff]+/u, '');
  if (startsAsHtml(start)) return 'html';
  if (startsAsXml(start) || startsAsMail(start) || startsAsSvg(start)) return null;
  if (OTHER_FORMATS.test(extension) || OTHER_MEDIA.test(media)) return null;
  if (/^(?:html?|xhtml|xht|shtml)$/u.test(extension)) return 'html';
  if (/^(?:md|markdown|mdown|mkd)$/u.test(extension)) return 'markdown';
  if (extension === '' || extension === 'txt') {
    if (media === 'text/html' || media === 'application/xhtml+xml') return 'html';
    if (media === 'text/markdown') return 'markdown';
  }
  return 'text';
}

const startsAsHtml = (start: string): boolean =>
  /^<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
    withoutComments(start.replace(/^<\?xml[^>]*>\s*/iu, '')),
  );

/** One by one: an expression for all of them tries every way to take several for one. */
function withoutComments(start: string): string {
  let rest = start;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
const startsAsXml = (start: string): boolean => /^<\?xml\s/iu.test(start);
const startsAsSvg = (start: string): boolean => /^(?:<!doctype\s+)?<?svg[\s>]/iu.test(start);
const startsAsMail = (start: string): boolean =>
  /^(?:(?:received|return-path|delivered-to|mime-version|message-id|x-[\w-]+|from|to|subject|date): [^\n]*\n(?:[ \t][^\n]*\n)*){3}/iu.test(
    start.replaceAll('\r\n', '\n'),
  ) && /^(?:mime-version|message-id|received|content-type): /imu.test(start);
