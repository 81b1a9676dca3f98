// Prints EDTF dates and the as-of in the words of a brief's language. Must not know which record a date belongs to.

import type { AsOf } from '../../model/kinds/brief.ts';
import { daysInMonth } from '../../model/dates/calendar.ts';
import {
  type EdtfEnd,
  type EdtfMember,
  type EdtfPoint,
  isRun,
  readEdtf,
} from '../../model/dates/read-edtf.ts';
import type { DateValue } from '../../model/record.ts';
import type { DateGrain, DateLanguage, DateStyle, MonthRegion, VaguePart } from './date-language.ts';
import { arabicDates } from './date-words-ar.ts';
import { englishDates } from './date-words-en.ts';
import { spanishDates } from './date-words-es.ts';
import { frenchDates } from './date-words-fr.ts';

export interface DateWordsOptions {
  /** BCP 47; Arabic, English, French and Spanish have words of their own, any other language gets English. */
  readonly language: string;
  /** Digits of Arabic; other languages keep Latin digits. */
  readonly digits: 'latin' | 'arabic';
  readonly months: MonthRegion;
  readonly style: DateStyle;
  /** No-break spaces inside day and month, and before a spaced dash; false when not given. */
  readonly nonBreaking?: boolean;
}

/**
 * "16–17 May 2014", "until 31 May 2014", "about 14 May 2014", "16 or 17 May 2014", "mid-May 2014". A text that is no
 * EDTF comes back as it is, so that nothing is lost.
 */
export function dateToWords(edtf: string, options: DateWordsOptions): string {
  return words(edtf, options, () => null);
}

/** A record's date: as dateToWords, and a time of day with its zone: "18 May 2014, 18:00 (Tripoli)". */
export function dateValueToWords(date: DateValue, options: DateWordsOptions): string {
  const { zone } = date;
  return words(date.edtf, options, (language) => (zone === null ? null : zoneToWords(zone, language)));
}

/** The information cut-off: "18 May 2014, 18:00 (Tripoli)". */
export function asOfToWords(asOf: AsOf, options: DateWordsOptions): string {
  return words(asOf.local, options, (language) => zoneToWords(asOf.zone, language));
}

function words(
  edtf: string,
  options: DateWordsOptions,
  zone: (language: DateLanguage) => string | null,
): string {
  const reading = readEdtf(edtf);
  if (reading === null) return edtf;
  const language = languageOf(options.language);
  const writer: Writer = { language, options, zone: zone(language) };
  switch (reading.kind) {
    case 'point':
      return finish(pointWords(reading.point, writer), writer);
    case 'interval':
      return finish(intervalWords(reading.from, reading.to, writer), writer);
    case 'oneOf':
      return finish(choiceWords(reading.members, reading.earlier, reading.later, writer), writer);
  }
}

interface Writer {
  readonly language: DateLanguage;
  readonly options: DateWordsOptions;
  readonly zone: string | null;
}

function languageOf(tag: string): DateLanguage {
  const language = tag.toLowerCase().split('-')[0];
  if (language === 'ar') return arabicDates;
  if (language === 'fr') return frenchDates;
  return language === 'es' ? spanishDates : englishDates;
}

// The last part of an IANA name is its city; "Etc/UTC" has none.
function zoneToWords(zone: string, language: DateLanguage): string {
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return language.city(city);
}

/** Between day and month while a text is made: made a space or a no-break space at the end. */
const JOINT = '\u0001';

