// The organisation's own levels of marking that a brief was made with.

import type { Brief } from '../model/brief.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { readTemplate } from '../template/read-template.ts';
import type { MarkingLevel } from '../template/template.ts';

/** The levels of the brief's template, lowest first; none when it has none or can't be read. */
export function levelsOf(reader: RecordReader, brief: Brief): readonly MarkingLevel[] {
  const template = readTemplate(reader.get(brief.templateCopyId)?.definition, brief.templateId);
  return template.ok ? template.value.marking.levels : [];
}
