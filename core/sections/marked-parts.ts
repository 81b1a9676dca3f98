// What of a brief is marked: itself, its sections, and the sources that they cite, tell or list.

import { sectionKinds } from './section-kinds.ts';
import type { Brief } from '../model/kinds/brief.ts';
import type { Source } from '../model/kinds/source.ts';
import type { RecordReader } from '../model/record-reader.ts';
import { evidenceLinksOf } from '../model/texts-of.ts';
import { eachInline } from '../model/text/walk-rich-text.ts';
import type { MarkedPart } from '../query/marking/document-marking.ts';
import type { NoteNumbers } from '../query/note-keys.ts';
import { noteNumbers } from './note-numbers.ts';
import { flattenOutline, outlineOf } from '../query/outline/outline-of.ts';
import { isBlankRichText } from '../query/rich-blocks.ts';

/** Every marked part of a brief: itself, then its sections in reading order, each followed by its sources. */
export function markedParts(
  reader: RecordReader,
  briefId: Brief['id'],
  numbers: NoteNumbers = noteNumbers(reader, briefId),
): MarkedPart[] {
  const parts: MarkedPart[] = [];
  const brief = reader.get(briefId);
  if (brief === undefined) return parts;
  if (brief.marking !== null)
    parts.push({
      marking: brief.marking,
      what: 'brief',
      recordId: brief.id,
      title: brief.title,
      section: null,
    });
  const sources = sourcesBySection(reader, briefId, numbers);
  for (const { section, children } of flattenOutline(outlineOf(reader, briefId))) {
    const shown = section.sectionKind !== 'text' || children.length > 0 || !isBlankRichText(section.content);
    if (section.marking !== null && shown)
      parts.push({
        marking: section.marking,
        what: 'section',
        recordId: section.id,
        title: section.title,
        section,
      });
    for (const source of sources.get(section.id) ?? [])
      if (source.marking !== null)
        parts.push({
          marking: source.marking,
          what: 'source',
          recordId: source.id,
          title: source.title,
          section,
        });
  }
  return parts;
}

/** The sources that stand behind what each section prints, each once. */
function sourcesBySection(
  reader: RecordReader,
  briefId: Brief['id'],
  numbers: NoteNumbers,
): ReadonlyMap<string, ReadonlySet<Source>> {
  const bySection = new Map<string, Set<Source>>();
  const add = (sectionId: string, source: Source | undefined): void => {
    if (source === undefined) return;
    const set = bySection.get(sectionId);
    if (set === undefined) bySection.set(sectionId, new Set([source]));
    else set.add(source);
  };
  const cited = new Set<Source>();
  for (const { sectionId, excerptIds } of numbers.sites)
    for (const id of excerptIds) {
      const excerpt = reader.get(id);
      const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
      add(sectionId, source);
      if (source !== undefined) cited.add(source);
    }
  for (const { section } of flattenOutline(outlineOf(reader, briefId))) {
    // A mention prints the event's title, which says what its evidence says.
    eachInline(section.content, (inline) => {
      if (inline.type !== 'eventMention') return;
      const event = reader.get(inline.attrs.eventId);
      for (const { excerptId, stance } of event === undefined ? [] : evidenceLinksOf(event)) {
        const excerpt = stance === 'context' ? undefined : reader.get(excerptId);
        if (excerpt !== undefined) add(section.id, reader.get(excerpt.sourceId));
      }
    });
    const shown = sectionKinds[section.sectionKind].shows(reader, section, () => [...cited]);
    for (const record of shown) if (record.kind === 'source') add(section.id, record);
  }
  return bySection;
}
