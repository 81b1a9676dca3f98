// The lines of a page in the order in which they are read: by its structure tree, by the order in which it was drawn, or by
// where they stand, whichever of these can be trusted first.

import type { Piece, Raised, TableRow } from './pieces.ts';
import { medianOf, regionsOf } from './regions.ts';
import type { Place, PlacesById } from './structure-tree.ts';
import type { Direction } from './visual-order.ts';

/** A line of a column, or a table. */
export type Line = {
  readonly text: string;
  readonly turned: string | null;
  readonly raised: readonly Raised[];
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly direction: Direction;
  readonly place: Place | null;
  readonly rows: readonly TableRow[] | null;
  readonly region: Region;
};
/** The column that a line stands in. Points of the page. */
export type Region = {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  /** From line to line, as most lines of it stand. */
  readonly leading: number;
  /** Of most of its type. */
  readonly size: number;
};

/** The lines of a page. `page` is its number from 0. */
export function linesOf(
  pieces: readonly Piece[],
  places: PlacesById,
  direction: Direction,
  page: number,
): Line[] {
  const trusted = isTrusted(pieces, places) ? places : null;
  const regions = regionsOf(pieces, direction).flatMap(partsSideBySide);
  const order = trusted === null ? null : (piece: Piece) => trusted.get(piece.contentId)?.order ?? null;
  const sorted = byOrder(regions, order) ?? byOrder(regions, ({ at }) => at) ?? regions;
  return sorted.flatMap((region) => regionLines(region, trusted, page));
}

/** Whether most of the text of a page has a place in its tree. */
function isTrusted(pieces: readonly Piece[], places: PlacesById): boolean {
  if (places.size === 0) return false;
  let [placed, all] = [0, 0];
  for (const { text, contentId } of pieces) {
    all += text.length;
    if (places.has(contentId)) placed += text.length;
  }
  return placed >= 0.8 * all;
}

/** The regions in an order of their pieces, or null where that order goes to and fro between regions. */
function byOrder(
  regions: readonly Piece[][],
  orderOf: ((piece: Piece) => number | null) | null,
): Piece[][] | null {
  if (orderOf === null || regions.length < 2) return null;
  const all = regions.flatMap((region, index) =>
    region.flatMap((piece) => {
      const order = orderOf(piece);
      return order === null ? [] : [{ index, order }];
    }),
  );
  all.sort((one, other) => one.order - other.order);
  let turns = 0;
  const firsts: number[] = [];
  let last = -1;
  for (const { index } of all) {
    if (index !== last) turns += 1;
    if (!firsts.includes(index)) firsts.push(index);
    last = index;
  }
  if (turns - firsts.length > Math.max(1, 0.03 * all.length)) return null;
  // Regions of which the order says nothing stay behind the one before them.
  const sorted = firsts.map((index) => regions[index] ?? []);
  for (const [index, region] of regions.entries()) {
    if (firsts.includes(index)) continue;
    const before = sorted.indexOf(regions[index - 1] ?? []);
    sorted.splice(before + 1, 0, region);
  }
  return sorted;
}

/**
 * Short texts side by side, such as authors with their addresses, make no column; where they were drawn one after the
 * other from above, and none stands above or below another, each is read alone.
 */
function partsSideBySide(region: readonly Piece[]): Piece[][] {
  const drawn = [...region].sort((one, other) => one.at - other.at);
  const parts: Piece[][] = [];
  for (const piece of drawn) {
    const before = parts.at(-1)?.at(-1);
    if (before === undefined || piece.baseline < before.baseline - 0.5 * piece.size) parts.push([piece]);
    else parts.at(-1)?.push(piece);
  }
  const boxes = parts.map((part) => ({
    x0: Math.min(...part.map(({ x0 }) => x0)),
    x1: Math.max(...part.map(({ x1 }) => x1)),
  }));
  const isSide =
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => part.length >= 2) &&
    boxes.every((box, index) =>
      boxes.every((other, at) => at === index || other.x0 >= box.x1 || other.x1 <= box.x0),
    );
  return isSide ? parts : [[...region]];
}

