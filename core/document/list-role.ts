// What the items of a list are, so that a list can stand in the same frame as paragraphs of that role.

import type { BlockRole } from '../template/styles.ts';
import type { Block, List } from './tree.ts';

/** The role of the words that begin a list; null where it begins with none. */
export function listRole(list: List): BlockRole | null {
  const first: Block | undefined = list.items.find(({ blocks }) => blocks.length > 0)?.blocks[0];
  if (first?.type === 'paragraph') return first.role;
  return first?.type === 'list' ? listRole(first) : null;
}
