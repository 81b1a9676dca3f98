// The counts that stand in a passage, offered for a disputed figure. Nothing is added up and nothing is guessed beyond
// the words beside a number.

import { foldText } from '../base/text-fold.ts';
import type { FigureCategory, ReportedValue } from '../model/figure.ts';
import { findDatePhrases } from '../model/dates/find-date-phrases.ts';

export type PassageNumber = {
  /** The words as they stand: "more than 100". */
  readonly typed: string;
  readonly value: ReportedValue;
  /** "More than" and "at least" give a floor. */
  readonly scope: 'total' | 'floor';
  /** From the words beside it; null when they don't say. */
  readonly category: FigureCategory | null;
  readonly start: number;
  readonly end: number;
};

const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VAGUE = 'dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|عشرات|مئات|آلاف';
const FLOOR = String.raw`(?:more than|at least|over|no fewer than|no less than|upwards of|أكثر من|ما لا يقل عن)\s+`;
const DIGITS = String.raw`\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+|[٠-٩]+`;
const SPELLED = `(?:${TENS.join('|')})(?:-(?:${UNITS.slice(0, 9).join('|')}))?|${UNITS.join('|')}`;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/-])(?<floor>${FLOOR})?(?:(?<low>${DIGITS})(?:\s?[-–]\s?|\s+to\s+)(?<high>${DIGITS})|(?<digits>${DIGITS})|(?<spelled>${SPELLED})|(?<vague>${VAGUE}))(?![\p{L}\p{N}%:/]|[.,]\d)`,
  'giu',
);

const CATEGORIES: readonly (readonly [FigureCategory, RegExp])[] = [
  ['killed', /\b(?:kill\w*|dead|died|deaths?|bodies|fatalit\w*|slain)\b|قتل|قتيل|وفاه|جثث|جثه/iu],
  ['wounded', /\b(?:wound\w*|injur\w*|hurt)\b|جرح|جريح|اصيب|اصابه/iu],
  ['missing', /\b(?:missing|disappear\w*)\b|مفقود/iu],
  ['displaced', /\b(?:displac\w*|fled|refugees?)\b|نازح|نزح/iu],
];

/** The counts of a passage in order. Numbers that belong to dates are left out; "one" alone is no count. */
export function passageNumbers(text: string): readonly PassageNumber[] {
  const dates = findDatePhrases(text);
  const found: Omit<PassageNumber, 'category'>[] = [];
  for (const match of text.matchAll(COUNT)) {
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => start < date.end && end > date.start)) continue;
    const { low, high, digits, spelled, vague, floor } = match.groups ?? {};
    if (spelled?.toLowerCase() === 'one') continue;
    const value = valueOf(low, high, digits, spelled, vague);
    if (value === null) continue;
    found.push({
      typed: match[0],
      value,
      scope: floor === undefined ? 'total' : 'floor',
      start,
      end,
    });
  }
  return found.map((number, index) => ({
    ...number,
    category: categoryBeside(text, number, found[index - 1], found[index + 1]),
  }));
}

function valueOf(
  low: string | undefined,
  high: string | undefined,
  digits: string | undefined,
  spelled: string | undefined,
  vague: string | undefined,
): ReportedValue | null {
  if (low !== undefined && high !== undefined) {
    const [from, to] = [numberOf(low), numberOf(high)];
    return from <= to ? { type: 'range', low: from, high: to } : null;
  }
  if (digits !== undefined) return { type: 'number', value: numberOf(digits) };
  if (spelled !== undefined) return { type: 'number', value: spelledNumber(spelled) };
  return vague === undefined ? null : { type: 'words', words: vague.toLowerCase() };
}

const numberOf = (digits: string): number => Number(foldText(digits).replaceAll(/[,\s]/gu, ''));

function spelledNumber(words: string): number {
  const [first = '', second = ''] = words.toLowerCase().split('-');
  const tens = TENS.indexOf(first);
  const unit = UNITS.indexOf(tens < 0 ? first : second) + 1;
  return tens < 0 ? unit : (tens + 2) * 10 + unit;
}

// The nearest telling word up to the next number, else back to the one before: "put the dead at 43 and the wounded at
// more than 100" names its categories in front, "six killed and 37 wounded" behind.
function categoryBeside(
  text: string,
  number: { readonly start: number; readonly end: number },
  before: { readonly end: number } | undefined,
  after: { readonly start: number } | undefined,
): FigureCategory | null {
  const sentence = (part: string, cut: RegExp): string => part.split(cut)[0] ?? '';
  const front = text
    .slice(before?.end ?? 0, number.start)
    .split(/[.!?؟;\n]/u)
    .at(-1);
  const behind = sentence(text.slice(number.end, after?.start ?? text.length), /[.!?؟;\n]/u);
  const fronted = /(?:\bat|\bto|:)\s*$/iu.test(front ?? '');
  const first = fronted ? nearest(front ?? '', 'end') : nearest(behind, 'start');
  return first ?? (fronted ? nearest(behind, 'start') : nearest(front ?? '', 'end'));
}

function nearest(part: string, from: 'start' | 'end'): FigureCategory | null {
  const words = foldText(part).split(/\s+/u);
  if (from === 'end') words.reverse();
  for (const word of words.slice(0, 14))
    for (const [category, pattern] of CATEGORIES) if (pattern.test(word)) return category;
  return null;
}
