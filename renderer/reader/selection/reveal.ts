// Brings parts of a source's text into view, and selects them.

import { useEffect, useRef } from 'react';
import type { Excerpt, ExcerptId } from '../../../core/model/kinds/excerpt.ts';
import { scrollWithin } from '../../ui/layout/scroll-within.ts';
import { pointOfOffset } from './dom-selection.ts';
import { blockAt, type Span } from './selection-offsets.ts';

const scrollerOf = (root: HTMLElement): HTMLElement | null => root.closest<HTMLElement>('[data-scroller]');

/** Selects a part of the text, as if it had been done by hand. */
export function selectSpan(root: HTMLElement, starts: readonly number[], span: Span): void {
  root.focus({ preventScroll: true });
  scrollWithin(scrollerOf(root), setSelection(root, starts, span), 'center');
}

/** Sets the page's selection; gives the element it begins in. */
export function setSelection(root: HTMLElement, starts: readonly number[], span: Span): HTMLElement | null {
  const from = pointOfOffset(root, blockAt(starts, span.start), span.start);
  const to = pointOfOffset(root, blockAt(starts, Math.max(span.start, span.end - 1)), span.end);
  if (from === null || to === null) return null;
  document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
  return from.node.parentElement;
}

/** Scrolls to the excerpt when another one is asked for, not when it merely changes. */
export function useRevealed(
  root: { readonly current: HTMLElement | null },
  id: ExcerptId | null,
  excerpts: readonly Excerpt[],
  starts: readonly number[],
): void {
  const known = useRef({ excerpts, starts });
  known.current = { excerpts, starts };
  useEffect(() => {
    if (id === null) return undefined;
    let tries = 0;
    let frame = 0;
    const show = (): void => {
      const first = known.current.excerpts.find((excerpt) => excerpt.id === id)?.segments[0];
      const element = root.current;
      if (element === null || first === undefined) return;
      const point = pointOfOffset(element, blockAt(known.current.starts, first.start), first.start);
      const target = point?.node.parentElement;
      if (target === null || target === undefined) {
        // Long texts are put in bit by bit.
        tries += 1;
        if (tries < 300) frame = requestAnimationFrame(show);
        return;
      }
      const scroller = scrollerOf(element);
      const frameRect = scroller?.getBoundingClientRect();
      const rect = target.getBoundingClientRect();
      const inSight =
        frameRect !== undefined && rect.top >= frameRect.top + 20 && rect.bottom <= frameRect.bottom - 20;
      if (!inSight) scrollWithin(scroller, target, 'center');
    };
    frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [id, root]);
}
