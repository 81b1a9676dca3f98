// The organisation's own levels of marking that a brief was made with.

import type { Brief } from '../../model/kinds/brief.ts';
import type { TemplateCopy } from '../../model/kinds/template-copy.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { readTemplate } from '../../template/read-template.ts';
import type { MarkingLevel } from '../../template/template.ts';

/** Records never change, and checking a whole template each time that a label is drawn would cost too much. */
const known = new WeakMap<TemplateCopy, readonly MarkingLevel[]>();

/** The levels of the brief's template, lowest first; none when it has none or can't be read. */
export function levelsOf(reader: RecordReader, brief: Brief): readonly MarkingLevel[] {
  const copy = reader.get(brief.templateCopyId);
  if (copy === undefined) return [];
  let levels = known.get(copy);
  if (levels === undefined) {
    const template = readTemplate(copy.definition, brief.templateId);
    levels = template.ok ? template.value.marking.levels : [];
    known.set(copy, levels);
  }
  return levels;
}
