// The drawings of a network: pieces laid out, packed side by side and one under the other, as many drawings as they take.

import type { DrawingWords } from '../../words/documents/drawing-words.ts';
import { textWidthPt } from '../measure-text.ts';
import { mirrorScene } from '../mirror-scene.ts';
import type { Scene, SceneShape } from '../scene.ts';
import { sceneText } from '../scene-text.ts';
import { drawNetwork } from './draw-network.ts';
import { layoutNetwork } from './layout-network.ts';
import type { Layout } from './layout-graph.ts';
import type { NetworkGraph } from './network-graph.ts';
import { LABEL_SIZE, layoutGraphOf, type NetworkScale, SCALES } from './network-sizes.ts';
import { nodeShapes } from './node-shapes.ts';
import { connectedPieces, cutPiece } from './split-network.ts';

export type NetworkLook = {
  readonly widthPt: number;
  /** No drawing is higher. */
  readonly maxHeightPt: number;
  readonly dir: 'ltr' | 'rtl';
  readonly words: DrawingWords;
};

/** A drawing and the part of the graph that it shows. */
export type NetworkDrawing = { readonly scene: Scene; readonly graph: NetworkGraph };

type Piece = { readonly graph: NetworkGraph; readonly layout: Layout; readonly scale: NetworkScale };

const MARGIN = 1;
const PIECE_GAP = 26;
const LEGEND_ROW = 15;

/**
 * Every line of the graph is in exactly one drawing, and every actor that has a line in one at least; actors without a
 * line are in none, and it is for the caller to tell of them. Empty when there is no line.
 */
export function networkDrawings(graph: NetworkGraph, look: NetworkLook): NetworkDrawing[] {
  const widthPt = look.widthPt - 2 * MARGIN;
  const pieces: Piece[] = [];
  const waiting = connectedPieces(graph);
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const laid = layoutPiece(piece, widthPt, look.maxHeightPt - legendRoom(look, graph));
    if (laid !== null) pieces.push(laid);
    else waiting.unshift(...cutToFit(piece, widthPt, look.maxHeightPt - legendRoom(look, graph)));
  }
  return pack(pieces, look, graph);
}

/** A single line is drawn whatever its height: there is nothing to cut any more. */
function layoutPiece(graph: NetworkGraph, widthPt: number, maxHeightPt: number): Piece | null {
  for (const scale of SCALES) {
    const height = graph.edges.length === 1 ? Number.POSITIVE_INFINITY : maxHeightPt;
    const layout = layoutNetwork(layoutGraphOf(graph, scale), widthPt, height);
    if (layout !== null) return { graph, layout, scale };
  }
  return null;
}

/** The largest head that fits, and what is left; down to one line, which always fits. */
function cutToFit(piece: NetworkGraph, widthPt: number, maxHeightPt: number): NetworkGraph[] {
  for (let count = piece.nodes.length - 1; count > 2; count = Math.floor(count * 0.85)) {
    const [head, rest] = cutPiece(piece, count);
    if (layoutPiece(head, widthPt, maxHeightPt) !== null) return [head, ...connectedPieces(rest)];
  }
  const half = Math.ceil(piece.edges.length / 2);
  return [piece.edges.slice(0, half), piece.edges.slice(half)].flatMap((edges) =>
    connectedPieces({ nodes: piece.nodes, edges }),
  );
}

/** Side by side while there is width, then one under the other; a new drawing when the height is used up. */
function pack(pieces: readonly Piece[], look: NetworkLook, whole: NetworkGraph): NetworkDrawing[] {
  const drawings: NetworkDrawing[] = [];
  const widthPt = look.widthPt - 2 * MARGIN;
  const room = look.maxHeightPt - legendRoom(look, whole);
  let shelves: Piece[][] = [];
  let height = 0;
  const close = (): void => {
    if (shelves.length > 0) drawings.push(drawingOf(shelves, look));
    [shelves, height] = [[], 0];
  };
  const left = [...pieces];
  for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
    const shelf = [piece];
    let used = piece.layout.widthPt;
    for (let at = 0; at < left.length; ) {
      const next = left[at];
      if (next !== undefined && used + PIECE_GAP + next.layout.widthPt <= widthPt) {
        shelf.push(next);
        used += PIECE_GAP + next.layout.widthPt;
        left.splice(at, 1);
      } else at++;
    }
    const high = Math.max(...shelf.map((item) => item.layout.heightPt));
    if (height > 0 && height + PIECE_GAP + high > room) close();
    height += (height > 0 ? PIECE_GAP : 0) + high;
    shelves.push(shelf);
  }
  close();
  return drawings;
}

