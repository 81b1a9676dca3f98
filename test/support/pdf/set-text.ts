// Sets text in lines and columns for PDF files of tests: justified or ragged, with words broken at line ends.

import { type Face, type Ink, type MadePage, PAGE_HEIGHT, PAGE_WIDTH, widthOf } from './made-pdf.ts';

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string; readonly size: number; readonly face?: Face }
  /** Over all columns, in large type: the columns above it end, and others begin below. */
  | { readonly kind: 'spanning'; readonly text: string; readonly size: number };
export type Setting = {
  readonly columns: number;
  readonly size: number;
  readonly gap: number;
  readonly margin: number;
  readonly justified: boolean;
  /** Of first lines; with none, space parts paragraphs. */
  readonly indent: number;
  /** Whether spaces are drawn, as word processors do; LaTeX only leaves room. */
  readonly spaces: boolean;
  readonly hyphens: boolean;
  /** Points kept free at the foot of each page. */
  readonly foot?: number;
};
export const usual: Setting = {
  columns: 1,
  size: 11,
  gap: 20,
  margin: 70,
  justified: true,
  indent: 14,
  spaces: true,
  hyphens: false,
};

const LEADING = 1.22;

/** The words of a text, set; `order` is the order in which they are drawn. */
export function setPages(parts: readonly Part[], setting: Setting): Ink[][] {
  const { columns, size, gap, margin } = setting;
  const width = (PAGE_WIDTH - 2 * margin - (columns - 1) * gap) / columns;
  const bottom = margin + (setting.foot ?? 0);
  const pages: Ink[][] = [[]];
  let top = PAGE_HEIGHT - margin;
  let [column, y, lowest] = [0, top, top];
  const nextColumn = () => {
    lowest = Math.min(lowest, y);
    column += 1;
    if (column === columns) {
      pages.push([]);
      [column, top, lowest] = [0, PAGE_HEIGHT - margin, PAGE_HEIGHT - margin];
    }
    y = top;
  };
  const room = (needed: number) => {
    if (y - needed < bottom) nextColumn();
  };
  const stretches = stretchesOf(parts);
  for (const stretch of stretches) {
    const [first] = stretch;
    if (first?.kind === 'spanning') {
      const needed = first.size * 2;
      const below = Math.min(lowest, y);
      if (below - needed - 6 * size < bottom) {
        pages.push([]);
        top = PAGE_HEIGHT - margin;
      } else top = below - first.size;
      pages
        .at(-1)
        ?.push(
          ...wordsInk(
            first.text.split(' '),
            margin,
            top - first.size,
            first.size,
            'bold',
            null,
            setting.spaces,
          ),
        );
      top -= first.size * 2;
      [column, y, lowest] = [0, top, top];
      continue;
    }
    const lines = stretch.flatMap((part) => linesOf(part, width, setting));
    // Columns above a head that spans them are of one height.
    const isLast = stretch === stretches.at(-1);
    const each = Math.ceil(lines.length / columns);
    let inColumn = 0;
    for (const line of lines) {
      if (!isLast && columns > 1 && inColumn >= each && column < columns - 1) {
        nextColumn();
        inColumn = 0;
      }
      room(line.height);
      const x = margin + column * (width + gap);
      y -= line.height;
      inColumn += 1;
      pages
        .at(-1)
        ?.push(
          ...wordsInk(
            line.words,
            x + line.indent,
            y,
            line.size,
            line.face,
            line.isLast || !setting.justified ? null : width - line.indent,
            setting.spaces,
          ),
        );
      lowest = Math.min(lowest, y);
    }
  }
  return pages;
}

function stretchesOf(parts: readonly Part[]): Part[][] {
  const stretches: Part[][] = [];
  for (const part of parts) {
    const last = stretches.at(-1);
    if (part.kind === 'spanning' || last === undefined || last[0]?.kind === 'spanning')
      stretches.push([part]);
    else last.push(part);
  }
  return stretches;
}

type SetLine = { words: string[]; indent: number; size: number; face: Face; height: number; isLast: boolean };

