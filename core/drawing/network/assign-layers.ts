// Gives each box of a connected graph a layer: who commands stands above, others stand near those they are joined to.

import type { LayoutGraph, LayoutLine } from './layout-graph.ts';

export const BOX_GAP = 16;

/**
 * Layers from 0 downwards by the id of the box. No line joins two boxes of one layer, no layer is wider than `widthPt`,
 * and a line that says who stands above goes down, except where such lines run in a circle.
 */
export function assignLayers(graph: LayoutGraph, widthPt: number): Map<string, number> {
  const widths = new Map(graph.boxes.map((box) => [box.id, box.width]));
  const lines = new Map<string, LayoutLine[]>(graph.boxes.map((box) => [box.id, []]));
  for (const line of graph.lines) {
    lines.get(line.from)?.push(line);
    lines.get(line.to)?.push(line);
  }
  const far = Array.from({ length: 3 * graph.boxes.length + 4 }, (_, layersApart) => layersApart ** 1.4);
  const layers = new Map<string, number>();
  const used = new Map<number, number>();
  const fits = (layer: number, width: number): boolean => {
    const sum = used.get(layer);
    return sum === undefined || sum + BOX_GAP + width <= widthPt;
  };
  for (const id of orderOfPlacing(graph, lines)) {
    const width = widths.get(id) ?? 0;
    const placed = (lines.get(id) ?? []).flatMap((line) => {
      const other = line.from === id ? line.to : line.from;
      const layer = layers.get(other);
      const isAbove = line.above === null ? null : line[line.above] === id;
      return layer === undefined ? [] : [{ layer, isAbove }];
    });
    let best: number | null = null;
    let bestCost = Infinity;
    const around = placed.map(({ layer }) => layer);
    const [low, high] = [Math.min(0, ...around) - 1, Math.max(0, ...around) + 1];
    // Somewhere beyond all layers there is always room.
    for (let layer = low - graph.boxes.length; layer <= high + graph.boxes.length; layer++) {
      if (!fits(layer, width) || around.includes(layer)) continue;
      let cost = ((used.get(layer) ?? 0) / widthPt) * 0.4 + (placed.length === 0 ? Math.abs(layer) : 0);
      for (const item of placed) {
        const down = layer - item.layer;
        const wrong = item.isAbove === null ? false : item.isAbove ? down > 0 : down < 0;
        cost +=
          (far[Math.abs(down)] ?? Math.abs(down) ** 1.4) +
          (wrong ? 40 : 0) +
          (item.isAbove === null && down < 0 ? 0.05 : 0);
        if (cost >= bestCost) break;
      }
      if (cost < bestCost) [best, bestCost] = [layer, cost];
    }
    const layer = best ?? high + graph.boxes.length;
    layers.set(id, layer);
    used.set(layer, (used.get(layer) ?? -BOX_GAP) + BOX_GAP + width);
  }
  const sorted = [...new Set(layers.values())].sort((a, b) => a - b);
  return new Map([...layers].map(([id, layer]) => [id, sorted.indexOf(layer)]));
}

/** Those above before those below; then whoever is joined to most of those placed; then whoever has most lines. */
function orderOfPlacing(graph: LayoutGraph, lines: ReadonlyMap<string, readonly LayoutLine[]>): string[] {
  const order: string[] = [];
  const done = new Set<string>();
  const degree = (id: string): number => lines.get(id)?.length ?? 0;
  while (order.length < graph.boxes.length) {
    let best: string | null = null;
    let bestKey: readonly number[] = [];
    for (const { id } of graph.boxes) {
      if (done.has(id)) continue;
      const own = lines.get(id) ?? [];
      const waiting = own.filter((line) => {
        const above = line.above === null ? null : line[line.above];
        return above !== null && above !== id && !done.has(above);
      }).length;
      const joined = own.filter((line) => done.has(line.from === id ? line.to : line.from)).length;
      const key = [order.length > 0 && joined === 0 ? 1 : 0, waiting, -joined, -degree(id)];
      if (best === null || isLess(key, bestKey)) [best, bestKey] = [id, key];
    }
    if (best === null) break;
    order.push(best);
    done.add(best);
  }
  return order;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}
