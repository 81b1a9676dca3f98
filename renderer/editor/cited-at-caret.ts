// Which excerpt the words at the caret cite: the citation they end with.

import type { EditorState } from '@tiptap/pm/state';
import { atomOf } from './atoms/atoms.ts';

/**
 * The first excerpt of the citation that follows the caret in its block, for a note stands behind what it is about; where
 * none follows, of the last one before it. Null without one.
 */
export function citedAtCaret(state: EditorState): string | null {
  const { $head } = state.selection;
  const block = $head.parent;
  if (!block.isTextblock) return null;
  let before: string | null = null;
  let after: string | null = null;
  block.forEach((child, offset) => {
    const atom = atomOf(child);
    if (atom?.type !== 'citation') return;
    const excerptId = atom.attrs.excerptIds[0] ?? null;
    // Right behind a note one is still at it.
    if (offset + child.nodeSize < $head.parentOffset) before = excerptId;
    else after ??= excerptId;
  });
  return after ?? before;
}
