// The shape of the table of date words of one language. Holds no words itself.

type Rows = readonly (readonly string[])[];

/** How a clause shows its time: sources of regular expressions, each for whole words of lower-case text. */
export interface TenseForms {
  readonly future: readonly string[];
  readonly past: readonly string[];
  /** Forms that look like one of the others and decide nothing ("was due to"). */
  readonly open: readonly string[];
}

/** The words that dates of one language are made of, as they are written; case is told apart nowhere but in names. */
export interface LanguageWords {
  /** Twelve rows of names of months, each with its common name first. */
  readonly months: Rows;
  /** Seven rows from Sunday. */
  readonly weekdays: Rows;
  /** Four rows from spring. */
  readonly seasons: Rows;
  /** Names of decades by their first three figures: `199`. */
  readonly decades: Readonly<Record<string, readonly string[]>>;
  /** Counts in rows from one. */
  readonly counts: Rows;
  /** Words and phrases by the canonical words that they stand for; under the empty text those that carry no date. */
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly tense: TenseForms;
}
