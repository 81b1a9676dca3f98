// The single dates that canonical words name, as they were said: nothing is settled here. Must not know how dates are
// joined, nor any reference date.

export type Unit = 'days' | 'weeks' | 'months' | 'years';
export type Portion = 'early' | 'mid' | 'late' | 'firstHalf' | 'secondHalf' | 'q1' | 'q2' | 'q3' | 'q4';

/** A day, month, year or weekday by name; what was not said is null. Weekdays count from Sunday (0). */
export interface CalendarAtom {
  readonly kind: 'calendar';
  readonly weekday: number | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

export type DateAtom =
  | CalendarAtom
  | { readonly kind: 'iso'; readonly edtf: string }
  | { readonly kind: 'season'; readonly season: number; readonly year: number | null }
  | { readonly kind: 'decade'; readonly decade: number }
  | { readonly kind: 'stepped'; readonly step: 'last' | 'next' | 'this'; readonly weekday: number }
  | { readonly kind: 'steppedMonth'; readonly step: 'last' | 'next' | 'this'; readonly month: number }
  | { readonly kind: 'steppedUnit'; readonly unit: Unit; readonly step: number }
  | { readonly kind: 'dayOffset'; readonly days: number }
  /** "3 avril dernier": the latest one before the reference, or the first one after it. */
  | { readonly kind: 'steppedDay'; readonly step: 'last' | 'next'; readonly of: CalendarAtom }
  | { readonly kind: 'ago'; readonly unit: Unit; readonly count: number }
  /** "Two days earlier" counts from a date that was said before it; a negative count is earlier. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly count: number }
  | { readonly kind: 'earlierThis'; readonly unit: Unit }
  | { readonly kind: 'lastNight' }
  | { readonly kind: 'portion'; readonly portion: Portion; readonly of: CalendarAtom | DecadeAtom };
export type DecadeAtom = { readonly kind: 'decade'; readonly decade: number };

/** The atom that canonical words name. `partial`: a bare number may be a day whose month another date gives. */
export function readAtom(canonical: string, partial: boolean): DateAtom | null {
  for (const [regex, make] of partial ? [...PATTERNS, ...PARTIAL_PATTERNS] : PATTERNS) {
    const match = regex.exec(canonical);
    if (match === null) continue;
    const found: Found = (name) => {
      const text = match.groups?.[name];
      return text === undefined ? null : Number(text);
    };
    return make(found, match);
  }
  return null;
}

const calendar = (parts: Partial<Omit<CalendarAtom, 'kind'>>): CalendarAtom => ({
  kind: 'calendar',
  weekday: null,
  day: null,
  month: null,
  year: null,
  ...parts,
});

type Found = (name: string) => number | null;
type Pattern = readonly [RegExp, (found: Found, match: RegExpExecArray) => DateAtom | null];

const named = (found: Found): CalendarAtom =>
  calendar({ weekday: found('w'), day: found('d'), month: found('m'), year: found('y') });
const W = '(?:w(?<w>\\d) )?';
const D = 'o?(?<d>\\d{1,2})';
const M = 'm(?<m>\\d+)(?: / m\\k<m>)?';
const Y = '(?: #du)?(?: (?<y>\\d{4}))?';
const STEP = '#(?<step>last|next|this)';
const UNIT = '#(?<unit>days|weeks|months|years)';
const COUNT = '(?:#a|(?<n>\\d{1,3}))';
const pattern = (text: string): RegExp => new RegExp(`^${text}$`, 'u');

const PATTERNS: readonly Pattern[] = [
  [pattern('i(?<iso>.+)'), (_, match) => ({ kind: 'iso', edtf: match.groups?.['iso'] ?? '' })],
  [pattern(`${W}${D}(?: #du)? ${M}${Y}`), named],
  [pattern(`${W}${M} ${D}${Y}`), named],
  [pattern(`(?<y>\\d{4}) ${M}(?: ${D})?`), named],
  [pattern(`${M}${Y}`), named],
  [pattern('(?<y>\\d{4})'), named],
  [pattern('w(?<w>\\d)(?: o?(?<d>\\d{1,2}))?'), named],
  [pattern('o(?<d>\\d{1,2})'), named],
  [pattern('d(?<n>\\d{3})'), (found) => ({ kind: 'decade', decade: found('n') ?? 0 })],
  [
    pattern('s(?<n>\\d\\d)(?: (?<y>\\d{4}))?'),
    (found) => ({ kind: 'season', season: found('n') ?? 21, year: found('y') }),
  ],
  ...[`${STEP} w(?<n>\\d)`, `w(?<n>\\d) ${STEP}`].map(
    (words): Pattern => [
      pattern(words),
      (found, match) => ({ kind: 'stepped', step: stepOf(match), weekday: found('n') ?? 0 }),
    ],
  ),
  ...[`${STEP} m(?<n>\\d+)`, `m(?<n>\\d+) ${STEP}`].map(
    (words): Pattern => [
      pattern(words),
      (found, match) => ({ kind: 'steppedMonth', step: stepOf(match), month: found('n') ?? 1 }),
    ],
  ),
  [
    pattern(`${W}${D} ${M} #(?<step>last|next)`),
    (found, match) => ({
      kind: 'steppedDay',
      step: stepOf(match) === 'next' ? 'next' : 'last',
      of: named(found),
    }),
  ],
  ...[`${STEP} ${UNIT}`, `${UNIT} ${STEP}`].map(
    (words): Pattern => [
      pattern(words),
      (_, match) =>
        unitOf(match) === 'days'
          ? null
          : { kind: 'steppedUnit', unit: unitOf(match), step: STEPS[stepOf(match)] },
    ],
  ),
  [
    pattern('#earlier #this #(?<unit>weeks|months|years)'),
    (_, match) => ({ kind: 'earlierThis', unit: unitOf(match) }),
  ],
  [pattern('#lastNight'), () => ({ kind: 'lastNight' })],
  [pattern('#day(?<n>0|[+-]\\d)'), (found) => ({ kind: 'dayOffset', days: found('n') ?? 0 })],
  // "Three days ago", "il y a trois jours", and the Arabic "before three days".
  ...[`${COUNT} ${UNIT} #ago`, `#ago ${COUNT} ${UNIT}`, `#beforeOrAgo (?<n>\\d{1,3}) ${UNIT}`].map(
    (words): Pattern => [
      pattern(words),
      (found, match) => ({ kind: 'ago', unit: unitOf(match), count: found('n') ?? 1 }),
    ],
  ),
  ...[`${COUNT} ${UNIT} #(?<side>earlier|later)`, `#(?<side>earlier|later) ${COUNT} ${UNIT}`].map(
    (words): Pattern => [
      pattern(words),
      (found, match) => ({
        kind: 'shift',
        unit: unitOf(match),
        count: (found('n') ?? 1) * (match.groups?.['side'] === 'earlier' ? -1 : 1),
      }),
    ],
  ),
];

const PARTIAL_PATTERNS: readonly Pattern[] = [
  [pattern('(?<d>\\d{1,2})'), named],
  [pattern(`${D} (?<y>\\d{4})`), named],
];

const STEPS = { last: -1, this: 0, next: 1 } as const;

function stepOf(match: RegExpExecArray): 'last' | 'next' | 'this' {
  const step = match.groups?.['step'];
  return step === 'last' || step === 'next' ? step : 'this';
}

function unitOf(match: RegExpExecArray): Unit {
  const unit = match.groups?.['unit'];
  return unit === 'days' || unit === 'weeks' || unit === 'months' ? unit : 'years';
}
