// Looks into the tree of a part in XML.

import type { XmlElement } from './xml-tree.ts';

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childrenOf = (element: XmlElement | null | undefined): XmlElement[] =>
  element?.children.filter(isElement) ?? [];

/** The first child of a name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  for (const child of element?.children ?? []) if (isElement(child) && child.name === name) return child;
  return null;
}

/** The elements of a name below an element, in order; not those inside of one that was found. */
export function allBelow(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    for (const child of at.children) {
      if (!isElement(child)) continue;
      if (child.name === name) found.push(child);
      else walk(child);
    }
  };
  walk(element);
  return found;
}

/** All text below an element, as it stands. */
export function textBelow(element: XmlElement | null): string {
  if (element === null) return '';
  let text = '';
  for (const child of element.children) text += isElement(child) ? textBelow(child) : child;
  return text;
}
