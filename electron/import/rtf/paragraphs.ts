// What a paragraph of RTF is, by its properties, its style and the mark of a list before it.

import type { TextBlock } from '../../../core/model/text/source-text.ts';
import type { Told } from '../office/told.ts';
import { isVisible } from '../text/clean-text.ts';
import type { DocumentTables } from './document-tables.ts';
import type { State } from './state.ts';

const DEEPEST_HEADING = 6;
const DEEPEST_LIST = 12;
const BODY_TEXT = 9;

export type Paragraphs = ReturnType<typeof createParagraphs>;

export function createParagraphs(tables: DocumentTables, told: Told) {
  /** The mark of a list as it is written before the paragraph; null without one. */
  let mark: string | null = null;
  let oldList: boolean | null = null;
  let title: string | null = null;

  const blockOf =
    (state: State) =>
    (text: string): TextBlock | null => {
      const role = tables.role(state.style);
      if (role === 'contents') {
        told.contents(text);
        return null;
      }
      if (role === 'title') {
        title ??= text;
        return { kind: 'heading', level: 1, text };
      }
      const heading = headingOf(state);
      if (heading !== null) return { kind: 'heading', level: Math.min(heading, DEEPEST_HEADING), text };
      const ordered = orderedOf(state);
      if (ordered !== null)
        return { kind: 'listItem', level: Math.min(state.level, DEEPEST_LIST), ordered, text };
      return role === null ? { kind: 'paragraph', text } : { kind: role, text };
    };

  const headingOf = ({ outline, style }: State): number | null => {
    if (outline === null) return tables.headingLevel(style);
    return outline >= 0 && outline < BODY_TEXT ? outline + 1 : null;
  };

  /** Whether it is an item that is counted; null where it is none. */
  const orderedOf = ({ list, level }: State): boolean | null => {
    const known = list > 0 ? tables.ordered(list, level) : null;
    if (known !== null) return known;
    if (oldList !== null) return oldList;
    return mark === null || !isVisible(mark) ? null : /[\p{L}\p{N}]{1,4}[.)\]]/u.test(mark);
  };

  return {
    blockOf,
    title: (): string | null => title,
    beginListMark: (): void => {
      mark = '';
    },
    listMark: (text: string): void => {
      if (mark !== null && mark.length < 100) mark += text;
    },
    /** Takes a control word about lists of Word 95; whether it was one. */
    oldListWord: (name: string): boolean => {
      if (name === 'pnlvlblt') oldList = false;
      else if (name === 'pnlvlbody') oldList = true;
      else return false;
      return true;
    },
    /** What is said of one paragraph ends with it. */
    end: (): void => {
      mark = null;
      oldList = null;
    },
  };
}
