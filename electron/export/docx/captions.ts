// Captions: the label as Word's own counting field where the count agrees, else as plain words.

import { Paragraph, type ParagraphChild, TextRun, XmlComponent } from 'docx';
import type { Caption } from '../../../core/document/tree.ts';
import { type Around, bookmarked, runsOf, textRuns } from './inlines.ts';
import { wordStyles } from './word-styles.ts';
import type { Place, Work } from './work.ts';

/** The paragraph of a caption; `kept` binds it to what follows. */
export function writeCaption(
  work: Work,
  caption: Caption,
  kind: 'table' | 'figure',
  place: Place,
): Paragraph {
  const around: Around = { place, dir: place.dir, lang: place.lang, over: {} };
  const bold: Around = { ...around, over: { bold: true } };
  const label = labelRuns(work, caption.label, kind, bold);
  const gap = caption.label && caption.inlines.length > 0 ? [new TextRun({ text: ' ' })] : [];
  return new Paragraph({
    style: wordStyles.caption.id,
    ...(place.dir === 'rtl' ? { bidirectional: true } : {}),
    ...(place.keepNext ? { keepNext: true } : {}),
    keepLines: true,
    children: [...bookmarked(work, caption.id, label), ...gap, ...runsOf(work, caption.inlines, around)],
  });
}

function labelRuns(work: Work, label: string, kind: 'table' | 'figure', around: Around): ParagraphChild[] {
  const parts = /^(\D*)(\d{1,6})(\D*)$/u.exec(label);
  const [, before = '', number = '', after = ''] = parts ?? [];
  work.captions[kind] += 1;
  if (!parts || Number(number) !== work.captions[kind]) return textRuns(work, label, {}, around);
  const name = kind === 'table' ? 'Table' : 'Figure';
  return [
    ...textRuns(work, before, {}, around),
    new TextRun({ ...around.over, children: [new FieldChar('begin')] }),
    new TextRun({ ...around.over, children: [new Instruction(` SEQ ${name} \\* ARABIC `)] }),
    new TextRun({ ...around.over, children: [new FieldChar('separate')] }),
    ...textRuns(work, number, {}, around),
    new TextRun({ ...around.over, children: [new FieldChar('end')] }),
    ...textRuns(work, after, {}, around),
  ];
}

/** One mark of a complex field, so that its shown words can have a look of their own. */
class FieldChar extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push({ _attr: { 'w:fldCharType': type } });
  }
}

class Instruction extends XmlComponent {
  constructor(words: string) {
    super('w:instrText');
    this.root.push({ _attr: { 'xml:space': 'preserve' } }, words);
  }
}
