// The passage that is selected in a reader, for whoever else can use it (an orphan that is looked for again).

import { useSyncExternalStore } from 'react';
import type { PassageInput } from '../../../core/store/commands/passages/draft-passage.ts';

let selected: PassageInput | null = null;
const listeners = new Set<() => void>();

/** Called by the reader whenever its selection changes; null when nothing is selected. */
export function setSelectedPassage(passage: PassageInput | null): void {
  selected = passage;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The selected passage, kept current. */
export const useSelectedPassage = (): PassageInput | null => useSyncExternalStore(subscribe, () => selected);
