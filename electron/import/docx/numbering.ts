// The lists of a Word document (ISO/IEC 29500-1, 17.9): which level a paragraph stands at, and whether it is counted.

import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { Styles } from './styles.ts';

export type ListPlace = { readonly level: number; readonly ordered: boolean };

export type Numbering = {
  /** Where a paragraph stands in a list, by its own properties or its style; null when it is in none, or bears no mark. */
  readonly placeOf: (paragraphProperties: XmlElement | null, styleId: string | null) => ListPlace | null;
};

const DEEPEST = 12;

export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const abstracts = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  const formats = new Map<string, string | null>();
  const stylesLevels = new Map<string, number>();
  for (const element of childrenOf(root)) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element);
  }
  const abstractOf = (numId: string): XmlElement | null =>
    abstracts.get(childOf(numbers.get(numId), 'w:abstractNumId')?.attributes['w:val'] ?? '') ?? null;
  /** The levels of a number; one that only names a style of lists has those of that style. */
  const levelsOf = (numId: string): XmlElement | null => {
    const abstract = abstractOf(numId);
    const link = childOf(abstract, 'w:numStyleLink')?.attributes['w:val'];
    const linked = link === undefined ? null : styles.numbering(link)?.numId;
    return linked === null || linked === undefined ? abstract : (abstractOf(linked) ?? abstract);
  };
  const formatAt = (numId: string, level: number): string | null => {
    const isLevel = (each: XmlElement): boolean => each.attributes['w:ilvl'] === String(level);
    const changed = childrenOf(numbers.get(numId)).find(
      (each) => each.name === 'w:lvlOverride' && isLevel(each),
    );
    const own = childOf(changed, 'w:lvl');
    const shared = childrenOf(levelsOf(numId)).find((each) => each.name === 'w:lvl' && isLevel(each));
    const found = own ?? shared;
    return found === undefined ? null : (childOf(found, 'w:numFmt')?.attributes['w:val'] ?? 'decimal');
  };
  /** Which level of a list is that of a style: it says so itself. */
  const levelOfStyle = (numId: string, styleId: string): number => {
    const key = `${numId} ${styleId}`;
    const known = stylesLevels.get(key);
    if (known !== undefined) return known;
    const level = childrenOf(levelsOf(numId)).find(
      (each) => each.name === 'w:lvl' && childOf(each, 'w:pStyle')?.attributes['w:val'] === styleId,
    );
    const found = Number(level?.attributes['w:ilvl'] ?? 0);
    stylesLevels.set(key, found);
    return found;
  };
  return {
    placeOf: (properties, styleId) => {
      const own = childOf(properties, 'w:numPr');
      const style = styles.numbering(styleId);
      const numId = childOf(own, 'w:numId')?.attributes['w:val'] ?? style?.numId ?? null;
      // 0 takes a paragraph out of the list of its style.
      if (numId === null || numId === '0') return null;
      const ownLevel = childOf(own, 'w:ilvl')?.attributes['w:val'];
      const level =
        ownLevel !== undefined
          ? Number(ownLevel)
          : (style?.level ?? (style === null ? 0 : levelOfStyle(numId, style.styleId)));
      if (!Number.isInteger(level) || level < 0) return null;
      const key = `${numId} ${level}`;
      if (!formats.has(key)) formats.set(key, formatAt(numId, level));
      const format = formats.get(key) ?? null;
      if (format === null || format === 'none') return null;
      return { level: Math.min(level, DEEPEST), ordered: format !== 'bullet' };
    },
  };
}
