// A font file for drawing glyphs by number: each stands at a private character of its own, and nothing joins or moves
// them any more, for where they stand is known. Knows the sfnt container (OpenType 1.9, "Organization of an OpenType Font").

import { glyphCharacterBase } from '../../../../core/document/glyph-character.ts';
import { readFontTables } from '../../parts/font-tables.ts';

/** Tables that choose or move glyphs, which was done when the page was set; a signature would no longer hold. */
const left = new Set(['cmap', 'GSUB', 'GPOS', 'GDEF', 'BASE', 'JSTF', 'kern', 'kerx', 'morx', 'DSIG']);

/** The same outlines with glyph n at character `glyphCharacterBase` + n. Throws on what is no sfnt file. */
export function glyphFont(file: Uint8Array): Uint8Array {
  const found = readFontTables(file);
  const tables = new Map<string, Uint8Array>();
  for (const [tag, { at, length }] of found.tables)
    if (!left.has(tag)) tables.set(tag, file.subarray(at, at + length));
  const most = tables.get('maxp');
  if (most === undefined) throw new Error('No font: it does not say how many glyphs it has');
  tables.set('cmap', characterMap((most[4] ?? 0) * 256 + (most[5] ?? 0)));
  return sfnt(found.version, tables);
}

/** A cmap of one stretch (format 12) for Windows, full Unicode. */
function characterMap(glyphs: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(12 + 28));
  table.setUint16(2, 1);
  table.setUint16(4, 3);
  table.setUint16(6, 10);
  table.setUint32(8, 12);
  table.setUint16(12, 12);
  table.setUint32(16, 28);
  table.setUint32(24, 1);
  table.setUint32(28, glyphCharacterBase);
  table.setUint32(32, glyphCharacterBase + glyphs - 1);
  return new Uint8Array(table.buffer);
}

function sfnt(version: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const padded = (length: number): number => (length + 3) & ~3;
  const total = [...tables.values()].reduce(
    (sum, table) => sum + padded(table.length),
    12 + tags.length * 16,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, version);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tags.length - power) * 16);
  let offset = 12 + tags.length * 16;
  tags.forEach((tag, at) => {
    const table = tables.get(tag) ?? new Uint8Array();
    bytes.set(table, offset);
    const record = 12 + at * 16;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(record + letter, tag.charCodeAt(letter));
    view.setUint32(record + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  });
  return bytes;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
