// A colour profile without its words: profiles of screens are named by their owners (ICC.1:2022; version 2 as ICC.1:2001-04).

import { asLatin1, joined, latin1, uint16, uint32, viewOf } from './packed.ts';

const HEAD = 128;
/** What turns numbers into colours. */
const COLOURS = /^(?:[rgb]XYZ|[rgbk]TRC|wtpt|bkpt|chad|chrm|cicp|gamt|A2B[0-2]|B2A[0-2]|D2B[0-3]|B2D[0-3])$/u;
const WORDS = 'RGB';

/** The same colours under a name that says nothing; null where the bytes are no profile that can be read. */
export function bareProfile(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD + 4 || asLatin1(bytes.subarray(36, 40)) !== 'acsp') return null;
  const view = viewOf(bytes);
  const count = view.getUint32(HEAD);
  if (count > 200 || HEAD + 4 + count * 12 > bytes.length) return null;
  const tags: [string, Uint8Array][] = wordsFor(bytes[8] ?? 2);
  for (let tag = 0; tag < count; tag++) {
    const at = HEAD + 4 + tag * 12;
    const name = asLatin1(bytes.subarray(at, at + 4));
    const from = view.getUint32(at + 4);
    const to = from + view.getUint32(at + 8);
    if (!COLOURS.test(name)) continue;
    if (to > bytes.length) return null;
    tags.push([name, bytes.subarray(from, to)]);
  }
  const body: Uint8Array[] = [];
  const table: Uint8Array[] = [uint32(tags.length)];
  let at = HEAD + 4 + tags.length * 12;
  for (const [name, data] of tags) {
    const padding = new Uint8Array((4 - (data.length % 4)) % 4);
    table.push(latin1(name), uint32(at), uint32(data.length));
    body.push(data, padding);
    at += data.length + padding.length;
  }
  return joined([headOf(bytes, at), ...table, ...body]);
}

/** Kind, spaces of colour and intent; nothing of when, by whom and for which device. */
function headOf(bytes: Uint8Array, length: number): Uint8Array {
  const head = new Uint8Array(HEAD);
  head.set(uint32(length), 0);
  head.set(bytes.subarray(8, 24), 8);
  head.set([...uint16(2000), ...uint16(1), ...uint16(1)], 24);
  head.set(bytes.subarray(36, 40), 36);
  head.set(bytes.subarray(44, 48), 44);
  head.set(bytes.subarray(64, 80), 64);
  return head;
}

/** Description and copyright, which every profile has to have. */
function wordsFor(version: number): [string, Uint8Array][] {
  const wide = joined(Array.from(WORDS, (letter) => uint16(letter.charCodeAt(0))));
  const many = joined([
    latin1('mluc\0\0\0\0'),
    uint32(1),
    uint32(12),
    latin1('enUS'),
    uint32(wide.length),
    uint32(28),
    wide,
  ]);
  if (version >= 4)
    return [
      ['desc', many],
      ['cprt', many],
    ];
  const single = latin1(`${WORDS}\0`);
  return [
    ['desc', joined([latin1('desc\0\0\0\0'), uint32(single.length), single, new Uint8Array(78)])],
    ['cprt', joined([latin1('text\0\0\0\0'), single])],
  ];
}
