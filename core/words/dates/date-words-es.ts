// Dates in Spanish.

import { type DateGrain, type DateLanguage, joinList } from './date-language.ts';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const SHORT = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'];
const SEASONS = ['primavera', 'verano', 'otoño', 'invierno'];
const UNKNOWN = { day: 'día desconocido', month: 'mes desconocido', monthAndDay: 'día y mes desconocidos' };
const VAGUE = { early: 'principios', mid: 'mediados', late: 'finales' };
const CITIES: Readonly<Record<string, string>> = {
  Algiers: 'Argel',
  Beirut: 'Beirut',
  Brussels: 'Bruselas',
  Cairo: 'El Cairo',
  Damascus: 'Damasco',
  Geneva: 'Ginebra',
  London: 'Londres',
  Moscow: 'Moscú',
  'New York': 'Nueva York',
  Paris: 'París',
  Riyadh: 'Riad',
  Tehran: 'Teherán',
  Tripoli: 'Trípoli',
  Tunis: 'Túnez',
};

const el = (date: string, grain: DateGrain): string => (grain === 'day' ? `el ${date}` : date);

/** "16–17 de mayo de 2014", "hasta el 31 de mayo de 2014". */
export const spanishDates: DateLanguage = {
  month: (month, style) => (style === 'long' ? MONTHS : SHORT)[month - 1] ?? '',
  dayMonth: (days, month) => (MONTHS.includes(month) ? `${days} de ${month}` : `${days} ${month}`),
  // "16 may 2014" in short style, "16 de mayo de 2014" in long.
  withYear: (date, year) =>
    SHORT.some((month) => date === month || date.endsWith(` ${month}`))
      ? `${date} ${year}`
      : `${date} de ${year}`,
  season: (season, year) => `${SEASONS[season] ?? ''} de ${year}`,
  decade: (firstYear) => `la década de ${firstYear}`,
  century: (firstYear, lastYear) => `${firstYear}–${lastYear}`,
  time: (hours, minutes, seconds) => `${hours}:${minutes}${seconds === null ? '' : `:${seconds}`}`,
  atTime: (date, time) => `${date}, ${time}`,
  until: (date, grain) => `hasta ${el(date, grain)}`,
  since: (date, grain) => `desde ${el(date, grain)}`,
  fromTo: (from, to, grain) => (grain === 'day' ? `del ${from} al ${to}` : `${from} – ${to}`),
  orBefore: (date, grain) => (grain === 'day' ? `el ${date} o antes` : `en ${date} o antes`),
  orAfter: (date, grain) => (grain === 'day' ? `el ${date} o después` : `en ${date} o después`),
  about: (date, grain) => `hacia ${el(date, grain)}`,
  uncertain: (date) => `${date} (incierto)`,
  startUnknown: (date) => `${date}, inicio desconocido`,
  endUnknown: (date) => `${date}, final desconocido`,
  vague: (part, date) => `${VAGUE[part]} de ${date}`,
  unknownPart: (date, part) => `${date}, ${UNKNOWN[part]}`,
  oneOf: (dates) => joinList(dates, ', ', ' o '),
  anyTime: 'sin fecha precisa',
  city: (english) => CITIES[english] ?? english,
};
