// Dates in British English.

import { type DateLanguage, joinList } from './date-language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const UNKNOWN = { day: 'day', month: 'month', monthAndDay: 'day and month' };

/** "16–17 May 2014", "until 31 May 2014", "16 May 2014 (uncertain)". */
export const englishDates: DateLanguage = {
  month: (month, style) => (style === 'long' ? MONTHS : SHORT)[month - 1] ?? '',
  dayMonth: (days, month) => `${days} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  season: (season, year) => `${SEASONS[season] ?? ''} ${year}`,
  decade: (firstYear) => `the ${firstYear}s`,
  century: (firstYear, lastYear) => `${firstYear}–${lastYear}`,
  time: (hours, minutes, seconds) => `${hours}:${minutes}${seconds === null ? '' : `:${seconds}`}`,
  atTime: (date, time) => `${date}, ${time}`,
  until: (date) => `until ${date}`,
  since: (date) => `from ${date}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  orBefore: (date) => `on or before ${date}`,
  orAfter: (date) => `on or after ${date}`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  startUnknown: (date) => `${date}, start unknown`,
  endUnknown: (date) => `${date}, end unknown`,
  vague: (part, date) => (part === 'mid' ? `mid-${date}` : `${part} ${date}`),
  unknownPart: (date, part) => `${date}, ${UNKNOWN[part]} unknown`,
  oneOf: (dates) => joinList(dates, ', ', ' or '),
  anyTime: 'at any time',
  city: (english) => english,
};
