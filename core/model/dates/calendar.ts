// Day arithmetic on ISO days (`YYYY-MM-DD`, years 0001 to 9999) in the proleptic Gregorian calendar. Knows no zones.

/** A calendar day as text: `2014-05-16`. Orders as text. */
export type IsoDay = string;

const DAY_MS = 86_400_000;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days of a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether year, month (from 1) and day name a day that exists. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The ISO day of year, month (from 1) and day. */
export const isoDay = (year: number, month: number, day: number): IsoDay =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** The EDTF month: `2014-05`. */
export const isoMonth = (year: number, month: number): string => `${pad(year, 4)}-${pad(month, 2)}`;

/** The EDTF year: `2014`. */
export const isoYear = (year: number): string => pad(year, 4);

/** Year, month (from 1) and day of an ISO day. */
export function dayParts(day: IsoDay): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Whether a text is an ISO day that exists. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const { year, month, day } = dayParts(text);
  return isRealDay(year, month, day);
}

/** Days since 1970-01-01. */
export function dayNumber(day: IsoDay): number {
  const parts = dayParts(day);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, so the year is set by itself.
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  return Math.round(date.getTime() / DAY_MS);
}

/** The day a number of days later (or, when negative, earlier). */
export function addDays(day: IsoDay, days: number): IsoDay {
  const date = new Date((dayNumber(day) + days) * DAY_MS);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The weekday of a day: 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: IsoDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

/** Year and month a number of months later (or earlier). */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
