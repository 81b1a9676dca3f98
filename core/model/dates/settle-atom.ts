// Settles what a phrase's date is: which day a weekday is, which year a month belongs to. Never looks at a clock: what
// needs a reference date and has none says so.

import { err } from '../../base/result.ts';
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
import type { CalendarAtom, DateAtom, DecadeAtom, Portion } from './date-atom.ts';
import { settleRelative, settleShift } from './settle-relative.ts';
import {
  noteDay,
  notUnderstood,
  type Pick,
  point,
  type SettleContext,
  type Settled,
  type SettleResult,
  span,
  weekdayName,
} from './settle-result.ts';

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
    case 'steppedDay':
      return settleSteppedDay(atom.step, atom.of, context);
    case 'shift':
      return settleShift(atom.unit, atom.count, context);
    default:
      return context.reference === null
        ? err({ kind: 'needs-reference' })
        : settleRelative(atom, context.reference, context);
  }
}

function settleSteppedDay(
  step: 'last' | 'next',
  of: CalendarAtom,
  context: SettleContext,
): SettleResult<Settled> {
  const { reference } = context;
  if (reference === null) return err({ kind: 'needs-reference' });
  const pick: Pick =
    step === 'last'
      ? { mode: 'notAfter', from: addDays(reference, -1) }
      : { mode: 'notBefore', from: addDays(reference, 1) };
  return settleCalendar(of, { ...context, pick });
}

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
  const pick = context.pick ?? defaultPick(context, day === null && month === null);
  if (pick === null) return err({ kind: 'needs-reference' });
  if (month !== null) {
    const found = pickAgreeing(monthCandidates(month, day, pick), pick, day === null ? null : weekday);
    if (found === null) return notUnderstood('impossible');
    if (context.pick === null || context.pick.from === context.reference) {
      noteYear(found, day === null, pick, context.notes);
    }
    return day === null ? point(found.slice(0, 7)) : agreeingDay(found, weekday);
  }
  if (day !== null) {
    const found = pickDay(dayCandidates(day, pick), pick);
    if (found === null) return notUnderstood('impossible');
    if (context.pick === null)
      context.notes.push(`Taken as ${noteDay(found)}: ${pickNote(pick, context.reference)}`);
    return agreeingDay(found, weekday);
  }
  if (weekday === null) return notUnderstood('unknown');
  const found = pickDay(weekCandidates(weekday, pick), pick) ?? pick.from;
  if (context.pick === null) noteWeekday(weekday, found, pick, context);
  return point(found);
}

/**
 * By the tense: the latest one not after the reference or, of what is to come, the first one from it on; a weekday is
 * then a later day, for who means the same day says "today".
 */
function defaultPick(context: SettleContext, weekdayAlone: boolean): Pick | null {
  const { reference, tense } = context;
  if (reference === null) return null;
  if (tense !== 'future') return { mode: 'notAfter', from: reference };
  return { mode: 'notBefore', from: weekdayAlone ? addDays(reference, 1) : reference };
}

function pickNote(pick: Pick, reference: IsoDay | null): string {
  const day = noteDay(reference ?? pick.from);
  if (pick.mode === 'nearest') return `the nearest to ${day}.`;
  return pick.mode === 'notAfter' ? `the latest one not after ${day}.` : `the first one after ${day}.`;
}

function noteWeekday(weekday: number, found: IsoDay, pick: Pick, context: SettleContext): void {
  const why = pickNote(pick, context.reference);
  context.notes.push(`${weekdayName(weekday)} is taken as ${noteDay(found)}: ${why}`);
}

function noteYear(found: IsoDay, monthOnly: boolean, pick: Pick, notes: string[]): void {
  const words = monthOnly ? noteDay(found).replace(/^\d+ /u, '') : noteDay(found);
  const turned = !monthOnly && (pick.mode === 'notAfter' ? found > pick.from : found < pick.from);
  const why = turned && pick.mode !== 'nearest' ? 'its weekday agrees.' : pickNote(pick, null);
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

/** Where the day picked is another weekday than was said, but the next one on the other side is that one, it is meant. */
function pickAgreeing(candidates: readonly IsoDay[], pick: Pick, weekday: number | null): IsoDay | null {
  const found = pickDay(candidates, pick);
  if (weekday === null || found === null || weekdayOf(found) === weekday || pick.mode === 'nearest')
    return found;
  const other = pickDay(candidates, { ...pick, mode: pick.mode === 'notAfter' ? 'notBefore' : 'notAfter' });
  return other !== null && weekdayOf(other) === weekday ? other : found;
}

function settleSeason(season: number, year: number | null, context: SettleContext): SettleResult<Settled> {
  const startMonth = (season - 21) * 3 + 3;
  let settledYear = year;
  if (settledYear === null) {
    const pick = context.pick ?? defaultPick(context, false);
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
