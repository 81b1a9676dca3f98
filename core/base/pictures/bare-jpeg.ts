// JPEG: frame, tables and scans (ITU T.81, annex B), with what says how colours are meant and how the picture is turned.

import { bareProfile } from './bare-profile.ts';
import { tiffOfTurn, turnOf } from './exif-turn.ts';
import { joined, latin1, startsWith, uint16, viewOf } from './packed.ts';

const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
const JFIF = 'JFIF\0';
const ADOBE = 'Adobe';
/** What of a JFIF segment stands before its thumbnail (ITU T.871, 10.1). */
const JFIF_HEAD = 12;
const ADOBE_LENGTH = 12;
/** So much of a profile fits in one segment (ICC.1, B.4). */
const MOST_OF_PROFILE = 65_519;

const MARKER = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, exif: 0xe1, profile: 0xe2, adobe: 0xee };

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Tables and what else decoding needs: DHT, DAC, DQT, DNL, DRI. Hierarchical pictures (DHP, EXP) nobody makes or shows. */
const TABLES: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);
const HIERARCHICAL: ReadonlySet<number> = new Set([0xde, 0xdf]);

/** What of the segments of applications shows. */
type Shown = { jfif: Uint8Array | null; adobe: Uint8Array | null; turn: number; profile: Uint8Array[] };

/** Null where segments are cut off, or there is no frame or no scan. One whose last scan is cut off is ended. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== MARKER.start) return null;
  const shown: Shown = { jfif: null, adobe: null, turn: 1, profile: [] };
  const pieces: Uint8Array[] = [];
  const view = viewOf(bytes);
  let [frame, scan] = [false, false];
  for (let at = 2; ; ) {
    while (at < bytes.length && bytes[at] !== 0xff) at += 1;
    while (bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1] ?? MARKER.end;
    if (marker === MARKER.end) break;
    // Those that stand alone: TEM, RST, and what is none.
    if (marker <= 0x01 || (marker >= 0xd0 && marker <= MARKER.start)) {
      at += 2;
      continue;
    }
    const end = at + 4 > bytes.length ? Infinity : at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) {
      if (scan) break;
      return null;
    }
    const payload = bytes.subarray(at + 4, end);
    const segment = bytes.subarray(at, end);
    if (HIERARCHICAL.has(marker)) return null;
    if (TABLES.has(marker) && !isTable(marker, payload)) return null;
    if (isFrame(marker) || TABLES.has(marker)) pieces.push(segment);
    else if (marker === MARKER.scan) {
      const to = endOfScan(bytes, end);
      pieces.push(bytes.subarray(at, to));
      scan = true;
      at = to;
      continue;
    } else take(shown, marker, payload);
    frame ||= isFrame(marker);
    at = end;
  }
  if (!frame || !scan) return null;
  return joined([
    Uint8Array.of(0xff, MARKER.start),
    ...headOf(shown),
    ...pieces,
    Uint8Array.of(0xff, MARKER.end),
  ]);
}

/** Whether a segment is as long as the tables that it says to hold (T.81, B.2.4): behind them anything could stand. */
function isTable(marker: number, payload: Uint8Array): boolean {
  if (marker === 0xdd || marker === 0xdc) return payload.length === 2;
  if (marker === 0xcc) return payload.length % 2 === 0 && payload.length <= 16;
  let at = 0;
  while (at < payload.length) {
    const [precision, place] = [(payload[at] ?? 0) >> 4, (payload[at] ?? 0) & 15];
    if (precision > 1 || place > 3) return false;
    if (marker === 0xdb) at += precision === 0 ? 65 : 129;
    else at += 17 + payload.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
  }
  return at === payload.length;
}

/** Coded data goes to the next marker that is no restart; a zero after 0xff is data. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function take(shown: Shown, marker: number, payload: Uint8Array): void {
  if (marker === MARKER.jfif && startsWith(payload, JFIF) && payload.length >= JFIF_HEAD)
    shown.jfif ??= payload.subarray(0, JFIF_HEAD);
  else if (marker === MARKER.adobe && startsWith(payload, ADOBE) && payload.length >= ADOBE_LENGTH)
    shown.adobe ??= payload.subarray(0, ADOBE_LENGTH);
  else if (marker === MARKER.exif && startsWith(payload, EXIF) && shown.turn === 1)
    shown.turn = turnOf(payload.subarray(EXIF.length));
  else if (marker === MARKER.profile && startsWith(payload, ICC)) shown.profile.push(payload);
}

function* headOf({ jfif, adobe, turn, profile }: Shown): Generator<Uint8Array> {
  // Without a thumbnail: it shows what was cut away or covered.
  if (jfif !== null) yield segmentOf(MARKER.jfif, jfif, Uint8Array.of(0, 0));
  if (turn !== 1) yield segmentOf(MARKER.exif, latin1(EXIF), tiffOfTurn(turn));
  const whole = wholeProfile(profile);
  const bare = whole === null ? null : bareProfile(whole);
  if (bare !== null) {
    const count = Math.ceil(bare.length / MOST_OF_PROFILE);
    for (let part = 0; part < count; part++)
      yield segmentOf(
        MARKER.profile,
        latin1(ICC),
        Uint8Array.of(part + 1, count),
        bare.subarray(part * MOST_OF_PROFILE, (part + 1) * MOST_OF_PROFILE),
      );
  }
  if (adobe !== null) yield segmentOf(MARKER.adobe, adobe);
}

function segmentOf(marker: number, ...payload: readonly Uint8Array[]): Uint8Array {
  const body = joined(payload);
  return joined([Uint8Array.of(0xff, marker), uint16(body.length + 2), body]);
}

/** The parts of a profile in their order (ICC.1, B.4); null where one is missing. */
function wholeProfile(segments: readonly Uint8Array[]): Uint8Array | null {
  const at = ICC.length;
  const sorted = [...segments].sort((a, b) => (a[at] ?? 0) - (b[at] ?? 0));
  const sound = sorted.every((each, index) => each[at] === index + 1 && each[at + 1] === sorted.length);
  return sorted.length > 0 && sound ? joined(sorted.map((each) => each.subarray(at + 2))) : null;
}
