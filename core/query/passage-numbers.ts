// The counts that stand in a passage, offered for a disputed figure. Nothing is added up and nothing is guessed beyond
// the words beside a number.

import type { FigureCategory, ReportedValue } from '../model/figure.ts';
import { findDatePhrases } from '../model/dates/find-date-phrases.ts';
import { findNumbers } from '../reading/numbers/find-numbers.ts';
import type { FoundNumber, NumberOperator } from '../reading/numbers/found-number.ts';

export type PassageNumber = {
  /** The words as they stand: "more than 100". */
  readonly typed: string;
  readonly value: ReportedValue;
  /** "More than" and "at least" give a floor. */
  readonly scope: 'total' | 'floor';
  /** What tells the two apart, in the passage's own words; null where the number stands alone. */
  readonly operator: NumberOperator | null;
  /** From the words beside it; null when they don't say. */
  readonly category: FigureCategory | null;
  readonly start: number;
  readonly end: number;
};

/**
 * The counts of people of a passage in order, and of what it doesn't name. Ages, years, dates, names of documents,
 * shares, money and counts of things are left out; "one" alone is no count.
 */
export function passageNumbers(text: string): readonly PassageNumber[] {
  const dates = findDatePhrases(text);
  return findNumbers(text).flatMap((number): PassageNumber[] => {
    const { meaning, operator, value } = number;
    if (meaning.kind !== 'count' || isSpelledOne(number)) return [];
    if (dates.some((date) => number.start < date.end && number.end > date.start)) return [];
    const start = Math.min(number.start, operator?.start ?? number.start);
    // An operator behind the noun ("43 people at least") stays outside the words.
    const adjoins = operator !== null && operator.start === number.end;
    const end = adjoins ? operator.end : number.end;
    return [
      {
        typed: text.slice(start, end),
        value,
        scope: operator?.relation === 'atLeast' || operator?.relation === 'moreThan' ? 'floor' : 'total',
        operator,
        category: meaning.category,
        start,
        end,
      },
    ];
  });
}

const isSpelledOne = ({ spelled, value }: FoundNumber): boolean =>
  spelled && value.type === 'number' && value.value === 1;
