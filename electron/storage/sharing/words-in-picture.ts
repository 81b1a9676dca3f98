// What stands in a picture beside its pixels, as words: chunks of PNG (W3C PNG, 11.3), segments of JPEG (ITU T.81, B.2.4) with Exif, XMP
// and IPTC in them, and whatever comes after its end. Shares no code with what packs pictures anew.

import { inflateSync } from 'node:zlib';

const MOST_INFLATED = 16 * 1024 * 1024;
const PNG = '\u0089PNG\r\n\u001a\n';
const PIXELS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS']);

/** Each in every encoding that such texts come in; nothing of bytes that begin neither as PNG nor as JPEG. */
export function* wordsInPicture(bytes: Uint8Array): Generator<string> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts =
    data.toString('latin1', 0, 8) === PNG ? partsOfPng(data) : data[0] === 0xff ? partsOfJpeg(data) : [];
  for (const part of parts)
    if (part.subarray(0, PROFILE.length).toString('latin1') === PROFILE) yield* wordsInProfile(part);
    else yield* decodings(part);
}

function* decodings(part: Buffer): Generator<string> {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'])
    yield new TextDecoder(encoding).decode(part).replaceAll('\0', '');
}

const PROFILE = 'ICC_PROFILE\0';

/** A profile is numbers for the most part, which by chance look like short words: only what stands in a row is one. */
function* wordsInProfile(part: Buffer): Generator<string> {
  const wide = [part, part.subarray(1)].map((each) => new TextDecoder('utf-16be').decode(each));
  for (const text of [part.toString('latin1'), ...wide])
    yield (text.match(/[\u0020-\u007e\u00c0-\u024f\u0370-\u06ff]{6,}/gu) ?? []).join('\n');
}

function* partsOfPng(data: Buffer): Generator<Buffer> {
  let at = 8;
  for (let type = ''; at + 12 <= data.length && type !== 'IEND'; ) {
    type = data.toString('latin1', at + 4, at + 8);
    const body = data.subarray(at + 8, at + 8 + data.readUInt32BE(at));
    at += 12 + body.length;
    if (PIXELS.has(type)) continue;
    yield* bothWays(body);
    if (type === 'iTXt' || type === 'zTXt') yield* inflatedIn(body);
    if (type === 'iCCP')
      for (const profile of inflatedIn(body)) yield Buffer.concat([Buffer.from(PROFILE), profile]);
  }
  if (at < data.length) yield* bothWays(data.subarray(at));
}

/** The packed text stands after up to four ends of texts; which it is, its first byte tells. */
function* inflatedIn(body: Buffer): Generator<Buffer> {
  for (let at = body.indexOf(0); at !== -1 && at < 400; at = body.indexOf(0, at + 1))
    for (const from of [at + 1, at + 2, at + 3])
      if (body[from] === 0x78)
        try {
          yield inflateSync(body.subarray(from), { maxOutputLength: MOST_INFLATED });
        } catch {
          // It began like one.
        }
}

function* partsOfJpeg(data: Buffer): Generator<Buffer> {
  let at = 2;
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (marker === 0xda) break;
    const body = data.subarray(at + 4, at + 2 + data.readUInt16BE(at + 2));
    if (body.subarray(0, PROFILE.length).toString('latin1') === PROFILE) yield body;
    else if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) yield* bothWays(body);
    at += 2 + Math.max(2, data.readUInt16BE(at + 2));
  }
  const end = data.indexOf('\u00ff\u00d9', at, 'latin1');
  if (end !== -1 && end + 2 < data.length) yield* bothWays(data.subarray(end + 2));
}

/** Letters of two bytes begin at any byte. */
function* bothWays(part: Buffer): Generator<Buffer> {
  yield part;
  if (part.length > 1) yield part.subarray(1);
}