function finish(text: string, { options }: Writer): string {
  const spaced = text.replaceAll(JOINT, options.nonBreaking === true ? '\u00a0' : ' ');
  if (options.digits !== 'arabic' || languageOf(options.language) !== arabicDates) return spaced;
  return spaced.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

const yearText = (year: number): string => String(year).padStart(4, '0');

function dayMonth(days: string, month: number, { language, options }: Writer): string {
  const named = language.month(month, options.style, options.months).replaceAll(' ', JOINT);
  return language.dayMonth(days, named).replaceAll(' ', JOINT);
}

// A joint counts as a space to a language's own rules.
const withYear = (date: string, year: string, language: DateLanguage): string => {
  const joined = language.withYear(date.replaceAll(JOINT, ' '), year);
  return date + joined.slice(date.length);
};

/** Without qualifiers. */
function plainPoint(point: EdtfPoint, writer: Writer): string {
  const { language, options } = writer;
  const year = yearText(point.year);
  if (point.season !== null) return language.season(point.season - 21, year);
  if (point.unspecified === 'decade') return language.decade(year);
  if (point.unspecified === 'century') return language.century(year, yearText(point.year + 99));
  if (point.month === null) return year;
  if (point.day === null) {
    return withYear(language.month(point.month, options.style, options.months), year, language);
  }
  const day = withYear(dayMonth(String(point.day), point.month, writer), year, language);
  return point.time === null ? day : language.atTime(day, zoned(timeWords(point, language), point, writer));
}

function timeWords(point: EdtfPoint, language: DateLanguage): string {
  const [hours = '00', minutes = '00', seconds = '00'] = (point.time ?? '').split(':');
  return language.time(hours, minutes, seconds === '00' ? null : seconds);
}

function zoned(time: string, point: EdtfPoint, { zone }: Writer): string {
  const isUtc = point.offset === 'Z' || zone === 'UTC';
  if (isUtc) return `${time} UTC`;
  if (zone !== null) return `${time} (${zone})`;
  return point.offset === null ? time : `${time} (UTC${point.offset})`;
}

const grainOf = (point: EdtfPoint): DateGrain => (point.day === null ? 'other' : 'day');

function qualify(text: string, point: Qualified, grain: DateGrain, language: DateLanguage): string {
  const about = point.approximate ? language.about(text, grain) : text;
  return point.uncertain ? language.uncertain(about) : about;
}

type Qualified = Pick<EdtfPoint, 'approximate' | 'uncertain'>;
const isQualified = (point: Qualified): boolean => point.approximate || point.uncertain;

function pointWords(point: EdtfPoint, writer: Writer): string {
  const { language } = writer;
  const { unspecified } = point;
  const text = plainPoint(point, writer);
  if (unspecified === 'day' || unspecified === 'month' || unspecified === 'monthAndDay') {
    return language.unknownPart(text, unspecified);
  }
  return qualify(text, point, grainOf(point), language);
}

function intervalWords(from: EdtfEnd, to: EdtfEnd, writer: Writer): string {
  const { language } = writer;
  if (typeof from === 'string') {
    if (typeof to === 'string') return language.anyTime;
    const whole = openEnd(to, language.until, writer);
    return from === 'unknown' ? language.startUnknown(whole) : whole;
  }
  if (typeof to === 'string') {
    const whole = openEnd(from, language.since, writer);
    return to === 'unknown' ? language.endUnknown(whole) : whole;
  }
  const vague = vagueWords(from, to, writer);
  if (vague !== null) return vague;
  const alike = from.approximate === to.approximate && from.uncertain === to.uncertain;
  if (alike) return qualify(runWords(from, to, writer), from, grainOf(from), language);
  const grain = grainOf(from) === 'day' && grainOf(to) === 'day' && !isQualified(from) ? 'day' : 'other';
  return language.fromTo(pointWords(from, writer), pointWords(to, writer), grain);
}

/** "until 31 May 2014", "from about 16 May 2014 (uncertain)". */
function openEnd(point: EdtfPoint, link: DateLanguage['until'], writer: Writer): string {
  const { language } = writer;
  const plain = plainPoint(point, writer);
  const text = point.approximate
    ? link(language.about(plain, grainOf(point)), 'about')
    : link(plain, grainOf(point));
  return point.uncertain ? language.uncertain(text) : text;
}

/** A third of a month or year whose end is approximate is how "mid-May" is kept: so it is said again. */
function vagueWords(from: EdtfPoint, to: EdtfPoint, writer: Writer): string | null {
  const marked = to.approximate && !from.approximate && from.uncertain === to.uncertain;
  if (!marked || from.year !== to.year || from.time !== null || to.time !== null) return null;
  const { language, options } = writer;
  let part: VaguePart | undefined;
  let whole = yearText(from.year);
  if (from.day === null && to.day === null) {
    part = YEAR_THIRDS[`${from.month ?? 0}-${to.month ?? 0}`];
  } else if (from.month !== null && from.month === to.month) {
    const last = daysInMonth(to.year, from.month);
    part = to.day === last && from.day === 21 ? 'late' : MONTH_THIRDS[`${from.day ?? 0}-${to.day ?? 0}`];
    whole = withYear(language.month(from.month, options.style, options.months), whole, language);
  }
  if (part === undefined) return null;
  const text = language.vague(part, whole);
  return from.uncertain ? language.uncertain(text) : text;
}

const YEAR_THIRDS: Readonly<Record<string, VaguePart>> = { '1-4': 'early', '5-8': 'mid', '9-12': 'late' };
const MONTH_THIRDS: Readonly<Record<string, VaguePart>> = { '1-10': 'early', '11-20': 'mid' };

/** "16–17 May 2014", "30 May – 2 June 2014", "May–June 2014", "2012–2014", without qualifiers. */
function runWords(from: EdtfPoint, to: EdtfPoint, writer: Writer): string {
  const { language, options } = writer;
  const [first, last] = [plainPoint(from, writer), plainPoint(to, writer)];
  const sameYear = from.year === to.year;
  const year = yearText(to.year);
  if (first === last) return first;
  if (from.time !== null || to.time !== null) {
    const sameDay = sameYear && from.month === to.month && from.day === to.day;
    if (!sameDay || from.time === null || to.time === null || from.offset !== to.offset)
      return dashed(first, last);
    const day = plainPoint({ ...from, time: null }, writer);
    const times = `${timeWords(from, language)}–${timeWords(to, language)}`;
    return language.atTime(day, zoned(times, from, writer));
  }
  if (from.month === null && to.month === null) return `${first}–${last}`;
  if (!sameYear || from.month === null || to.month === null) return dashed(first, last);
  if (from.day === null && to.day === null) {
    const name = (month: number): string => language.month(month, options.style, options.months);
    const dash = name(from.month).includes(' ') || name(to.month).includes(' ') ? `${JOINT}– ` : '–';
    return withYear(`${name(from.month)}${dash}${name(to.month)}`, year, language);
  }
  if (from.day === null || to.day === null) return dashed(first, last);
  if (from.month === to.month) {
    return withYear(dayMonth(`${from.day}–${to.day}`, to.month, writer), year, language);
  }
  return dashed(dayMonth(String(from.day), from.month, writer), last);
}

const dashed = (from: string, to: string): string => `${from}${JOINT}– ${to}`;

function choiceWords(
  members: readonly EdtfMember[],
  earlier: boolean,
  later: boolean,
  writer: Writer,
): string {
  const { language } = writer;
  const texts =
    commonMonth(members, writer) ??
    commonYear(members, writer) ??
    members.map((member) => memberWords(member, writer));
  const [first] = members;
  const list = typeof texts === 'string' ? texts : language.oneOf(texts);
  if (first === undefined) return list;
  const grain = grainOf(isRun(first) ? first.from : first);
  if (earlier && later) return language.anyTime;
  if (earlier) return language.orBefore(list, grain);
  return later ? language.orAfter(list, grain) : list;
}

const memberWords = (member: EdtfMember, writer: Writer): string =>
  isRun(member) ? runWords(member.from, member.to, writer) : pointWords(member, writer);

const endsOf = (member: EdtfMember): readonly EdtfPoint[] =>
  isRun(member) ? [member.from, member.to] : [member];

/** "16, 17 or 19–21 May 2014"; null unless all are plain days of one month. */
function commonMonth(members: readonly EdtfMember[], writer: Writer): string | null {
  const points = members.flatMap(endsOf);
  const [first] = points;
  if (first === undefined || first.month === null) return null;
  const fits = (point: EdtfPoint): boolean =>
    point.day !== null && point.year === first.year && point.month === first.month && !isQualified(point);
  if (!points.every(fits)) return null;
  const days = members.map((member) =>
    endsOf(member)
      .map((point) => String(point.day))
      .join('–'),
  );
  return withYear(
    dayMonth(writer.language.oneOf(days), first.month, writer),
    yearText(first.year),
    writer.language,
  );
}

/** "30 May or 2 June 2014"; null unless all are plain single days of one year. */
function commonYear(members: readonly EdtfMember[], writer: Writer): readonly string[] | null {
  const last = members.at(-1);
  if (last === undefined) return null;
  const texts: string[] = [];
  for (const member of members) {
    if (isRun(member) || member.day === null || member.month === null || isQualified(member)) return null;
    if (endsOf(last)[0]?.year !== member.year) return null;
    texts.push(
      member === last ? pointWords(member, writer) : dayMonth(String(member.day), member.month, writer),
    );
  }
  return texts;
}
