// What a font's layout tables ask of a run of plain letters: ligatures, kerning, and where they ask for more than that (OpenType GSUB, GPOS, GDEF).
// Reads bytes; knows no words and no characters.

import { readFontTables } from '../../parts/font-tables.ts';

export type Ligature = { readonly rest: readonly number[]; readonly glyph: number };

/** The rules of one script in its default language. */
export type ScriptRules = {
  /** In the order in which they are applied, by first glyph. */
  readonly ligatures: readonly ReadonlyMap<number, readonly Ligature[]>[];
  /** How much wider the first of two glyphs becomes, in units of the font; NaN where the font asks for more than that. */
  kerning(first: number, second: number): number;
  /** Whether the font does anything else to a glyph, whatever stands beside it. */
  isBeyond(glyph: number): boolean;
};

/** The features that are on without being asked for, as fontkit's shaper for simple scripts has them. */
const defaultFeatures = new Set(
  ['rvrn', 'ltra', 'ltrm', 'ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'calt', 'clig', 'liga', 'rclt'].concat([
    'curs',
    'kern',
  ]),
);

type Lookup = { readonly type: number; readonly subTables: readonly { type: number; at: number }[] };
type Beyond = { readonly first: number; readonly second: number | null };

/** Rules by the tag of a script; null for a font whose letters can't be told without a whole shaping engine. */
export function readScriptRules(bytes: Buffer): ((script: string) => ScriptRules | null) | null {
  try {
    const { tables } = readFontTables(bytes);
    const substitution = tables.get('GSUB')?.at;
    const positioning = tables.get('GPOS')?.at;
    if (positioning === undefined || tables.has('fvar') || tables.has('morx')) return null;
    const marks = markTest(bytes, tables.get('GDEF')?.at);
    return (script) => {
      try {
        const before = substitution === undefined ? [] : lookupsOf(bytes, substitution, script, 7);
        const after = lookupsOf(bytes, positioning, script, 9);
        return before && after ? rulesOf(bytes, before, after, marks) : null;
      } catch {
        return null;
      }
    };
  } catch {
    // Reading past the end: a font of another make.
    return null;
  }
}

/** The lookups that default features of a script name, in order; null where they can't be told. */
function lookupsOf(bytes: Buffer, table: number, script: string, extension: number): Lookup[] | null {
  const u16 = (at: number): number => bytes.readUInt16BE(at);
  const tag = (at: number): string => bytes.toString('latin1', at, at + 4);
  // Version 1.1 can have features that change with an axis.
  if (bytes.readUInt32BE(table) !== 0x10000) return null;
  const scripts = table + u16(table + 4);
  const features = table + u16(table + 6);
  const lookups = table + u16(table + 8);
  const scriptAt = (wanted: string): number | null => {
    for (let record = 0; record < u16(scripts); record += 1) {
      const at = scripts + 2 + record * 6;
      if (tag(at) === wanted) return scripts + u16(at + 4);
    }
    return null;
  };
  const found = scriptAt(script) ?? scriptAt('DFLT') ?? scriptAt('latn');
  if (found === null || u16(found) === 0) return [];
  const language = found + u16(found);
  // A feature of one name twice: the last one counts.
  const named = new Map<string, number>();
  for (let item = 0; item < u16(language + 4); item += 1) {
    const record = features + 2 + u16(language + 6 + item * 2) * 6;
    if (defaultFeatures.has(tag(record))) named.set(tag(record), features + u16(record + 4));
  }
  const indexes: number[] = [];
  for (const feature of named.values()) {
    for (let item = 0; item < u16(feature + 2); item += 1) indexes.push(u16(feature + 4 + item * 2));
  }
  indexes.sort((one, other) => one - other);
  const out: Lookup[] = [];
  for (const index of indexes) {
    const lookup = lookups + u16(lookups + 2 + index * 2);
    // Lookups that pass over letters or ligatures see other neighbours than stand there.
    if ((u16(lookup + 2) & 0x6) !== 0) return null;
    const subTables = Array.from({ length: u16(lookup + 4) }, (_, item) => {
      const at = lookup + u16(lookup + 6 + item * 2);
      const type = u16(lookup);
      return type === extension ? { type: u16(at + 2), at: at + bytes.readUInt32BE(at + 4) } : { type, at };
    });
    out.push({ type: subTables[0]?.type ?? u16(lookup), subTables });
  }
  return out;
}

