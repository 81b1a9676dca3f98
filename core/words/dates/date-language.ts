// What a language tells date-words.ts: its names, and how it joins the parts of a date. Must not know EDTF.

/** Month names of Arabic by region: مايو (egypt) or أيار (levant). */
export type MonthRegion = 'egypt' | 'levant';
export type DateStyle = 'long' | 'short';

/**
 * What follows a preposition: in some languages a day wants another than a month or a year, and "about …" another.
 */
export type DateGrain = 'day' | 'other' | 'about';

export type VaguePart = 'early' | 'mid' | 'late';
export type UnknownPart = 'day' | 'month' | 'monthAndDay';

/** All texts go in and out with Latin digits and plain spaces. */
export interface DateLanguage {
  /** `month` from 1. */
  readonly month: (month: number, style: DateStyle, region: MonthRegion) => string;
  /** "16 May"; `days` may be a run or a choice of days ("16–17"). */
  readonly dayMonth: (days: string, month: string) => string;
  /** Adds a year to a day and month, or to a month. */
  readonly withYear: (date: string, year: string) => string;
  /** `season` from 0, spring, to 3, winter. */
  readonly season: (season: number, year: string) => string;
  /** Decade or century by its first and last year. */
  readonly decade: (firstYear: string) => string;
  readonly century: (firstYear: string, lastYear: string) => string;
  readonly time: (hours: string, minutes: string, seconds: string | null) => string;
  readonly atTime: (date: string, time: string) => string;
  readonly until: (date: string, grain: DateGrain) => string;
  readonly since: (date: string, grain: DateGrain) => string;
  readonly fromTo: (from: string, to: string, grain: DateGrain) => string;
  readonly orBefore: (date: string, grain: DateGrain) => string;
  readonly orAfter: (date: string, grain: DateGrain) => string;
  readonly about: (date: string, grain: DateGrain) => string;
  readonly uncertain: (date: string) => string;
  readonly startUnknown: (date: string) => string;
  readonly endUnknown: (date: string) => string;
  readonly vague: (part: VaguePart, date: string) => string;
  readonly unknownPart: (date: string, part: UnknownPart) => string;
  readonly oneOf: (dates: readonly string[]) => string;
  readonly anyTime: string;
  /** The name of an IANA zone's city, by its English name. */
  readonly city: (english: string) => string;
}

/** "a, b or c". */
export const joinList = (items: readonly string[], comma: string, or: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(comma)}${or}${items.at(-1) ?? ''}`;
