// What dates say about time: the days between which they lie, how fine they are, and their order in a timeline.

import { addMonths, dayNumber, daysInMonth, type IsoDay, isoDay } from './calendar.ts';
import { type EdtfEnd, type EdtfPoint, type EdtfReading, isRun, readEdtf } from './read-edtf.ts';

/**
 * The first and last day a date may mean. `earliest` or `latest` is null where an end is open (`..`) or unknown;
 * `open` says which ends are open. Qualifiers (`~`, `?`) do not widen the days. Local days as written, no zones.
 */
export interface DateBounds {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly open: 'none' | 'start' | 'end' | 'both';
}

/** How fine a date is; of an interval or a choice, its finest part. */
export type DateGranularity = 'time' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';

/**
 * The days of an EDTF date; what is no EDTF has none (both null, nothing open). Seasons are the northern, meteorological ones: spring from March
 * to May, winter from December to the February of the next year.
 */
export function dateBounds(edtf: string): DateBounds {
  const reading = readEdtf(edtf);
  return reading === null ? { earliest: null, latest: null, open: 'none' } : boundsOf(reading);
}

/** How fine an EDTF date is, or null when it is none. */
export function dateGranularity(edtf: string): DateGranularity | null {
  const reading = readEdtf(edtf);
  if (reading === null) return null;
  const grains = pointsOf(reading).map(granularityOf);
  return GRANULARITIES.find((grain) => grains.includes(grain)) ?? null;
}

/**
 * A text that orders dates chronologically by plain comparison: by first day (for an open start, by last day), then
 * time as written, then longer spans before shorter ones, so that a month stands before its first day. What is undated
 * or no EDTF comes last.
 */
export function dateSortKey(edtf: string | null): string {
  const reading = edtf === null ? null : readEdtf(edtf);
  if (reading === null) return '~';
  const { earliest, latest } = boundsOf(reading);
  const anchor = earliest ?? latest;
  if (anchor === null) return '~';
  const endless = earliest === null || latest === null;
  const days = endless ? 0 : 9_999_999 - (dayNumber(latest) - dayNumber(earliest));
  // A space sorts before every figure: a day without time stands before its hours.
  return `${anchor} ${firstTime(reading)} ${String(days).padStart(7, '0')} ${edtf ?? ''}`;
}

/** Orders EDTF dates as dateSortKey does: negative when a comes first, 0 when equal or both undated. */
export function compareDates(a: string | null, b: string | null): number {
  const [x, y] = [dateSortKey(a), dateSortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const GRANULARITIES: readonly DateGranularity[] = [
  'time',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
];

function granularityOf(point: EdtfPoint): DateGranularity {
  if (point.time !== null) return 'time';
  if (point.season !== null) return 'season';
  if (point.unspecified === 'decade' || point.unspecified === 'century') return point.unspecified;
  if (point.day !== null) return 'day';
  return point.month === null ? 'year' : 'month';
}

function pointsOf(reading: EdtfReading): readonly EdtfPoint[] {
  switch (reading.kind) {
    case 'point':
      return [reading.point];
    case 'interval':
      return [reading.from, reading.to].filter((end) => typeof end !== 'string');
    case 'oneOf':
      return reading.members.flatMap((member) => (isRun(member) ? [member.from, member.to] : [member]));
  }
}

function boundsOf(reading: EdtfReading): DateBounds {
  switch (reading.kind) {
    case 'point':
      return { earliest: firstDay(reading.point), latest: lastDay(reading.point), open: 'none' };
    case 'interval':
      return {
        earliest: typeof reading.from === 'string' ? null : firstDay(reading.from),
        latest: typeof reading.to === 'string' ? null : lastDay(reading.to),
        open: openEnds(isOpen(reading.from), isOpen(reading.to)),
      };
    case 'oneOf': {
      const points = pointsOf(reading);
      const first = points.map(firstDay).reduce((a, b) => (a < b ? a : b));
      const last = points.map(lastDay).reduce((a, b) => (a > b ? a : b));
      return {
        earliest: reading.earlier ? null : first,
        latest: reading.later ? null : last,
        open: openEnds(reading.earlier, reading.later),
      };
    }
  }
}

const isOpen = (end: EdtfEnd): boolean => end === 'open';

function openEnds(start: boolean, end: boolean): DateBounds['open'] {
  if (start) return end ? 'both' : 'start';
  return end ? 'end' : 'none';
}

function firstTime(reading: EdtfReading): string {
  if (reading.kind === 'point') return reading.point.time ?? '';
  if (reading.kind === 'interval') {
    const end = typeof reading.from === 'string' ? reading.to : reading.from;
    return typeof end === 'string' ? '' : (end.time ?? '');
  }
  return '';
}

/** The first month of a season, counted from 1. */
const seasonStart = (season: 21 | 22 | 23 | 24): number => (season - 21) * 3 + 3;

function firstDay(point: EdtfPoint): IsoDay {
  if (point.season !== null) return isoDay(point.year, seasonStart(point.season), 1);
  return isoDay(point.year, point.month ?? 1, point.day ?? 1);
}

function lastDay(point: EdtfPoint): IsoDay {
  if (point.season !== null) {
    const { year, month } = addMonths(point.year, seasonStart(point.season), 2);
    return isoDay(year, month, daysInMonth(year, month));
  }
  const year = point.year + (point.unspecified === 'decade' ? 9 : point.unspecified === 'century' ? 99 : 0);
  const month = point.month ?? 12;
  return isoDay(year, month, point.day ?? daysInMonth(year, month));
}
