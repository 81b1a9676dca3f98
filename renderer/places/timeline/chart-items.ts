// What the chart draws of one event: its date as marks in days. Knows dates, knows no pixels.

import type { Event } from '../../../core/model/kinds/event.ts';
import { dayNumber } from '../../../core/model/dates/calendar.ts';
import { dateBounds, dateGranularity } from '../../../core/model/dates/date-bounds.ts';
import { isRun, readEdtf } from '../../../core/model/dates/read-edtf.ts';

/** A stretch of time in days since 1970 (a fraction is the time of day, as written); `to` is excluded. */
export type ChartMark = {
  /** Null: it began at no known time (open or unknown). */
  readonly from: number | null;
  readonly to: number | null;
  /** A time of day, one day, or anything longer. */
  readonly grain: 'moment' | 'day' | 'span';
};

export type ChartItem = {
  readonly id: string;
  readonly title: string;
  /** One; several when the date is one of several. At least one end of each is known. */
  readonly marks: readonly ChartMark[];
  /** Approximate, uncertain, or a stretch in which it happened at some time. */
  readonly uncertain: boolean;
};

/** The marks of an event; null when it is undated, its date can't be read, or it says nothing of when. */
export function chartItemOf(event: Pick<Event, 'id' | 'title' | 'date'>): ChartItem | null {
  if (event.date === null) return null;
  const { edtf } = event.date;
  const reading = readEdtf(edtf);
  if (reading === null) return null;
  const item = { id: event.id, title: event.title };
  if (reading.kind === 'oneOf') {
    // Each member is read as a date of its own; "a..b" inside a choice is what "a/b" is outside.
    const members = edtf
      .slice(1, -1)
      .split(',')
      .map((member) =>
        member
          .trim()
          .replace(/^\.\.(?=.)/u, '../')
          .replace(/(?<=[^./])\.\.$/u, '/..'),
      )
      .map((member) => member.replace(/(?<=\d[~?%]?)\.\.(?=[\d-])/u, '/'));
    const marks = members.map(markOf).filter((mark) => mark !== null);
    const uncertain = /[~?%X]/u.test(edtf) || reading.members.some((member) => isRun(member));
    return marks.length === 0 ? null : { ...item, marks, uncertain };
  }
  const mark = markOf(edtf);
  if (mark === null) return null;
  const vague = reading.kind === 'point' && mark.grain === 'span';
  return { ...item, marks: [mark], uncertain: vague || /[~?%X]/u.test(edtf) };
}

function markOf(edtf: string): ChartMark | null {
  const { earliest, latest } = dateBounds(edtf);
  if (earliest === null && latest === null) return null;
  const [first = '', second] = edtf.split('/');
  const startTime = timeOf(first);
  const endTime = timeOf(second ?? first);
  const from = earliest === null ? null : dayNumber(earliest) + (startTime ?? 0);
  const lastDay = latest === null ? null : dayNumber(latest);
  const to = lastDay === null ? null : lastDay + (endTime ?? 1);
  if (second === undefined && startTime !== null) return { from, to: from, grain: 'moment' };
  const single = from !== null && to !== null && to - from <= 1 && dateGranularity(edtf) === 'day';
  // A span whose times run backwards within a day (zones apart) is still drawn, from its start.
  return { from, to: from !== null && to !== null ? Math.max(from, to) : to, grain: single ? 'day' : 'span' };
}

function timeOf(text: string): number | null {
  const match = /T(\d{2}):(\d{2})/u.exec(text);
  return match === null ? null : (Number(match[1]) * 60 + Number(match[2])) / 1440;
}

/** From the first to the last known time of all items; null when there is none. */
export function extentOf(items: readonly ChartItem[]): { readonly from: number; readonly to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const item of items)
    for (const mark of item.marks) {
      const [first, last] = [mark.from ?? mark.to, mark.to ?? mark.from];
      if (first !== null) from = Math.min(from, first);
      if (last !== null) to = Math.max(to, last);
    }
  return from <= to ? { from, to } : null;
}
