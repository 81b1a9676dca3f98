// What a paragraph of a document is: a heading, an item of a list, a caption, a row of a table or plain text.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import { type ListMark, listMark } from './list-marks.ts';
import type { Line } from './page-lines.ts';
import { indentOf, type Paragraph } from './paragraphs.ts';

/** The sizes and looks by which a document sets its headings apart. */
export type HeadingScale = {
  /** The size of the text, in points. */
  readonly body: number;
  /** Sizes of headings, the largest first. */
  readonly sizes: readonly number[];
  /** Whether so much is bold that it sets nothing apart. */
  readonly boldSaysNothing: boolean;
  /** Whether the file names its headings, so that looks say nothing of what it names otherwise. */
  readonly tagged: boolean;
};
export type PlainKind =
  | { readonly kind: 'paragraph' | 'quote' | 'caption' | 'preformatted' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'listItem'; readonly level: number; readonly ordered: boolean };

const LARGER = 1.1;
const LONGEST_HEADING = 220;
const CAPTION =
  /^(?:figure|fig\.|table|chart|map|graph|box|photo|abbildung|abb\.|tabelle|tableau|graphique|carte|figura|tabla|cuadro|gráfico|mapa|рис\.|рисунок|таблица|شكل|الشكل|جدول|الجدول|خريطة)\s*[\dIVX.٠-٩]{1,6}/iu;

/** Looks through a document once for what its headings look like. */
export function headingScaleOf(paragraphs: readonly Paragraph[], body: number): HeadingScale {
  const sizes = new Set<number>();
  let [bold, all] = [0, 0];
  for (const { lines } of paragraphs) {
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    const size = lines[0]?.size ?? 0;
    all += length;
    if (lines.every((line) => line.bold)) bold += length;
    if (size > LARGER * body && length <= LONGEST_HEADING) sizes.add(Math.round(size));
  }
  return {
    body,
    sizes: [...sizes].sort((one, other) => other - one),
    boldSaysNothing: bold > 0.35 * all,
    tagged: paragraphs.some(({ lines }) => lines[0]?.place?.role === 'heading'),
  };
}

/** What a paragraph is. `text` is its text, whole. */
export function kindOf({ lines }: Paragraph, text: string, scale: HeadingScale): PlainKind {
  const [line] = lines;
  const place = line?.place ?? null;
  if (line === undefined) return { kind: 'paragraph' };
  if (place?.role === 'heading') return { kind: 'heading', level: place.level };
  if (place?.role === 'listItem' || place?.role === 'label')
    return {
      kind: 'listItem',
      level: Math.min(12, place.level),
      ordered: listMark(text)?.isBullet === false,
    };
  if (place?.role === 'quote' || place?.role === 'caption' || place?.role === 'preformatted')
    return { kind: place.role };
  if (isCaption(line, text, scale)) return { kind: 'caption' };
  const level = scale.tagged && place !== null ? null : headingLevel(lines, text, scale);
  if (level !== null) return { kind: 'heading', level };
  const mark = listMark(text);
  if (mark !== null && (mark.isBullet || mark.number !== null) && !/^[–—*-]/u.test(text))
    return { kind: 'listItem', level: 0, ordered: !mark.isBullet };
  return mark?.isBullet === true && indentOf(line) >= 0 && lines.length > 0
    ? { kind: 'listItem', level: 0, ordered: false }
    : { kind: 'paragraph' };
}

function isCaption(line: Line, text: string, scale: HeadingScale): boolean {
  const start = CAPTION.exec(text)?.[0];
  if (start === undefined || text.length > 600) return false;
  return (
    /^\s*[.:–—|-]/u.test(text.slice(start.length)) ||
    start.endsWith('.') ||
    line.size < 0.97 * scale.body ||
    line.bold ||
    line.italic
  );
}

function headingLevel(lines: readonly Line[], text: string, scale: HeadingScale): number | null {
  const size = lines[0]?.size ?? 0;
  if (text.length > LONGEST_HEADING || lines.length > 5 || !/\p{L}{2}/u.test(text)) return null;
  if (size > LARGER * scale.body) {
    const at = scale.sizes.findIndex((one) => one <= Math.round(size));
    return Math.min(6, (at === -1 ? scale.sizes.length : at) + 1);
  }
  const isSetApart = lines.every(({ bold }) => bold) && !scale.boldSaysNothing && size >= 0.95 * scale.body;
  return isSetApart && lines.length <= 3 && !/[.;,]$/u.test(text)
    ? Math.min(6, scale.sizes.length + 1)
    : null;
}

type Item = { readonly block: TextBlock; readonly mark: ListMark | null };

/**
 * Marks of items are left out, as lists draw their own. Numbers count from 1 in a list: where they do not, they are part
 * of a text that others refer to, and the items are paragraphs.
 */
export function withoutMarks(items: readonly Item[]): TextBlock[] {
  const made = items.map(({ block }) => block);
  for (let from = 0; from < items.length; from += 1) {
    const item = items[from];
    if (item?.block.kind !== 'listItem' || item.mark === null) continue;
    if (item.mark.isBullet) {
      made[from] = { ...item.block, ordered: false, text: cutMark(item.block.text, item.mark) };
      continue;
    }
    const to = runEnd(items, from);
    const isList = to - from >= 2 && item.mark.number === 1;
    for (let at = from; at < to; at += 1) {
      const { block, mark } = items[at] ?? item;
      if (mark === null || block.kind !== 'listItem') continue;
      made[at] = isList
        ? { ...block, text: cutMark(block.text, mark) }
        : { kind: 'paragraph', text: block.text };
    }
    from = to - 1;
  }
  return made;
}

/** Page breaks are signs in the text, and stay. */
const cutMark = (text: string, mark: ListMark): string => {
  const breaks = /^(?:\uf8fe\d+\uf8fe)*/u.exec(text)?.[0] ?? '';
  return breaks + text.slice(breaks.length + mark.length);
};

function runEnd(items: readonly Item[], from: number): number {
  let next = items[from]?.mark?.number ?? null;
  let to = from;
  while (to < items.length) {
    const item = items[to];
    if (item?.block.kind === 'footnote') {
      to += 1;
      continue;
    }
    if (
      item?.block.kind !== 'listItem' ||
      item.mark === null ||
      item.mark.isBullet ||
      item.mark.number !== next
    )
      break;
    if (next !== null) next += 1;
    to += 1;
  }
  return Math.max(to, from + 1);
}
