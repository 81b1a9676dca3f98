// Parses HTML into a tree within bounds, and walks it without recursion. Runs no script and loads nothing.

import { Parser } from 'htmlparser2';
import { DOMParser } from 'linkedom';
import type { AppError } from '../../../core/base/app-error.ts';
import { err, ok, type Result } from '../../../core/base/result.ts';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../reader.ts';

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
/** Further attributes of one element, and longer ones, say nothing about its text, and cost more than they should. */
const MOST_ATTRIBUTES = 200;
const LONGEST_CLASS = 2_000;
/** `&`, `<`, `>` and the no-break space. */
const ESCAPED: ReadonlySet<number> = new Set([0x26, 0x3c, 0x3e, 0xa0]);
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Parses a page, or a piece of one. `unreadable-input` as soon as there are more elements, or more nesting, than a page
 * can have. `progress` is told now and then.
 */
export function parseHtml(html: string, name: string, progress: () => void): Result<HtmlTree, AppError> {
  // The parser adds no html, head and body of its own, and nobody finds a body without them.
  const framed = withFrame(html);
  const tree = createTree();
  for (let at = 0; at < framed.length; at += PIECE) {
    tree.parser.write(framed.slice(at, at + PIECE));
    const reason = tree.excess();
    if (reason !== null) return err({ kind: 'unreadable-input', name, reason });
    progress();
  }
  tree.parser.end();
  const reason = tree.excess();
  return reason === null ? ok(tree.made()) : err({ kind: 'unreadable-input', name, reason });
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

/** A parser and the tree that it makes: linkedom's nodes, put together here so that they are counted meanwhile. */
function createTree(): {
  readonly parser: Parser;
  readonly excess: () => string | null;
  readonly made: () => HtmlTree;
} {
  const root = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
  let at: Node = root;
  let elements = 0;
  let open = 0;
  let depth = 0;
  let escapes = 0;
  let drawing = 0;
  /** The parser hands text over in pieces, at each entity for one; each node of text costs more than its letters. */
  let text: string[] = [];
  const endText = (): void => {
    if (text.length === 0) return;
    const whole = text.join('');
    text = [];
    for (let index = 0; index < whole.length; index++) if (ESCAPED.has(whole.charCodeAt(index))) escapes += 1;
    at.appendChild(root.createTextNode(whole));
  };
  const tooMuch = (): boolean => elements > MAX_HTML_ELEMENTS || depth > MAX_HTML_DEPTH;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        endText();
        elements += 1;
        open += 1;
        depth = Math.max(depth, open);
        if (tooMuch()) return;
        if (drawing > 0 || name === 'svg') drawing += 1;
        const element = drawing > 0 ? root.createElementNS(SVG, name) : root.createElement(name);
        for (const [key, value] of Object.entries(attributes).slice(0, MOST_ATTRIBUTES))
          element.setAttribute(key, key === 'class' ? value.slice(0, LONGEST_CLASS) : value);
        at = at.appendChild(element);
      },
      onclosetag: () => {
        endText();
        open -= 1;
        if (tooMuch()) return;
        if (drawing > 0) drawing -= 1;
        at = at.parentNode ?? root;
      },
      ontext: (piece) => {
        if (!tooMuch()) text.push(piece);
      },
      oncomment: endText,
      oncdatastart: endText,
    },
    { lowerCaseAttributeNames: true, decodeEntities: true },
  );
  return {
    parser,
    excess: () => {
      if (elements > MAX_HTML_ELEMENTS) return `more than ${MAX_HTML_ELEMENTS} elements`;
      return depth > MAX_HTML_DEPTH ? 'nested too deeply' : null;
    },
    made: () => {
      endText();
      return { root, elements, depth, escapes };
    },
  };
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