function linesOf(part: Part, width: number, setting: Setting): SetLine[] {
  const size = part.kind === 'paragraph' ? setting.size : part.size;
  const face: Face = part.kind === 'heading' ? (part.face ?? 'bold') : 'roman';
  const indent = part.kind === 'paragraph' ? setting.indent : 0;
  const lines: SetLine[] = [];
  const space = widthOf(' ', size, face);
  const begin = (): SetLine => ({
    words: [],
    indent: lines.length === 0 ? indent : 0,
    size,
    face,
    height: size * LEADING,
    isLast: false,
  });
  let line = begin();
  let used = 0;
  const flush = () => {
    lines.push(line);
    line = begin();
    used = 0;
  };
  const waiting = part.text.split(' ');
  for (let word = waiting.shift(); word !== undefined; word = waiting.shift()) {
    const left = width - line.indent - used - (line.words.length === 0 ? 0 : space);
    if (widthOf(word, size, face) <= left) {
      used += widthOf(word, size, face) + (line.words.length === 0 ? 0 : space);
      line.words.push(word);
      continue;
    }
    const broken = setting.hyphens && part.kind === 'paragraph' ? brokenWord(word, left, size) : null;
    if (broken !== null) {
      line.words.push(broken[0]);
      waiting.unshift(broken[1]);
    } else if (line.words.length > 0) waiting.unshift(word);
    else line.words.push(word);
    flush();
  }
  if (line.words.length > 0) flush();
  const last = lines.at(-1);
  if (last !== undefined) last.isLast = true;
  const [first] = lines;
  if (first !== undefined && part.kind === 'heading') first.height += size;
  if (first !== undefined && part.kind === 'paragraph' && setting.indent === 0) first.height += 0.7 * size;
  return lines;
}

/** A word at its own hyphen, or before a consonant and a vowel in its middle. */
function brokenWord(word: string, width: number, size: number): readonly [string, string] | null {
  const own = word.indexOf('-');
  const places =
    own > 0
      ? [own]
      : [...word.matchAll(/[aeiou](?=[bcdfghklmnprstvw][aeiou])/gu)].map(({ index }) => index).reverse();
  for (const at of places) {
    if (own < 0 && (at < 1 || at > word.length - 4)) continue;
    const head = own > 0 ? word.slice(0, own + 1) : `${word.slice(0, at + 1)}-`;
    if (widthOf(head, size, 'roman') <= width) return [head, word.slice(at + 1)];
  }
  return null;
}

function wordsInk(
  words: readonly string[],
  x: number,
  y: number,
  size: number,
  face: Face,
  width: number | null,
  spaces: boolean,
): Ink[] {
  const natural = words.reduce((sum, word) => sum + widthOf(word, size, face), 0);
  const space =
    width === null || words.length < 2 ? widthOf(' ', size, face) : (width - natural) / (words.length - 1);
  let at = x;
  return words.map((word, index) => {
    const ink: Ink = { text: spaces && index < words.length - 1 ? `${word} ` : word, x: at, y, size, face };
    at += widthOf(word, size, face) + space;
    return ink;
  });
}

/** The same pages, drawn row by row over all columns, or in the order that chance makes, or letter by letter so. */
export function redrawn(
  pages: readonly Ink[][],
  how: 'rows' | 'random' | 'letters',
  random: () => number,
): Ink[][] {
  return pages.map((ink) => {
    if (how === 'rows')
      return [...ink].sort((one, other) => Math.round(other.y) - Math.round(one.y) || one.x - other.x);
    const pieces = how === 'random' ? [...ink] : ink.flatMap(lettersOf);
    for (let at = pieces.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      const [one, two] = [pieces[at], pieces[other]];
      if (one !== undefined && two !== undefined) [pieces[at], pieces[other]] = [two, one];
    }
    return pieces;
  });
}

function lettersOf(ink: Ink): Ink[] {
  let x = ink.x;
  return [...ink.text.trimEnd()].map((text) => {
    const letter = { ...ink, text, x };
    x += widthOf(text, ink.size, ink.face);
    return letter;
  });
}

/** Pages with a running head and a number at the foot. */
export const withHeads = (pages: readonly Ink[][], head: (page: number) => string): MadePage[] =>
  pages.map((ink, page) => ({
    ink: [
      { text: head(page), x: 70, y: 800, size: 9, face: 'italic' },
      ...ink,
      { text: String(page + 1), x: 294, y: 36, size: 9, face: 'roman' },
    ],
  }));
