// The editor the caret was last in: where an excerpt chosen elsewhere goes, and who owns undo while it is focused.

import type { Editor } from '@tiptap/core';
import { useSyncExternalStore } from 'react';

let active: Editor | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of [...listeners]) listener();
};

export function setActiveEditor(editor: Editor): void {
  if (active === editor) return;
  active = editor;
  tell();
}

/** An editor that goes away is not the active one any more. */
export function forgetEditor(editor: Editor): void {
  if (active !== editor) return;
  active = null;
  tell();
}

/** The editor that keeps the cursor, focused or not; null when none was entered yet. */
export const getActiveEditor = (): Editor | null => active;

/** The editor that has the focus now. */
export const focusedEditor = (): Editor | null => (active?.isFocused === true ? active : null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useActiveEditor = (): Editor | null => useSyncExternalStore(subscribe, () => active);
