// Settles what a phrase's date is: which day a weekday is, which year a month belongs to. Never looks at a clock: what
// needs a reference date and has none says so.

import { err, ok, type Result } from '../../base/result.ts';
import {
  addDays,
  addMonths,
  dayNumber,
  dayParts,
  daysInMonth,
  type IsoDay,
  isoDay,
  isoMonth,
  isoYear,
  isRealDay,
  weekdayOf,
} from './calendar.ts';
import type { CalendarAtom, DateAtom, DecadeAtom, Portion, Unit } from './date-phrase.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './phrase-lexicon.ts';

/** Why a phrase has no date. `alternatives` are EDTF dates it may mean, for a person to choose from. */
export type DateFailure =
  | { readonly kind: 'needs-reference' }
  | {
      readonly kind: 'not-understood';
      readonly reason: 'unknown' | 'ambiguous' | 'impossible';
      readonly alternatives: readonly string[];
    };

/** Which of several days (or years) of one name is meant, seen from a day. */
export interface Pick {
  readonly mode: 'notAfter' | 'notBefore' | 'nearest';
  readonly from: IsoDay;
}

export interface SettleContext {
  readonly reference: IsoDay | null;
  /** Set when another date of the phrase decides; otherwise the latest one not after the reference is taken. */
  readonly pick: Pick | null;
  /** Collects why a reading was taken. */
  readonly notes: string[];
}

/** An EDTF point, or a span of two EDTF points; neither with qualifiers yet, but a `vague` span ends about there. */
export type Settled =
  | { readonly kind: 'point'; readonly edtf: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string; readonly vague: boolean };

export type SettleResult<T> = Result<T, DateFailure>;

export const notUnderstood = (
  reason: 'unknown' | 'ambiguous' | 'impossible',
  alternatives: readonly string[] = [],
): { readonly ok: false; readonly error: DateFailure } =>
  err({ kind: 'not-understood', reason, alternatives });

/** Settles one date of a phrase. */
export function settleAtom(atom: DateAtom, context: SettleContext): SettleResult<Settled> {
  switch (atom.kind) {
    case 'calendar':
      return settleCalendar(atom, context);
    case 'iso':
      return point(atom.edtf);
    case 'decade':
      return point(`${String(atom.decade).padStart(3, '0')}X`);
    case 'season':
      return settleSeason(atom.season, atom.year, context);
    case 'portion':
      return settlePortion(atom.portion, atom.of, context);
    default:
      return context.reference === null
        ? err({ kind: 'needs-reference' })
        : settleRelative(atom, context.reference, context.notes);
  }
}

/** "16 May 2014", for notes. */
export function noteDay(day: IsoDay): string {
  const parts = dayParts(day);
  return `${parts.day} ${MONTH_NAMES[parts.month - 1]?.[0] ?? ''} ${parts.year}`;
}

const point = (edtf: string): SettleResult<Settled> => ok({ kind: 'point', edtf });
const span = (from: string, to: string, vague = false): SettleResult<Settled> =>
  ok({ kind: 'span', from, to, vague });
const weekdayName = (weekday: number): string => WEEKDAY_NAMES[weekday]?.[0] ?? '';

function settleCalendar(atom: CalendarAtom, context: SettleContext): SettleResult<Settled> {
  const { weekday, day, month, year } = atom;
  if (year !== null && month === null) {
    return day === null && weekday === null ? point(isoYear(year)) : notUnderstood('unknown');
  }
  if (month !== null && (month < 1 || month > 12)) return notUnderstood('impossible');
  if (year !== null && month !== null) {
    if (day === null) return point(isoMonth(year, month));
    return isRealDay(year, month, day)
      ? agreeingDay(isoDay(year, month, day), weekday)
      : notUnderstood('impossible');
  }
  const pick = context.pick ?? defaultPick(context);
  if (pick === null) return err({ kind: 'needs-reference' });
  if (month !== null) {
    const found = pickDay(monthCandidates(month, day, pick), pick);
    if (found === null) return notUnderstood('impossible');
    if (context.pick === null || context.pick.from === context.reference) {
      noteYear(found, day === null, pick, context.notes);
    }
    return day === null ? point(found.slice(0, 7)) : agreeingDay(found, weekday);
  }
  if (day !== null) {
    const found = pickDay(dayCandidates(day, pick), pick);
    if (found === null) return notUnderstood('impossible');
    if (context.pick === null) context.notes.push(`Taken as ${noteDay(found)}: ${latestNote(pick.from)}`);
    return agreeingDay(found, weekday);
  }
  if (weekday === null) return notUnderstood('unknown');
  const found = pickDay(weekCandidates(weekday, pick), pick) ?? pick.from;
  if (context.pick === null) noteWeekday(weekday, found, pick.from, context.notes);
  return point(found);
}

const defaultPick = (context: SettleContext): Pick | null =>
  context.reference === null ? null : { mode: 'notAfter', from: context.reference };

const latestNote = (reference: IsoDay): string => `the latest one not after ${noteDay(reference)}.`;

function noteWeekday(weekday: number, found: IsoDay, reference: IsoDay, notes: string[]): void {
  notes.push(`${weekdayName(weekday)} is taken as ${noteDay(found)}: ${latestNote(reference)}`);
}

function noteYear(found: IsoDay, monthOnly: boolean, pick: Pick, notes: string[]): void {
  const words = monthOnly ? noteDay(found).replace(/^\d+ /u, '') : noteDay(found);
  const why = pick.mode === 'nearest' ? `the nearest to ${noteDay(pick.from)}.` : latestNote(pick.from);
  notes.push(`No year is given; taken as ${words}: ${why}`);
}

