// Native lists: one definition a format, one instance a counted list, so that every list counts anew. The definitions
// are made with the frame.

import type { List } from '../../../../core/document/tree.ts';

/** Room for a number or bullet, and the step from level to level. */
export const listIndentPt = 18;
/** Word has nine levels. */
export const deepestLevel = 8;

/** A definition for each of these, counted from 1. */
export const listFormats = ['bullet', 'decimal', 'lowerLetter', 'lowerRoman', 'keyJudgement'] as const;
export type ListFormat = (typeof listFormats)[number];

/** Hands out numbering for lists and remembers the instances. */
export class ListInstances {
  #bullets: number | null = null;
  #instances = '';
  readonly #formats = new Set<ListFormat>();
  #count = 0;

  /** The instance of a list at a level. Bullets count nothing and share one. */
  instanceFor(list: List, level: number): number {
    if (!list.ordered) {
      this.#bullets ??= this.#add('bullet', '');
      return this.#bullets;
    }
    const start = Math.min(32_767, Math.max(0, Math.trunc(list.start) || 0));
    const [first] = list.items[0]?.blocks ?? [];
    const judged = first?.type === 'paragraph' && first.role === 'keyJudgement';
    return this.#add(
      judged ? 'keyJudgement' : list.format,
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
    );
  }

  /** The formats that lists have. */
  formats(): readonly ListFormat[] {
    return listFormats.filter((format) => this.#formats.has(format));
  }

  /** The instances of the numbering part. */
  instances(): string {
    return this.#instances;
  }

  #add(format: ListFormat, overrides: string): number {
    this.#count += 1;
    this.#formats.add(format);
    this.#instances += `<w:num w:numId="${this.#count}"><w:abstractNumId w:val="${listFormats.indexOf(format) + 1}"/>${overrides}</w:num>`;
    return this.#count;
  }
}
