// Fields of a Word document (ISO/IEC 29500-1, 17.16): their results are text, their codes are not.

import { isContents } from '../office/field-codes.ts';
import { childOf, childrenOf } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { isOn } from './styles.ts';

/** Fields that are open at a place of one story (body, note, text box). */
export type Fields = {
  /** Takes a `w:fldChar`; gives the text that the field itself stands for, such as a ticked box. */
  readonly mark: (element: XmlElement) => string;
  readonly code: (text: string) => void;
  /** What text at this place is: shown, part of a code, or a line of a table of contents or index. */
  readonly place: () => 'text' | 'code' | 'contents';
};

type Field = { code: string; inResult: boolean };

/** Fields of a story, given the marks in it that begin a field without an end: those are taken for nothing. */
export function createFields(endless: ReadonlySet<XmlElement>): Fields {
  const open: Field[] = [];
  // Counted, since fields may stand in each other by the thousand and every text asks.
  let inCode = 0;
  let inContents = 0;
  return {
    mark: (element) => {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin' && !endless.has(element)) {
        open.push({ code: '', inResult: false });
        inCode += 1;
      }
      const field = type === 'end' ? open.pop() : open.at(-1);
      if (field !== undefined && type === 'separate' && !field.inResult) {
        field.inResult = true;
        inCode -= 1;
        if (isContents(field.code)) inContents += 1;
      } else if (field !== undefined && type === 'end') {
        if (!field.inResult) inCode -= 1;
        else if (isContents(field.code)) inContents -= 1;
      }
      return type === 'begin' ? formSign(childOf(element, 'w:ffData')) : '';
    },
    code: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.inResult && field.code.length < 200) field.code += text;
    },
    place: () => (inCode > 0 ? 'code' : inContents > 0 ? 'contents' : 'text'),
  };
}

/** The marks that begin fields in a story and that nothing ends: all that follows them would be lost. */
export function endlessFields(story: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:fldChar') {
        const type = child.attributes['w:fldCharType'];
        if (type === 'begin') open.push(child);
        else if (type === 'end') open.pop();
      } else if (child.name === 'mc:AlternateContent') {
        const choice = chosen(child);
        if (choice !== null) walk(choice);
      } else if (!APART.has(child.name)) walk(child);
    }
  };
  walk(story);
  return new Set(open);
}

/** Not of the story around it, or not in the text. */
const APART: ReadonlySet<string> = new Set(['w:txbxContent', 'w:del', 'w:moveFrom']);

/** A check box or the chosen entry of a list in a form of Word 97: it has no result. */
function formSign(data: XmlElement | null): string {
  const box = childOf(data, 'w:checkBox');
  if (box !== null) {
    const state = childOf(box, 'w:checked') ?? childOf(box, 'w:default');
    return state !== null && isOn(state.attributes['w:val'] ?? 'true') ? '☒' : '☐';
  }
  const list = childOf(data, 'w:ddList');
  if (list === null) return '';
  const chosenAt = Number(
    (childOf(list, 'w:result') ?? childOf(list, 'w:default'))?.attributes['w:val'] ?? 0,
  );
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry');
  return entries[chosenAt]?.attributes['w:val'] ?? '';
}
