// The words of a PDF as its readers get them: glyphs of the pages through the fonts' own tables (ToUnicode), and beside them titles,
// descriptions, addresses, metadata and attached texts.

import type { ReadBack } from '../writer.ts';
import { type PdfObject, pdfObjects, stringsIn } from './proof/pdf-objects.ts';

/** Each is one line of a page, one string, or one file. A line from right to left stands in both orders. */
export const readBack: ReadBack = (bytes) => {
  const objects = pdfObjects(bytes);
  const fonts = fontsIn(objects);
  return objects.flatMap((object) => {
    const { written, stream } = object;
    const texts = stringsIn(written);
    if (stream === null) return texts;
    if (/\/Type \/(?:Metadata|EmbeddedFile)/u.test(written)) return [...texts, stream.toString('utf8')];
    const content = stream.toString('latin1');
    return /\bT[jJ]\b/u.test(content) ? [...texts, ...linesOf(content, fonts)] : texts;
  });
};

/** What each glyph of a font stands for, by the name under which pages use the font. */
type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>;

function fontsIn(objects: readonly PdfObject[]): Fonts {
  const byId = new Map(objects.map((object) => [object.id, object]));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { written } of objects)
    for (const [, name = '', id = ''] of written.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const table = /\/ToUnicode (\d+) 0 R/u.exec(byId.get(Number(id))?.written ?? '')?.[1];
      const stream = table === undefined ? undefined : byId.get(Number(table))?.stream;
      if (stream !== undefined && stream !== null) fonts.set(name, lettersOf(stream.toString('latin1')));
    }
  return fonts;
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16)));
const HEX = String.raw`<\s*([0-9A-Fa-f\s]+)>`;
const clean = (hex: string): string => hex.replaceAll(/\s/gu, '').toLowerCase();

/** A ToUnicode table (ISO 32000-1, 9.10.3): single glyphs, ranges, and ranges with a list. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, glyph = '', units = ''] of body.matchAll(new RegExp(`${HEX}\\s*${HEX}`, 'gu')))
      letters.set(clean(glyph), utf16(clean(units)));
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const [, from = '', , list, start] of body.matchAll(
      new RegExp(String.raw`${HEX}\s*${HEX}\s*(?:\[([\s\S]*?)\]|${HEX})`, 'gu'),
    )) {
      const first = Number.parseInt(clean(from), 16);
      const values =
        list === undefined
          ? null
          : [...list.matchAll(new RegExp(HEX, 'gu'))].map(([, units = '']) => clean(units));
      const to = values === null ? rangeEnd(body, from) : first + values.length - 1;
      for (let glyph = first; glyph <= to; glyph += 1) {
        const units =
          values === null ? plus(clean(start ?? ''), glyph - first) : (values[glyph - first] ?? '');
        letters.set(glyph.toString(16).padStart(clean(from).length, '0'), utf16(units));
      }
    }
  return letters;
}

function rangeEnd(body: string, from: string): number {
  const found = new RegExp(String.raw`<\s*${from}>\s*${HEX}`, 'u').exec(body)?.[1] ?? from;
  return Number.parseInt(clean(found), 16);
}

const plus = (hex: string, by: number): string =>
  (Number.parseInt(hex, 16) + by).toString(16).padStart(hex.length, '0');

const TOKEN = new RegExp(
  String.raw`/(F\d+)\s+-?[\d.]+\s+Tf|(BT|ET)\b|(-?[\d.]+\s+){2,6}(T[dDm])\b|T\*|\[([^\]]*)\]\s*TJ|${HEX}\s*Tj`,
  'gu',
);
/** So far apart (thousandths of the size) glyphs of one line stand like words. */
const WORD_SPACE = -180;

function linesOf(content: string, fonts: Fonts): string[] {
  const lines: string[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let line = '';
  const end = (): void => {
    if (line.trim() !== '') lines.push(line);
    line = '';
  };
  const show = (hex: string): void => {
    for (const [glyph] of clean(hex).matchAll(/.{4}/gu)) line += font.get(glyph) ?? '';
  };
  for (const [, name, , , , shown, single] of content.matchAll(TOKEN)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (single !== undefined) show(single);
    else if (shown === undefined) end();
    else
      for (const [, hex, gap] of shown.matchAll(/<([^>]*)>|(-?[\d.]+)/gu)) {
        if (hex !== undefined) show(hex);
        else if (Number(gap) < WORD_SPACE) line += ' ';
      }
  }
  end();
  return lines.flatMap((each) => (RIGHT_TO_LEFT.test(each) ? [each, [...each].reverse().join('')] : [each]));
}

const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}]/u;
