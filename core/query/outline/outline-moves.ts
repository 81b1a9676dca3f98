// Where a section goes when it is moved in the outline by key or mouse. Gives the place for move-section, changes nothing.

import type { SectionId } from '../../model/kinds/section.ts';
import type { OutlineNode } from './outline-of.ts';

/** A place in the outline: under a parent (null: top level), after a sibling (null: first). */
export type OutlinePlace = { readonly parentId: SectionId | null; readonly afterId: SectionId | null };

export type OutlineMove = 'up' | 'down' | 'in' | 'out';

/** Deeper headings than these look alike in print and on the screen. */
const DEEPEST = 5;

/**
 * Up and down go past the neighbour, at the ends out of the parent; in: under the section before it; out: after its
 * parent. Null when there is nowhere to go.
 */
export function placeAfterMove(
  outline: readonly OutlineNode[],
  id: SectionId,
  move: OutlineMove,
): OutlinePlace | null {
  const found = locate(outline, id, []);
  if (found === null) return null;
  const { siblings, index, ancestors } = found;
  const parent = ancestors.at(-1) ?? null;
  const parentId = parent?.section.id ?? null;
  const around = ancestors.at(-2)?.children ?? outline;
  const grandparentId = ancestors.at(-2)?.section.id ?? null;
  switch (move) {
    case 'up':
      if (index > 0) return { parentId, afterId: siblings[index - 2]?.section.id ?? null };
      if (parent === null) return null;
      return { parentId: grandparentId, afterId: around[around.indexOf(parent) - 1]?.section.id ?? null };
    case 'down':
      if (index < siblings.length - 1) return { parentId, afterId: siblings[index + 1]?.section.id ?? null };
      return parent === null ? null : { parentId: grandparentId, afterId: parent.section.id };
    case 'in': {
      const before = siblings[index - 1];
      if (before === undefined || before.depth + 1 + heightOf(siblings[index]) > DEEPEST) return null;
      return { parentId: before.section.id, afterId: before.children.at(-1)?.section.id ?? null };
    }
    case 'out':
      return parent === null ? null : { parentId: grandparentId, afterId: parent.section.id };
  }
}

/**
 * The place of a section dropped on another: before it, after it (below what stands under it), or inside it as its
 * last. Null where it can't go: on itself, into itself, too deep, or where it is already.
 */
export function placeAfterDrop(
  outline: readonly OutlineNode[],
  id: SectionId,
  targetId: SectionId,
  where: 'before' | 'after' | 'inside',
): OutlinePlace | null {
  const moved = locate(outline, id, []);
  const target = locate(outline, targetId, []);
  if (moved === null || target === null || id === targetId) return null;
  if (target.ancestors.some((node) => node.section.id === id)) return null;
  const height = heightOf(moved.siblings[moved.index]);
  const parentId = target.ancestors.at(-1)?.section.id ?? null;
  const others = target.siblings.filter((node) => node.section.id !== id);
  const at = others.findIndex((node) => node.section.id === targetId);
  const depth = target.ancestors.length + (where === 'inside' ? 1 : 0);
  if (depth + height > DEEPEST) return null;
  const under = others[at]?.children.filter((node) => node.section.id !== id) ?? [];
  const place: OutlinePlace =
    where === 'inside'
      ? { parentId: targetId, afterId: under.at(-1)?.section.id ?? null }
      : { parentId, afterId: (where === 'after' ? others[at] : others[at - 1])?.section.id ?? null };
  const movedParent = moved.ancestors.at(-1)?.section.id ?? null;
  const movedAfter = moved.siblings[moved.index - 1]?.section.id ?? null;
  return place.parentId === movedParent && place.afterId === movedAfter ? null : place;
}

type Located = {
  readonly siblings: readonly OutlineNode[];
  readonly index: number;
  readonly ancestors: readonly OutlineNode[];
};

function locate(
  nodes: readonly OutlineNode[],
  id: string,
  ancestors: readonly OutlineNode[],
): Located | null {
  for (const [index, node] of nodes.entries()) {
    if (node.section.id === id) return { siblings: nodes, index, ancestors };
    const below = locate(node.children, id, [...ancestors, node]);
    if (below !== null) return below;
  }
  return null;
}

const heightOf = (node: OutlineNode | undefined): number =>
  node === undefined || node.children.length === 0 ? 0 : 1 + Math.max(...node.children.map(heightOf));
