// Turns layered boxes into rows: rows of boxes, and between them rows of labels. A line has one item in every row that
// it crosses, so that room is kept for it and it never runs through a box or a label.

import type { LayoutGraph, LayoutLine } from './layout-graph.ts';

export type RowItem = {
  readonly id: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
  /** The box or the line it belongs to. */
  readonly owner: string;
  readonly itemKind: 'box' | 'label' | 'passage';
  /** The items it is joined to in the row above and in the row below. */
  readonly up: number[];
  readonly down: number[];
};

export type Rows = {
  readonly items: readonly RowItem[];
  readonly rows: number[][];
  /** The items of each line from the upper box to the lower one, both included. */
  readonly paths: ReadonlyMap<string, readonly number[]>;
};

export const PASSAGE_WIDTH = 5;
const LABEL_SHARE = 0.72;

/**
 * The rows of a layered graph, each in the order in which its items were met; null where boxes and the gaps of `gapPt`
 * between rows alone are higher than `maxHeightPt`.
 */
export function buildRows(
  graph: LayoutGraph,
  layers: ReadonlyMap<string, number>,
  widthPt: number,
  gapPt: number,
  maxHeightPt: number,
): Rows | null {
  const count = Math.max(0, ...layers.values()) + 1;
  const layerOf = (id: string): number => layers.get(id) ?? 0;
  const ends = (line: LayoutLine): [top: string, bottom: string] =>
    layerOf(line.from) <= layerOf(line.to) ? [line.from, line.to] : [line.to, line.from];

  // Each line's label goes into the gap that it crosses with the least in it.
  const load = Array.from({ length: count }, () => 0);
  const gapOf = new Map<string, number>();
  const bySpan = [...graph.lines].sort((a, b) => spanOf(a) - spanOf(b));
  function spanOf(line: LayoutLine): number {
    return Math.abs(layerOf(line.from) - layerOf(line.to));
  }
  for (const line of bySpan) {
    const [top, bottom] = ends(line);
    let best = layerOf(top);
    for (let gap = layerOf(top); gap < layerOf(bottom); gap++)
      if ((load[gap] ?? 0) < (load[best] ?? 0) - 1) best = gap;
    load[best] = (load[best] ?? 0) + line.width + 8;
    gapOf.set(line.id, best);
  }
  const labelRows = load.map((sum) => (sum === 0 ? 0 : Math.ceil(sum / (widthPt * LABEL_SHARE))));
  const rowOfLayer: number[] = [];
  let next = 0;
  for (let layer = 0; layer < count; layer++) {
    rowOfLayer.push(next);
    next += 1 + (labelRows[layer] ?? 0);
  }

  const boxHeights = Array.from({ length: count }, () => 0);
  for (const box of graph.boxes)
    boxHeights[layerOf(box.id)] = Math.max(boxHeights[layerOf(box.id)] ?? 0, box.height);
  if (boxHeights.reduce((sum, height) => sum + height, gapPt * (next - 1)) > maxHeightPt) return null;

  const items: RowItem[] = [];
  const rows: number[][] = Array.from({ length: next }, () => []);
  const add = (item: Omit<RowItem, 'id' | 'up' | 'down'>): number => {
    const id = items.length;
    items.push({ ...item, id, up: [], down: [] });
    rows[item.row]?.push(id);
    return id;
  };
  const boxItem = new Map<string, number>();
  for (const box of graph.boxes)
    boxItem.set(
      box.id,
      add({
        row: rowOfLayer[layerOf(box.id)] ?? 0,
        width: box.width,
        height: box.height,
        owner: box.id,
        itemKind: 'box',
      }),
    );
  const paths = new Map<string, readonly number[]>();
  const turn = Array.from({ length: count }, () => 0);
  for (const line of graph.lines) {
    const [top, bottom] = ends(line);
    const gap = gapOf.get(line.id) ?? 0;
    const labelRow = (rowOfLayer[gap] ?? 0) + 1 + ((turn[gap] ?? 0) % Math.max(1, labelRows[gap] ?? 1));
    turn[gap] = (turn[gap] ?? 0) + 1;
    const path = [boxItem.get(top) ?? 0];
    const last = rowOfLayer[layerOf(bottom)] ?? 0;
    for (let row = (rowOfLayer[layerOf(top)] ?? 0) + 1; row < last; row++)
      path.push(
        row === labelRow
          ? add({ row, width: line.width, height: line.height, owner: line.id, itemKind: 'label' })
          : add({ row, width: PASSAGE_WIDTH, height: 0, owner: line.id, itemKind: 'passage' }),
      );
    path.push(boxItem.get(bottom) ?? 0);
    for (const [index, id] of path.entries()) {
      const after = path[index + 1];
      if (after === undefined) break;
      items[id]?.down.push(after);
      items[after]?.up.push(id);
    }
    paths.set(line.id, path);
  }
  return { items, rows, paths };
}
