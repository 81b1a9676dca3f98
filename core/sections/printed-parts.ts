// The one walk over all that a brief prints, in the order of printing: notes, references, checks and markings stand on it.

import type { RecordByKind, RecordKind } from '../model/any-record.ts';
import type { BriefId } from '../model/kinds/brief.ts';
import type { Section } from '../model/kinds/section.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { flattenOutline, outlineOf } from '../query/outline/outline-of.ts';
import { type PrintedPart, printedText } from './section-kind.ts';
import { sectionKinds } from './section-kinds.ts';

/** Calls `visit` for the text of each section and for all that its view prints, with the section it stands in. */
export function eachPrintedPart(
  reader: RecordReader,
  briefId: BriefId,
  visit: (part: PrintedPart, section: Section) => void,
): void {
  for (const { section } of flattenOutline(outlineOf(reader, briefId)))
    for (const part of partsOfSection(reader, section)) visit(part, section);
}

/** The text of a section, then all that its view prints. */
export const partsOfSection = (reader: RecordReader, section: Section): PrintedPart[] => [
  ...printedText(section, section.content),
  ...sectionKinds[section.sectionKind].parts(reader, section),
];

/** The text of a record as a brief prints it. */
export type PrintedText = Extract<PrintedPart, { is: 'text' }> & { readonly section: Section };

/** Every text that a brief prints, with the section it stands in; one that is printed twice stands here twice. */
export function printedTexts(reader: RecordReader, briefId: BriefId): PrintedText[] {
  const texts: PrintedText[] = [];
  eachPrintedPart(reader, briefId, (part, section) => {
    if (part.is === 'text') texts.push({ ...part, section });
  });
  return texts;
}

/** The records of a kind that the sections of a brief show, each once. */
export function recordsShown<K extends RecordKind>(
  reader: RecordReader,
  briefId: BriefId,
  kind: K,
): RecordByKind[K][] {
  const shown = flattenOutline(outlineOf(reader, briefId)).flatMap(({ section }) =>
    sectionKinds[section.sectionKind].shows(reader, section, () => []),
  );
  return [...new Set(shown)].filter((record): record is RecordByKind[K] => record.kind === kind);
}
