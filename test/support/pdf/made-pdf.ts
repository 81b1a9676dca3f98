// Writes small PDF files with everything where a test wants it and drawn in whatever order. Text in the standard faces,
// whose widths pdfkit brings along.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Face = 'roman' | 'bold' | 'italic';
/** A text that is drawn in one go; `x` and `y` of its baseline in points from the lower left corner. */
export type Ink = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: Face;
  /** In degrees, against the clock. */
  readonly angle?: number;
};
export type MadePage = {
  readonly ink: readonly Ink[];
  /** Rules from a point to another. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Operators before all others. */
  readonly before?: string;
  /** Further entries of its dictionary. */
  readonly entries?: string;
};
export type MadeFile = {
  /** Entries of the catalog, such as `/Lang (en)`. */
  readonly catalog?: string;
  /** Entries of the document information. */
  readonly info?: string;
  /** Objects from number 10 on, such as annotations. */
  readonly objects?: readonly string[];
};

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;
const NAMES: Readonly<Record<Face, string>> = {
  roman: 'Times-Roman',
  bold: 'Times-Bold',
  italic: 'Times-Italic',
};
const FACES: readonly Face[] = ['roman', 'bold', 'italic'];
/** The first page's number; below it stand catalog, tree, faces and information, and what a test brings. */
const FIRST_PAGE = 100;

/** The file. Text is written in Windows-1252; a character outside of it throws. */
export function madePdf(
  pages: readonly MadePage[],
  { catalog = '', info = '', objects = [] }: MadeFile = {},
): Uint8Array {
  const made = new Map<number, string>();
  made.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  const kids = pages.map((_, at) => `${FIRST_PAGE + 2 * at} 0 R`).join(' ');
  made.set(
    2,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 ${PAGE_WIDTH} ${PAGE_HEIGHT}] >>`,
  );
  for (const [at, face] of FACES.entries())
    made.set(
      3 + at,
      `<< /Type /Font /Subtype /Type1 /BaseFont /${NAMES[face]} /Encoding /WinAnsiEncoding >>`,
    );
  made.set(6, `<< ${info} >>`);
  for (const [at, object] of objects.entries()) made.set(10 + at, object);
  for (const [at, page] of pages.entries()) {
    const content = `${page.before ?? ''}\n${[...page.ink.map(inkOperators), ...(page.rules ?? []).map((rule) => `${rule[0]} ${rule[1]} m ${rule[2]} ${rule[3]} l S`)].join('\n')}`;
    made.set(
      FIRST_PAGE + 2 * at,
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F0 3 0 R /F1 4 0 R /F2 5 0 R >> >> /Contents ${FIRST_PAGE + 2 * at + 1} 0 R ${page.entries ?? ''} >>`,
    );
    made.set(FIRST_PAGE + 2 * at + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of made) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...made.keys()) + 1;
  const start = text.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function inkOperators({ text, x, y, size, face, angle = 0 }: Ink): string {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map((value) => value.toFixed(5));
  const hex = windowsBytes(text).toString('hex');
  return `BT /F${FACES.indexOf(face)} ${size} Tf ${cos} ${sin} ${(-Math.sin(radians)).toFixed(5)} ${cos} ${x.toFixed(3)} ${y.toFixed(3)} Tm <${hex}> Tj ET`;
}

/** Bytes that are other characters than in Latin-1. */
const WINDOWS: Readonly<Record<string, number>> = {
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function windowsBytes(text: string): Buffer {
  return Buffer.from(
    [...text].map((sign) => {
      const byte = WINDOWS[sign] ?? sign.charCodeAt(0);
      if (byte > 0xff) throw new Error(`No ${sign} in Windows-1252`);
      return byte;
    }),
  );
}

const widths = new Map<Face, ReadonlyMap<number, number>>();

/** How wide a text is, in points. */
export function widthOf(text: string, size: number, face: Face): number {
  const table = widths.get(face) ?? readWidths(face);
  widths.set(face, table);
  let sum = 0;
  for (const byte of windowsBytes(text)) sum += table.get(byte) ?? 0;
  return (sum * size) / 1_000;
}

/** Widths by the byte in Windows-1252, out of the metrics by the name of the glyph. */
function readWidths(face: Face): ReadonlyMap<number, number> {
  const path = join(process.cwd(), 'node_modules/pdfkit/js/data', `${NAMES[face]}.afm`);
  const found = new Map<number, number>();
  const names: Readonly<Record<string, number>> = {
    quoteright: 0x92,
    quoteleft: 0x91,
    endash: 0x96,
    emdash: 0x97,
    quotedblleft: 0x93,
    quotedblright: 0x94,
    bullet: 0x95,
    hyphen: 0x2d,
    eacute: 0xe9,
    egrave: 0xe8,
  };
  for (const [, code = '', width = '', name = ''] of readFileSync(path, 'latin1').matchAll(
    /^C (-?\d+) ; WX (\d+) ; N (\w+)/gmu,
  )) {
    const byte =
      names[name] ??
      (Number(code) < 127 && name !== 'quoteright' && name !== 'quoteleft' ? Number(code) : -1);
    if (byte > 0) found.set(byte, Number(width));
  }
  found.set(0x27, 180);
  found.set(0xad, found.get(0x2d) ?? 333);
  return found;
}
