// The numbering part: a definition for each format of list, and the instances that the text was written with.

import { AbstractNumbering, AlignmentType, DocumentAttributes, type IContext, XmlComponent } from 'docx';
import type { StyleSheet } from '../../../../core/template/styles.ts';
import {
  deepestLevel,
  type ListFormat,
  listFormats,
  type ListInstances,
  listIndentPt,
} from '../body/lists.ts';
import { colour, fontsOf, twips } from '../units.ts';
import { type Element, elementOf, Written } from './element.ts';

/** The part around its instances, which are written with the text: their number grows with it. */
export const numberingPart = (styles: StyleSheet, lists: ListInstances, context: IContext): Element =>
  elementOf(new Numbering(styles, lists), context);

/** In place of the package's own, which always begins with bullets of its own. */
class Numbering extends XmlComponent {
  constructor(styles: StyleSheet, lists: ListInstances) {
    super('w:numbering');
    this.root.push(
      new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
      ...lists.formats().map((format) => definitionOf(format, listFormats.indexOf(format) + 1, styles)),
      new Written(lists.instances()),
    );
  }
}

function definitionOf(format: ListFormat, id: number, styles: StyleSheet): AbstractNumbering {
  const judged = format === 'keyJudgement';
  const look = judged
    ? { font: fontsOf(styles, 'sans'), color: colour(styles.palette.accent) }
    : { font: fontsOf(styles, styles.roles.body.font) };
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => ({
    level,
    format: judged ? ('decimal' as const) : format,
    text: format === 'bullet' ? '•' : `%${level + 1}${judged ? '' : '.'}`,
    alignment: AlignmentType.LEFT,
    start: 1,
    style: {
      run: { ...look, bold: judged, italics: false },
      paragraph: {
        indent: { left: twips(listIndentPt * (level + 1)), hanging: twips(listIndentPt) },
      },
    },
  }));
  return new AbstractNumbering(id, levels);
}
