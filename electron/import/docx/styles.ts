// What the styles of a Word document make of its paragraphs and runs (ISO/IEC 29500-1, 17.7): headings, lists, hidden text.

import { headingOfStyle, roleOfStyle, type StyleRole } from '../office/style-names.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

export type Styles = {
  /** Level 1 to 9 of a heading; null where it isn't one. */
  readonly headingLevel: (styleId: string | null) => number | null;
  readonly role: (styleId: string | null) => StyleRole | null;
  /** The numbering that the style brings; `level` null where it says none. */
  readonly numbering: (
    styleId: string | null,
  ) => { numId: string | null; level: number | null; styleId: string } | null;
  /** Whether text of a paragraph or character style is hidden; null where it says nothing. */
  readonly hides: (styleId: string | null) => boolean | null;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | null;
};

/** Longer chains of styles than anybody makes; they may also lead in a circle. */
const LONGEST_CHAIN = 20;
const BODY_TEXT = 9;

type Style = { readonly id: string; readonly name: string; readonly element: XmlElement };

export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | null = null;
  for (const element of childrenOf(root)) {
    const id = element.attributes['w:styleId'];
    if (element.name !== 'w:style' || id === undefined) continue;
    const name = childOf(element, 'w:name')?.attributes['w:val'] ?? id;
    styles.set(id, { id, name, element });
    if (isOn(element.attributes['w:default']) && element.attributes['w:type'] === 'paragraph')
      defaultParagraph = id;
  }
  /** The style and those it is based on, nearest first; one that the document doesn't define has its id for a name. */
  const chainOf = (styleId: string | null): Style[] => {
    const chain: Style[] = [];
    let id = styleId;
    while (id !== null && chain.length < LONGEST_CHAIN) {
      const style: Style = styles.get(id) ?? { id, name: id, element: NOTHING };
      chain.push(style);
      id = childOf(style.element, 'w:basedOn')?.attributes['w:val'] ?? null;
    }
    return chain;
  };
  return {
    defaultParagraph,
    headingLevel: remembered((styleId) => {
      for (const { name, element } of chainOf(styleId)) {
        const outline = childOf(childOf(element, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val'];
        if (outline !== undefined) return levelOfOutline(outline);
        const level = headingOfStyle(name);
        if (level !== null) return level;
      }
      return null;
    }),
    role: remembered((styleId) => {
      for (const { name } of chainOf(styleId)) {
        const role = roleOfStyle(name);
        if (role !== null) return role;
        // What is based on a heading is one, whatever that is based on.
        if (headingOfStyle(name) !== null) return null;
      }
      return null;
    }),
    numbering: remembered((styleId) => {
      for (const { id, element } of chainOf(styleId)) {
        const numPr = childOf(childOf(element, 'w:pPr'), 'w:numPr');
        if (numPr === null) continue;
        const level = childOf(numPr, 'w:ilvl')?.attributes['w:val'];
        return {
          numId: childOf(numPr, 'w:numId')?.attributes['w:val'] ?? null,
          level: level === undefined ? null : Number(level),
          styleId: id,
        };
      }
      return null;
    }),
    hides: remembered((styleId) => {
      for (const { element } of chainOf(styleId)) {
        const hidden = childOf(childOf(element, 'w:rPr'), 'w:vanish');
        if (hidden !== null) return isOn(hidden.attributes['w:val'] ?? 'true');
      }
      return null;
    }),
  };
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** Level of a heading, from 1, by an outline level, from 0; 9 is body text. */
export function levelOfOutline(value: string): number | null {
  const outline = Number(value);
  return Number.isInteger(outline) && outline >= 0 && outline < BODY_TEXT ? outline + 1 : null;
}

/** A property that can be on or off (17.17.4): there without a value it is on. */
export const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** Whether a property of that name is there and on; null where it isn't there. */
export function toggled(properties: XmlElement | null, name: string): boolean | null {
  const property = childOf(properties, name);
  return property === null ? null : isOn(property.attributes['w:val'] ?? 'true');
}

function remembered<T>(find: (styleId: string | null) => T): (styleId: string | null) => T {
  const known = new Map<string | null, T>();
  return (styleId) => {
    const value = known.get(styleId);
    if (value !== undefined) return value;
    const found = find(styleId);
    known.set(styleId, found);
    return found;
  };
}
