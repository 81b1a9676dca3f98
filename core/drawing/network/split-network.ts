// Parts of a network: its connected pieces, and pieces that are small enough for a page. No line is lost on the way.

import type { NetworkGraph } from './network-graph.ts';

/** The connected pieces, the largest first; actors without a line are in none of them. */
export function connectedPieces(graph: NetworkGraph): NetworkGraph[] {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next;
    return at;
  };
  for (const { from, to } of graph.edges) {
    const [a, b] = [find(from), find(to)];
    if (a !== b) parent.set(b, a);
  }
  const pieces = new Map<
    string,
    { nodes: NetworkGraph['nodes'][number][]; edges: NetworkGraph['edges'][number][] }
  >();
  const joined = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
  const pieceOf = (id: string) => {
    const root = find(id);
    const piece = pieces.get(root) ?? { nodes: [], edges: [] };
    pieces.set(root, piece);
    return piece;
  };
  for (const node of graph.nodes) if (joined.has(node.id)) pieceOf(node.id).nodes.push(node);
  for (const edge of graph.edges) pieceOf(edge.from).edges.push(edge);
  return [...pieces.values()].sort((a, b) => b.nodes.length - a.nodes.length);
}

/**
 * A connected piece cut in two: up to `count` actors around the best connected one with the lines between them, and the
 * rest of the lines with their actors. Actors at the cut are in both.
 */
export function cutPiece(piece: NetworkGraph, count: number): [head: NetworkGraph, rest: NetworkGraph] {
  const near = new Map<string, string[]>(piece.nodes.map((node) => [node.id, []]));
  for (const { from, to } of piece.edges) {
    near.get(from)?.push(to);
    near.get(to)?.push(from);
  }
  const degree = (id: string): number => near.get(id)?.length ?? 0;
  const hub = piece.nodes.reduce(
    (best, node) => (degree(node.id) > degree(best) ? node.id : best),
    piece.nodes[0]?.id ?? '',
  );
  const chosen = new Set([hub]);
  for (const id of chosen) {
    for (const other of near.get(id) ?? []) if (chosen.size < Math.max(2, count)) chosen.add(other);
  }
  const isInside = (edge: NetworkGraph['edges'][number]): boolean =>
    chosen.has(edge.from) && chosen.has(edge.to);
  const part = (edges: NetworkGraph['edges']): NetworkGraph => {
    const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
    return { nodes: piece.nodes.filter((node) => ends.has(node.id)), edges };
  };
  return [part(piece.edges.filter(isInside)), part(piece.edges.filter((edge) => !isInside(edge)))];
}
