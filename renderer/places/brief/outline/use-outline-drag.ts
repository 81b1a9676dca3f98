// Dragging a row of the outline before, after or into another.

import { type DragEvent, useRef, useState } from 'react';
import type { SectionId } from '../../../../core/model/kinds/section.ts';
import { placeAfterDrop } from '../../../../core/query/outline/outline-moves.ts';
import type { OutlineNode } from '../../../../core/query/outline/outline-of.ts';
import type { SectionActions } from './section-actions.ts';

const DRAG_TYPE = 'application/x-briefwright-section';

type Where = 'before' | 'after' | 'inside';

/** Gives a place that is let go of to `actions`; holds only what is being dragged. */
export function useOutlineDrag(outline: readonly OutlineNode[], actions: SectionActions) {
  // Beside the state, which is drawn a moment later than events follow each other.
  const dragged = useRef<SectionId | null>(null);
  const [draggedId, setDraggedId] = useState<SectionId | null>(null);
  const [over, setOver] = useState<{ id: SectionId; where: Where } | null>(null);
  const onDragStart = (event: DragEvent<HTMLElement>, id: SectionId): void => {
    event.dataTransfer.setData(DRAG_TYPE, id);
    event.dataTransfer.effectAllowed = 'move';
    dragged.current = id;
    setDraggedId(id);
  };
  const onDragOver = (event: DragEvent<HTMLElement>, node: OutlineNode): void => {
    if (dragged.current === null) return;
    const where = whereOver(event);
    if (placeAfterDrop(outline, dragged.current, node.section.id, where) === null) {
      setOver(null);
      return;
    }
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    if (over?.id !== node.section.id || over.where !== where) setOver({ id: node.section.id, where });
  };
  const endDrag = (): void => {
    dragged.current = null;
    setDraggedId(null);
    setOver(null);
  };
  const onDrop = (event: DragEvent<HTMLElement>, node: OutlineNode): void => {
    const id = dragged.current;
    if (id === null) return;
    event.preventDefault();
    event.stopPropagation();
    const place = placeAfterDrop(outline, id, node.section.id, whereOver(event));
    if (place !== null) actions.place(id, place);
    endDrag();
  };
  return { draggedId, over, leave: () => setOver(null), onDragStart, onDragOver, onDrop, onDragEnd: endDrag };
}

function whereOver(event: DragEvent<HTMLElement>): Where {
  const box = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - box.top) / box.height;
  return part < 0.28 ? 'before' : part > 0.72 ? 'after' : 'inside';
}
