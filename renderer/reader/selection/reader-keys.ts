// Selecting text with the keyboard alone, in text that can't be edited: the page's own selection is the caret.
// Arrows move by paragraph; with Shift they select by character and line, with Ctrl (Alt on a Mac) by word and paragraph.

import { blockOfNode, focusRect, pointOfOffset } from './dom-selection.ts';

export type ReaderText = {
  readonly root: HTMLElement;
  readonly starts: readonly number[];
  readonly blocks: readonly { readonly text: string }[];
};

type Press = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/** Moves or extends the selection for a key press; says whether it did. */
export function moveByKey(text: ReaderText, press: Press, isMac: boolean): boolean {
  const step = stepOf(press, isMac);
  if (step === null) return false;
  const selection = document.getSelection();
  if (selection === null) return false;
  const inside = selection.focusNode !== null && text.root.contains(selection.focusNode);
  if (!inside) {
    placeCaret(text, firstBlockInSight(text), 0, false);
    if (!press.shiftKey) {
      reveal(text.root);
      return true;
    }
  }
  const before = selection.focusNode;
  const beforeOffset = selection.focusOffset;
  const { anchorNode, anchorOffset } = selection;
  if ('direction' in step) {
    selection.modify(press.shiftKey ? 'extend' : 'move', step.direction, step.unit);
    // The end of the text is the end: never into what stands beside the reader.
    if (!text.root.contains(selection.focusNode) && before !== null && anchorNode !== null)
      selection.setBaseAndExtent(anchorNode, anchorOffset, before, beforeOffset);
  } else if (step.unit === 'block') moveByBlock(text, step.forward, press.shiftKey);
  else if (step.forward) placeCaret(text, text.blocks.length - 1, Infinity, press.shiftKey);
  else placeCaret(text, 0, 0, press.shiftKey);
  reveal(text.root);
  return true;
}

type Step =
  | { readonly unit: 'block' | 'all'; readonly forward: boolean }
  | {
      readonly unit: 'character' | 'word' | 'line' | 'lineboundary';
      readonly direction: 'left' | 'right' | 'forward' | 'backward';
    };

function stepOf(press: Press, isMac: boolean): Step | null {
  const word = isMac ? press.altKey : press.ctrlKey;
  const other = isMac ? press.ctrlKey || press.metaKey : press.altKey || press.metaKey;
  if (other) return null;
  switch (press.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return { unit: word ? 'word' : 'character', direction: press.key === 'ArrowLeft' ? 'left' : 'right' };
    case 'ArrowUp':
    case 'ArrowDown': {
      const forward = press.key === 'ArrowDown';
      if (!press.shiftKey || word) return { unit: 'block', forward };
      return { unit: 'line', direction: forward ? 'forward' : 'backward' };
    }
    case 'Home':
    case 'End': {
      const forward = press.key === 'End';
      if (word) return { unit: 'all', forward };
      return { unit: 'lineboundary', direction: forward ? 'forward' : 'backward' };
    }
    default:
      return null;
  }
}

/** To the beginning of the next or this block; when extending, forward to the end of this block. */
function moveByBlock(text: ReaderText, forward: boolean, extend: boolean): void {
  const selection = document.getSelection();
  const block = blockOfNode(selection?.focusNode ?? null) ?? 0;
  const length = text.blocks[block]?.text.length ?? 0;
  const at = offsetInBlock(text, block);
  if (extend && forward) {
    if (at < length) return placeCaret(text, block, length, true);
    return placeCaret(text, nextFilled(text, block, 1), Infinity, true);
  }
  if (forward) return placeCaret(text, nextFilled(text, block, 1), 0, false);
  placeCaret(text, at > 0 ? block : nextFilled(text, block, -1), 0, extend);
}

function offsetInBlock(text: ReaderText, block: number): number {
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const run = node instanceof Text ? node.parentElement?.closest<HTMLElement>('[data-at]') : null;
  if (run === null || run === undefined || selection === null) return 0;
  return Number(run.dataset['at']) + selection.focusOffset - (text.starts[block] ?? 0);
}

function nextFilled(text: ReaderText, from: number, step: 1 | -1): number {
  for (let block = from + step; block >= 0 && block < text.blocks.length; block += step)
    if (text.blocks[block]?.text.trim() !== '') return block;
  return from;
}

function placeCaret(text: ReaderText, block: number, offset: number, extend: boolean): void {
  const length = text.blocks[block]?.text.length ?? 0;
  const start = text.starts[block] ?? 0;
  const point = pointOfOffset(text.root, block, start + Math.min(offset, length));
  const selection = document.getSelection();
  if (point === null || selection === null) return;
  if (extend && selection.anchorNode !== null) selection.extend(point.node, point.at);
  else selection.collapse(point.node, point.at);
}

function firstBlockInSight(text: ReaderText): number {
  const top = text.root.getBoundingClientRect().top;
  const from = Math.max(0, scrollerOf(text.root)?.getBoundingClientRect().top ?? top);
  for (const element of text.root.querySelectorAll<HTMLElement>('[data-block]'))
    if (element.getBoundingClientRect().bottom > from && element.textContent?.trim() !== '')
      return Number(element.dataset['block']);
  return 0;
}

const scrollerOf = (root: HTMLElement): HTMLElement | null => root.closest<HTMLElement>('[data-scroller]');

/** Scrolls as little as is needed to see the moving end. */
function reveal(root: HTMLElement): void {
  const rect = focusRect();
  const scroller = scrollerOf(root);
  if (rect === null || scroller === null) return;
  const frame = scroller.getBoundingClientRect();
  const margin = 40;
  if (rect.top < frame.top + margin) scroller.scrollTop -= frame.top + margin - rect.top;
  else if (rect.bottom > frame.bottom - margin) scroller.scrollTop += rect.bottom - frame.bottom + margin;
}
