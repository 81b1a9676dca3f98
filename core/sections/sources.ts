// The list of sources, cited ones in the order of their first note.

import type { SectionKind } from './section-kind.ts';
import type { Block, Inline } from '../document/tree.ts';
import type { Section } from '../model/kinds/section.ts';
import type { Source } from '../model/kinds/source.ts';
import { printsNameless } from '../model/kinds/source-terms.ts';
import { SOURCE_FIELDS } from '../template/pattern.ts';
import { withDigits } from '../words/number-words.ts';
import { type AssemblyContext, heading, paragraph, text } from '../parts/assembly-context.ts';
import { endSentence, fillPattern, sourceField } from '../parts/citations.ts';
import { basisInlines } from '../parts/noted-title.ts';

/** The entries of the section's sources. */
const sourceBlocks = (context: AssemblyContext, section: Section): Block[] =>
  sourcesOf(context, section).map((source, index) => {
    const inlines = fillPattern(context, context.template.citations.sourceEntry, SOURCE_FIELDS, (name) =>
      name === 'number'
        ? [text(withDigits(String(index + 1), context.brief.digits))]
        : // Here the translation of a title has a line of its own.
          sourceField(context, { ...source, titleTranslation: null }, name),
    );
    const translation = source.titleTranslation?.trim() ?? '';
    const below: Inline[] =
      translation === '' ? [] : [{ type: 'break' }, text(translation, { italic: true })];
    return paragraph(
      'source',
      [...endSentence([...inlines, ...basisInlines(source, context.words)]), ...below],
      {
        // The id of a record tells when it was made, and is the same in every document.
        id: printsNameless(source.terms)
          ? `source-nameless-${index + 1}`
          : `source-${source.id.replace(':', '-')}`,
      },
    );
  });

function sourcesOf(context: AssemblyContext, section: Section): Source[] {
  const { reader, numbers } = context;
  const cited = new Map<string, Source>();
  for (const site of numbers.sites)
    for (const id of site.excerptIds) {
      const excerpt = reader.get(id);
      const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
      if (source !== undefined) cited.set(source.id, source);
    }
  if (section.options.sources === 'cited') return [...cited.values()];
  // That there is one more is what a source that is not on the record must not tell.
  const others = reader
    .ofKind('source')
    .filter(({ id, terms, triage }) => !cited.has(id) && triage === 'kept' && !printsNameless(terms));
  return [...cited.values(), ...others];
}

/** The id of the heading under which endnotes stand. */
export const NOTES_ID = 'notes';

/** The list of a section's sources; where the notes stand in it, both under headings of `level`. */
function sourcesWithNotes(context: AssemblyContext, section: Section, level: number): Block[] {
  const { words } = context;
  const list = sourceBlocks(context, section);
  if (section.id !== context.endnotesIn) return list;
  return [
    heading(NOTES_ID, level, null, [text(words.notes)]),
    ...(list.length === 0 ? [] : [heading('source-list', level, null, [text(words.sourceList)]), ...list]),
  ];
}

/** Its list is made of what the brief cites, so it is there before anything is cited. */
export const sourcesSection: SectionKind = {
  shows: (reader, section, cited) => (section.options.sources === 'all' ? reader.ofKind('source') : cited()),
  parts: () => [],
  prints: () => true,
  blocks: sourcesWithNotes,
};
