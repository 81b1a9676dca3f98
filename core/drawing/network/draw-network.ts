// Draws a laid-out network: lines first, boxes over them, each with its words. Knows where things stand, not why.

import type { ScenePoint, SceneShape } from '../scene.ts';
import { sceneText } from '../scene-text.ts';
import type { Layout, PlacedLine } from './layout-graph.ts';
import { isDirected, type NetworkEdge, type NetworkGraph } from './network-graph.ts';
import {
  boxOf,
  LABEL_LEADING,
  LABEL_SIZE,
  labelLines,
  NAME_LEADING,
  NAME_SIZE,
  nameLines,
  type NetworkScale,
} from './network-sizes.ts';
import { nodeShapes } from './node-shapes.ts';

const CURVE_STEPS = 12;
const ARROW = { length: 5.5, half: 2.5 };

/** The shapes of a layout whose top left corner stands at a point. */
export function drawNetwork(
  graph: NetworkGraph,
  layout: Layout,
  scale: NetworkScale,
  at: { readonly x: number; readonly y: number },
  dir: 'ltr' | 'rtl',
): SceneShape[] {
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const move = ([x, y]: ScenePoint): ScenePoint => [round(x + at.x), round(y + at.y)];
  const shapes: SceneShape[] = [];
  const words: SceneShape[] = [];
  for (const line of layout.lines) {
    const edge = edges.get(line.id);
    if (edge === undefined) continue;
    shapes.push(...drawLine(edge, line, move));
    const [x, y] = move([line.x, line.y]);
    words.push(...drawWords(labelLines(edge.label, scale), x, y, LABEL_SIZE, LABEL_LEADING, false, dir));
  }
  for (const box of layout.boxes) {
    const node = nodes.get(box.id);
    if (node === undefined) continue;
    const [x, y] = move([box.x, box.y]);
    shapes.push(...nodeShapes(node.actorType, { x, y, ...boxOf(node.label, node.actorType, scale) }));
    words.push(...drawWords(nameLines(node.label, scale), x, y, NAME_SIZE, NAME_LEADING, true, dir));
  }
  return [...shapes, ...words];
}

function drawLine(
  edge: NetworkEdge,
  line: PlacedLine,
  move: (point: ScenePoint) => ScenePoint,
): SceneShape[] {
  const points = line.points.map(move);
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return [];
  const shapes: SceneShape[] = [];
  const down = end[1] >= (points.at(0)?.[1] ?? 0) ? 1 : -1;
  if (isDirected(edge.edgeKind)) {
    shapes.push({
      type: 'polyline',
      points: [
        end,
        [end[0] - ARROW.half, round(end[1] - ARROW.length * down)],
        [end[0] + ARROW.half, round(end[1] - ARROW.length * down)],
      ],
      closed: true,
      fill: 'muted',
      stroke: null,
      widthPt: 0,
      dashed: false,
    });
    // The line ends inside its arrowhead, not at the tip, which would look blunt.
    points[points.length - 1] = [end[0], round(end[1] - ARROW.length * 0.7 * down)];
  }
  const parts = [points.slice(0, line.labelAt + 1), points.slice(line.labelAt + 1)];
  for (const part of parts)
    shapes.unshift({
      type: 'polyline',
      points: curve(part),
      closed: false,
      fill: null,
      stroke: 'muted',
      widthPt: 0.9,
      dashed: edge.contested,
    });
  return shapes;
}

/** Upright at every point, an even bend between two that stand apart. */
function curve(points: readonly ScenePoint[]): ScenePoint[] {
  const result: ScenePoint[] = points.slice(0, 1);
  for (const [index, to] of points.slice(1).entries()) {
    const from = points[index] ?? to;
    if (Math.abs(from[0] - to[0]) < 0.05) {
      result.push(to);
      continue;
    }
    const middle = (from[1] + to[1]) / 2;
    for (let step = 1; step <= CURVE_STEPS; step++) {
      const t = step / CURVE_STEPS;
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      result.push([
        round((a + b) * from[0] + (c + d) * to[0]),
        round(a * from[1] + (b + c) * middle + d * to[1]),
      ]);
    }
  }
  return result;
}

/** Centred lines around a middle. */
function drawWords(
  lines: readonly string[],
  x: number,
  y: number,
  sizePt: number,
  leading: number,
  bold: boolean,
  dir: 'ltr' | 'rtl',
): SceneShape[] {
  const first = y - ((lines.length - 1) * leading) / 2 + sizePt * 0.35;
  return lines.map((text, index) =>
    sceneText(
      { x, y: round(first + index * leading), sizePt, bold, anchor: 'middle', colour: 'ink' },
      text,
      dir,
    ),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
