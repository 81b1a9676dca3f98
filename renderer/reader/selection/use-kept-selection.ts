// Keeps the page's selection where it was while the text around it is drawn anew.

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { setSelection } from './reveal.ts';
import type { Span } from './selection-offsets.ts';
import type { ReaderSpan } from './use-span.ts';

/**
 * Sets the selection of `root` again whenever `marks` cut its text anew. Gives what lets go of the selection: the next passage
 * is selected from its end on.
 */
export function useKeptSelection(
  root: RefObject<HTMLElement | null>,
  starts: readonly number[],
  marks: unknown,
  { span, at }: ReaderSpan,
): () => void {
  const lastSelected = useRef<Span | null>(null);
  useEffect(() => {
    lastSelected.current = span ?? (at === null ? null : { start: at, end: at });
  }, [span, at]);
  // Cutting a run in two changes its text node, which throws the page's selection back to its beginning.
  useLayoutEffect(() => {
    const kept = lastSelected.current;
    if (kept !== null && root.current !== null && document.activeElement === root.current)
      setSelection(root.current, starts, kept);
  }, [root, marks, starts]);
  return () => {
    const selection = document.getSelection();
    if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd();
    if (span !== null) lastSelected.current = { start: span.end, end: span.end };
  };
}
