// The seam to docx: its objects as plain elements, to be added to and written as the text of a part. The one file that
// knows how the package hands its objects over; a test holds what is assumed here.

import { type BaseXmlComponent, type IContext, XmlComponent } from 'docx';
import { escaped, escapedAttribute, xmlDeclaration } from '../wml/xml.ts';

/** An element of XML. What is `written` is XML already and goes out as it is. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string | { readonly written: string })[];
};

const written = 'written';

/** XML of our own writing inside an object of docx. */
export class Written extends XmlComponent {
  constructor(xml: string) {
    super(written);
    this.root.push(xml);
  }
}

/** An object of docx as an element. Throws where the object gives none. */
export function elementOf(component: BaseXmlComponent, context: IContext): Element {
  const prepared: unknown = component.prepForXml(context);
  const [entry] = entriesOf(prepared);
  if (!entry) throw new Error('docx gave no element');
  return elementFrom(...entry);
}

/** `{ name: content }`, where the content is words, attributes, or a list of words, elements and once attributes. */
function elementFrom(name: string, content: unknown): Element {
  let attributes: Record<string, string> = {};
  const children: Element['children'][number][] = [];
  for (const part of Array.isArray(content) ? (content as readonly unknown[]) : [content]) {
    if (typeof part !== 'object' || part === null) children.push(wordsOf(part));
    for (const [key, inside] of entriesOf(part)) {
      if (key === '_attr') attributes = { ...attributes, ...attributesFrom(inside) };
      else if (key === written) children.push({ written: wordsOf(inside) });
      else children.push(elementFrom(key, inside));
    }
  }
  return { name, attributes, children };
}

const attributesFrom = (given: unknown): Record<string, string> =>
  Object.fromEntries(
    entriesOf(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, wordsOf(value)]])),
  );

/** Words, a number or yes and no; written XML comes as a list of one. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value) && value.length === 1) return wordsOf(value[0]);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return `${value}`;
  throw new Error('docx gave something that is no text');
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** An element of our own. */
export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element => ({ name, attributes, children });

/** The element with others in it before the first child of one of these names, else at its end. */
export function withBefore(parent: Element, names: readonly string[], ...added: readonly Element[]): Element {
  const found = parent.children.findIndex((child) => names.includes(nameOf(child)));
  const at = found < 0 ? parent.children.length : found;
  return {
    ...parent,
    children: [...parent.children.slice(0, at), ...added, ...parent.children.slice(at)],
  };
}

/** The element with each child of a name as `change` makes it. */
export const withEach = (parent: Element, name: string, change: (child: Element) => Element): Element => ({
  ...parent,
  children: parent.children.map((child) => (isElement(child) && child.name === name ? change(child) : child)),
});

export const isElement = (child: Element['children'][number]): child is Element =>
  typeof child === 'object' && 'name' in child;

const nameOf = (child: Element['children'][number]): string => (isElement(child) ? child.name : '');

/** The text of a part whose root is this element. */
export const partText = (root: Element): string => xmlDeclaration + xmlOf(root);

function xmlOf({ name, attributes, children }: Element): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) open += ` ${key}="${escapedAttribute(value)}"`;
  if (children.length === 0) return `${open}/>`;
  let inside = '';
  for (const child of children) {
    inside += typeof child === 'string' ? escaped(child) : isElement(child) ? xmlOf(child) : child.written;
  }
  return `${open}>${inside}</${name}>`;
}