function rulesOf(
  bytes: Buffer,
  before: readonly Lookup[],
  after: readonly Lookup[],
  isMark: (glyph: number) => boolean,
): ScriptRules {
  const ligatures = before.filter((lookup) => lookup.type === 4).map((lookup) => ligaturesOf(bytes, lookup));
  const pairs = after.filter((lookup) => lookup.type === 2);
  const beyond: Beyond[] = [];
  for (const lookup of before) {
    for (const { type, at } of lookup.subTables)
      if (type !== 4) beyond.push(beyondOf(bytes, type === 6, type === 5, at));
  }
  for (const lookup of after) {
    for (const { type, at } of lookup.subTables)
      if (type !== 2) beyond.push(beyondOf(bytes, type === 8, type === 7, at));
  }
  const alone = beyond.filter((rule) => rule.second === null);
  const together = beyond.filter((rule) => rule.second !== null);
  return {
    ligatures,
    kerning(first, second) {
      const asked = together.some(
        (rule) => isCovered(bytes, rule.first, first) && isCovered(bytes, rule.second ?? 0, second),
      );
      return asked ? Number.NaN : pairs.reduce((sum, pair) => sum + pairOf(bytes, pair, first, second), 0);
    },
    isBeyond: (glyph) => isMark(glyph) || alone.some((rule) => isCovered(bytes, rule.first, glyph)),
  };
}

/** Where a rule can begin: at a glyph, or at one followed by another. The whole of a longer context is not looked at. */
function beyondOf(bytes: Buffer, chained: boolean, context: boolean, at: number): Beyond {
  const u16 = (from: number): number => bytes.readUInt16BE(from);
  const format = u16(at);
  if (format !== 3 || !(chained || context)) return { first: at + u16(at + 2), second: null };
  if (context) {
    return { first: at + u16(at + 6), second: u16(at + 2) > 1 ? at + u16(at + 8) : null };
  }
  const backtrack = u16(at + 2);
  const input = at + 4 + backtrack * 2;
  const lookahead = input + 2 + u16(input) * 2;
  const first = at + u16(input + 2);
  if (u16(input) > 1) return { first, second: at + u16(input + 4) };
  if (u16(lookahead) > 0) return { first, second: at + u16(lookahead + 2) };
  return backtrack > 0 ? { first: at + u16(at + 4), second: first } : { first, second: null };
}

function ligaturesOf(bytes: Buffer, lookup: Lookup): Map<number, Ligature[]> {
  const u16 = (at: number): number => bytes.readUInt16BE(at);
  const found = new Map<number, Ligature[]>();
  for (const { at } of lookup.subTables) {
    for (const [index, glyph] of coveredGlyphs(bytes, at + u16(at + 2)).entries()) {
      const set = at + u16(at + 6 + index * 2);
      const list = found.get(glyph) ?? [];
      found.set(glyph, list);
      for (let item = 0; item < u16(set); item += 1) {
        const ligature = set + u16(set + 2 + item * 2);
        const rest = Array.from({ length: u16(ligature + 2) - 1 }, (_, part) => u16(ligature + 4 + part * 2));
        list.push({ rest, glyph: u16(ligature) });
      }
    }
  }
  return found;
}

/** The first part of the lookup that knows the pair decides. */
function pairOf(bytes: Buffer, lookup: Lookup, first: number, second: number): number {
  for (const { at } of lookup.subTables) {
    const found = pairIn(bytes, at, first, second);
    if (found !== null) return found;
  }
  return 0;
}

