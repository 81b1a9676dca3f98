// Makes a text what the records hold (after undo, or when somebody changed it elsewhere) by replacing only what differs,
// so that caret, scroll position and untouched blocks stay as they are.

import type { Node } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';

/** Marks a transaction that brings the records' text: nothing in it was typed. */
export const FROM_RECORDS = 'fromRecords';

/** The transaction after which the document is `wanted`, the caret after what changed; null when it is so already. */
export function replaceText(state: EditorState, wanted: Node): Transaction | null {
  const change = differing(state.doc, wanted);
  if (change === null) return null;
  const transaction = narrow(state, wanted, change) ?? wide(state, wanted);
  const end = Math.min(change.endWanted, transaction.doc.content.size);
  return transaction
    .setSelection(Selection.near(transaction.doc.resolve(end), -1))
    .setMeta(FROM_RECORDS, true);
}

type Difference = { readonly start: number; readonly endNow: number; readonly endWanted: number };

function differing(now: Node, wanted: Node): Difference | null {
  const start = now.content.findDiffStart(wanted.content);
  const ends = now.content.findDiffEnd(wanted.content);
  if (start === null || ends === null) return null;
  // Both ends may reach back before the start where letters repeat.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return { start, endNow: ends.a + overlap, endWanted: ends.b + overlap };
}

/** Replaces the stretch alone; null where that can't make the wanted document. */
function narrow(
  state: EditorState,
  wanted: Node,
  { start, endNow, endWanted }: Difference,
): Transaction | null {
  try {
    const transaction = state.tr.replace(start, endNow, wanted.slice(start, endWanted));
    return transaction.doc.eq(wanted) ? transaction : null;
  } catch {
    return null;
  }
}

/** Replaces the blocks between those that are the same at the beginning and the end. */
function wide(state: EditorState, wanted: Node): Transaction {
  const { doc } = state;
  const shorter = Math.min(doc.childCount, wanted.childCount);
  let first = 0;
  while (first < shorter && doc.child(first).eq(wanted.child(first))) first += 1;
  let last = 0;
  while (
    last < shorter - first &&
    doc.child(doc.childCount - 1 - last).eq(wanted.child(wanted.childCount - 1 - last))
  )
    last += 1;
  const blocks = wanted.content.content.slice(first, wanted.childCount - last);
  return state.tr.replaceWith(placeOf(doc, first), placeOf(doc, doc.childCount - last), blocks);
}

/** The position before a top-level block. */
function placeOf(doc: Node, index: number): number {
  let position = 0;
  for (let at = 0; at < index; at += 1) position += doc.child(at).nodeSize;
  return position;
}
