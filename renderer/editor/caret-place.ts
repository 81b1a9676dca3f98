// Where the caret is in a text, in the terms of the records.

import type { EditorState } from '@tiptap/pm/state';

/** A block by its id and how far into its content (0–1). */
export type CaretPlace = { readonly blockId: string | null; readonly share: number };

/** The innermost block around the head of the selection that has an id; a picture that is selected is one itself. */
export function caretPlace(state: EditorState): CaretPlace {
  const { $head, $from } = state.selection;
  const selected: unknown = $from.nodeAfter?.isBlock === true ? $from.nodeAfter.attrs['id'] : null;
  if (!state.selection.empty && typeof selected === 'string') return { blockId: selected, share: 0 };
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    const node = $head.node(depth);
    const id: unknown = node.attrs['id'];
    if (typeof id !== 'string') continue;
    const share = node.isTextblock && node.content.size > 0 ? $head.parentOffset / node.content.size : 0;
    return { blockId: id, share: Math.min(1, Math.max(0, share)) };
  }
  return { blockId: null, share: 0 };
}
