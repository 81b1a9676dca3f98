// Lays out one connected network: layers, rows, order, places. Pure and quick: the same graph gives the same drawing.

import { assignLayers } from './assign-layers.ts';
import { buildRows, type RowItem, type Rows } from './build-rows.ts';
import type { Layout, LayoutGraph, PlacedLine } from './layout-graph.ts';
import { orderRows } from './order-rows.ts';
import { LEAST_GAP, placeRows, portsOf } from './place-rows.ts';

const MIN_GAP = 11;
const MAX_GAP = 30;

/** The layout of a connected graph within a width and a height; null when it does not fit. */
export function layoutNetwork(graph: LayoutGraph, widthPt: number, maxHeightPt: number): Layout | null {
  const built = buildRows(graph, assignLayers(graph, widthPt), widthPt, MIN_GAP, maxHeightPt);
  // Most of a large network's tries fail, and whether they can fit at all is known before the costly part.
  if (built === null || leastHeight(built) > maxHeightPt || leastWidth(built) > widthPt + 0.01) return null;
  const rows = orderRows(built);
  const { items, paths } = built;
  const ports = portsOf(items, rows);
  const x = placeRows(items, rows, ports, widthPt);
  if (x === null) return null;

  // Rows from top to bottom; a gap is higher where lines have far to go, so that none lies flat.
  const tops: number[] = [];
  const heights = rows.map((row) => Math.max(0, ...row.map((id) => items[id]?.height ?? 0)));
  let y = 0;
  for (const [at, row] of rows.entries()) {
    tops.push(y);
    y += heights[at] ?? 0;
    if (at === rows.length - 1) break;
    let far = 0;
    for (const id of row)
      for (const other of items[id]?.down ?? [])
        far = Math.max(far, Math.abs((x[id] ?? 0) - (x[other] ?? 0)));
    y += Math.min(MAX_GAP, Math.max(MIN_GAP, far * 0.17));
  }

  if (y > maxHeightPt) return null;

  const left = Math.min(...items.map((item) => (x[item.id] ?? 0) - item.width / 2));
  const right = Math.max(...items.map((item) => (x[item.id] ?? 0) + item.width / 2));
  const middle = (item: RowItem): number => (tops[item.row] ?? 0) + (heights[item.row] ?? 0) / 2;
  const lines = graph.lines.map((line): PlacedLine => {
    const path = (paths.get(line.id) ?? []).flatMap((id) => items[id] ?? []);
    const points: [number, number][] = [];
    let labelAt = 0;
    let label = path[0];
    for (const [index, item] of path.entries()) {
      const [top, bottom] = [tops[item.row] ?? 0, (tops[item.row] ?? 0) + (heights[item.row] ?? 0)];
      const at = (x[item.id] ?? 0) - left;
      if (item.itemKind === 'box') {
        const isFirst = index === 0;
        const other = path[isFirst ? 1 : index - 1];
        const port = at + (other === undefined ? 0 : ports(item, other));
        const edge = middle(item) + (isFirst ? item.height : -item.height) / 2;
        // Past lower neighbours the line runs straight, so that it leaves the row before it bends.
        points.push(...(isFirst ? [edge, bottom] : [top, edge]).map((py): [number, number] => [port, py]));
      } else if (item.itemKind === 'label') {
        label = item;
        points.push([at, top], [at, middle(item) - item.height / 2]);
        labelAt = points.length - 1;
        points.push([at, middle(item) + item.height / 2], [at, bottom]);
      } else points.push([at, top], [at, bottom]);
    }
    const upright = path[0]?.owner === line.from;
    return {
      id: line.id,
      points: upright ? points : [...points].reverse(),
      labelAt: upright ? labelAt : points.length - 2 - labelAt,
      x: label === undefined ? 0 : (x[label.id] ?? 0) - left,
      y: label === undefined ? 0 : middle(label),
    };
  });
  const boxes = items
    .filter((item) => item.itemKind === 'box')
    .map((item) => ({ id: item.owner, x: (x[item.id] ?? 0) - left, y: middle(item) }));
  return { widthPt: right - left, heightPt: y, boxes, lines };
}

/** No order of the rows makes them lower. */
const leastHeight = ({ items, rows }: Rows): number =>
  rows.reduce(
    (sum, row) => sum + Math.max(0, ...row.map((id) => items[id]?.height ?? 0)),
    MIN_GAP * Math.max(0, rows.length - 1),
  );

/** No order makes the widest row narrower. */
const leastWidth = ({ items, rows }: Rows): number =>
  Math.max(
    0,
    ...rows.map((row) =>
      row.reduce((sum, id) => sum + (items[id]?.width ?? 0), LEAST_GAP * Math.max(0, row.length - 1)),
    ),
  );
