// Finds the day that a short line of a page names, such as "Published on Sunday, 18 May 2014 at 18:00" or "2014年5月18日".

import { isEdtf } from '../../../core/model/dates/read-edtf.ts';
import { MONTH_NAMES } from '../../../core/model/dates/phrase-lexicon.ts';
import type { DateValue } from '../../../core/model/record.ts';

/** Months in further languages of sources, and as they are shortened; English, French, Spanish and Arabic are the core's. */
const FURTHER_MONTHS: readonly string[] = [
  'jan|janv|ene|januar|gennaio|janeiro|январь|января|янв|ocak|januari|ژانویه',
  'feb|févr|fév|februar|febbraio|fevereiro|февраль|февраля|фев|şubat|februari|فوریه',
  'mar|märz|marzo|março|март|марта|mart|maart|مارس',
  'apr|avr|abr|aprile|abril|апрель|апреля|апр|nisan|april|آوریل',
  'mai|maggio|maio|май|мая|mayıs|mei|مه',
  'jun|juin|juni|giugno|junho|июнь|июня|haziran|ژوئن',
  'jul|juil|juli|luglio|julho|июль|июля|temmuz|ژوئیه',
  'aug|ago|août|august|agosto|август|августа|авг|ağustos|augustus|اوت',
  'sep|sept|set|september|settembre|setembro|сентябрь|сентября|сен|eylül|سپتامبر',
  'oct|okt|ott|out|oktober|ottobre|outubro|октябрь|октября|окт|ekim|اکتبر',
  'nov|november|novembro|ноябрь|ноября|ноя|kasım|نوامبر',
  'dec|dez|dic|déc|dezember|dicembre|dezembro|декабрь|декабря|дек|aralık|december|دسامبر',
];
const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, at) =>
    [...names, ...(FURTHER_MONTHS[at] ?? '').split('|')].map((name) => [folded(name), at + 1] as const),
  ),
);
const NAME = [...MONTHS.keys()].sort((one, other) => other.length - one.length).join('|');
const EDGE = '(?![\\p{L}\\p{M}\\p{N}])';

/** Each with its day, month and year by name. In figures, the day comes first with points, and the year with dashes. */
const FORMS: readonly RegExp[] = [
  /(?<![\d])(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/gu,
  /(?<![\d/.-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d/.-])/gu,
  new RegExp(
    `(?<![\\d/.])(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of\\s+|de\\s+)?(?<name>${NAME})\\.?(?:\\s*/\\s*[\\p{L} ]{3,20})?(?:,|\\s+de|\\s+del)?\\s+(?<year>\\d{4})${EDGE}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?<name>${NAME})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${EDGE}`,
    'giu',
  ),
  /(?<![\d/.])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu,
];
const SLASHED = /(?<![\d/.])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/])/u;

/**
 * The first day that a line names, as EDTF with the words that name it. Null where it names none, or 05/06/2014 in a
 * language whose writers disagree on which is the day; `language` is the page's, as a tag, or null.
 */
export function dateInLine(line: string, language: string | null): DateValue | null {
  const plain = withPlainDigits(line).normalize('NFC');
  const found = FORMS.flatMap((form) => {
    const match = [...plain.matchAll(form)][0];
    return match === undefined ? [] : [match];
  }).sort((one, other) => one.index - other.index);
  for (const match of found) {
    const { year = '', month, name = '', day = '' } = match.groups ?? {};
    const number = month === undefined ? MONTHS.get(folded(name)) : Number(month);
    const date = number === undefined ? null : dayOf(year, number, Number(day), match[0]);
    if (date !== null) return date;
  }
  return slashedDate(plain, language);
}

function slashedDate(line: string, language: string | null): DateValue | null {
  const [typed, first = '', second = '', year = ''] = SLASHED.exec(line) ?? [];
  if (typed === undefined) return null;
  const [one, other] = [Number(first), Number(second)];
  const tag = language?.toLowerCase() ?? '';
  const isDayFirst = one > 12 || (other <= 12 && tag !== '' && !tag.startsWith('en')) || tag === 'en-gb';
  if (!isDayFirst && other <= 12 && one !== other && tag !== 'en-us') return null;
  return isDayFirst ? dayOf(year, other, one, typed) : dayOf(year, one, other, typed);
}

/** Years in which there were no web pages, and those to come, are not when one was published. */
function dayOf(year: string, month: number, day: number, typed: string): DateValue | null {
  if (Number(year) < 1990 || Number(year) > 2100) return null;
  const edtf = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isEdtf(edtf) ? { edtf, typed: typed.trim(), zone: null } : null;
}

/** Arabic-Indic, Persian and full-width digits as those of ASCII. */
export const withPlainDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
