// Gives the items of ordered rows their x: near those they are joined to, apart from their neighbours, inside the width.

import { BOX_GAP } from './assign-layers.ts';
import type { RowItem } from './build-rows.ts';

const SWEEPS = 120;
const LAST_SWEEPS = 90;

/** Labels and passages stand over the end with fewer lines, and a passage in line with its own next part. */
function pullOf(item: RowItem, other: RowItem): number {
  if (item.itemKind === 'box') return 1;
  if (other.itemKind === 'box') return 2 / (other.up.length + other.down.length);
  return item.itemKind === 'passage' && other.itemKind === 'passage' ? 4 : 2;
}

/** Between any two items of a row there is at least so much room. */
export const LEAST_GAP = 3;

/** How far apart two items of a row must stand between their edges. */
function gapBetween(a: RowItem, b: RowItem): number {
  if (a.itemKind === 'box' && b.itemKind === 'box') return BOX_GAP;
  return a.itemKind === 'passage' && b.itemKind === 'passage' ? LEAST_GAP : 7;
}

/** Where lines leave their boxes: the offset from a box's middle of its line to an item. */
export type Ports = (box: RowItem, other: RowItem) => number;

/** Lines leave a box side by side, in the order in which the items that they go to stand in their row. */
export function portsOf(items: readonly RowItem[], rows: readonly (readonly number[])[]): Ports {
  const place = new Map(rows.flatMap((row) => row.map((id, index) => [id, index] as const)));
  const offsets = new Map<string, number>();
  for (const item of items) {
    if (item.itemKind !== 'box') continue;
    for (const near of [item.up, item.down]) {
      const sorted = [...near].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      const step = Math.min(14, (item.width * 0.62) / Math.max(1, sorted.length - 1));
      for (const [index, other] of sorted.entries())
        offsets.set(`${item.id} ${other}`, (index - (sorted.length - 1) / 2) * step);
    }
  }
  return (box, other) => offsets.get(`${box.id} ${other.id}`) ?? 0;
}

/** The middles of all items by id; null when a row does not fit into the width. */
export function placeRows(
  items: readonly RowItem[],
  rows: readonly (readonly number[])[],
  ports: Ports,
  widthPt: number,
): number[] | null {
  const x = Array.from({ length: items.length }, () => widthPt / 2);
  const rowItems = rows.map((row) => row.flatMap((id) => items[id] ?? []));
  for (const row of rowItems) {
    const placed = settle(
      row,
      row.map(() => widthPt / 2),
      widthPt,
    );
    if (placed === null) return null;
    for (const [index, item] of row.entries()) x[item.id] = placed[index] ?? 0;
  }
  const near = nearOf(items, ports);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? rowItems : [...rowItems].reverse();
    // The last sweeps look both ways, so that the ends of lines agree.
    const ways = sweep >= SWEEPS - LAST_SWEEPS ? 'both' : sweep % 2 === 0 ? 'up' : 'down';
    for (const row of order) {
      const wanted = row.map((item) => {
        let [sum, weight] = [0, 0];
        for (const { id, theirs, own, pull } of near[item.id]?.[ways] ?? []) {
          sum += ((x[id] ?? 0) + theirs - own) * pull;
          weight += pull;
        }
        return weight === 0 ? (x[item.id] ?? 0) : sum / weight;
      });
      const placed = settle(row, wanted, widthPt) ?? wanted;
      for (const [index, item] of row.entries()) x[item.id] = placed[index] ?? 0;
    }
  }
  return x;
}

type Near = { readonly id: number; readonly theirs: number; readonly own: number; readonly pull: number };

/** What each item is joined to, with all that stays the same from sweep to sweep. */
function nearOf(
  items: readonly RowItem[],
  ports: Ports,
): readonly { readonly up: Near[]; readonly down: Near[]; readonly both: Near[] }[] {
  return items.map((item) => {
    const look = (ids: readonly number[]): Near[] =>
      ids.flatMap((id) => {
        const other = items[id];
        return other === undefined
          ? []
          : [{ id, theirs: ports(other, item), own: ports(item, other), pull: pullOf(item, other) }];
      });
    const [up, down] = [look(item.up), look(item.down)];
    return { up, down, both: [...up, ...down] };
  });
}

/**
 * The places nearest to the wanted ones (least squares) that keep order, gaps and bounds: pool adjacent violators on
 * the places less the room that all before need. Null when there is not enough width.
 */
function settle(row: readonly RowItem[], wanted: readonly number[], widthPt: number): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const [index, item] of row.entries()) {
    const before = row[index - 1];
    at += before === undefined ? 0 : before.width / 2 + gapBetween(before, item) + item.width / 2;
    offsets.push(at);
  }
  const low = (row[0]?.width ?? 0) / 2;
  const high = widthPt - (row.at(-1)?.width ?? 0) / 2 - at;
  if (high < low - 0.01) return null;
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [index, place] of wanted.entries()) {
    const weight = row[index]?.itemKind === 'passage' ? 3 : 1;
    let pool = { sum: (place - (offsets[index] ?? 0)) * weight, weight, count: 1 };
    for (;;) {
      const last = pools.at(-1);
      if (last === undefined || last.sum / last.weight <= pool.sum / pool.weight) break;
      pool = {
        sum: pool.sum + last.sum,
        weight: pool.weight + last.weight,
        count: pool.count + last.count,
      };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools
    .flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
    .map((place, index) => Math.min(high, Math.max(low, place)) + (offsets[index] ?? 0));
}
