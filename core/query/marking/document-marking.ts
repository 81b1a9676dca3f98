// The marking of a whole document: the highest of what it contains.

import type { Brief } from '../../model/kinds/brief.ts';
import type { Section } from '../../model/kinds/section.ts';
import type { Source } from '../../model/kinds/source.ts';
import type { Marking } from '../../model/record.ts';
import type { MarkingLevel } from '../../template/template.ts';
import { compareMarkings } from './marking-order.ts';

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
