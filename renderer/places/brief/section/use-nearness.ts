// Tells elements of one scroll whether they are near what is in sight: one observer for all of them.

import { useCallback, useEffect, useRef } from 'react';

/** How far beyond what is in sight is still near: fast scrolling should not meet texts that are not there yet. */
const MARGIN = '1200px 0px';

export function useNearness(scroller: { readonly current: HTMLElement | null }) {
  const observer = useRef<IntersectionObserver | null>(null);
  const listeners = useRef(new Map<Element, (near: boolean) => void>());
  useEffect(
    () => () => {
      observer.current?.disconnect();
      observer.current = null;
    },
    [],
  );
  return useCallback(
    (element: Element, onNear: (near: boolean) => void): (() => void) => {
      observer.current ??= new IntersectionObserver(
        (entries) => {
          for (const entry of entries) listeners.current.get(entry.target)?.(entry.isIntersecting);
        },
        { root: scroller.current, rootMargin: MARGIN },
      );
      const watching = observer.current;
      listeners.current.set(element, onNear);
      watching.observe(element);
      return () => {
        listeners.current.delete(element);
        watching.unobserve(element);
      };
    },
    [scroller],
  );
}
