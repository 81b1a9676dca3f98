// Reads EDTF strings into plain parts. The package `edtf` judges the syntax; its dates, which turn local times into
// UTC and put spring in January, are never made. Must not know English phrases or wording.

/// <reference path="./edtf-package.d.ts" />
import { parse, type ParsedEdtf } from 'edtf';
import { isRealDay, isoDay } from './calendar.ts';

/** What of a point is left open by X: nothing, a decade (201X), a century (20XX), the month, the day, or both. */
export type Unspecified = 'none' | 'decade' | 'century' | 'month' | 'day' | 'monthAndDay';

/** A date with or without time, or a season (21 spring to 24 winter), with its qualifiers. */
export interface EdtfPoint {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly season: 21 | 22 | 23 | 24 | null;
  /** Local time as written: `18:00:00`. */
  readonly time: string | null;
  /** As written: `Z`, `+02:00`; null without. */
  readonly offset: string | null;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly unspecified: Unspecified;
}

/** An end of an interval that is no date: `..` (open) or left empty (unknown). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

/** A member of "one of": a date, or all dates from one to another. */
export type EdtfMember = EdtfPoint | { readonly from: EdtfPoint; readonly to: EdtfPoint };

export type EdtfReading =
  | { readonly kind: 'point'; readonly point: EdtfPoint }
  | { readonly kind: 'interval'; readonly from: EdtfEnd; readonly to: EdtfEnd }
  | {
      readonly kind: 'oneOf';
      readonly members: readonly EdtfMember[];
      /** `[..` : any earlier date too; `..]`: any later one too. */
      readonly earlier: boolean;
      readonly later: boolean;
    };

/** What a project's dates may be; longer strings are refused before they are parsed. */
const MAX_LENGTH = 200;

/**
 * Reads ISO 8601-2 EDTF level 1, and of level 2 "one of", for years 0000 to 9999. Null for anything else, for days
 * that don't exist (2015-02-29), and for intervals that run backwards.
 */
export function readEdtf(text: string): EdtfReading | null {
  if (text.length === 0 || text.length > MAX_LENGTH) return null;
  const known = readings.get(text);
  if (known !== undefined) return known;
  const reading = readAnew(text);
  if (readings.size >= MAX_READINGS) readings.clear();
  readings.set(text, reading);
  return reading;
}

// The package's Earley parser takes about a millisecond a date, too much for sorting a timeline without this.
const readings = new Map<string, EdtfReading | null>();
const MAX_READINGS = 5_000;

function readAnew(text: string): EdtfReading | null {
  if (text.startsWith('[') && text.endsWith(']')) return readOneOf(text);
  const ends = text.split('/');
  if (ends.length === 2) return readInterval(ends[0] ?? '', ends[1] ?? '');
  const point = readPoint(text);
  return point === null ? null : { kind: 'point', point };
}

/** Whether a text is EDTF that a record may hold (see readEdtf). */
export const isEdtf = (text: string): boolean => readEdtf(text) !== null;

/** Whether a member of "one of" is a run of dates. */
export const isRun = (member: EdtfMember): member is { readonly from: EdtfPoint; readonly to: EdtfPoint } =>
  'from' in member;

function readInterval(fromText: string, toText: string): EdtfReading | null {
  const from = readEnd(fromText);
  const to = readEnd(toText);
  if (from === null || to === null || (from === 'unknown' && to === 'unknown')) return null;
  if (typeof from === 'string' || typeof to === 'string') return { kind: 'interval', from, to };
  return runsBackwards(from, to) ? null : { kind: 'interval', from, to };
}

function readEnd(text: string): EdtfEnd | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const point = readPoint(text);
  // Level 1 has only dates as ends of an interval.
  return point === null || point.season !== null || point.unspecified !== 'none' ? null : point;
}

function readOneOf(text: string): EdtfReading | null {
  const earlier = text.startsWith('[..');
  const later = text.endsWith('..]');
  const content = text.slice(earlier ? 3 : 1, later ? -3 : -1);
  if (parsed(text) === null) return null;
  const members: EdtfMember[] = [];
  for (const item of content.split(',')) {
    const [first = '', last, ...more] = item.trim().split('..');
    const from = readPoint(first);
    if (from === null || from.time !== null || more.length > 0) return null;
    if (last === undefined) {
      members.push(from);
      continue;
    }
    const to = readPoint(last);
    if (to === null || to.time !== null || runsBackwards(from, to)) return null;
    members.push({ from, to });
  }
  return { kind: 'oneOf', members, earlier, later };
}

const POINT = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/u;
const MASKED_YEAR = /^(\d{3}X|\d{2}XX)$/u;
const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/u;

function readPoint(text: string): EdtfPoint | null {
  const result = parsed(text);
  if (result === null || (result.type !== 'Date' && result.type !== 'Season')) return null;
  const timed = TIME.exec(text);
  if (timed !== null) {
    const day = datePoint(timed[1] ?? '');
    const time = `${timed[2] ?? ''}:${timed[3] ?? ''}:${timed[4] ?? '00'}`;
    return day === null ? null : { ...day, time, offset: timed[5] ?? null };
  }
  if (MASKED_YEAR.test(text)) {
    const unspecified = text.endsWith('XX') ? 'century' : 'decade';
    return { ...emptyPoint(Number(text.replaceAll('X', '0'))), unspecified };
  }
  return datePoint(text);
}

function datePoint(text: string): EdtfPoint | null {
  const match = POINT.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, qualifier] = match;
  const point = {
    ...emptyPoint(Number(year)),
    uncertain: qualifier === '?' || qualifier === '%',
    approximate: qualifier === '~' || qualifier === '%',
  };
  if (month === undefined) return point;
  if (month === 'XX') {
    if (day === undefined) return { ...point, unspecified: 'month' };
    return day === 'XX' ? { ...point, unspecified: 'monthAndDay' } : null;
  }
  const number = Number(month);
  if (number === 21 || number === 22 || number === 23 || number === 24) {
    return day === undefined ? { ...point, season: number } : null;
  }
  if (number < 1 || number > 12) return null;
  if (day === undefined) return { ...point, month: number };
  if (day === 'XX') return { ...point, month: number, unspecified: 'day' };
  return isRealDay(point.year, number, Number(day)) ? { ...point, month: number, day: Number(day) } : null;
}

const emptyPoint = (year: number): EdtfPoint => ({
  year,
  month: null,
  day: null,
  season: null,
  time: null,
  offset: null,
  uncertain: false,
  approximate: false,
  unspecified: 'none',
});

function parsed(text: string): ParsedEdtf | null {
  try {
    return parse(text, { level: 2 });
  } catch {
    return null;
  }
}

function runsBackwards(from: EdtfPoint, to: EdtfPoint): boolean {
  if (from.time !== null && to.time !== null && from.offset !== to.offset) return false;
  return startText(from) > endText(to);
}

const startText = (point: EdtfPoint): string =>
  `${isoDay(point.year, point.month ?? 1, point.day ?? 1)}T${point.time ?? '00:00:00'}`;
const endText = (point: EdtfPoint): string =>
  `${isoDay(point.year, point.month ?? 12, point.day ?? 31)}T${point.time ?? '24:00:00'}`;
