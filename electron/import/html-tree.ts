// Parses HTML into a tree within bounds, and walks it without recursion. Runs no script and loads nothing.

import { parseHTML } from 'linkedom';
import type { AppError } from '../../core/base/app-error.ts';
import { err, ok, type Result } from '../../core/base/result.ts';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from './reader.ts';

export type HtmlTree = { readonly root: Document; readonly elements: number; readonly depth: number };

/** Elements whose end tag may be missing, or that have none: they don't tell how deep a page is nested. */
const NOT_NESTING = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(
    ' ',
  ),
);

/** Parses a page, or a piece of one. Refused before parsing: more elements or nesting than a page can have. */
export function parseHtml(html: string, name: string): Result<HtmlTree, AppError> {
  const size = sizeOf(html);
  if (size.elements > MAX_HTML_ELEMENTS || size.depth > MAX_HTML_DEPTH) {
    const reason =
      size.elements > MAX_HTML_ELEMENTS ? `more than ${MAX_HTML_ELEMENTS} elements` : 'nested too deeply';
    return err({ kind: 'unreadable-input', name, reason });
  }
  // The parser adds no html, head and body of its own, and finds no body without them.
  const { document: root } = parseHTML(withFrame(html));
  return ok({ root, ...size });
}

function withFrame(html: string): string {
  if (!/<html[\s>]/iu.test(html)) {
    return /<body[\s>]/iu.test(html)
      ? `<html>${html}</html>`
      : `<html><head></head><body>${html}</body></html>`;
  }
  // A second html element, as in the conditional comments of old pages, would be nested into the first.
  return html;
}

function sizeOf(html: string): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let open = 0;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/giu)) {
    if (slash === '') elements += 1;
    if (NOT_NESTING.has(name.toLowerCase())) continue;
    open = Math.max(0, open + (slash === '' ? 1 : -1));
    depth = Math.max(depth, open);
  }
  return { elements, depth };
}

/** What to do below an element: walk on, or leave its content out. */
export type Step = 'into' | 'over';

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
      into = visitor.enter(node) === 'into';
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

/** An attribute by its name in lower case: the parser keeps the case that was written. */
export function attributeOf(element: Element, name: string): string | null {
  const direct = element.getAttribute(name);
  if (direct !== null) return direct;
  for (const attribute of element.attributes)
    if (attribute.name.toLowerCase() === name) return attribute.value;
  return null;
}
