// The form of a language's table of number words. A table is data in the language's own spelling; folding comes later.

import type { FigureCategory } from '../../../model/kinds/figure.ts';
import type { NumberLanguage, NumberRelation, VagueSize } from '../found-number.ts';

export type NumberWords = {
  readonly language: NumberLanguage;
  /** Words that add up: "forty", "doscientos". */
  readonly cardinals: Readonly<Record<string, number>>;
  /** What may follow a word is below its room: 10 after "forty", 20 after "soixante". Others: from the value. */
  readonly rooms: Readonly<Record<string, number>>;
  /** Words for a hundred that a number before them multiplies. */
  readonly hundreds: readonly string[];
  /** A thousand and above. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that hold a number and its scale: ألفان is 2 × 1000. */
  readonly duals: Readonly<Record<string, readonly [count: number, scale: number]>>;
  /** Hundreds and scales that are a number by themselves: mille, مئة. */
  readonly alone: readonly string[];
  /** The word that makes eighty of four: "quatre-vingt". */
  readonly scores: readonly string[];
  /** Words that are "one" only before a scale or a collective: "a hundred". */
  readonly articles: readonly string[];
  /** The word that joins two parts; `prefix` when it is written with the next word. */
  readonly join: {
    readonly word: string;
    readonly prefix: boolean;
    /** Between which rooms it may stand, and before which values where not all. */
    readonly minRoom: number;
    readonly maxRoom: number;
    readonly values: readonly number[] | null;
  };
  /** The least room that is filled without the joining word. */
  readonly bareRoom: number;
  /** Whether units come before tens (ثلاثة وأربعون). */
  readonly unitsFirst: boolean;
  readonly halves: readonly string[];
  /** "Dozen", "centaine": multiplied by what stands before; `about` where the word itself is a rough one. */
  readonly collectives: Readonly<Record<string, { readonly value: number; readonly about: boolean }>>;
  /** Words that are a number only with a noun of people after them: "neuf" is also "new", "un" an article. */
  readonly needNoun: readonly string[];
  /** Vague words by size, longest phrases included. */
  readonly vague: Readonly<Record<string, VagueSize>>;
  /** "Several", "plusieurs": makes a vague word of the hundred, thousand or million after it. */
  readonly several: readonly string[];
  readonly fractions: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordinalSuffixes: readonly string[];
  readonly operators: Readonly<Record<NumberRelation, readonly string[]>>;
  /** Operators that stand behind the number: "or more". */
  readonly operatorsBehind: Readonly<Record<NumberRelation, readonly string[]>>;
  /** What makes a number a part of the one before it: in front ("including", "among them") and behind ("of them"). */
  readonly parts: { readonly before: readonly string[]; readonly behind: readonly string[] };
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly to: readonly string[];
  /** Before "40 to 50" these may tell of a rise, so that the two numbers stay two. */
  readonly from: readonly string[];
  readonly or: readonly string[];
  readonly percent: readonly string[];
  readonly money: readonly string[];
  /** Nouns before a number that is a name: "resolution", "article", "flight". */
  readonly references: readonly string[];
  readonly ages: {
    readonly before: readonly string[];
    readonly behind: readonly string[];
    /** Years of life only where none of these stands before: "depuis 34 ans". */
    readonly notAfter: readonly string[];
  };
  readonly yearsAfter: readonly string[];
  readonly clock: { readonly before: readonly string[]; readonly behind: readonly string[] };
  readonly people: readonly string[];
  /** Things and units, in the forms that stand beside a number. */
  readonly things: readonly string[];
  /** Whole words, and beginnings that end in `*`; a leading `*` finds the root anywhere. */
  readonly categories: Readonly<Record<Exclude<FigureCategory, 'other'>, readonly string[]>>;
  /** Small words that are no noun; they also tell the language. */
  readonly small: readonly string[];
};

/** The words of a list that is easier to read as a line. */
export const list = (line: string): string[] => line.split(' ');
