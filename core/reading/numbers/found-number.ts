// What the reading of numbers gives back: a number with its place, its words, and what the text says it counts.
// Knows no language.

import type { FigureCategory, NumberRelation, ReportedValue } from '../../model/kinds/figure.ts';

export type { NumberRelation };

export type NumberLanguage = 'en' | 'fr' | 'es' | 'ar';

export type NumberOperator = {
  readonly relation: NumberRelation;
  /** As they stand: "no fewer than". */
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

/** The size that a vague word speaks of, whatever its language. */
export type VagueSize =
  | 'dozens'
  | 'hundreds'
  | 'thousands'
  | 'tensOfThousands'
  | 'hundredsOfThousands'
  | 'millions';

/**
 * What a number is. A count is of people, or of something unnamed; a measure is of anything that is no person, be it a
 * unit (km) or a thing (beds), and so never has a category. `of` is the noun beside the number as it stands.
 */
export type NumberMeaning =
  | {
      readonly kind: 'count';
      readonly of: string | null;
      /** Whether the noun is known to be of people. */
      readonly people: boolean;
      readonly category: FigureCategory | null;
    }
  | { readonly kind: 'measure'; readonly of: string }
  | { readonly kind: 'age' | 'year' | 'date' | 'ordinal' | 'percentage' | 'money' | 'reference' };

export type FoundNumber = {
  /** UTF-16 units; the operator's words stand outside. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly words: string;
  readonly value: ReportedValue;
  /** Whether it is written without any figure. */
  readonly spelled: boolean;
  /** Of a value that is words; null for others. */
  readonly vague: VagueSize | null;
  readonly operator: NumberOperator | null;
  /** "Of whom": some of those that the number before it counts ("three of them children"); with who they are. */
  readonly partOf: { readonly words: string } | null;
  readonly meaning: NumberMeaning;
};
