// Makes one EDTF date of a phrase: its ends, its choices and what they lend each other ("16–17 May 2014").

import { ok } from '../../base/result.ts';
import { addDays, addMonths, dayNumber, dayParts, type IsoDay, isoMonth, isoYear } from './calendar.ts';
import { dateBounds, dateGranularity } from './date-bounds.ts';
import type { CalendarAtom, DateAtom } from './date-atom.ts';
import type { DatePhrase, OpenKind, Operand, UnknownPart } from './date-phrase.ts';
import { isEdtf } from './read-edtf.ts';
import { notUnderstood, noteDay, type Pick, type SettleResult, type Tense } from './settle-result.ts';
import { type PhraseContext, settleOperand, settlePart, spanEnd, spanStart } from './settle-operand.ts';

/** The EDTF date of a phrase. */
export function settlePhrase(phrase: DatePhrase, context: PhraseContext): SettleResult<string> {
  const settled = settleKind(phrase, context);
  if (!settled.ok || isEdtf(settled.value)) return settled;
  // A span that runs backwards, or a choice that EDTF has no form for.
  return notUnderstood('impossible');
}

function settleKind(phrase: DatePhrase, context: PhraseContext): SettleResult<string> {
  switch (phrase.kind) {
    case 'single':
      return settleSingle(phrase.date, phrase.unknown, context);
    case 'interval':
      return settleInterval(phrase.from, phrase.to, context);
    case 'oneOf':
      return settleList(phrase.dates, context, (days) => ok(`[${days.join(',')}]`));
    case 'all':
      return settleList(phrase.dates, context, joinRun);
    default:
      return settleOpen(phrase.kind, phrase.date, phrase.unknown, context);
  }
}

function settleSingle(
  date: Operand,
  unknown: UnknownPart | null,
  context: PhraseContext,
): SettleResult<string> {
  const settled = settleOperand(date, context, null);
  if (!settled.ok) return settled;
  const { value } = settled;
  if (unknown !== null) {
    const grain = dateGranularity(value);
    if (unknown === 'day' && grain === 'month') return ok(`${value}-XX`);
    if (unknown === 'month' && grain === 'year') return ok(`${value}-XX`);
    if (unknown === 'monthAndDay' && grain === 'year') return ok(`${value}-XX-XX`);
    return notUnderstood('unknown');
  }
  return settled;
}

function settleOpen(
  kind: OpenKind,
  date: Operand,
  unknown: UnknownPart | null,
  outer: PhraseContext,
): SettleResult<string> {
  const backwards = kind === 'before' || kind === 'until';
  if (unknown !== null && unknown !== (backwards ? 'start' : 'end')) return notUnderstood('unknown');
  const context: PhraseContext = {
    ...outer,
    tense: kind === 'since' ? 'past' : (outer.tense ?? TENSES[kind]),
  };
  // "Before June", written in May, looks forward; so the nearest June is meant, not the latest. Weekdays keep their rule.
  const nearest =
    kind === 'before' &&
    context.tense === null &&
    isFloating(date.atom) &&
    !isWeekdayOnly(date.atom) &&
    context.reference !== null;
  const pick: Pick | null = nearest ? { mode: 'nearest', from: context.reference } : null;
  const settled = settlePart(date, context, pick);
  if (!settled.ok) return settled;
  const { value } = settled;
  const { earliest, latest } = dateBounds(value);
  if (earliest === null || latest === null) return notUnderstood('unknown');
  const open = unknown === null ? '..' : '';
  const timed = dateGranularity(value) === 'time';
  const qualifier = /[?~%]$/u.exec(value)?.[0] ?? '';
  switch (kind) {
    case 'before':
      return ok(`${open}/${timed ? value : addDays(earliest, -1) + qualifier}`);
    case 'until':
      return ok(`${open}/${spanEnd(value)}`);
    case 'since':
    case 'from':
      return ok(`${spanStart(value)}/${open}`);
    case 'after': {
      if (timed) return ok(`${value}/${open}`);
      const next = addDays(latest, 1);
      context.notes.push(`After it, so from ${noteDay(next)}.`);
      return ok(`${next}${qualifier}/${open}`);
    }
  }
}

/** What a word tells of the time of its date where the clause doesn't: "until" looks forward; "since" looks back in every clause. */
const TENSES: Readonly<Record<OpenKind, Tense | null>> = {
  before: null,
  until: 'future',
  since: 'past',
  from: null,
  after: null,
};

