// Which section of the brief is the one that is worked on, and what brings another into view.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { SectionId } from '../../../core/model/kinds/section.ts';
import type { OutlineNode } from '../../../core/query/outline/outline-of.ts';
import { getNavigation, navigate, useNavigation } from '../../state/window/navigation.ts';
import { scrollWithin } from '../../ui/layout/scroll-within.ts';
import { sectionElement, sectionInView, useBlockInView } from './in-view.ts';

/** Where the caret is wanted; it counts up when it is wanted there once more. */
export type WantedCaret = { readonly id: SectionId; readonly count: number };

export type ShownSection = {
  readonly selectedId: SectionId | null;
  readonly caret: WantedCaret | null;
  /** The caret went there, or the text was scrolled there. */
  readonly select: (id: SectionId) => void;
  /** Brings a section into view. */
  readonly reveal: (id: SectionId) => void;
  /** The same, with the caret in its text. */
  readonly write: (id: SectionId) => void;
  readonly onScroll: () => void;
};

/** Follows navigation and scrolling, and keeps each level with the other. */
export function useShownSection(
  nodes: readonly OutlineNode[],
  scroller: RefObject<HTMLElement | null>,
): ShownSection {
  const { sectionId: wantedId } = useNavigation();
  const [caret, setCaret] = useState<WantedCaret | null>(null);
  const known = nodes.some((node) => node.section.id === wantedId);
  const selectedId = known ? wantedId : (nodes[0]?.section.id ?? null);

  // The section that scrolling or the caret chose is in view already; only a choice from elsewhere moves the text.
  const chosenHere = useRef<SectionId | null>(null);
  const select = useCallback((id: SectionId) => {
    if (getNavigation().sectionId === id) return;
    chosenHere.current = id;
    navigate({ sectionId: id });
  }, []);
  const held = useRef(0);
  const scrollTo = useCallback(
    (id: SectionId) => {
      held.current = Date.now();
      scrollWithin(scroller.current, sectionElement(scroller.current, id), 'start');
    },
    [scroller],
  );
  useEffect(() => {
    if (wantedId !== null && chosenHere.current !== wantedId) scrollTo(wantedId);
    chosenHere.current = wantedId;
  }, [wantedId, scrollTo]);
  const reveal = useCallback(
    (id: SectionId) => {
      chosenHere.current = id;
      navigate({ sectionId: id });
      // A section that was just added is in the page after the next frame.
      requestAnimationFrame(() => scrollTo(id));
    },
    [scrollTo],
  );
  const write = useCallback(
    (id: SectionId) => {
      reveal(id);
      setCaret((before) => ({ id, count: (before?.count ?? 0) + 1 }));
    },
    [reveal],
  );
  const onScroll = (): void => {
    if (Date.now() - held.current < 250 || scroller.current === null) return;
    const id = sectionInView(scroller.current);
    if (id !== null) select(id);
  };
  useBlockInView(scroller, setCaret);
  return { selectedId, caret, select, reveal, write, onScroll };
}