function agreeingDay(day: IsoDay, weekday: number | null): SettleResult<Settled> {
  if (weekday === null || weekdayOf(day) === weekday) return point(day);
  return notUnderstood('impossible', [day]);
}

// The first day stands for a month, so that May is this May from its first day on; seen forwards, its last day does.
function monthCandidates(month: number, day: number | null, pick: Pick): readonly IsoDay[] {
  const { year } = dayParts(pick.from);
  const days: IsoDay[] = [];
  for (let candidate = year - 8; candidate <= year + 8; candidate += 1) {
    const dayOfMonth = day ?? (pick.mode === 'notBefore' ? daysInMonth(candidate, month) : 1);
    if (isRealDay(candidate, month, dayOfMonth)) days.push(isoDay(candidate, month, dayOfMonth));
  }
  return days;
}

function dayCandidates(day: number, pick: Pick): readonly IsoDay[] {
  const from = dayParts(pick.from);
  const days: IsoDay[] = [];
  for (let step = -2; step <= 2; step += 1) {
    const { year, month } = addMonths(from.year, from.month, step);
    if (isRealDay(year, month, day)) days.push(isoDay(year, month, day));
  }
  return days;
}

function weekCandidates(weekday: number, pick: Pick): readonly IsoDay[] {
  const back = addDays(pick.from, -((weekdayOf(pick.from) - weekday + 7) % 7));
  return [back, addDays(back, 7)];
}

function pickDay(candidates: readonly IsoDay[], pick: Pick): IsoDay | null {
  switch (pick.mode) {
    case 'notAfter':
      return candidates.filter((day) => day <= pick.from).at(-1) ?? null;
    case 'notBefore':
      return candidates.find((day) => day >= pick.from) ?? null;
    case 'nearest': {
      const distance = (day: IsoDay): number => Math.abs(dayNumber(day) - dayNumber(pick.from));
      return candidates.reduce<IsoDay | null>(
        (best, day) => (best === null || distance(day) < distance(best) ? day : best),
        null,
      );
    }
  }
}

function settleSeason(season: number, year: number | null, context: SettleContext): SettleResult<Settled> {
  const startMonth = (season - 21) * 3 + 3;
  let settledYear = year;
  if (settledYear === null) {
    const pick = context.pick ?? defaultPick(context);
    if (pick === null) return err({ kind: 'needs-reference' });
    const start = pickDay(monthCandidates(startMonth, 1, pick), pick);
    settledYear = dayParts(start ?? pick.from).year;
    context.notes.push(`No year is given; taken as the season of ${settledYear}.`);
  }
  const name = ['March to May', 'June to August', 'September to November'][season - 21];
  const winter = `December ${settledYear} to February ${settledYear + 1}`;
  context.notes.push(`Seasons are northern ones: ${name ?? winter}.`);
  return point(`${isoYear(settledYear)}-${season}`);
}

function settlePortion(
  portion: Portion,
  of: CalendarAtom | DecadeAtom,
  context: SettleContext,
): SettleResult<Settled> {
  if (of.kind === 'decade') {
    const [from, to] = DECADE_PORTIONS[portion] ?? [];
    if (from === undefined || to === undefined) return notUnderstood('unknown');
    return span(isoYear(of.decade * 10 + from), isoYear(of.decade * 10 + to), true);
  }
  const whole = settleCalendar(of, context);
  if (!whole.ok || whole.value.kind !== 'point') return whole;
  const year = Number(whole.value.edtf.slice(0, 4));
  const vague = portion === 'early' || portion === 'mid' || portion === 'late';
  if (of.month === null) {
    const [from, to] = YEAR_PORTIONS[portion];
    return span(isoMonth(year, from), isoMonth(year, to), vague);
  }
  const month = Number(whole.value.edtf.slice(5, 7));
  const [from, to] = MONTH_PORTIONS[portion] ?? [];
  if (from === undefined || to === undefined) return notUnderstood('unknown');
  return span(isoDay(year, month, from), isoDay(year, month, Math.min(to, daysInMonth(year, month))), vague);
}

type Portions = Readonly<Partial<Record<Portion, readonly [number, number]>>>;
const MONTH_PORTIONS: Portions = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  firstHalf: [1, 15],
  secondHalf: [16, 31],
};
const YEAR_PORTIONS: Required<Portions> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  firstHalf: [1, 6],
  secondHalf: [7, 12],
  q1: [1, 3],
  q2: [4, 6],
  q3: [7, 9],
  q4: [10, 12],
};
const DECADE_PORTIONS: Portions = {
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
  firstHalf: [0, 4],
  secondHalf: [5, 9],
};

type RelativeAtom = Exclude<DateAtom, { kind: 'calendar' | 'iso' | 'decade' | 'season' | 'portion' }>;

function settleRelative(atom: RelativeAtom, reference: IsoDay, notes: string[]): SettleResult<Settled> {
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
      return settleStepped(atom.step, atom.weekday, reference, notes);
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
  notes: string[],
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
    return latest === reference ? point(latest) : notUnderstood('ambiguous', [latest, coming]);
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
    return year > count ? point(`${isoYear(year - count)}~`) : notUnderstood('impossible');
  const moved = addMonths(year, month, -count);
  return point(`${isoMonth(moved.year, moved.month)}~`);
}
