// Orders the items of each row so that few lines cross: by the middle of their neighbours, then by trying exchanges.

import type { RowItem, Rows } from './build-rows.ts';

const SWEEPS = 24;

/** The rows in their best order of those tried. The same rows give the same order. */
export function orderRows({ items, rows: start }: Rows): number[][] {
  let rows = start.map((row) => [...row]);
  let best = rows;
  let fewest = crossingsOf(items, rows);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    rows = sweepRows(items, rows, down);
    exchange(items, rows);
    const crossings = crossingsOf(items, rows);
    if (crossings < fewest) [best, fewest] = [rows.map((row) => [...row]), crossings];
  }
  return best;
}

function sweepRows(items: readonly RowItem[], rows: readonly number[][], down: boolean): number[][] {
  const result = rows.map((row) => [...row]);
  const order = down ? result.keys() : [...result.keys()].reverse();
  const places = placesOf(result, items.length);
  for (const at of order) {
    const row = result[at] ?? [];
    const middle = new Map(
      row.map((id, index) => {
        const near = (down ? items[id]?.up : items[id]?.down) ?? [];
        const sum = near.reduce((total, other) => total + (places[other] ?? 0), 0);
        return [id, near.length === 0 ? (places[id] ?? index) : sum / near.length] as const;
      }),
    );
    row.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
    setPlaces(places, row);
  }
  return result;
}

/** Where each item stands in its row, as a share of the row, so that long and short rows compare. */
function placesOf(rows: readonly (readonly number[])[], count: number): number[] {
  const places = Array.from({ length: count }, () => 0);
  for (const row of rows) setPlaces(places, row);
  return places;
}

function setPlaces(places: number[], row: readonly number[]): void {
  for (const [index, id] of row.entries()) places[id] = (index + 1) / (row.length + 1);
}

/** Exchanges neighbours as long as that takes crossings away. */
function exchange(items: readonly RowItem[], rows: number[][]): void {
  const position = positionsOf(rows, items.length);
  for (let round = 0; round < 4; round++) {
    let better = false;
    for (const row of rows) {
      for (let index = 0; index + 1 < row.length; index++) {
        const [a, b] = [items[row[index] ?? -1], items[row[index + 1] ?? -1]];
        if (a === undefined || b === undefined) continue;
        const now = pairCrossings(a.up, b.up, position) + pairCrossings(a.down, b.down, position);
        if (now === 0) continue;
        const then = pairCrossings(b.up, a.up, position) + pairCrossings(b.down, a.down, position);
        if (then >= now) continue;
        [row[index], row[index + 1]] = [b.id, a.id];
        [position[b.id], position[a.id]] = [index, index + 1];
        better = true;
      }
    }
    if (!better) return;
  }
}

/** The place of each item in its row, by its id. */
function positionsOf(rows: readonly (readonly number[])[], count: number): Int32Array {
  const position = new Int32Array(count);
  for (const row of rows) for (const [index, id] of row.entries()) position[id] = index;
  return position;
}

/** How many lines of a (left) cross lines of b (right) on their way to one row. */
function pairCrossings(a: readonly number[], b: readonly number[], position: Int32Array): number {
  let count = 0;
  for (const left of a) {
    const at = position[left] ?? 0;
    for (const right of b) if (at > (position[right] ?? 0)) count++;
  }
  return count;
}

/** Lines down from each row are taken from left to right: each crosses those before it that end further right. */
function crossingsOf(items: readonly RowItem[], rows: readonly (readonly number[])[]): number {
  const position = positionsOf(rows, items.length);
  let count = 0;
  for (const row of rows) {
    const ends: number[] = [];
    for (const id of row) {
      const down = items[id]?.down ?? [];
      for (const other of down) {
        const at = position[other] ?? 0;
        for (const end of ends) if (end > at) count++;
      }
      // Lines of one item do not cross each other.
      for (const other of down) ends.push(position[other] ?? 0);
    }
  }
  return count;
}