function settleInterval(from: Operand, to: Operand, context: PhraseContext): SettleResult<string> {
  const years = settleShortYears(from.atom, to.atom);
  if (years !== null) return years;
  const [fromAtom, toAtom] = lend(from.atom, to.atom);
  if (fromAtom === null || toAtom === null) return notUnderstood('unknown');
  const [start, end] = [
    { ...from, atom: fromAtom, offset: from.time !== null && from.offset === '' ? to.offset : from.offset },
    { ...to, atom: toAtom },
  ];
  if (isWeekdayOnly(fromAtom) && isWeekdayOnly(toAtom) && fromAtom.weekday !== toAtom.weekday) {
    return settleList([start, end], context, (days) => ok(`${days[0]}/${days.at(-1)}`), true);
  }
  // Of a span to come, the end is ahead and the start may have passed ("will run from 3 to 7 April").
  const endFirst = context.tense === 'future' && !isWeekdayOnly(fromAtom) && !isWeekdayOnly(toAtom);
  if (isFloating(fromAtom) && (!isFloating(toAtom) || endFirst)) {
    const settledEnd = settlePart(end, context, null);
    if (!settledEnd.ok) return settledEnd;
    const { latest } = dateBounds(settledEnd.value);
    const settledStart = settlePart(
      start,
      context,
      latest === null ? null : { mode: 'notAfter', from: latest },
    );
    if (!settledStart.ok) return settledStart;
    if (settledStart.value.slice(0, 4) !== settledEnd.value.slice(0, 4)) {
      context.notes.push(
        `The start has no year; taken as ${settledStart.value.slice(0, 4)}, before the end.`,
      );
    }
    return join(settledStart.value, settledEnd.value);
  }
  const settledStart = settlePart(start, context, null);
  if (!settledStart.ok) return settledStart;
  const { earliest } = dateBounds(settledStart.value);
  const pick: Pick | null =
    isFloating(toAtom) && earliest !== null ? { mode: 'notBefore', from: earliest } : null;
  const settledEnd = settlePart(end, context, pick);
  if (!settledEnd.ok) return settledEnd;
  if (pick !== null) noteFuture(settledEnd.value, context);
  return join(settledStart.value, settledEnd.value);
}

/** "2014–16" is two years; "2009–12" may be a month as well. Null for anything else. */
function settleShortYears(from: DateAtom | null, to: DateAtom | null): SettleResult<string> | null {
  if (from?.kind !== 'calendar' || from.year === null || from.month !== null || !isDayOnly(to)) return null;
  const last = Math.floor(from.year / 100) * 100 + (to.day ?? 0);
  if (to.weekday !== null || to.year !== null || last <= from.year) return notUnderstood('unknown');
  const years = `${isoYear(from.year)}/${isoYear(last)}`;
  if ((to.day ?? 0) > 12) return ok(years);
  return notUnderstood('ambiguous', [years, isoMonth(from.year, to.day ?? 0)]);
}

function noteFuture(edtf: string, context: PhraseContext): void {
  const { latest } = dateBounds(edtf);
  if (latest !== null && context.reference !== null && latest > context.reference) {
    context.notes.push(`The end lies after ${noteDay(context.reference)}.`);
  }
}

function join(from: string, to: string): SettleResult<string> {
  const [start, end] = [spanStart(from), spanEnd(to)];
  return ok(start === end ? start : `${start}/${end}`);
}

/** What a weekday or a yearless date leaves open is decided for all of a list together. */
function settleList(
  operands: readonly Operand[],
  context: PhraseContext,
  combine: (days: readonly string[]) => SettleResult<string>,
  ordered = false,
): SettleResult<string> {
  const lent = lendAll(operands);
  if (lent === null || lent.some((operand) => operand.time !== null)) return notUnderstood('unknown');
  const anchor = lent.findIndex((operand) => !isFloating(operand.atom));
  const first = Math.max(anchor, 0);
  let pick: Pick | null = null;
  const days: string[] = [];
  for (const index of [first, ...lent.keys()].filter((at, nth) => nth === 0 || at !== first)) {
    const operand = lent[index];
    if (operand === undefined) continue;
    const weekdayAlone = isWeekdayOnly(operand.atom);
    const side = index < first ? 'notAfter' : 'notBefore';
    const settled = weekdayAlone
      ? settlePart(operand, context, null)
      : settleBeside(operand, context, pick, side);
    if (!settled.ok) return settled;
    const { earliest } = dateBounds(settled.value);
    if (pick === null && earliest !== null && !weekdayAlone) pick = { mode: 'nearest', from: earliest };
    days[index] = settled.value;
  }
  const wrapped = lent.every((operand) => isWeekdayOnly(operand.atom)) ? wrappedWeek(days, ordered) : null;
  if (wrapped !== null) {
    if (context.tense !== null) return combine(wrapped[context.tense === 'past' ? 0 : 1] ?? days);
    const readings = wrapped.map((reading) => combine(reading));
    return notUnderstood(
      'ambiguous',
      readings.flatMap((reading) => (reading.ok ? [reading.value] : [])),
    );
  }
  const distinct = [...new Set(days)].sort((a, b) => (a < b ? -1 : 1));
  return distinct.length === 1 ? ok(distinct[0] ?? '') : combine(distinct);
}

