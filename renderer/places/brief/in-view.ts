// Which section and which block of the brief's scroll stand in view.
import { useEffect } from 'react';
import type { SectionId } from '../../../core/model/kinds/section.ts';
import { navigate, useNavigation } from '../../state/window/navigation.ts';
import { scrollWithin } from '../../ui/layout/scroll-within.ts';

export const sectionElement = (scroller: HTMLElement | null, id: string): Element | null =>
  scroller?.querySelector(`[data-section="${CSS.escape(id)}"]`) ?? null;

/** The last section that begins above the upper third of what is in sight. */
export function sectionInView(scroller: HTMLElement): SectionId | null {
  const { top, height } = scroller.getBoundingClientRect();
  // The text that has the caret is what is worked on, as long as it is in sight.
  const own = document.activeElement?.closest('[data-section]');
  if (own !== null && own !== undefined && scroller.contains(own)) {
    const box = own.getBoundingClientRect();
    if (box.bottom > top && box.top < top + height) return own.getAttribute('data-section') as SectionId;
  }
  let found: string | null = null;
  for (const element of scroller.querySelectorAll('[data-section]')) {
    if (element.getBoundingClientRect().top > top + height / 3) break;
    found = element.getAttribute('data-section');
  }
  return found as SectionId | null;
}

/** Brings a block that was asked for (by a check, a search hit) into view, once its section's text is there. */
export function useBlockInView(
  scroller: { readonly current: HTMLElement | null },
  setCaret: (
    update: (before: { id: SectionId; count: number } | null) => { id: SectionId; count: number },
  ) => void,
): void {
  const { blockId, sectionId } = useNavigation();
  useEffect(() => {
    if (blockId === null || sectionId === null) return;
    setCaret((before) => ({ id: sectionId, count: (before?.count ?? 0) + 1 }));
    const timer = setTimeout(() => {
      const block = scroller.current?.querySelector(`[data-id="${CSS.escape(blockId)}"]`);
      scrollWithin(scroller.current, block, 'center');
      navigate({ blockId: null });
    }, 80);
    return () => clearTimeout(timer);
  }, [blockId, sectionId, scroller, setCaret]);
}
