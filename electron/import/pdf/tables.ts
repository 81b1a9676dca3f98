// Finds tables on a page: tagged ones, those with ruled cells, and plain ones whose columns are clearly aligned. A table
// takes the place of its pieces as one piece with rows.

import type { Piece, TableRow } from './pieces.ts';
import type { PageRules } from './page-rules.ts';
import { alignedTables } from './aligned-tables.ts';
import { cellText, tablePiece } from './table-piece.ts';
import type { Place, PlacesById } from './structure-tree.ts';
import type { Direction } from './visual-order.ts';

/** The pieces of a page with those of each table replaced by one that holds its rows. */
export function withTables(
  pieces: readonly Piece[],
  rules: PageRules,
  places: PlacesById,
  direction: Direction,
): Piece[] {
  const tagged = withTaggedTables(pieces, places);
  const ruled = withRuledTables(tagged, rules, direction);
  return alignedTables(ruled, direction);
}

function withTaggedTables(pieces: readonly Piece[], places: PlacesById): Piece[] {
  const isCell = (place: Place | undefined): place is Place & { row: number } =>
    place !== undefined && place.row !== null && (place.role === 'cell' || place.role === 'headerCell');
  const tableOfRow = new Map<number, number>();
  let [table, inside] = [0, false];
  for (const place of [...places.values()].sort((one, other) => one.order - other.order)) {
    if (isCell(place)) {
      if (!inside) table += 1;
      if (!tableOfRow.has(place.row)) tableOfRow.set(place.row, table);
    }
    inside = isCell(place);
  }
  const tables = new Map<number, Piece[]>();
  const rest: Piece[] = [];
  for (const piece of pieces) {
    const place = places.get(piece.contentId);
    const number = isCell(place) ? tableOfRow.get(place.row) : undefined;
    if (number === undefined) rest.push(piece);
    else tables.set(number, [...(tables.get(number) ?? []), piece]);
  }
  return [...rest, ...[...tables.values()].map((parts) => taggedTable(parts, places))];
}

function taggedTable(parts: readonly Piece[], places: PlacesById): Piece {
  const rows = new Map<number, Map<number, Piece[]>>();
  const right = parts.filter(({ direction }) => direction === 'rtl').length;
  const direction: Direction = right * 2 > parts.length ? 'rtl' : 'ltr';
  for (const piece of parts) {
    const place = places.get(piece.contentId);
    const row = rows.get(place?.row ?? 0) ?? new Map<number, Piece[]>();
    rows.set(place?.row ?? 0, row);
    row.set(place?.cell ?? 0, [...(row.get(place?.cell ?? 0) ?? []), piece]);
  }
  const made = [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, cells]) => {
      const width = Math.min(200, Math.max(...cells.keys()) + 1);
      const texts = Array.from({ length: width }, (_, at) => cellText(cells.get(at) ?? [], direction));
      const roles = [...cells.values()].flat().map(({ contentId }) => places.get(contentId)?.role);
      return { cells: texts, header: roles.every((role) => role === 'headerCell') };
    });
  return tablePiece(parts, made, direction);
}

/** Rules that touch each other make grids; each with two columns and rows or more is a table. */
function withRuledTables(pieces: readonly Piece[], rules: PageRules, direction: Direction): Piece[] {
  let left = [...pieces];
  for (const grid of gridsOf(rules)) {
    const inside = left.filter(
      (piece) =>
        piece.rows === null &&
        (piece.x0 + piece.x1) / 2 > (grid.xs[0] ?? 0) &&
        (piece.x0 + piece.x1) / 2 < (grid.xs.at(-1) ?? 0) &&
        piece.baseline - 0.3 * piece.size > (grid.ys[0] ?? 0) &&
        piece.baseline - 0.3 * piece.size < (grid.ys.at(-1) ?? 0),
    );
    const rows = rowsInGrid(inside, grid, direction);
    if (rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length >= 2).length < 2) continue;
    const taken = new Set(inside);
    left = [...left.filter((piece) => !taken.has(piece)), tablePiece(inside, rows, direction)];
  }
  return left;
}

type Grid = { readonly xs: readonly number[]; readonly ys: readonly number[] };
const MOST_RULES = 3_000;

function gridsOf({ lying, standing }: PageRules): Grid[] {
  if (standing.length < 2 || lying.length < 2 || lying.length + standing.length > MOST_RULES) return [];
  // Standing rules whose heights overlap or touch are of one grid, with the lying ones that meet them.
  const sorted = [...standing].sort((one, other) => one.top - other.top);
  const bands: { top: number; bottom: number; xs: number[] }[] = [];
  for (const { top, bottom, x0 } of sorted) {
    const band = bands.at(-1);
    if (band !== undefined && top <= band.bottom + 2) {
      band.bottom = Math.max(band.bottom, bottom);
      band.xs.push(x0);
    } else bands.push({ top, bottom, xs: [x0] });
  }
  return bands.flatMap(({ top, bottom, xs }) => {
    const columns = apart(xs);
    const [from, to] = [columns[0] ?? 0, columns.at(-1) ?? 0];
    const ys = lying
      .filter(
        (rule) => rule.top >= top - 2 && rule.bottom <= bottom + 2 && rule.x0 < to - 2 && rule.x1 > from + 2,
      )
      .map((rule) => (rule.top + rule.bottom) / 2);
    const edges = [
      ...columns,
      ...lying
        .filter((rule) => rule.top >= top - 2 && rule.bottom <= bottom + 2)
        .flatMap(({ x0, x1 }) => [x0, x1]),
    ];
    const wide = apart([...columns, Math.min(...edges), Math.max(...edges)]);
    const rows = apart(ys);
    return wide.length >= 3 && rows.length >= 3 ? [{ xs: wide, ys: rows }] : [];
  });
}

/** Numbers in order, those close to each other as one. */
function apart(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > 3) kept.push(value);
  return kept;
}

function rowsInGrid(pieces: readonly Piece[], grid: Grid, direction: Direction): TableRow[] {
  const cells = new Map<string, Piece[]>();
  const between = (edges: readonly number[], at: number) => edges.filter((edge) => edge < at).length - 1;
  for (const piece of pieces) {
    const column = between(grid.xs, (piece.x0 + piece.x1) / 2);
    const key = `${between(grid.ys, piece.baseline - 0.3 * piece.size)} ${column}`;
    cells.set(key, [...(cells.get(key) ?? []), piece]);
  }
  return grid.ys.slice(1).flatMap((_, row) => {
    const parts = grid.xs.slice(1).map((__, column) => cells.get(`${row} ${column}`) ?? []);
    const texts = parts.map((part) => cellText(part, direction));
    if (texts.every((text) => text === '')) return [];
    const bold = parts.flat().every((piece) => piece.bold);
    return [{ cells: direction === 'ltr' ? texts : texts.reverse(), header: row === 0 && bold }];
  });
}
