// What the keys do on a row of the outline: go to another, move or nest the section, write in it, rename it, remove it.

import type { KeyboardEvent } from 'react';
import type { OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import { nextListIndex } from '../../../ui/layout/list-keys.ts';
import type { SectionActions } from './section-actions.ts';

export type OutlineTree = {
  readonly nodes: readonly OutlineNode[];
  /** The element whose children are the rows. */
  readonly element: HTMLElement | null;
  readonly actions: SectionActions;
  readonly readOnly: boolean;
};

/** Takes a key on the row at `index`. */
export function takeOutlineKey(
  event: KeyboardEvent<HTMLElement>,
  node: OutlineNode,
  index: number,
  { nodes, element, actions, readOnly }: OutlineTree,
): void {
  if (event.target !== event.currentTarget) return;
  const moves = event.altKey && (event.ctrlKey || event.metaKey);
  if (moves && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    actions.move(node.section.id, event.key === 'ArrowUp' ? 'up' : 'down');
    return;
  }
  if (moves && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    event.preventDefault();
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    actions.move(node.section.id, (event.key === 'ArrowRight') === rtl ? 'out' : 'in');
    return;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const next = nextListIndex(event.key, index, nodes.length, 10);
  if (next !== null) {
    event.preventDefault();
    const target = nodes[next];
    if (target === undefined) return;
    actions.reveal(target.section.id);
    const item = element?.children[next];
    if (item instanceof HTMLElement) item.focus({ preventScroll: true });
  } else if (event.key === 'Enter') {
    event.preventDefault();
    actions.write(node.section.id);
  } else if (event.key === 'F2') {
    event.preventDefault();
    actions.rename(node.section.id);
  } else if (event.key === 'Delete' && !readOnly) {
    event.preventDefault();
    actions.remove(node.section.id);
  }
}
