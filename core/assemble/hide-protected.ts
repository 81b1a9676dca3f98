// The last guard for protected actors: no name of one leaves in any text of the tree, wherever it was typed or quoted.

import type { Loss } from '../document/loss.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { NameHider } from '../query/name-hider.ts';

/**
 * The tree with every name of a protected actor replaced by what the actor is printed as, in brackets, and a loss for
 * each actor whose name the hider has met, here or before. A name that is split between differently marked stretches
 * of text is not found.
 */
export function hideProtected(hider: NameHider, tree: DocumentTree): { tree: DocumentTree; losses: Loss[] } {
  if (!hider.active) return { tree, losses: [] };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return hider.hide(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, KEPT.has(key) ? item : walk(item)]),
    );
  };
  const cleaned = walk(tree) as DocumentTree;
  const losses = hider.hidden().map(
    (shown): Loss => ({
      kind: 'input-part-left-out',
      where: tree.title,
      what: `The name of a protected actor stood in the text or in a quotation and was printed as “[${shown}]”`,
    }),
  );
  return { tree: cleaned, losses };
}

/** Keys whose values are identifiers, not text that anybody reads. */
const KEPT = new Set([
  'type',
  'id',
  'media',
  'mediaType',
  'target',
  'role',
  'styleRole',
  'created',
  'modified',
]);
