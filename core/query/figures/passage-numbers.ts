// The counts that stand in a passage, offered for a disputed figure. Nothing is added up and nothing is guessed beyond
// the words beside a number.

import type { FigureCategory, FigurePart, NumberRelation, ReportedValue } from '../../model/kinds/figure.ts';
import { findDatePhrases } from '../../model/dates/find-date-phrases.ts';
import { findNumbers } from '../../reading/numbers/find-numbers.ts';
import type { FoundNumber } from '../../reading/numbers/found-number.ts';

export type PassageNumber = {
  /** The words as they stand: "more than 100". */
  readonly typed: string;
  readonly value: ReportedValue;
  /** "At least" and "more than" are two things; null where the number stands alone. */
  readonly operator: NumberRelation | null;
  /** Some of those it counts: "three of them children" belongs to the number before it. */
  readonly ofWhom: readonly FigurePart[];
  /** From the words beside it; null when they don't say. */
  readonly category: FigureCategory | null;
  readonly start: number;
  readonly end: number;
};

/** A part belongs to a number of the same sentence, and not far from it (UTF-16 units). */
const SENTENCE_END = /[.!?؟。]\s/u;
const FARTHEST_PART = 120;

/**
 * The counts of people of a passage in order, and of what it doesn't name. Ages, years, dates, names of documents,
 * shares, money and counts of things are left out; "one" alone is no count. What it says of whom goes with the number.
 */
export function passageNumbers(text: string): readonly PassageNumber[] {
  const dates = findDatePhrases(text);
  const numbers: PassageNumber[] = [];
  for (const number of findNumbers(text)) {
    const { meaning, operator, value, partOf } = number;
    if (meaning.kind !== 'count') continue;
    if (dates.some((date) => number.start < date.end && number.end > date.start)) continue;
    const whole = numbers.at(-1);
    if (partOf !== null && whole !== undefined && isNear(text, whole, number)) {
      const part = { value, operator: operator?.relation ?? null, words: partOf.words };
      numbers[numbers.length - 1] = { ...whole, ofWhom: [...whole.ofWhom, part] };
      continue;
    }
    if (isSpelledOne(number)) continue;
    const start = Math.min(number.start, operator?.start ?? number.start);
    // An operator behind the noun ("43 people at least") stays outside the words.
    const adjoins = operator !== null && operator.start === number.end;
    const end = adjoins ? operator.end : number.end;
    numbers.push({
      typed: text.slice(start, end),
      value,
      operator: operator?.relation ?? null,
      ofWhom: [],
      category: meaning.category,
      start,
      end,
    });
  }
  return numbers;
}

const isNear = (text: string, whole: PassageNumber, part: FoundNumber): boolean =>
  part.start - whole.end <= FARTHEST_PART && !SENTENCE_END.test(text.slice(whole.end, part.start));

const isSpelledOne = ({ spelled, value }: FoundNumber): boolean =>
  spelled && value.type === 'number' && value.value === 1;
