// How many pages a brief had when its pages were last made; null while that is not known.

import { useSyncExternalStore } from 'react';
import type { BriefId } from '../../../core/model/kinds/brief.ts';

let counted: { readonly briefId: BriefId; readonly pages: number } | null = null;
const listeners = new Set<() => void>();

export function setPageCount(briefId: BriefId, pages: number): void {
  counted = { briefId, pages };
  for (const listener of [...listeners]) listener();
}

/** The pages of this brief; another's say nothing of it. */
export const pageCountOf = (briefId: BriefId | undefined): number | null =>
  counted !== null && counted.briefId === briefId ? counted.pages : null;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePageCount = (briefId: BriefId | undefined): number | null =>
  useSyncExternalStore(subscribe, () => pageCountOf(briefId));
