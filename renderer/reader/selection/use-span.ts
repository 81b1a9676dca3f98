// Follows what is selected inside the reader: its span, where it stands on the screen, and where the caret is.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Place } from '../../ui/layers/popover.tsx';
import { focusRect, selectedOffsets } from './dom-selection.ts';
import { type Span, tidySpan } from './selection-offsets.ts';

export type ReaderSpan = {
  /** What is selected, trimmed; null for nothing. */
  readonly span: Span | null;
  /** Where it stands in the window; null while the mouse is still selecting or it is scrolled away. */
  readonly place: Place | null;
  /** Where the caret stands within the text's element, while nothing is selected. */
  readonly caret: { readonly left: number; readonly top: number; readonly height: number } | null;
  /** The offset of the caret or of the selection's start; null outside the text. */
  readonly at: number | null;
};

/** What is followed, and a way to be level with the page at once. */
export type FollowedSpan = ReaderSpan & {
  /** Renders what the page has selected now, where that is not shown yet: a key can come before the next frame. */
  readonly catchUp: () => void;
};

const NOTHING: ReaderSpan = { span: null, place: null, caret: null, at: null };

/** The selection in `root`, whose canonical text is `text`. */
export function useSpan(root: RefObject<HTMLElement | null>, text: string): FollowedSpan {
  const [state, setState] = useState<ReaderSpan>(NOTHING);
  const shown = useRef(state);
  shown.current = state;
  const pressing = useRef(false);
  const read = useCallback(() => {
    const element = root.current;
    const offsets = element === null ? null : selectedOffsets(element, text.length);
    if (element === null || offsets === null) {
      setState((now) => (now === NOTHING ? now : NOTHING));
      return;
    }
    const span = tidySpan(text, offsets.start, offsets.end);
    if (span !== null)
      setState({ span, place: pressing.current ? null : placeOf(element), caret: null, at: span.start });
    else setState({ span: null, place: null, caret: caretOf(element), at: offsets.start });
  }, [root, text]);

  useEffect(() => {
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    const down = (event: PointerEvent): void => {
      pressing.current = event.target instanceof Node && (root.current?.contains(event.target) ?? false);
    };
    const up = (): void => {
      pressing.current = false;
      soon();
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
    };
  }, [root, read]);
  const catchUp = useCallback(() => {
    const offsets = root.current === null ? null : selectedOffsets(root.current, text.length);
    const span = offsets === null ? null : tidySpan(text, offsets.start, offsets.end);
    const { span: known } = shown.current;
    if (span?.start !== known?.start || span?.end !== known?.end) flushSync(read);
  }, [root, text, read]);
  return { ...state, catchUp };
}

/** The part of the selection that is in sight of the reader, or null. */
function placeOf(root: HTMLElement): Place | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const rect = selection.getRangeAt(0).getBoundingClientRect();
  const frame = (root.closest('[data-scroller]') ?? root).getBoundingClientRect();
  const top = Math.max(rect.top, frame.top);
  const bottom = Math.min(rect.bottom, frame.bottom);
  if (bottom <= top) return null;
  return { x: rect.left, y: top, width: rect.width, height: bottom - top };
}

function caretOf(root: HTMLElement): ReaderSpan['caret'] {
  const rect = focusRect();
  if (rect === null) return null;
  const frame = root.getBoundingClientRect();
  return { left: rect.left - frame.left, top: rect.top - frame.top, height: rect.height };
}
