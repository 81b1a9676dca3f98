// What of a brief is marked, and how: the marking of the whole document is the highest of what it contains.

import type { Brief } from '../model/brief.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Section } from '../model/section.ts';
import type { Source } from '../model/source.ts';
import { eachInline } from '../model/walk-rich-text.ts';
import type { MarkingLevel } from '../template/template.ts';
import { evidenceLinksOf } from './evidence-of.ts';
import { compareMarkings } from './marking-order.ts';
import { type NoteNumbers, noteNumbers } from './note-numbers.ts';
import { flattenOutline, outlineOf } from './outline-of.ts';
import { isBlankRichText } from './rich-blocks.ts';

/** Something of a brief that has a marking: the brief, a section, or a source that a section cites, tells or lists. */
export type MarkedPart = {
  readonly marking: Marking;
  readonly what: 'brief' | 'section' | 'source';
  readonly recordId: Brief['id'] | Section['id'] | Source['id'];
  readonly title: string;
  /** The section it stands in; null for the brief itself. */
  readonly section: Section | null;
};

export type DocumentMarking = {
  /** The highest; null when nothing is marked. */
  readonly marking: Marking | null;
  /** What has it, where the brief itself is marked lower or not at all. */
  readonly raisedBy: readonly MarkedPart[];
  /** Parts whose order to it isn't known: their labels have to stand beside it. */
  readonly besides: readonly MarkedPart[];
};

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

/** The marking that every page of the document carries. */
export function documentMarking(
  parts: readonly MarkedPart[],
  levels: readonly MarkingLevel[],
): DocumentMarking {
  const highest = highestOf(parts, levels);
  const own = parts.find(({ what }) => what === 'brief')?.marking ?? null;
  const compare = (part: MarkedPart) => compareMarkings(part.marking, highest, levels);
  const raised = compareMarkings(highest, own, levels) !== 0;
  return {
    marking: highest,
    raisedBy: raised ? parts.filter((part) => compare(part) === 0) : [],
    besides: parts.filter((part) => compare(part) === null),
  };
}

/** The highest marking of one section by itself: its own, and those of what it cites, tells or lists. */
export const sectionMarking = (
  parts: readonly MarkedPart[],
  section: Section,
  levels: readonly MarkingLevel[],
): Marking | null =>
  highestOf(
    parts.filter((part) => part.section?.id === section.id),
    levels,
  );

/** A marked part in words, for the middle of a sentence. */
export const partToWords = ({ what, title, section }: MarkedPart): string => {
  if (what === 'brief') return 'the brief itself';
  if (what === 'section') return `the section “${title}”`;
  return `the source “${title}”${section === null ? '' : `, used in “${section.title}”`}`;
};

function highestOf(parts: readonly MarkedPart[], levels: readonly MarkingLevel[]): Marking | null {
  let highest: Marking | null = null;
  for (const { marking } of parts)
    if ((compareMarkings(marking, highest, levels) ?? 0) > 0) highest = marking;
  return highest;
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
    if (section.sectionKind !== 'sources') continue;
    const listed = section.options.sources === 'cited' ? cited : reader.ofKind('source');
    for (const source of listed) add(section.id, source);
  }
  return bySection;
}
