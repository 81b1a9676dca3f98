// What the styles of an OpenDocument text make of its paragraphs, words and lists (OASIS ODF 1.3-3, 16).

import { headingOfStyle, roleOfStyle, type StyleRole } from '../office/style-names.ts';
import { isSymbolFont } from '../office/symbols.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** How words are shown; null where the style says nothing. */
export type WordLook = {
  readonly hidden: boolean | null;
  readonly small: 'raised' | 'lowered' | null;
  readonly struck: boolean;
  readonly symbols: string | null;
};

export type OdtStyles = {
  readonly role: (name: string | undefined) => StyleRole | null;
  /** Level of a paragraph that is no heading by its element but by its style; null where it isn't one. */
  readonly headingLevel: (name: string | undefined) => number | null;
  readonly look: (family: 'paragraph' | 'text', name: string | undefined) => WordLook;
  /** Whether items at a level of a list, from 0 on, are counted; null where they bear no mark. */
  readonly ordered: (listStyle: string | null, level: number) => boolean | null;
};

const LONGEST_CHAIN = 20;

/** Reads the styles of a document: those of `styles.xml`, and those that `content.xml` makes of them. */
export function readOdtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const root of roots) {
    for (const group of ['office:styles', 'office:automatic-styles']) {
      for (const element of childrenOf(childOf(root, group))) {
        const name = element.attributes['style:name'] ?? '';
        if (element.name === 'style:style')
          styles.set(`${element.attributes['style:family']} ${name}`, element);
        if (element.name === 'text:list-style') lists.set(name, element);
      }
    }
  }
  /** Names as people see them, and the styles behind them, nearest first. */
  const chainOf = (
    family: string,
    name: string | undefined,
  ): { name: string; element: XmlElement | null }[] => {
    const chain: { name: string; element: XmlElement | null }[] = [];
    let next = name;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      const element: XmlElement | null = styles.get(`${family} ${next}`) ?? null;
      const shown = element?.attributes['style:display-name'] ?? next.replaceAll('_20_', ' ');
      chain.push({ name: shown, element });
      next = element?.attributes['style:parent-style-name'];
    }
    return chain;
  };
  const looks = new Map<string, WordLook>();
  const known = new Map<string, boolean | null>();
  return {
    role: (name) => {
      for (const style of chainOf('paragraph', name)) {
        const role = roleOfStyle(style.name);
        if (role !== null) return role;
        if (headingOfStyle(style.name) !== null) return null;
      }
      return null;
    },
    headingLevel: (name) => {
      for (const style of chainOf('paragraph', name)) {
        const level = headingOfStyle(style.name);
        if (level !== null) return level;
      }
      return null;
    },
    look: (family, name) => {
      const key = `${family} ${name ?? ''}`;
      const known = looks.get(key);
      if (known !== undefined) return known;
      const values = chainOf(family, name).map(
        ({ element }) => childOf(element, 'style:text-properties')?.attributes,
      );
      const first = (attribute: string): string | undefined =>
        values.find((each) => each?.[attribute] !== undefined)?.[attribute];
      const font = first('style:font-name') ?? first('fo:font-family');
      const display = first('text:display');
      const look: WordLook = {
        hidden: display === undefined ? null : display === 'none',
        small: placeOf(first('style:text-position')),
        struck: (first('style:text-line-through-style') ?? 'none') !== 'none',
        symbols: isSymbolFont(font) ? (font ?? null) : null,
      };
      looks.set(key, look);
      return look;
    },
    ordered: (listStyle, level) => {
      const key = `${listStyle} ${level}`;
      if (!known.has(key)) known.set(key, orderedOf(lists.get(listStyle ?? ''), level));
      return known.get(key) ?? null;
    },
  };
}

/** Whether a level of a list is counted; of a list that isn't there, its items bear marks that nobody knows. */
function orderedOf(style: XmlElement | undefined, level: number): boolean | null {
  const found = childrenOf(style).find((each) => each.attributes['text:level'] === String(level + 1));
  if (found === undefined) return style === undefined ? false : null;
  if (found.name !== 'text:list-level-style-number') return false;
  return (found.attributes['style:num-format'] ?? '') === '' ? null : true;
}

/** `super 58%`, `sub`, or a share of the height of the line. */
function placeOf(position: string | undefined): 'raised' | 'lowered' | null {
  if (position === undefined) return null;
  if (position.startsWith('super')) return 'raised';
  if (position.startsWith('sub')) return 'lowered';
  const share = Number.parseFloat(position);
  return share > 0 ? 'raised' : share < 0 ? 'lowered' : null;
}
