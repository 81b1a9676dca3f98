// The numbers of a font's table "post" that go into a PDF (OpenType 1.9, "post"). For these two fontkit would decode the names of
// all glyphs too, which takes as long as setting a page.

import { readFontTables } from '../../parts/font-tables.ts';
import type { PdfFont } from '../pdf-document.ts';

/** Gives fontkit the two numbers in place of the table that it would decode. A font whose table ends early keeps fontkit's way. */
export function providePost({ font }: PdfFont): void {
  const file = font.stream.buffer;
  const table = readFontTables(file).tables.get('post');
  if (table === undefined || table.length < 32) return;
  const view = new DataView(file.buffer, file.byteOffset + table.at, table.length);
  font._tables['post'] = { italicAngle: view.getInt32(4) / 65_536, isFixedPitch: view.getUint32(12) };
}
