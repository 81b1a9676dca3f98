// Settles what counts from a day: "last Friday", "two weeks ago", "three days later".

import {
  addDays,
  addMonths,
  dayParts,
  type IsoDay,
  isoDay,
  isoMonth,
  isoYear,
  weekdayOf,
} from './calendar.ts';
import type { DateAtom, Unit } from './date-atom.ts';
import {
  noteDay,
  notUnderstood,
  point,
  type SettleContext,
  type Settled,
  type SettleResult,
  span,
  weekdayName,
} from './settle-result.ts';

type RelativeAtom = Exclude<
  DateAtom,
  { kind: 'calendar' | 'iso' | 'decade' | 'season' | 'portion' | 'shift' | 'steppedDay' }
>;

/** Settles a date that counts from the reference day. */
export function settleRelative(
  atom: RelativeAtom,
  reference: IsoDay,
  context: SettleContext,
): SettleResult<Settled> {
  const { notes } = context;
  const { year, month } = dayParts(reference);
  const counted = `Counted from ${noteDay(reference)}.`;
  switch (atom.kind) {
    case 'dayOffset':
      notes.push(counted);
      return point(addDays(reference, atom.days));
    case 'lastNight':
      notes.push(`${counted} The night before that day, so it may be either of two days.`);
      return span(addDays(reference, -1), reference);
    case 'stepped':
      return settleStepped(atom.step, atom.weekday, reference, context);
    case 'steppedMonth': {
      if (atom.step === 'this') return point(isoMonth(year, atom.month));
      notes.push(counted);
      const passed = atom.step === 'last' ? (atom.month < month ? 0 : -1) : atom.month > month ? 0 : 1;
      return point(isoMonth(year + passed, atom.month));
    }
    case 'steppedUnit':
      notes.push(counted);
      return settleUnit(atom.unit, atom.step, reference, notes);
    case 'ago':
      notes.push(counted);
      return settleAgo(atom.unit, atom.count, reference);
    case 'earlierThis': {
      notes.push(counted);
      if (atom.unit === 'years') return span(isoDay(year, 1, 1), reference);
      if (atom.unit === 'months') return span(isoDay(year, month, 1), reference);
      return span(mondayOf(reference), reference);
    }
  }
}

const mondayOf = (day: IsoDay): IsoDay => addDays(day, -((weekdayOf(day) + 6) % 7));

function settleStepped(
  step: 'last' | 'next' | 'this',
  weekday: number,
  reference: IsoDay,
  { notes, tense }: SettleContext,
): SettleResult<Settled> {
  const latest = addDays(reference, -((weekdayOf(reference) - weekday + 7) % 7));
  if (step === 'last') {
    const found = latest === reference ? addDays(latest, -7) : latest;
    notes.push(
      `Last ${weekdayName(weekday)} is taken as ${noteDay(found)}: the latest one before ${noteDay(reference)}.`,
    );
    return point(found);
  }
  const coming = addDays(latest, 7);
  // "This Friday" on a Friday is that day; otherwise it may look back or forward.
  if (step === 'this') {
    if (latest === reference) return point(latest);
    if (tense === null) return notUnderstood('ambiguous', [latest, coming]);
    return point(tense === 'past' ? latest : coming);
  }
  notes.push(
    `Next ${weekdayName(weekday)} is taken as ${noteDay(coming)}: the first one after ${noteDay(reference)}.`,
  );
  return point(coming);
}

function settleUnit(unit: Unit, step: number, reference: IsoDay, notes: string[]): SettleResult<Settled> {
  const { year, month } = dayParts(reference);
  if (unit === 'years') return point(isoYear(year + step));
  if (unit === 'months') {
    const moved = addMonths(year, month, step);
    return point(isoMonth(moved.year, moved.month));
  }
  const monday = addDays(mondayOf(reference), step * 7);
  notes.push('A week is Monday to Sunday.');
  return span(monday, addDays(monday, 6));
}

// "Two days ago" is a day; weeks, months and years ago are seldom meant to the day.
function settleAgo(unit: Unit, count: number, reference: IsoDay): SettleResult<Settled> {
  const { year, month } = dayParts(reference);
  if (unit === 'days') return point(addDays(reference, -count));
  if (unit === 'weeks') return point(`${addDays(reference, -7 * count)}~`);
  if (unit === 'years')
    return year > count && year - count <= 9999
      ? point(`${isoYear(year - count)}~`)
      : notUnderstood('impossible');
  const moved = addMonths(year, month, -count);
  return point(`${isoMonth(moved.year, moved.month)}~`);
}

/** Settles a date that counts from another one of its text. */
export function settleShift(unit: Unit, count: number, context: SettleContext): SettleResult<Settled> {
  if (context.anchor === null) return notUnderstood('unknown');
  context.notes.push(`Counted from ${noteDay(context.anchor)}, the date before it.`);
  return settleAgo(unit, -count, context.anchor);
}
