// Rules about excerpts and sources: orphans that are cited, dates that are missing or too late, a 1 with one origin.

import { recordsShown } from '../sections/printed-parts.ts';
import { speakersOf } from '../query/evidence/speakers-of.ts';
import type { ExcerptId } from '../model/kinds/excerpt.ts';
import { dateBounds } from '../model/dates/date-bounds.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Source } from '../model/kinds/source.ts';
import { excerptsUsedInBrief, noteNumbers } from '../sections/note-numbers.ts';
import { recordTitle } from '../query/record-title.ts';
import { evidenceLinksOf } from '../model/texts-of.ts';
import { type CheckScope, finding, type Rule } from './finding.ts';

/** A cited passage that is not found in the present text of its source. */
export const orphanCited: Rule = {
  id: 'orphan-cited',
  check: ({ reader, briefId }) =>
    excerptsUsedInBrief(reader, briefId).flatMap((id) => {
      const excerpt = reader.get(id);
      if (excerpt?.anchoring !== 'orphan') return [];
      return [
        finding('orphan-cited', '', {
          severity: 'error',
          while: 'drafting',
          recordId: id,
          message: `The passage “${recordTitle(reader, excerpt)}” is cited but is not found in its source any more. Select it again in the source, or take the citation out.`,
        }),
      ];
    }),
};

/** A source without a publication date that notes or relative dates depend on: asked for once a source. */
export const publicationDateMissing: Rule = {
  id: 'publication-date-missing',
  check: (scope) => {
    const { reader } = scope;
    return citedSources(scope)
      .filter((source) => source.published === null)
      .map((source) => {
        const waiting = relativeDatesOn(reader, source);
        const why =
          waiting === 0
            ? 'Its notes can’t say how old it is.'
            : `${waiting} ${waiting === 1 ? 'date waits' : 'dates wait'} for it.`;
        return finding('publication-date-missing', '', {
          severity: 'warning',
          while: waiting > 0 ? 'drafting' : 'review',
          recordId: source.id,
          message: `When was “${source.title}” published? ${why}`,
        });
      });
  },
};

/** Grade 1 means confirmed by other sources; it needs a second origin among the evidence for the same thing. */
export const confirmedByOne: Rule = {
  id: 'confirmed-by-one',
  check: (scope) => {
    const { reader, briefId } = scope;
    return excerptsUsedInBrief(reader, briefId).flatMap((id) => {
      const excerpt = reader.get(id);
      if (excerpt?.credibility !== '1' || hasSecondOrigin(reader, id)) return [];
      return [
        finding('confirmed-by-one', '', {
          severity: 'warning',
          while: 'review',
          recordId: id,
          message: `“${recordTitle(reader, excerpt)}” is graded 1, confirmed by other sources, but nothing here rests on a second origin. Add the other evidence, or grade it 2.`,
        }),
      ];
    });
  },
};

/** Cited sources that were published after the brief's information cut-off. */
export const afterAsOf: Rule = {
  id: 'after-as-of',
  check: (scope) => {
    const asOf = scope.reader.get(scope.briefId)?.asOf?.local.slice(0, 10) ?? null;
    if (asOf === null) return [];
    return citedSources(scope).flatMap((source) => {
      const earliest = source.published === null ? null : dateBounds(source.published.edtf).earliest;
      if (earliest === null || earliest <= asOf) return [];
      return [
        finding('after-as-of', `${asOf}|${earliest}`, {
          severity: 'error',
          while: 'review',
          recordId: source.id,
          message: `“${source.title}” was published on ${earliest}, after the brief’s as-of of ${asOf}. Move the as-of, or leave the source for the next issue.`,
        }),
      ];
    });
  },
};

function citedSources({ reader, briefId }: CheckScope): Source[] {
  const sources = new Map<string, Source>();
  for (const id of noteNumbers(reader, briefId).sites.flatMap((site) => site.excerptIds)) {
    const excerpt = reader.get(id);
    const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
    if (source !== undefined) sources.set(source.id, source);
  }
  for (const event of recordsShown(reader, briefId, 'event'))
    for (const link of event.evidence) {
      const excerpt = reader.get(link.excerptId);
      const source = excerpt === undefined ? undefined : reader.get(excerpt.sourceId);
      if (source !== undefined) sources.set(source.id, source);
    }
  return [...sources.values()];
}

const RELATIVE =
  /\b(?:yesterday|today|tonight|tomorrow|(?:last|this|next|on|late)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this|next)\s+(?:week|month|year)|ago)\b/iu;

/** How many events were dated by words that only mean something from the day of publication. */
function relativeDatesOn(reader: RecordReader, source: Source): number {
  const excerpts = new Set<string>(
    reader.ofKind('excerpt').flatMap((excerpt) => (excerpt.sourceId === source.id ? [excerpt.id] : [])),
  );
  return reader
    .ofKind('event')
    .filter(
      (event) =>
        RELATIVE.test(event.date?.typed ?? '') && event.evidence.some((link) => excerpts.has(link.excerptId)),
    ).length;
}

/** Whether some record that uses the excerpt also rests on an excerpt of another origin. */
function hasSecondOrigin(reader: RecordReader, id: ExcerptId): boolean {
  const origin = originOf(reader, id);
  return reader
    .referrersOf(id)
    .some((record) =>
      evidenceLinksOf(record).some(
        (link) =>
          link.stance === 'supports' && link.excerptId !== id && originOf(reader, link.excerptId) !== origin,
      ),
    );
}

/** Who the passage goes back to: its innermost speaker when named, else what the source derives from, else the source. */
export function originOf(reader: RecordReader, id: ExcerptId): string {
  const excerpt = reader.get(id);
  if (excerpt === undefined) return id;
  const innermost = speakersOf(excerpt).at(-1)?.actorId;
  if (innermost) return innermost;
  const source = reader.get(excerpt.sourceId);
  if (source?.origin?.type === 'derived') return source.origin.sourceId ?? source.origin.from;
  return excerpt.sourceId;
}

/** The rules of this file as a list that the registry takes. */
export const evidenceRules: readonly Rule[] = [
  orphanCited,
  publicationDateMissing,
  confirmedByOne,
  afterAsOf,
];
