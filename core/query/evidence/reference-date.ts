// Which day the relative dates of a passage count from, and what waits for a source's publication date.

import type { Event } from '../../model/kinds/event.ts';
import type { Excerpt } from '../../model/kinds/excerpt.ts';
import { dateBounds } from '../../model/dates/date-bounds.ts';
import { findDatePhrases } from '../../model/dates/find-date-phrases.ts';
import type { ParsedDate } from '../../model/dates/parse-date.ts';
import { readDateSpan } from '../../model/dates/read-date-span.ts';
import type { DateValue } from '../../model/record.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import type { SourceId } from '../../model/kinds/source.ts';

/** A day and the zone of its times of day. */
export type DateReference = { readonly day: string | null; readonly zone: string | null };

/** The one day that a date means, `YYYY-MM-DD`; null for a span ("May 2014") or for no date. */
export function dayOfDate(date: DateValue | null): string | null {
  if (date === null) return null;
  const { earliest, latest } = dateBounds(date.edtf);
  return earliest !== null && earliest === latest ? earliest : null;
}

/**
 * The reference of a passage of a source: that of the shortest passage note that covers it, else the publication.
 * Never today.
 */
export function referenceOf(
  reader: RecordReader,
  sourceId: SourceId,
  span: { readonly start: number; readonly end: number } | null,
): DateReference {
  const source = reader.get(sourceId);
  let date = source?.published ?? null;
  let shortest = Infinity;
  if (span !== null)
    for (const note of reader.referrersOf(sourceId)) {
      if (note.kind !== 'passageNote' || note.noteKind !== 'referenceDate') continue;
      if (note.anchoring === 'orphan' || note.referenceDate === null) continue;
      const { start, end } = note.segment;
      if (start > span.start || end < span.end || end - start >= shortest) continue;
      shortest = end - start;
      date = note.referenceDate;
    }
  return { day: dayOfDate(date), zone: date?.zone ?? source?.published?.zone ?? null };
}

/** The first date phrase of a passage, read against its reference; null when there is none. */
export function dateOfPassage(text: string, reference: DateReference): ParsedDate | null {
  const first = findDatePhrases(text)[0];
  return first === undefined ? null : readDateSpan(first, { reference: reference.day, zone: reference.zone });
}

/** What would become clear when the publication date of a source were known. */
export type WaitingDates = {
  /** Excerpts with a relative date ("late on Saturday"). */
  readonly excerpts: readonly Excerpt[];
  /** Undated events whose evidence from this source holds one. */
  readonly events: readonly Event[];
};

/** What waits for the publication date of a source; nothing once it is a day. */
export function waitingDates(reader: RecordReader, sourceId: SourceId): WaitingDates {
  const excerpts: Excerpt[] = [];
  const events = new Map<string, Event>();
  for (const record of reader.referrersOf(sourceId)) {
    if (record.kind !== 'excerpt' || record.anchoring === 'orphan') continue;
    const first = record.segments[0];
    const reference = referenceOf(reader, sourceId, first ?? null);
    if (reference.day !== null) continue;
    const relative = record.segments.some((segment) =>
      findDatePhrases(segment.exact).some((phrase) => phrase.needsReference),
    );
    if (!relative) continue;
    excerpts.push(record);
    for (const user of reader.referrersOf(record.id))
      if (user.kind === 'event' && user.date === null) events.set(user.id, user);
  }
  return { excerpts, events: [...events.values()] };
}

/** The dates that waiting events get when their source was published on `published`; those still unclear stay out. */
export function datesOfWaiting(
  reader: RecordReader,
  sourceId: SourceId,
  published: DateValue,
): readonly { readonly eventId: Event['id']; readonly date: DateValue }[] {
  const reference = { day: dayOfDate(published), zone: published.zone };
  if (reference.day === null) return [];
  const { events, excerpts } = waitingDates(reader, sourceId);
  return events.flatMap((event) => {
    const evidence = excerpts.find((excerpt) =>
      event.evidence.some((link) => link.excerptId === excerpt.id && link.stance === 'supports'),
    );
    if (evidence === undefined) return [];
    const read = dateOfPassage(evidence.segments.map((segment) => segment.exact).join('\n'), reference);
    return read?.kind === 'resolved' ? [{ eventId: event.id, date: read.date }] : [];
  });
}