/** A yearless date beside another is of the same year, unless that turns their order around: then the nearest is meant. */
function settleBeside(
  operand: Operand,
  context: PhraseContext,
  pick: Pick | null,
  side: 'notAfter' | 'notBefore',
): SettleResult<string> {
  const settled = settlePart(operand, context, pick === null ? null : { ...pick, mode: side });
  if (pick === null || !settled.ok || settled.value.slice(0, 4) === pick.from.slice(0, 4)) return settled;
  return settlePart(operand, context, pick);
}

/**
 * From a Friday, "Friday or Saturday" may look back at both or forward to the Saturday: then both readings, as days;
 * null where the latest days stand together as they were said.
 */
function wrappedWeek(days: readonly string[], ordered: boolean): readonly (readonly IsoDay[])[] | null {
  const numbers = days.map(dayNumber);
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  if (steps.every((step) => step > 0) || (!ordered && steps.every((step) => Math.abs(step) <= 3)))
    return null;
  const forward = steps.map((step) => ((step % 7) + 7) % 7);
  const length = forward.reduce((sum, step) => sum + step, 0);
  const chain = (start: IsoDay): readonly IsoDay[] =>
    forward.reduce<IsoDay[]>((all, step) => [...all, addDays(all.at(-1) ?? start, step)], [start]);
  return [chain(addDays(days.at(-1) ?? '', -length)), chain(days[0] ?? '')];
}

// "Friday and Saturday" is one span; "Friday and Sunday" is two days, which a date can't be.
function joinRun(days: readonly string[]): SettleResult<string> {
  const isRun = days.every((day, index) => {
    const previous = days[index - 1];
    return previous === undefined || following(previous) === day;
  });
  const whole = `${days[0] ?? ''}/${days.at(-1) ?? ''}`;
  return isRun ? ok(whole) : notUnderstood('ambiguous', [whole, `[${days.join(',')}]`].filter(isEdtf));
}

function following(edtf: string): string | null {
  const qualifier = /[?~%]$/u.exec(edtf)?.[0] ?? '';
  const plain = qualifier === '' ? edtf : edtf.slice(0, -1);
  if (plain.length === 10) return addDays(plain, 1) + qualifier;
  if (plain.length === 4) return String(Number(plain) + 1).padStart(4, '0') + qualifier;
  if (plain.length !== 7) return null;
  const { year, month } = addMonths(dayParts(plain).year, dayParts(plain).month, 1);
  return isoMonth(year, month) + qualifier;
}

function isFloating(atom: DateAtom | null): boolean {
  const named = atom?.kind === 'portion' ? atom.of : atom;
  return named?.kind === 'calendar' && named.year === null;
}
const isWeekdayOnly = (atom: DateAtom | null): atom is CalendarAtom =>
  atom?.kind === 'calendar' && atom.weekday !== null && atom.day === null;
const isDayOnly = (atom: DateAtom | null): atom is CalendarAtom =>
  atom?.kind === 'calendar' && atom.day !== null && atom.month === null;

/** Fills a bare day's month and year, and a bare time's day, from the other. */
function lend(a: DateAtom | null, b: DateAtom | null): readonly [DateAtom | null, DateAtom | null] {
  const [first, second] = [a ?? b, b ?? a];
  const borrow = (needy: DateAtom | null, giver: DateAtom | null): DateAtom | null =>
    isDayOnly(needy) && giver?.kind === 'calendar' && giver.month !== null
      ? { ...needy, month: giver.month, year: needy.year ?? giver.year }
      : needy;
  return [borrow(first, second), borrow(second, first)];
}

function lendAll(operands: readonly Operand[]): readonly Operand[] | null {
  const giver = operands.findLast(
    (operand) => operand.atom?.kind === 'calendar' && operand.atom.month !== null,
  );
  const year = operands
    .map((o) => (o.atom?.kind === 'calendar' ? o.atom.year : null))
    .find((y) => y !== null);
  const lent: Operand[] = [];
  for (const operand of operands) {
    const [own] = lend(operand.atom, giver?.atom ?? null);
    const atom =
      isDayOnly(operand.atom) && own?.kind === 'calendar' ? { ...own, year: own.year ?? year ?? null } : own;
    if (atom === null) return null;
    lent.push({ ...operand, atom });
  }
  return lent;
}
