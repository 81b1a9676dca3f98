// Native lists: one definition a format, one instance a counted list, so that every list counts anew.

import type { List } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { colour, fontsOf, twips } from './units.ts';
import { paragraphProperties } from './wml/paragraphs.ts';
import { runProperties } from './wml/runs.ts';
import { namespaces, xmlDeclaration } from './wml/xml.ts';

/** Room for a number or bullet, and the step from level to level. */
export const listIndentPt = 18;
/** Word has nine levels. */
export const deepestLevel = 8;

const bulletTexts = ['•', '–', '▪'];
const formats = ['bullet', 'decimal', 'lowerLetter', 'lowerRoman'] as const;
type Format = (typeof formats)[number];

/** Hands out numbering for lists and remembers the instances. */
export class ListInstances {
  readonly #styles: StyleSheet;
  #bullets: number | null = null;
  #instances = '';
  #count = 0;

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  /** The instance of a list at a level. Bullets count nothing and share one. */
  instanceFor(list: List, level: number): number {
    if (!list.ordered) {
      this.#bullets ??= this.#add('bullet', '');
      return this.#bullets;
    }
    const start = Math.min(32_767, Math.max(0, Math.trunc(list.start) || 0));
    return this.#add(
      list.format,
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
  }

  /** The numbering part; null where there is no list. */
  part(): string | null {
    if (this.#count === 0) return null;
    const definitions = formats.map((format, at) => definitionOf(format, at + 1, this.#styles)).join('');
    return `${xmlDeclaration}<w:numbering ${namespaces}>${definitions}${this.#instances}</w:numbering>`;
  }

  #add(format: Format, overrides: string): number {
    this.#count += 1;
    this.#instances += `<w:num w:numId="${this.#count}"><w:abstractNumId w:val="${formats.indexOf(format) + 1}"/>${overrides}</w:num>`;
    return this.#count;
  }
}

function definitionOf(format: Format, id: number, styles: StyleSheet): string {
  const look = runProperties({
    fonts: fontsOf(styles, 'sans'),
    bold: format !== 'bullet',
    colour: colour(styles.palette.accent),
  });
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const text = format === 'bullet' ? (bulletTexts[level % bulletTexts.length] ?? '•') : `%${level + 1}.`;
    const indent = { left: twips(listIndentPt * (level + 1)), hanging: twips(listIndentPt) };
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>${paragraphProperties({ indent })}${look}</w:lvl>`
    );
  });
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="0B1E${String(id).padStart(4, '0')}"/>` +
    `<w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
  );
}