function regionLines(pieces: readonly Piece[], places: PlacesById | null, page: number): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    const above = row?.[0];
    const isSame =
      above !== undefined &&
      above.rows === null &&
      piece.rows === null &&
      piece.baseline - above.baseline < 0.3 * Math.min(piece.size, above.size);
    if (isSame) row?.push(piece);
    else rows.push([piece]);
  }
  const size = medianOf(rows.flat().map((piece) => piece.size));
  // Heads may be wider than the column below them.
  const body = rows.filter((row) => row.some((piece) => Math.abs(piece.size - size) < 0.1 * size));
  const region: Region = {
    page,
    x0: edge(body, ({ x0 }) => x0),
    x1: -edge(body, ({ x1 }) => -x1),
    leading: leadingOf(rows),
    size,
  };
  return rows.map((row) => lineOf(row, places, region));
}

/** The edge that lines keep to: the outermost one that several share, as far as it is not far inside of the outermost. */
function edge(rows: readonly (readonly Piece[])[], of: (piece: Piece) => number): number {
  const values = rows
    .flatMap((row) => (row.length === 0 ? [] : [Math.min(...row.map(of))]))
    .sort((one, other) => one - other);
  const outermost = values[0] ?? 0;
  const shared = values.find((value, index) => (values[index + 1] ?? Number.POSITIVE_INFINITY) - value < 3);
  const size = medianOf(rows.flat().map((piece) => piece.size));
  return values.length >= 3 && shared !== undefined && shared - outermost < 4 * size ? shared : outermost;
}

function leadingOf(rows: readonly (readonly Piece[])[]): number {
  const steps: number[] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]?.[0];
    const piece = row[0];
    if (before === undefined || piece === undefined || Math.abs(before.size - piece.size) > 0.5) continue;
    const step = piece.baseline - before.baseline;
    if (step > 0.8 * piece.size && step < 2.6 * piece.size) steps.push(Math.round(step * 4) / 4);
  }
  // The closest that is common: space between paragraphs is wider, and in short ones as frequent.
  const sorted = steps.sort((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length * 0.3)] ?? 0;
  // A few lines may all be paragraphs of their own.
  return steps.length < 4 ? Math.min(usual, 1.3 * medianOf(rows.flat().map(({ size }) => size))) : usual;
}

function lineOf(row: readonly Piece[], places: PlacesById | null, region: Region): Line {
  const longest = row.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const right = row.filter(({ direction }) => direction === 'rtl').length * 2 > row.length;
  const sorted = [...row].sort((one, other) => (right ? other.x0 - one.x0 : one.x0 - other.x0));
  const raised: Raised[] = [];
  let [text, turned] = ['', ''];
  for (const piece of sorted) {
    if (text !== '') [text, turned] = [`${text} `, `${turned} `];
    raised.push(
      ...piece.raised.map(({ start, end }) => ({ start: start + text.length, end: end + text.length })),
    );
    text += piece.text;
    turned += piece.turned ?? piece.text;
  }
  const placed = sorted.map(({ contentId }) => places?.get(contentId)).filter((place) => place !== undefined);
  return {
    text,
    turned: turned === text ? null : turned,
    raised,
    x0: Math.min(...row.map(({ x0 }) => x0)),
    x1: Math.max(...row.map(({ x1 }) => x1)),
    baseline: longest.baseline,
    size: longest.size,
    bold: row.every(({ bold }) => bold),
    italic: row.every(({ italic }) => italic),
    direction: right ? 'rtl' : 'ltr',
    place: placed.find(({ role }) => role !== 'label') ?? placed[0] ?? null,
    rows: longest.rows,
    region,
  };
}

/** The size in which most of a document's letters are set, in points. */
export function bodySizeOf(pages: readonly (readonly Piece[])[]): number {
  const counts = new Map<number, number>();
  for (const piece of pages.flat()) {
    const size = Math.round(piece.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + piece.text.length);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? medianOf([]);
}
