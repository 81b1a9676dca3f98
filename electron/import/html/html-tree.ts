// Parses HTML into a tree within bounds, and walks it without recursion. Runs no script and loads nothing.

import { Parser } from 'parse5';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { createTreeAdapter, TooMuch } from './tree-adapter.ts';

export type HtmlTree = {
  readonly root: Document;
  readonly elements: number;
  /** Of the deepest element, 1 for the topmost. */
  readonly depth: number;
  /** Characters of text that would be written as entities. */
  readonly escapes: number;
};

/** The parser is given so many UTF-16 units at a time: it can't be stopped, nor say how far it is, in between. */
const PIECE = 65_536;

/**
 * Parses a page, or a piece of one, into the tree that browsers make of it. `unreadable-input` as soon as there are more
 * elements, or more nesting, than a page can have. `progress` is told now and then.
 */
export function parseHtml(html: string, name: string, progress: () => void): Result<HtmlTree, AppError> {
  const adapter = createTreeAdapter(progress);
  const parser = new Parser({ treeAdapter: adapter }, adapter.root);
  try {
    for (let at = 0; at < html.length; at += PIECE) {
      const piece = html.slice(at, at + PIECE);
      adapter.take(piece.length);
      parser.tokenizer.write(piece, false);
      progress();
    }
    parser.tokenizer.write('', true);
  } catch (error) {
    if (error instanceof TooMuch) return err({ kind: 'unreadable-input', name, reason: error.message });
    throw error;
  }
  return ok({ root: adapter.root, ...adapter.counts() });
}

/** What to do below an element: walk on, leave its content out, or end the walk. */
export type Step = 'into' | 'over' | 'stop';

/** Walks a tree in document order, without recursion, since pages may be nested as deep as they like. */
export function walkTree(
  top: Node,
  visitor: {
    readonly text: (text: string) => void;
    readonly enter: (element: Element) => Step;
    readonly leave: (element: Element) => void;
  },
): void {
  let node: Node | null = top;
  while (node !== null) {
    let into = false;
    if (isElement(node)) {
      const step = visitor.enter(node);
      if (step === 'stop') return;
      into = step === 'into';
      if (into && node.firstChild === null) visitor.leave(node);
    } else if (node.nodeType === 3 || node.nodeType === 4) {
      visitor.text(node.nodeValue ?? '');
    }
    const child: Node | null = into ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    let at: Node = node;
    while (at !== top && at.nextSibling === null) {
      const parent: Node | null = at.parentNode;
      if (parent === null) return;
      at = parent;
      if (isElement(at)) visitor.leave(at);
    }
    node = at === top ? null : at.nextSibling;
  }
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** An attribute by its name in lower case, or null. */
export const attributeOf = (element: Element, name: string): string | null => element.getAttribute(name);
