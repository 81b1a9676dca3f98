// Which lane of the chart an event stands in, and which events a filter lets through. Pure; knows records, no page.

import { dayNumber } from '../../../core/model/dates/calendar.ts';
import type { BriefId } from '../../../core/model/kinds/brief.ts';
import type { Event } from '../../../core/model/kinds/event.ts';
import type { DateValue } from '../../../core/model/record.ts';
import type { RecordReader } from '../../../core/model/record-reader.ts';
import { placeName, preferredName } from '../../../core/query/names/actor-name.ts';
import { textsOf } from '../../../core/model/texts-of.ts';
import { eachInline } from '../../../core/model/text/walk-rich-text.ts';
import { eventsOfSection } from '../../../core/query/outline/section-view.ts';
import { chartItemOf, extentOf } from './chart-items.ts';
import type { ChartLane } from './chart-layout.ts';

export type LanesBy = 'actor' | 'place' | 'none';

export type EventFilter =
  | { readonly kind: 'all' | 'period' | 'undated' | 'competing' | 'notInBrief' }
  | { readonly kind: 'actor'; readonly actorId: string };

/** Who an event is told about first: the agent, else the speaker, else whoever is named first. */
export const leadActorOf = (event: Event): Event['actors'][number] | undefined =>
  event.actors.find((item) => item.role === 'agent') ??
  event.actors.find((item) => item.role === 'speaker') ??
  event.actors[0];

/** The dated events in lanes, in the order of each lane's first event; those that belong to none come last. */
export function lanesOf(
  reader: RecordReader,
  events: readonly Event[],
  by: LanesBy,
  noneName: string,
): ChartLane[] {
  const lanes = new Map<string, { name: string; items: ChartLane['items'][number][] }>();
  for (const event of events) {
    const item = chartItemOf(event);
    if (item === null) continue;
    const key = by === 'none' ? '' : ((by === 'actor' ? leadActorOf(event)?.actorId : event.placeId) ?? '');
    const lane = lanes.get(key);
    if (lane !== undefined) lane.items.push(item);
    else lanes.set(key, { name: laneName(reader, key) ?? (by === 'none' ? '' : noneName), items: [item] });
  }
  return [...lanes]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, { name, items }]) => ({ key, name, items }));
}

function laneName(reader: RecordReader, id: string): string | null {
  const record = id === '' ? undefined : reader.find(id);
  if (record?.kind === 'actor') return preferredName(record, { protected: 'show' });
  return record?.kind === 'place' ? placeName(record, 'en') : null;
}

/** The ids of the events that a brief shows: in its timelines, and mentioned in its texts. */
export function eventsInBrief(reader: RecordReader, briefId: BriefId): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const section of reader.ofKind('section')) {
    if (section.briefId !== briefId) continue;
    if (section.sectionKind === 'timeline')
      for (const event of eventsOfSection(reader, section)) ids.add(event.id);
    for (const text of textsOf(section))
      eachInline(text, (inline) => {
        if (inline.type === 'eventMention') ids.add(inline.attrs.eventId);
      });
  }
  return ids;
}

/** Whether an event may have happened in a period; an open end reaches to everything beyond it. */
export function isInPeriod(event: Event, period: DateValue): boolean {
  const limits = extentOf(
    [chartItemOf({ id: event.id, title: '', date: period })].filter((item) => item !== null),
  );
  const item = chartItemOf(event);
  if (limits === null || item === null) return false;
  return item.marks.some(
    (mark) =>
      (mark.from ?? Number.NEGATIVE_INFINITY) < limits.to &&
      (mark.to ?? Number.POSITIVE_INFINITY) >= limits.from &&
      // A stretch ends before the day it excludes.
      (mark.to === null || mark.to > limits.from || mark.grain === 'moment'),
  );
}

/** What a filter needs to know of the brief. */
export type FilterContext = { readonly period: DateValue | null; readonly inBrief: ReadonlySet<string> };

export function passesFilter(event: Event, filter: EventFilter, context: FilterContext): boolean {
  switch (filter.kind) {
    case 'all':
      return true;
    case 'period':
      return context.period !== null && isInPeriod(event, context.period);
    case 'undated':
      return event.date === null;
    case 'competing':
      return event.competingDates.length > 0;
    case 'notInBrief':
      return !context.inBrief.has(event.id);
    case 'actor':
      return event.actors.some((entry) => entry.actorId === filter.actorId);
  }
}

/** From the first to the last day of the dated events as an EDTF interval; null when none is dated. */
export function datesOf(events: readonly Event[]): string | null {
  const extent = extentOf(events.map(chartItemOf).filter((item) => item !== null));
  if (extent === null) return null;
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const [from, to] = [Math.floor(extent.from), Math.max(Math.floor(extent.from), Math.ceil(extent.to) - 1)];
  // Years that ISO text can't name in four figures are left out of the heading.
  if (from < dayNumber('0001-01-01') || to > dayNumber('9999-12-31')) return null;
  return from === to ? iso(from) : `${iso(from)}/${iso(to)}`;
}
