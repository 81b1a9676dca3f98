// What a timeline draws: events as spans of days with a lane each. Knows records, knows nothing of points and lines.

import { withoutTurns } from '../../base/isolate.ts';
import { capitalised } from '../../base/sentence-start.ts';
import type { Event } from '../../model/kinds/event.ts';
import { dateBounds } from '../../model/dates/date-bounds.ts';
import type { RecordReader } from '../../model/record-reader.ts';
import { nameOfActor } from '../../query/names/actor-name.ts';
import { sortEvents } from '../../query/outline/section-view.ts';
import type { DocumentWords } from '../../words/documents/document-words.ts';
import { dayNumberOf } from './timeline-axis.ts';

export type TimelineEntry = {
  readonly event: Event;
  readonly title: string;
  /** The date that is drawn: the event's own, or another one that was reported for it. */
  readonly edtf: string;
  /** Days from 1970 with a fraction for the time of day; `to` is excluded. */
  readonly from: number;
  readonly to: number;
  /** A bar; else one moment or day, drawn as a dot. */
  readonly isSpan: boolean;
  /** Approximate, uncertain, unspecified, open, or one of several dates. */
  readonly uncertain: boolean;
  /** Another date of an event that is drawn at its own date too. */
  readonly competing: boolean;
  /** It began before, or goes on after, what its date says. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
};

/** Without a name it is the only one: of no event is an actor known. */
export type TimelineLane = { readonly name: string; readonly entries: readonly TimelineEntry[] };

/** Whether lanes tell actors apart. */
export const isByActor = (lanes: readonly TimelineLane[]): boolean => lanes.some(({ name }) => name !== '');

/**
 * The dated events in lanes by their first actor (agent, else speaker, else any), each at its own date and at every
 * other one that was reported for it. At most `maxLanes`, the fullest; events of other actors share the last lane.
 * Undated and unreadable dates are left out: the table has them. `hide` takes protected names out of titles.
 */
export function timelineLanes(
  reader: RecordReader,
  events: readonly Event[],
  { words, language }: { readonly words: DocumentWords; readonly language: string },
  hide: (text: string) => string,
  maxLanes = 8,
): TimelineLane[] {
  const lanes = new Map<string, TimelineEntry[]>();
  const names = new Map<string, string>();
  for (const event of sortEvents(events)) {
    const title = withoutTurns(hide(event.title.trim() === '' ? words.untitled : event.title.trim()));
    const dates = [event.date, ...event.competingDates.map(({ date }) => date)];
    const entries = dates.flatMap(
      (date, index) => (date === null ? null : entryOf(event, title, date.edtf, index > 0)) ?? [],
    );
    if (entries.length === 0) continue;
    const lead =
      event.actors.find((item) => item.role === 'agent') ??
      event.actors.find((item) => item.role === 'speaker') ??
      event.actors[0];
    const actor = lead === undefined ? undefined : reader.get(lead.actorId);
    const key = actor?.id ?? '';
    names.set(
      key,
      actor === undefined
        ? words.timeline.otherActors
        : capitalised(withoutTurns(nameOfActor(actor, words)), language),
    );
    const list = lanes.get(key);
    if (list === undefined) lanes.set(key, entries);
    else list.push(...entries);
  }
  const named = [...lanes].filter(([key]) => key !== '');
  const others = lanes.get('') ?? [];
  const keepAll = named.length + (others.length > 0 ? 1 : 0) <= maxLanes;
  const ranked = named.map(([key, entries], index) => ({ key, entries, index }));
  const kept = keepAll
    ? ranked
    : [...ranked]
        .sort((a, b) => b.entries.length - a.entries.length || a.index - b.index)
        .slice(0, maxLanes - 1)
        .sort((a, b) => a.index - b.index);
  const rest = [...others, ...ranked.filter((lane) => !kept.includes(lane)).flatMap((lane) => lane.entries)];
  rest.sort((a, b) => a.from - b.from);
  for (const { entries } of kept) entries.sort((a, b) => a.from - b.from);
  const result = kept.map(({ key, entries }): TimelineLane => ({ name: names.get(key) ?? '', entries }));
  if (rest.length > 0)
    result.push({ name: result.length === 0 ? '' : words.timeline.otherActors, entries: rest });
  return result;
}

function entryOf(event: Event, title: string, edtf: string, competing: boolean): TimelineEntry | null {
  const bounds = dateBounds(edtf);
  const first = dayNumberOf(bounds.earliest ?? bounds.latest);
  const last = dayNumberOf(bounds.latest ?? bounds.earliest);
  if (first === null || last === null) return null;
  const times = [...edtf.matchAll(/T(\d{2}):(\d{2})/gu)].map(
    (m) => (Number(m[1]) * 60 + Number(m[2])) / 1440,
  );
  const uncertain = /[~?%X]|\.\.|^[[{]/u.test(edtf) || bounds.open !== 'none';
  const opensBefore = bounds.open === 'start' || bounds.open === 'both';
  const opensAfter = bounds.open === 'end' || bounds.open === 'both';
  const isSpan = last > first || opensBefore || opensAfter;
  const from = first + (times[0] ?? 0);
  const to = times.length > 0 && !isSpan ? from : last + (times.length > 1 ? (times[1] ?? 1) : 1);
  return {
    event,
    title,
    edtf,
    from,
    to: Math.max(to, from),
    isSpan,
    uncertain,
    competing,
    opensBefore,
    opensAfter,
  };
}
