// The passage that is selected in a reader, for whoever else can use it (an orphan that is looked for again).

import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { SourceId } from '../../../core/model/kinds/source.ts';
import type { PassageInput } from '../../../core/store/commands/passages/draft-passage.ts';
import type { Span } from './selection-offsets.ts';

let selected: PassageInput | null = null;
const listeners = new Set<() => void>();

/** Called by a reader whenever its selection changes; null when nothing is selected. */
function setSelectedPassage(passage: PassageInput | null): void {
  selected = passage;
  for (const listener of [...listeners]) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The selected passage, kept current. */
export const useSelectedPassage = (): PassageInput | null => useSyncExternalStore(subscribe, () => selected);

/** Tells the passage of a reader whenever its span is another one, and takes it back with the reader. */
export function useTellPassage(passage: PassageInput | null, span: Span | null, sourceId: SourceId): void {
  const from = span?.start;
  const to = span?.end;
  const latest = useRef(passage);
  latest.current = passage;
  useEffect(() => {
    setSelectedPassage(latest.current);
    return () => setSelectedPassage(null);
  }, [from, to, sourceId]);
}