function drawingOf(shelves: readonly (readonly Piece[])[], look: NetworkLook): NetworkDrawing {
  const shapes: SceneShape[] = [];
  let y = MARGIN;
  for (const shelf of shelves) {
    const used = shelf.reduce((sum, piece) => sum + piece.layout.widthPt, 0);
    const gap = Math.min(PIECE_GAP * 2.5, (look.widthPt - used) / (shelf.length + 1));
    let x = (look.widthPt - used - gap * (shelf.length - 1)) / 2;
    for (const { graph, layout, scale } of shelf) {
      shapes.push(...drawNetwork(graph, layout, scale, { x, y }, look.dir));
      x += layout.widthPt + gap;
    }
    y += Math.max(...shelf.map((piece) => piece.layout.heightPt)) + PIECE_GAP;
  }
  y += 8 - PIECE_GAP;
  const pieces = shelves.flat();
  const nodes = new Map(pieces.flatMap(({ graph }) => graph.nodes.map((node) => [node.id, node] as const)));
  const graph = { nodes: [...nodes.values()], edges: pieces.flatMap((piece) => piece.graph.edges) };
  const legend = drawLegend(graph, look, y);
  const scene: Scene = {
    widthPt: look.widthPt,
    heightPt: Math.ceil(legend.bottom + MARGIN),
    shapes: [...shapes, ...legend.shapes],
  };
  return { graph, scene: look.dir === 'rtl' ? mirrorScene(scene) : scene };
}

const TYPES = ['person', 'organisation', 'armedGroup', 'stateBody', 'media', 'other'] as const;
const SAMPLE = { width: 20, height: 9.5 };

/** What the shapes and dashes mean, as far as they are used: a row of samples under the drawing. */
function drawLegend(
  graph: NetworkGraph,
  look: NetworkLook,
  top: number,
): { shapes: SceneShape[]; bottom: number } {
  const { network } = look.words;
  const used = TYPES.filter((type) => graph.nodes.some((node) => node.actorType === type));
  const entries = used.map((type) => ({
    text: network.types[type],
    sample: (x: number, y: number) => nodeShapes(type, { x: x + SAMPLE.width / 2, y, ...SAMPLE }),
  }));
  if (graph.edges.some((edge) => edge.contested))
    entries.push({
      text: network.dashed,
      sample: (x, y) => [
        {
          type: 'line',
          x1: x,
          y1: y,
          x2: x + SAMPLE.width,
          y2: y,
          colour: 'muted',
          widthPt: 0.9,
          dashed: true,
        },
      ],
    });
  const shapes: SceneShape[] = [];
  let [x, y] = [MARGIN, top + LEGEND_ROW / 2];
  for (const { text, sample } of entries) {
    const width = SAMPLE.width + 5 + textWidthPt(text, LABEL_SIZE);
    if (x > MARGIN && x + width > look.widthPt) [x, y] = [MARGIN, y + LEGEND_ROW];
    const place = { x: x + SAMPLE.width + 5, y: y + LABEL_SIZE * 0.35, sizePt: LABEL_SIZE, bold: false };
    shapes.push(...sample(x, y), sceneText({ ...place, anchor: 'start', colour: 'muted' }, text, look.dir));
    x += width + 14;
  }
  return { shapes, bottom: y + LEGEND_ROW / 2 };
}

/** The height that the legend of the whole graph would take, an upper bound for each of its drawings. */
const legendRoom = (look: NetworkLook, graph: NetworkGraph): number =>
  drawLegend(graph, look, 0).bottom + 8 + 3 * MARGIN;
