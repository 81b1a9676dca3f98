// Native lists: one numbering definition a format and start, one instance a list, so that every list counts anew.

import { AlignmentType, type ILevelsOptions, LevelFormat, type NumberingDefinition } from 'docx';
import type { List } from '../../../core/document/tree.ts';
import type { StyleSheet } from '../../../core/template/styles.ts';
import { colour, fontsOf, twips } from './units.ts';

/** Room for a number or bullet, and the step from level to level. */
export const listIndentPt = 18;
/** Word has nine levels. */
export const deepestLevel = 8;

const bulletTexts = ['•', '–', '▪'];

/** Hands out numbering for lists and remembers the definitions they need. */
export class ListInstances {
  readonly #definitions = new Map<string, NumberingDefinition>();
  readonly #styles: StyleSheet;
  #instance = 0;

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  /** Numbering of a list that counts on its own. */
  instanceFor(list: List): { readonly reference: string; readonly instance: number } {
    const start = list.ordered ? Math.min(32_767, Math.max(0, Math.trunc(list.start) || 0)) : 1;
    const reference = list.ordered ? `${list.format}-${start}` : 'bullets';
    if (!this.#definitions.has(reference)) {
      this.#definitions.set(reference, { reference, levels: levelsOf(list, start, this.#styles) });
    }
    this.#instance += 1;
    return { reference, instance: this.#instance };
  }

  definitions(): readonly NumberingDefinition[] {
    return [...this.#definitions.values()];
  }
}

function levelsOf(list: List, start: number, styles: StyleSheet): ILevelsOptions[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format: list.ordered ? LevelFormat[formats[list.format]] : LevelFormat.BULLET,
    text: list.ordered ? `%${level + 1}.` : (bulletTexts[level % bulletTexts.length] ?? '•'),
    alignment: AlignmentType.LEFT,
    start,
    style: {
      run: {
        bold: list.ordered,
        color: colour(styles.palette.accent),
        font: fontsOf(styles, 'sans'),
      },
      paragraph: {
        indent: { left: twips(listIndentPt * (level + 1)), hanging: twips(listIndentPt) },
      },
    },
  }));
}

const formats = {
  decimal: 'DECIMAL',
  lowerLetter: 'LOWER_LETTER',
  lowerRoman: 'LOWER_ROMAN',
} as const;
