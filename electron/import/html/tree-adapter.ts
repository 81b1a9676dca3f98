// Lets parse5, which builds the tree that browsers build, build it of linkedom's nodes, and counts them meanwhile: what
// is beyond the bounds ends the parsing at once. Knows no text of a page.

import { DOMParser } from 'linkedom';
import type { Token, TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../reader.ts';

type Nodes = TreeAdapterTypeMap<
  Node,
  Node,
  Node,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  HTMLTemplateElement,
  DocumentType
>;

/** Thrown out of the parser by the first node too many. */
export class TooMuch extends Error {}

/** Further attributes of one element, and longer ones, say nothing about its text, and cost more than they should. */
const MOST_ATTRIBUTES = 200;
const LONGEST_CLASS = 2_000;
/** `&`, `<`, `>` and the no-break space. */
const ESCAPED: ReadonlySet<number> = new Set([0x26, 0x3c, 0x3e, 0xa0]);
/** Their text is code, or for browsers without scripts: nobody reads it, and of most pages it is the larger part. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'noscript']);
/** Unclosed elements are opened again in each block after them. Pages whose few letters make so many were made to hurt. */
const MOST_UNWRITTEN = 10_000;
const SVG = 'http://www.w3.org/2000/svg';

export type CountingAdapter = TreeAdapter<Nodes> & {
  readonly root: Document;
  /** To be told before the parser is given so many more UTF-16 units. */
  readonly take: (length: number) => void;
  readonly counts: () => { readonly elements: number; readonly depth: number; readonly escapes: number };
};

/** An adapter for one parsing. Throws `TooMuch`, with the reason in words, beyond the bounds of a page. */
export function createTreeAdapter(progress: () => void): CountingAdapter {
  const root = new DOMParser().parseFromString('', 'text/html') as unknown as Document;
  const spaces = new WeakMap<Node, string>();
  const contents = new WeakMap<Node, DocumentFragment>();
  let mode = 'no-quirks';
  let taken = 0;
  let elements = 0;
  let open = 0;
  let depth = 0;
  let escapes = 0;
  let around: Node | null = null;
  let isRead = true;

  const insertText = (parent: Node, text: string, before: Node | null): void => {
    if (parent !== around) {
      around = parent;
      isRead = !UNREAD.has(parent.nodeName.toLowerCase()) || isDescription(parent);
    }
    if (!isRead) return;
    for (let at = 0; at < text.length; at++) if (ESCAPED.has(text.charCodeAt(at))) escapes += 1;
    // The parser hands text over in pieces, at each entity for one; each node of text costs more than its letters.
    const last = before === null ? parent.lastChild : before.previousSibling;
    if (last !== null && isText(last)) last.data += text;
    else parent.insertBefore(root.createTextNode(text), before);
  };

  return {
    root,
    take: (length) => {
      taken += length;
    },
    counts: () => ({ elements, depth, escapes }),
    createDocument: () => root,
    createDocumentFragment: () => root.createDocumentFragment(),
    createElement: (name, space, attributes) => {
      elements += 1;
      if (elements % 1_000 === 0) progress();
      if (elements > taken + MOST_UNWRITTEN) throw new TooMuch('more elements than its text could make');
      if (elements > MAX_HTML_ELEMENTS) throw new TooMuch(`more than ${MAX_HTML_ELEMENTS} elements`);
      const element = space === SVG ? root.createElementNS(SVG, name) : root.createElement(name);
      spaces.set(element, space);
      setAttributes(element, attributes.slice(0, MOST_ATTRIBUTES));
      return element;
    },
    onItemPush: () => {
      open += 1;
      depth = Math.max(depth, open);
      if (open > MAX_HTML_DEPTH) throw new TooMuch('nested too deeply');
    },
    onItemPop: () => {
      open -= 1;
    },
    createCommentNode: () => root.createComment(''),
    createTextNode: (value) => root.createTextNode(value),
    // Comments show nothing, and there is no page whose text they divide.
    appendChild: (parent, node) => {
      if (!isComment(node)) parent.appendChild(node);
    },
    insertBefore: (parent, node, next) => {
      if (!isComment(node)) parent.insertBefore(node, next);
    },
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: (node) => {
      node.parentNode?.removeChild(node);
    },
    // What is in a template is shown by scripts alone, and stays out of the tree.
    setTemplateContent: (template, content) => void contents.set(template, content),
    getTemplateContent: (template) => contents.get(template) ?? template.content,
    adoptAttributes: (element, attributes) => {
      const room = Math.max(0, MOST_ATTRIBUTES - element.attributes.length);
      setAttributes(
        element,
        attributes.slice(0, room).filter(({ name }) => !element.hasAttribute(name)),
      );
    },
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => [...node.childNodes],
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => [...element.attributes].map(({ name, value }) => ({ name, value })),
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) =>
      (spaces.get(element) ?? '') as ReturnType<CountingAdapter['getNamespaceURI']>,
    getTextNodeContent: (node) => node.data,
    getCommentNodeContent: () => '',
    setDocumentType: () => {},
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    setDocumentMode: (_, said) => {
      mode = said;
    },
    getDocumentMode: () => mode as ReturnType<CountingAdapter['getDocumentMode']>,
    isTextNode: isText,
    isCommentNode: isComment,
    isDocumentTypeNode: (node): node is DocumentType => node.nodeType === 10,
    isElementNode: (node): node is Element => node.nodeType === 1,
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
  };
}

function setAttributes(element: Element, attributes: readonly Token.Attribute[]): void {
  for (const { name, value, prefix } of attributes) {
    const key = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
    element.setAttribute(key, name === 'class' ? value.slice(0, LONGEST_CLASS) : value);
  }
}

/** A page describes itself in scripts that are data. */
const isDescription = (node: Node): boolean =>
  /ld\+json/iu.test((node as Element).getAttribute('type')?.slice(0, 200) ?? '');

const isText = (node: Node): node is Text => node.nodeType === 3;
const isComment = (node: Node): node is Comment => node.nodeType === 8;
