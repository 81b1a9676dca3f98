// The text inside of a paragraph of a Word document (ISO/IEC 29500-1, 17.3 and 17.13): runs, and what may be around them.

import { isContents } from '../office/field-codes.ts';
import type { Anchored } from '../office/sink.ts';
import { childOf, childrenOf, textBelow } from '../xml/xml-find.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { chosen } from './alternate-content.ts';
import { readDrawing } from './drawings.ts';
import type { Fields } from './fields.ts';
import { formulaText } from './formulas.ts';
import { createRuns } from './runs.ts';
import { isOn } from './styles.ts';
import type { Work } from './work.ts';

export type Gathered = { readonly text: string; readonly anchored: readonly Anchored[] };

/** Says nothing by itself and divides nothing. */
const BETWEEN: ReadonlySet<string> = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:permStart',
  'w:permEnd',
]);

type Change = { author: string | null; text: string };

/** The text of a paragraph and what it anchors. `styleHides`: whether its style hides what is written in it. */
export function gatherInline(
  work: Work,
  fields: Fields,
  paragraph: XmlElement,
  styleHides: boolean,
): Gathered {
  const { told } = work;
  const anchored: Anchored[] = [];
  const runs = createRuns(work, fields, anchored, styleHides);
  let contents = 0;
  const change: { deleted: Change | null; added: Change | null } = { deleted: null, added: null };

  /** Neighbours by the same author are one passage, however Word cut it. */
  const endChanges = (except: 'deleted' | 'added' | null): void => {
    for (const kind of ['deleted', 'added'] as const) {
      const passage = change[kind];
      if (kind === except || passage === null) continue;
      told[kind](passage.author, passage.text);
      change[kind] = null;
    }
  };
  const addChange = (kind: 'deleted' | 'added', element: XmlElement, text: string): void => {
    const author = element.attributes['w:author'] ?? null;
    if (change[kind] !== null && change[kind].author !== author) endChanges(null);
    change[kind] = { author, text: (change[kind]?.text ?? '') + text };
  };

  const readChild = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:r':
        runs.read(element, contents > 0);
        return;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
      case 'w:smartTagPr':
      case 'w:customXmlPr':
      case 'w:moveFrom':
        return;
      case 'w:sdt':
        if (isPlaceholder(element)) told.count('placeholder');
        else readAll(childOf(element, 'w:sdtContent'));
        return;
      case 'w:fldSimple':
        // In a table of contents its lines are inside, like those of a field of several runs.
        contents += isContents(element.attributes['w:instr'] ?? '') ? 1 : 0;
        readAll(element);
        contents -= isContents(element.attributes['w:instr'] ?? '') ? 1 : 0;
        return;
      case 'mc:AlternateContent':
        readAll(chosen(element));
        return;
      case 'm:oMath':
        told.formula();
        runs.emit(formulaText(element));
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        anchored.push(...readDrawing(work, element));
        return;
      default:
        readAll(element);
    }
  };
  const readAll = (element: XmlElement | null): void => {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:del') {
        endChanges('deleted');
        addChange('deleted', child, deletedText(child));
        continue;
      }
      if (child.name === 'w:ins') {
        endChanges('added');
        const before = runs.count();
        readAll(child);
        addChange('added', child, runs.textFrom(before));
        continue;
      }
      if (!BETWEEN.has(child.name)) endChanges(null);
      readChild(child);
    }
  };

  readAll(paragraph);
  endChanges(null);
  return { text: runs.text(), anchored };
}

/** Words that ask for words: they stand there until somebody fills the field in. */
export const isPlaceholder = (sdt: XmlElement): boolean => {
  const shown = childOf(childOf(sdt, 'w:sdtPr'), 'w:showingPlcHdr');
  return shown !== null && isOn(shown.attributes['w:val'] ?? 'true');
};

/** What was deleted below an element, for telling how much it is. */
export function deletedText(element: XmlElement): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (child.name === 'w:delText' || child.name === 'w:t') text += textBelow(child);
    else if (child.name === 'w:tab' || child.name === 'w:br') text += ' ';
    else text += deletedText(child);
    if (child.name === 'w:p' || child.name === 'w:tc') text += ' ';
  }
  return text;
}
