// What a section that is a view prints after its text, by itself: for showing it beside the text while writing.

import { sectionKinds } from '../sections/section-kinds.ts';
import { contextOfPart } from '../parts/part-context.ts';
import type { Block } from '../document/tree.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Section } from '../model/kinds/section.ts';
import { type NoteNumbers } from '../query/note-keys.ts';
import { noteNumbers } from '../sections/note-numbers.ts';
import { referenceTargets } from '../sections/reference-targets.ts';
import { type TargetSite } from '../query/outline/targets.ts';
import { standsOnLandscape } from '../query/outline/stands-on-landscape.ts';
import { turned } from '../template/page.ts';
import { underTerms } from '../withhold/under-terms.ts';
import { readTemplate } from '../template/read-template.ts';
import type { AssemblyContext } from '../parts/assembly-context.ts';
import { settleReferencesIn } from '../parts/references.ts';

/** The title of the section stands over it. */
const VIEW_LEVEL = 3;

/**
 * The blocks of the view at a time (UTC), with the numbers of notes and captions that they have in the whole brief. Empty for a section
 * of text, and when the brief or its template can't be read.
 */
export function sectionViewBlocks(
  reader: RecordReader,
  section: Section,
  now: string,
  numbers: NoteNumbers = noteNumbers(reader, section.briefId),
  sites: readonly TargetSite[] = referenceTargets(reader, section.briefId),
): Block[] {
  const brief = reader.get(section.briefId);
  if (brief === undefined || section.sectionKind === 'text') return [];
  const read = readTemplate(reader.get(brief.templateCopyId)?.definition, brief.templateId);
  if (!read.ok) return [];
  const printed = underTerms(reader, brief, now).reader;
  const context: AssemblyContext = {
    ...contextOfPart({ whole: reader, printed }, brief, read.value, numbers, now),
    counts: captionsBefore(sites, section),
    where: section.title,
    page: standsOnLandscape(reader, section) ? turned(read.value.page) : read.value.page,
  };
  const { blocks } = sectionKinds[section.sectionKind];
  const names = new Map(sites.map((site) => [site.id, site]));
  return settleReferencesIn(blocks(context, sectionUnder(printed, section), VIEW_LEVEL), {
    names,
    words: context.words,
    losses: [],
  });
}

/** The section as it is given, which may not be how the project has it, and of its chosen records those that may be printed. */
function sectionUnder(printed: RecordReader, section: Section): Section {
  const left = printed.get(section.id)?.options;
  if (left === undefined) return section;
  const { actorIds, eventIds, figureIds, judgementIds } = left;
  return { ...section, options: { ...section.options, actorIds, eventIds, figureIds, judgementIds } };
}

/** How many captions are printed before the view: those of earlier sections, and of the section's own text. */
function captionsBefore(sites: readonly TargetSite[], section: Section): AssemblyContext['counts'] {
  const counts = { tables: 0, illustrations: 0 };
  for (const site of sites) {
    const own = site.of === 'section' || (site.of === 'block' && site.recordId === section.id);
    if (site.sectionId === section.id && !own) break;
    if (site.kind === 'table') counts.tables += 1;
    if (site.kind === 'illustration') counts.illustrations += 1;
  }
  return counts;
}
