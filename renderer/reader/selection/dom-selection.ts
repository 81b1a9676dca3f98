// Between the page's selection and offsets of the canonical text. Every run of text is an element with `data-at`, the
// offset of its first unit; every block one with `data-block`, its index. Knows the page, no records.

import type { Span } from './selection-offsets.ts';

const RUN = '[data-at]';

/**
 * The ends of the page's selection as offsets, in their order; null when it was not begun inside `root`. One that goes on
 * outside ends with the text: three clicks on a paragraph select as far as the beginning of whatever comes next.
 */
export function selectedOffsets(root: HTMLElement, textLength: number): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return {
    start: root.contains(startContainer)
      ? (offsetOfPoint(root, startContainer, startOffset) ?? textLength)
      : 0,
    end: root.contains(endContainer)
      ? (offsetOfPoint(root, endContainer, endOffset) ?? textLength)
      : textLength,
  };
}

/** The offset of a point: in a run its place, elsewhere the beginning of the next run; null behind the last one. */
function offsetOfPoint(root: HTMLElement, node: Node, offset: number): number | null {
  const run = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>(RUN) : null;
  if (run !== null && run !== undefined) return Number(run.dataset['at']) + offset;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (element) =>
    (element as Element).matches(RUN) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const child = node.childNodes[offset];
  if (child instanceof HTMLElement && child.matches(RUN)) return Number(child.dataset['at']);
  if (child !== undefined) walker.currentNode = child;
  else {
    let last: Node = node;
    while (last.lastChild !== null) last = last.lastChild;
    walker.currentNode = last;
  }
  const next = walker.nextNode();
  return next instanceof HTMLElement ? Number(next.dataset['at']) : null;
}

/** The text node and place in it of an offset; null when no run is there (an empty text). */
export function pointOfOffset(
  root: HTMLElement,
  block: number,
  offset: number,
): { node: Text; at: number } | null {
  const runs = root.querySelectorAll<HTMLElement>(`[data-block="${block}"] ${RUN}`);
  let found: HTMLElement | null = null;
  for (const run of runs) {
    if (found !== null && Number(run.dataset['at']) > offset) break;
    found = run;
  }
  const node = found?.firstChild;
  if (!(node instanceof Text)) return null;
  return { node, at: Math.max(0, Math.min(node.length, offset - Number(found?.dataset['at']))) };
}

/** The block that a node stands in, or null. */
export function blockOfNode(node: Node | null): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const block = element?.closest<HTMLElement>('[data-block]')?.dataset['block'];
  return block === undefined ? null : Number(block);
}

/** Where the moving end of the selection is drawn, in window coordinates; null when nothing is drawn there. */
export function focusRect(): DOMRect | null {
  const selection = document.getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  range.collapse(true);
  const rect = range.getClientRects()[0];
  if (rect !== undefined) return rect;
  // A collapsed range at the edge of a run has no rectangle of its own: take the edge of the letter beside it.
  if (!(node instanceof Text) || node.length === 0) return null;
  const at = Math.min(selection.focusOffset, node.length - 1);
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  const letter = range.getBoundingClientRect();
  return new DOMRect(selection.focusOffset > at ? letter.right : letter.left, letter.top, 0, letter.height);
}