function pairIn(bytes: Buffer, at: number, first: number, second: number): number | null {
  const u16 = (from: number): number => bytes.readUInt16BE(from);
  const index = coverageIndex(bytes, at + u16(at + 2), first);
  if (index < 0) return null;
  const [one, other] = [u16(at + 4), u16(at + 6)];
  const width = valueBytes(one) + valueBytes(other);
  if (u16(at) === 1) {
    const set = at + u16(at + 10 + index * 2);
    for (let item = 0; item < u16(set); item += 1) {
      const record = set + 2 + item * (width + 2);
      if (u16(record) === second) return advanceOf(bytes, record + 2, one, other);
    }
    return null;
  }
  const row = classOf(bytes, at + u16(at + 8), first);
  const column = classOf(bytes, at + u16(at + 10), second);
  return advanceOf(bytes, at + 16 + (row * u16(at + 14) + column) * width, one, other);
}

/** The change of the first glyph's advance; NaN where anything else is changed too. Device tables are for screens. */
function advanceOf(bytes: Buffer, at: number, one: number, other: number): number {
  let advance = 0;
  let from = at;
  for (const [format, second] of [
    [one, false],
    [other, true],
  ] as const) {
    for (let bit = 1; bit <= 0x80; bit <<= 1) {
      if ((format & bit) === 0) continue;
      const value = bit <= 8 ? bytes.readInt16BE(from) : 0;
      from += 2;
      if (bit === 4 && !second) advance = value;
      else if (value !== 0) return Number.NaN;
    }
  }
  return advance;
}

function valueBytes(format: number): number {
  let size = 0;
  for (let bit = 1; bit <= 0x80; bit <<= 1) if ((format & bit) !== 0) size += 2;
  return size;
}

const isCovered = (bytes: Buffer, at: number, glyph: number): boolean => coverageIndex(bytes, at, glyph) >= 0;

function coverageIndex(bytes: Buffer, at: number, glyph: number): number {
  const ranges = bytes.readUInt16BE(at) === 2;
  const size = ranges ? 6 : 2;
  let low = 0;
  let high = bytes.readUInt16BE(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = at + 4 + middle * size;
    const start = bytes.readUInt16BE(record);
    const end = ranges ? bytes.readUInt16BE(record + 2) : start;
    if (glyph < start) high = middle - 1;
    else if (glyph > end) low = middle + 1;
    else return ranges ? bytes.readUInt16BE(record + 4) + glyph - start : middle;
  }
  return -1;
}

function coveredGlyphs(bytes: Buffer, at: number): number[] {
  const glyphs: number[] = [];
  const count = bytes.readUInt16BE(at + 2);
  for (let item = 0; item < count; item += 1) {
    if (bytes.readUInt16BE(at) === 1) glyphs.push(bytes.readUInt16BE(at + 4 + item * 2));
    else {
      const record = at + 4 + item * 6;
      for (let glyph = bytes.readUInt16BE(record); glyph <= bytes.readUInt16BE(record + 2); glyph += 1)
        glyphs.push(glyph);
    }
  }
  return glyphs;
}

function classOf(bytes: Buffer, at: number, glyph: number): number {
  if (bytes.readUInt16BE(at) === 1) {
    const index = glyph - bytes.readUInt16BE(at + 2);
    return index >= 0 && index < bytes.readUInt16BE(at + 4) ? bytes.readUInt16BE(at + 6 + index * 2) : 0;
  }
  let low = 0;
  let high = bytes.readUInt16BE(at + 2) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = at + 4 + middle * 6;
    if (glyph < bytes.readUInt16BE(record)) high = middle - 1;
    else if (glyph > bytes.readUInt16BE(record + 2)) low = middle + 1;
    else return bytes.readUInt16BE(record + 4);
  }
  return 0;
}

function markTest(bytes: Buffer, table: number | undefined): (glyph: number) => boolean {
  const classes = table === undefined ? 0 : bytes.readUInt16BE(table + 4);
  if (table === undefined || classes === 0) return () => false;
  return (glyph) => classOf(bytes, table + classes, glyph) === 3;
}
