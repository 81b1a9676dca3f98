// Outlines of a TrueType font's glyphs (OpenType cmap 4 and 12, glyf, hmtx): enough to draw upright Latin words.
// fontkit, which the PDF writer has, reads the same; to load it takes four times as long as reading all the letters of a drawing here.

import { readFontTables } from '../../parts/font-tables.ts';
import type { Outline } from './coverage.ts';

/** Closed outlines in em units (1 = the size), y upwards, and how far to move on. */
export type Glyph = { readonly contours: readonly Outline[]; readonly advance: number };
/** The glyph of a character; null when the font has none. */
export type Glyphs = (character: string) => Glyph | null;

/** Reads a font; null when it is no TrueType font. */
export function readGlyphs(bytes: Uint8Array): Glyphs | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { tables } = readFontTables(bytes);
  const [head, hhea, hmtx, loca, glyf, cmap] = ['head', 'hhea', 'hmtx', 'loca', 'glyf', 'cmap'].map(
    (name) => tables.get(name)?.at,
  );
  if (head === undefined || hhea === undefined || hmtx === undefined) return null;
  if (loca === undefined || glyf === undefined || cmap === undefined) return null;
  const em = view.getUint16(head + 18);
  const longOffsets = view.getInt16(head + 50) === 1;
  const metrics = view.getUint16(hhea + 34);
  const indexOf = readCmap(view, cmap);
  const offsetOf = (glyph: number) =>
    glyf + (longOffsets ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2);
  const outline = (glyph: number, depth: number): number[][] => {
    const at = offsetOf(glyph);
    if (offsetOf(glyph + 1) <= at || depth > 4) return [];
    return view.getInt16(at) >= 0
      ? simpleOutline(view, at)
      : compositeOutline(view, at, (part) => outline(part, depth + 1));
  };
  const known = new Map<string, Glyph | null>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const index = indexOf(character.codePointAt(0) ?? 0);
    const made =
      index === 0
        ? null
        : {
            contours: outline(index, 0).map((contour) => contour.map((unit) => unit / em)),
            advance: view.getUint16(hmtx + Math.min(index, metrics - 1) * 4) / em,
          };
    known.set(character, made);
    return made;
  };
}

function readCmap(view: DataView, cmap: number): (code: number) => number {
  let best: { at: number; format: number } | null = null;
  for (let entry = 0; entry < view.getUint16(cmap + 2); entry += 1) {
    const at = cmap + view.getUint32(cmap + 4 + entry * 8 + 4);
    const format = view.getUint16(at);
    if (format === 12 || (format === 4 && best?.format !== 12)) best = { at, format };
  }
  if (!best) return () => 0;
  const { at } = best;
  return best.format === 12 ? (code) => lookUp12(view, at, code) : (code) => lookUp4(view, at, code);
}

function lookUp12(view: DataView, at: number, code: number): number {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    const start = view.getUint32(entry);
    if (code >= start && code <= view.getUint32(entry + 4)) return view.getUint32(entry + 8) + code - start;
  }
  return 0;
}

function lookUp4(view: DataView, at: number, code: number): number {
  if (code > 0xffff) return 0;
  const twice = view.getUint16(at + 6);
  for (let entry = 0; entry < twice; entry += 2) {
    if (view.getUint16(at + 14 + entry) < code) continue;
    const start = view.getUint16(at + 16 + twice + entry);
    if (start > code) return 0;
    const delta = view.getUint16(at + 16 + twice * 2 + entry);
    const rangeAt = at + 16 + twice * 3 + entry;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

type Raw = { x: number; y: number; on: boolean };

/** x and y of each corner in the font's units, one after the other. */
function simpleOutline(view: DataView, start: number): number[][] {
  const contours = view.getInt16(start);
  let at = start + 10;
  const ends = Array.from({ length: contours }, (_, index) => view.getUint16(at + index * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  at += contours * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = view.getUint8(at);
    at += 1;
    flags.push(flag);
    if (flag & 8) {
      for (let more = view.getUint8(at); more > 0; more -= 1) flags.push(flag);
      at += 1;
    }
  }
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) {
        value += flag & same ? view.getUint8(at) : -view.getUint8(at);
        at += 1;
      } else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  let from = 0;
  return ends.map((end) => {
    const raw: Raw[] = [];
    for (let index = from; index <= end; index += 1) {
      raw.push({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: ((flags[index] ?? 0) & 1) === 1 });
    }
    from = end + 1;
    return flattened(raw);
  });
}

/** Straight pieces in place of the quadratic curves. */
function flattened(raw: readonly Raw[]): number[] {
  const full: Raw[] = [];
  raw.forEach((point, index) => {
    full.push(point);
    const next = raw[(index + 1) % raw.length];
    if (next && !point.on && !next.on)
      full.push({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true });
  });
  const first = full.findIndex((point) => point.on);
  if (first < 0) return [];
  const turned = [...full.slice(first), ...full.slice(0, first + 1)];
  const points: number[] = [];
  for (let index = 0; index < turned.length; index += 1) {
    const point = turned[index];
    if (!point) continue;
    const [before, after] = [turned[index - 1], turned[index + 1]];
    if (point.on || !before || !after) points.push(point.x, point.y);
    else {
      for (const t of [0.25, 0.5, 0.75]) {
        const u = 1 - t;
        points.push(
          u * u * before.x + 2 * u * t * point.x + t * t * after.x,
          u * u * before.y + 2 * u * t * point.y + t * t * after.y,
        );
      }
    }
  }
  return points;
}

/** Parts moved by offsets; scaled parts, which the shipped fonts use nowhere in Latin, keep their size. */
function compositeOutline(view: DataView, start: number, outline: (glyph: number) => number[][]): number[][] {
  const contours: number[][] = [];
  let at = start + 10;
  for (;;) {
    const flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    const words = (flags & 1) !== 0;
    const dx = words ? view.getInt16(at + 4) : view.getInt8(at + 4);
    const dy = words ? view.getInt16(at + 6) : view.getInt8(at + 5);
    at += words ? 8 : 6;
    at += flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    for (const contour of outline(glyph)) {
      contours.push(flags & 2 ? contour.map((unit, at) => unit + (at % 2 === 0 ? dx : dy)) : contour);
    }
    if (!(flags & 0x20)) return contours;
  }
}
