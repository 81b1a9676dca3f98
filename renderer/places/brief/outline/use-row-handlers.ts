// What the rows of the outline call: the same functions for as long as the outline is shown, so that no row is drawn for them.

import { type KeyboardEvent, useRef, useState } from 'react';
import type { SectionId } from '../../../../core/model/kinds/section.ts';
import type { OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import type { ItemHandlers } from './outline-item.tsx';
import type { SectionActions } from './section-actions.ts';
import type { useOutlineDrag } from './use-outline-drag.ts';

/** Handlers by the id of a section, over what is shown when they are called. */
export function useRowHandlers(
  nodes: readonly OutlineNode[],
  actions: SectionActions,
  drag: ReturnType<typeof useOutlineDrag>,
  onKeyDown: (event: KeyboardEvent<HTMLElement>, node: OutlineNode, index: number) => void,
): ItemHandlers {
  const latest = useRef({ onKeyDown, drag, nodes });
  latest.current = { onKeyDown, drag, nodes };
  const [handlers] = useState((): ItemHandlers => {
    const at = (id: SectionId) => {
      const index = latest.current.nodes.findIndex((node) => node.section.id === id);
      const node = latest.current.nodes[index];
      return node === undefined ? null : { node, index };
    };
    return {
      reveal: (id) => actions.reveal(id),
      rename: (id) => actions.rename(id),
      onKeyDown: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.onKeyDown(event, found.node, found.index);
      },
      onDragStart: (event, id) => latest.current.drag.onDragStart(event, id),
      onDragOver: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.drag.onDragOver(event, found.node);
      },
      onDrop: (event, id) => {
        const found = at(id);
        if (found !== null) latest.current.drag.onDrop(event, found.node);
      },
      onDragEnd: () => latest.current.drag.onDragEnd(),
    };
  });
  return handlers;
}
