// How many pages the brief had when its pages were last made; null while that is not known.

import { useSyncExternalStore } from 'react';

let pages: number | null = null;
const listeners = new Set<() => void>();

export function setPageCount(count: number | null): void {
  pages = count;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePageCount = (): number | null => useSyncExternalStore(subscribe, () => pages);
