// What a section that is a view shows, in the order it shows it. Numbering of notes and assembly share this.

import type { Actor } from '../../model/kinds/actor.ts';
import type { Event } from '../../model/kinds/event.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import type { Figure } from '../../model/kinds/figure.ts';
import type { Judgement } from '../../model/kinds/judgement.ts';
import { compareDates } from '../../model/dates/date-bounds.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { EvidenceLink } from '../../model/record.ts';
import type { Section } from '../../model/kinds/section.ts';

const chosen = <R extends { readonly id: string }>(all: readonly R[], ids: readonly string[] | null): R[] => {
  if (ids === null) return [...all];
  const byId = new Map(all.map((record) => [record.id, record]));
  return [...new Set(ids)].map((id) => byId.get(id)).filter((record) => record !== undefined);
};

/** The actors of a section: the chosen ones in their order; else all but the protected ones. */
export const actorsOfSection = (reader: RecordReader, section: Section): Actor[] =>
  section.options.actorIds === null
    ? reader.ofKind('actor').filter((actor) => !actor.protected)
    : chosen(reader.ofKind('actor'), section.options.actorIds);

/** The events of a section by date, earliest first; undated ones last; then in the order they were made. */
export const eventsOfSection = (reader: RecordReader, section: Section): Event[] =>
  sortEvents(chosen(reader.ofKind('event'), section.options.eventIds));

/** Events in the order of their dates, undated ones last; equal ones keep their order. */
export const sortEvents = (events: readonly Event[]): Event[] =>
  [...events].sort((a, b) => compareDates(a.date?.edtf ?? null, b.date?.edtf ?? null));

export const figuresOfSection = (reader: RecordReader, section: Section): Figure[] =>
  chosen(reader.ofKind('figure'), section.options.figureIds);

const JUDGEMENT_KINDS = ['judgement', 'assumption', 'gap', 'indicator'] as const;

/** The judgements of a section: judgements first, then assumptions, gaps and indicators. */
export const judgementsOfSection = (reader: RecordReader, section: Section): Judgement[] => {
  const all = chosen(reader.ofKind('judgement'), section.options.judgementIds);
  return JUDGEMENT_KINDS.flatMap((kind) => all.filter((judgement) => judgement.judgementKind === kind));
};

/** The section that shows a judgement, of this brief if one does; undefined where none does. */
export function sectionOfJudgement(
  reader: RecordReader,
  judgement: Judgement,
  briefId: Section['briefId'] | null,
): Section | undefined {
  const shown = reader
    .ofKind('section')
    .filter(
      ({ sectionKind, options: { judgementIds } }) =>
        sectionKind === 'judgements' && (judgementIds === null || judgementIds.includes(judgement.id)),
    );
  return shown.find((section) => section.briefId === briefId) ?? shown.at(-1);
}

/** The excerpts that a list of evidence names with a stance, each once. */
export const excerptIdsWith = (
  evidence: readonly EvidenceLink[],
  stance: EvidenceLink['stance'],
): Excerpt['id'][] => [
  ...new Set(evidence.filter((link) => link.stance === stance).map((link) => link.excerptId)),
];
