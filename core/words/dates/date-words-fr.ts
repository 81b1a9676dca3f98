// Dates in French.

import { type DateGrain, type DateLanguage, joinList } from './date-language.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const SHORT = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];
const SEASONS = ['printemps', 'été', 'automne', 'hiver'];
const UNKNOWN = { day: 'jour inconnu', month: 'mois inconnu', monthAndDay: 'jour et mois inconnus' };
const VAGUE = { early: 'début ', mid: 'mi-', late: 'fin ' };
const CITIES: Readonly<Record<string, string>> = {
  Algiers: 'Alger',
  Beirut: 'Beyrouth',
  Brussels: 'Bruxelles',
  Cairo: 'Le Caire',
  Damascus: 'Damas',
  Geneva: 'Genève',
  Kabul: 'Kaboul',
  Kyiv: 'Kyiv',
  London: 'Londres',
  Moscow: 'Moscou',
  Riyadh: 'Riyad',
  Tehran: 'Téhéran',
};

const JUSQUE = { day: 'jusqu’au ', other: 'jusqu’en ', about: 'jusque ' };
// "à partir d'août", "à partir d'avril".
const de = (date: string): string => (/^[aoh]/iu.test(date) ? `d’${date}` : `de ${date}`);
const le = (date: string, grain: DateGrain): string => (grain === 'day' ? `le ${date}` : date);

/** "16–17 mai 2014", "jusqu’au 31 mai 2014", "1er mai 2014". */
export const frenchDates: DateLanguage = {
  month: (month, style) => (style === 'long' ? MONTHS : SHORT)[month - 1] ?? '',
  dayMonth: (days, month) => `${days.replace(/(?<!\d)1(?!\d)/gu, '1er')} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  season: (season, year) => `${SEASONS[season] ?? ''} ${year}`,
  decade: (firstYear) => `les années ${firstYear}`,
  century: (firstYear, lastYear) => `${firstYear}–${lastYear}`,
  time: (hours, minutes, seconds) => {
    const hour = `${hours.replace(/^0(?=\d)/u, '')}\u00a0h`;
    if (seconds !== null) return `${hour}\u00a0${minutes}\u00a0min\u00a0${seconds}\u00a0s`;
    return minutes === '00' ? hour : `${hour}\u00a0${minutes}`;
  },
  atTime: (date, time) => `${date}, ${time}`,
  until: (date, grain) => JUSQUE[grain] + date,
  since: (date, grain) => (grain === 'day' ? `à partir du ${date}` : `à partir ${de(date)}`),
  fromTo: (from, to, grain) => (grain === 'day' ? `du ${from} au ${to}` : `${from} – ${to}`),
  orBefore: (date, grain) => (grain === 'day' ? `le ${date} ou avant` : `en ${date} ou avant`),
  orAfter: (date, grain) => (grain === 'day' ? `le ${date} ou après` : `en ${date} ou après`),
  about: (date, grain) => `vers ${le(date, grain)}`,
  uncertain: (date) => `${date} (incertain)`,
  startUnknown: (date) => `${date}, début inconnu`,
  endUnknown: (date) => `${date}, fin inconnue`,
  vague: (part, date) => `${VAGUE[part]}${date}`,
  unknownPart: (date, part) => `${date}, ${UNKNOWN[part]}`,
  oneOf: (dates) => joinList(dates, ', ', ' ou '),
  anyTime: 'sans date précise',
  city: (english) => CITIES[english] ?? english,
};
