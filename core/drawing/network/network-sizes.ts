// The sizes of a network's words: names in boxes, labels on lines. Nothing is printed smaller than 7.5 pt.

import type { ActorType } from '../../model/kinds/actor.ts';
import { textWidthPt, wrapText } from '../measure-text.ts';
import type { LayoutBox, LayoutGraph, LayoutLine } from './layout-graph.ts';
import type { NetworkEdge, NetworkGraph, NetworkNode } from './network-graph.ts';
import { sidePadding } from './node-shapes.ts';

export const NAME_SIZE = 8;
export const LABEL_SIZE = 7.5;
export const NAME_LEADING = 10;
export const LABEL_LEADING = 9;

/** How wide names and labels may become before they are wrapped. */
export type NetworkScale = { readonly namePt: number; readonly labelPt: number };

/** From roomy to tight: the first with which the drawing fits is taken. */
export const SCALES: readonly NetworkScale[] = [
  { namePt: 96, labelPt: 88 },
  { namePt: 74, labelPt: 64 },
  { namePt: 62, labelPt: 48 },
];

/** A name on one line where it is short, else on two of like length, on three only where it is long; then it is cut. */
export function nameLines(name: string, scale: NetworkScale): string[] {
  const whole = textWidthPt(name, NAME_SIZE, true);
  if (whole <= scale.namePt * 0.72) return [name];
  // Three lines may be wider than asked for, rather than cut.
  for (const [count, limit] of [
    [2, scale.namePt],
    [3, 130],
  ] as const)
    for (let widthPt = whole / count; widthPt < limit; widthPt += 4) {
      const lines = wrapText(name, NAME_SIZE, widthPt, count, true);
      if (lines.every((line) => !line.endsWith('…'))) return lines;
    }
  return wrapText(name, NAME_SIZE, scale.namePt, 3, true);
}

export const labelLines = (label: string, scale: NetworkScale): string[] =>
  wrapText(label, LABEL_SIZE, scale.labelPt, 3);

/** The size of a box for its name. */
export function boxOf(name: string, actorType: ActorType, scale: NetworkScale): Omit<LayoutBox, 'id'> {
  const lines = nameLines(name, scale);
  const widest = Math.max(...lines.map((line) => textWidthPt(line, NAME_SIZE, true)));
  return {
    width: Math.max(40, widest + sidePadding(actorType) * 2),
    height: lines.length * NAME_LEADING + 9,
  };
}

function lineOf(edge: NetworkEdge, scale: NetworkScale): LayoutLine {
  const lines = labelLines(edge.label, scale);
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    width: Math.max(...lines.map((line) => textWidthPt(line, LABEL_SIZE))) + 2,
    height: lines.length * LABEL_LEADING + 3,
    above:
      edge.edgeKind === 'commands'
        ? 'from'
        : edge.edgeKind === 'partOf' || edge.edgeKind === 'role'
          ? 'to'
          : null,
  };
}

/** The graph as boxes and lines for the layout. */
export const layoutGraphOf = (graph: NetworkGraph, scale: NetworkScale): LayoutGraph => ({
  boxes: graph.nodes.map((node: NetworkNode) => ({
    id: node.id,
    ...boxOf(node.label, node.actorType, scale),
  })),
  lines: graph.edges.map((edge) => lineOf(edge, scale)),
});
