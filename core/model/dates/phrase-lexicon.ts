// The words that date phrases are made of, folded, with what they stand for in a canonical phrase. English in full;
// of French, Spanish and Arabic the names and the small words around them. Must not know any reference date.

import { foldText } from '../../base/text-fold.ts';

/** Month names by month; abbreviations are added for English alone, where they can't be another word. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['January', 'Jan', 'janvier', 'enero', 'يناير', 'جانفي', 'كانون الثاني'],
  ['February', 'Feb', 'février', 'febrero', 'فبراير', 'فيفري', 'شباط'],
  ['March', 'Mar', 'mars', 'marzo', 'مارس', 'آذار'],
  ['April', 'Apr', 'avril', 'abril', 'أبريل', 'إبريل', 'أفريل', 'نيسان'],
  ['May', 'mai', 'mayo', 'مايو', 'ماي', 'أيار'],
  ['June', 'Jun', 'juin', 'junio', 'يونيو', 'جوان', 'حزيران'],
  ['July', 'Jul', 'juillet', 'julio', 'يوليو', 'جويلية', 'تموز'],
  ['August', 'Aug', 'août', 'agosto', 'أغسطس', 'أوت', 'آب'],
  ['September', 'Sep', 'Sept', 'septembre', 'septiembre', 'setiembre', 'سبتمبر', 'أيلول'],
  ['October', 'Oct', 'octobre', 'octubre', 'أكتوبر', 'تشرين الأول'],
  ['November', 'Nov', 'novembre', 'noviembre', 'نوفمبر', 'تشرين الثاني'],
  ['December', 'Dec', 'décembre', 'diciembre', 'ديسمبر', 'كانون الأول'],
];

/** Weekday names from Sunday. */
export const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ['Sunday', 'Sun', 'dimanche', 'domingo', 'الأحد'],
  ['Monday', 'Mon', 'lundi', 'lunes', 'الاثنين', 'الإثنين'],
  ['Tuesday', 'Tue', 'Tues', 'mardi', 'martes', 'الثلاثاء'],
  ['Wednesday', 'Wed', 'mercredi', 'miércoles', 'الأربعاء'],
  ['Thursday', 'Thu', 'Thur', 'Thurs', 'jeudi', 'jueves', 'الخميس'],
  ['Friday', 'Fri', 'vendredi', 'viernes', 'الجمعة'],
  ['Saturday', 'Sat', 'samedi', 'sábado', 'السبت'],
];

const SEASON_NAMES: readonly (readonly string[])[] = [
  ['spring', 'printemps', 'primavera', 'ربيع'],
  ['summer', 'été', 'verano', 'صيف'],
  ['autumn', 'fall', 'automne', 'otoño', 'خريف'],
  ['winter', 'hiver', 'invierno', 'شتاء'],
];

const COUNT_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const PHRASES: readonly (readonly [string, string])[] = [
  ['some time', ''],
  ['day and month unknown', '#monthAndDayUnknown'],
  ['month unknown', '#monthUnknown'],
  ['day unknown', '#dayUnknown'],
  ['start unknown', '#startUnknown'],
  ['end unknown', '#endUnknown'],
  ['no later than', '#until'],
  ['not later than', '#until'],
  ['no earlier than', '#since'],
  ['not earlier than', '#since'],
  ['on or before', '#until'],
  ['on or after', '#since'],
  ['prior to', '#before'],
  ['up to', '#until'],
  ['a couple of', '2'],
  ['the day before yesterday', '#day-2'],
  ['day before yesterday', '#day-2'],
  ['the day after tomorrow', '#day+2'],
  ['last night', '#lastNight'],
  ['this morning', '#day0 #part'],
  ['this afternoon', '#day0 #part'],
  ['this evening', '#day0 #part'],
  ['first half', '#firstHalf'],
  ['second half', '#secondHalf'],
  ['first quarter', '#q1'],
  ['second quarter', '#q2'],
  ['third quarter', '#q3'],
  ['fourth quarter', '#q4'],
  ['local time', ''],
  ['jusqu a', '#until'],
  ["jusqu'en", '#until'],
  ["jusqu'au", '#until'],
  ['a partir de', '#since'],
  ['a partir du', '#since'],
  ['a partir del', '#since'],
  ['غير مؤكد', '#uncertain'],
  ['اعتبارا من', '#since'],
];

const WORDS: Readonly<Record<string, string>> = {
  // Small words that carry no date.
  the: '',
  of: '',
  on: '',
  in: '',
  at: '',
  during: '',
  sometime: '',
  le: '',
  de: '',
  en: '',
  el: '',
  les: '',
  في: '',
  يوم: '',
  عام: '',
  // How sure.
  about: '#about',
  around: '#about',
  approximately: '#about',
  approx: '#about',
  roughly: '#about',
  circa: '#about',
  c: '#about',
  ca: '#about',
  vers: '#about',
  hacia: '#about',
  نحو: '#about',
  حوالي: '#about',
  possibly: '#uncertain',
  perhaps: '#uncertain',
  probably: '#uncertain',
  maybe: '#uncertain',
  reportedly: '#uncertain',
  uncertain: '#uncertain',
  incertain: '#uncertain',
  incierto: '#uncertain',
  // Ends and links.
  before: '#before',
  until: '#until',
  till: '#until',
  by: '#until',
  hasta: '#until',
  حتي: '#until',
  since: '#since',
  depuis: '#since',
  منذ: '#since',
  after: '#after',
  from: '#from',
  starting: '#from',
  du: '#from',
  desde: '#from',
  del: '#from',
  من: '#from',
  onward: '#onward',
  onwards: '#onward',
  between: '#between',
  either: '',
  to: '#to',
  through: '#to',
  thru: '#to',
  au: '#to',
  al: '#to',
  الي: '#to',
  and: '#and',
  et: '#and',
  y: '#and',
  or: '#or',
  ou: '#or',
  o: '#or',
  او: '#or',
  // Parts.
  early: '#early',
  beginning: '#early',
  start: '#early',
  debut: '#early',
  principios: '#early',
  اوايل: '#early',
  mid: '#mid',
  middle: '#mid',
  mi: '#mid',
  mediados: '#mid',
  منتصف: '#mid',
  late: '#late',
  end: '#late',
  fin: '#late',
  finales: '#late',
  اواخر: '#late',
  q1: '#q1',
  q2: '#q2',
  q3: '#q3',
  q4: '#q4',
  morning: '#part',
  afternoon: '#part',
  evening: '#part',
  night: '#part',
  overnight: '#part',
  dawn: '#part',
  dusk: '#part',
  // Relative days.
  today: '#day0',
  tonight: '#day0 #part',
  yesterday: '#day-1',
  tomorrow: '#day+1',
  hier: '#day-1',
  ayer: '#day-1',
  امس: '#day-1',
  last: '#last',
  past: '#last',
  previous: '#last',
  next: '#next',
  this: '#this',
  earlier: '#earlier',
  ago: '#ago',
  day: '#days',
  days: '#days',
  week: '#weeks',
  weeks: '#weeks',
  month: '#months',
  months: '#months',
  year: '#years',
  years: '#years',
  a: '#a',
  an: '#a',
  // Clock.
  noon: '@12:00:00',
  midday: '@12:00:00',
  midnight: '#midnight',
  utc: '#utc',
  gmt: '#utc',
  z: '#utc',
};

/**
 * What each folded word or phrase stands for: months `m1`–`m12`, weekdays `w0`–`w6` from Sunday, seasons `s21`–`s24`,
 * counts as digits, times `@12:00:00`, and `#marks` for everything else; small words stand for nothing.
 */
const CANONICAL: ReadonlyMap<string, string> = new Map([
  ...namesTo(MONTH_NAMES, (index) => `m${index + 1}`),
  ...namesTo(WEEKDAY_NAMES, (index) => `w${index}`),
  ...namesTo(SEASON_NAMES, (index) => `s${index + 21}`),
  ...COUNT_WORDS.map((word, index): [string, string] => [word, String(index + 1)]),
  ...PHRASES.map(([words, mark]): [string, string] => [foldText(words), mark]),
  ...Object.entries(WORDS).map(([word, mark]): [string, string] => [foldText(word), mark]),
]);

const PHRASE_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...CANONICAL.keys()]
    .filter((key) => /[^\p{L}\p{N}]/u.test(key))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const ISO = String.raw`\d{4}-\d{2}(?:-\d{2})?(?:t\d{2}:\d{2}(?::\d{2})?(?:z|[+-]\d{2}(?::?\d{2})?)?)?(?![\d-])`;
const TOKEN = new RegExp(
  [
    String.raw`(?<iso>${ISO})`,
    String.raw`(?<hour>\d{1,2})(?:[:h](?<minute>\d{2})(?::(?<second>\d{2}))?)?\s*(?<half>[ap]m)\b`,
    String.raw`(?<hour24>\d{1,2})[:h](?<minute24>\d{2})(?::(?<second24>\d{2}))?(?!\d)`,
    String.raw`(?<hourMil>\d{2})(?<minuteMil>\d{2})\s*(?:hrs|hours|h)\b`,
    String.raw`(?<ordinal>\d{1,2})(?:st|nd|rd|th|er)\b`,
    String.raw`(?<decade>\d{3})0'?s\b`,
    String.raw`(?<number>\d+)(?![\p{L}\d])`,
    String.raw`#!(?<name>[msw]\d+)`,
    String.raw`(?<mark>[#@][\p{L}\p{N}:+-]+)`,
    String.raw`(?<word>q[1-4]\b|\p{L}+(?:'\p{L}+)?)\.?`,
    String.raw`(?<sign>[-,?~()&/])`,
    String.raw`\s+`,
  ].join('|'),
  'uy',
);

/**
 * The canonical words of a date phrase (see CANONICAL; also `i2014-05-16` for ISO, `o16` for "16th", `d201` for the
 * 2010s and signs as they are), or null when it holds a word that no date phrase has.
 */
export function canonicalWords(typed: string): readonly string[] | null {
  const folded = foldText(typed)
    .replace(/[#@]/gu, '\u0000')
    .replace(/[\u2010\u2011\u2212]/gu, '-')
    .replace(/(\d{4})[\u2012-\u2015](\d{2})[\u2012-\u2015](\d{2})/gu, '$1-$2-$3')
    // A dash, unlike a hyphen, makes no ISO month of "2009–12".
    .replace(/[\u2012-\u2015]/gu, ' - ')
    .replace(/\b([ap])\.\s?m\.?(?!\p{L})/gu, '$1m')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(PHRASE_PATTERN, (phrase) => ` ${marked(CANONICAL.get(phrase) ?? '')} `);
  const words: string[] = [];
  for (let at = 0; at < folded.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(folded);
    if (match === null) return null;
    const word = canonicalWord(match.groups ?? {});
    if (word === null) return null;
    if (word !== '') words.push(...word.split(' '));
    at = TOKEN.lastIndex;
  }
  return words;
}

// "m1" typed by a person is no month, so a replaced name is marked.
const marked = (word: string): string => (/^[msw]\d/u.test(word) ? `#!${word}` : word);

function canonicalWord(found: Readonly<Record<string, string | undefined>>): string | null {
  if (found['iso'] !== undefined) return isoWord(found['iso']);
  if (found['hour'] !== undefined) {
    const hour = Number(found['hour']);
    if (hour < 1 || hour > 12) return null;
    return clockWord((hour % 12) + (found['half'] === 'pm' ? 12 : 0), found['minute'], found['second']);
  }
  if (found['hour24'] !== undefined) {
    return clockWord(Number(found['hour24']), found['minute24'], found['second24']);
  }
  if (found['hourMil'] !== undefined) return clockWord(Number(found['hourMil']), found['minuteMil']);
  if (found['ordinal'] !== undefined) return `o${Number(found['ordinal'])}`;
  if (found['decade'] !== undefined) return `d${found['decade']}`;
  if (found['number'] !== undefined) return found['number'];
  if (found['name'] !== undefined) return found['name'];
  if (found['mark'] !== undefined) return found['mark'];
  if (found['word'] !== undefined) {
    const word = found['word'].replace(/'s$/u, '');
    return CANONICAL.get(word) ?? null;
  }
  return found['sign'] === '&' ? '#and' : (found['sign'] ?? '');
}

// "2014-15" has the shape of a month but is two years.
function isoWord(iso: string): string {
  const month = Number(iso.slice(5, 7));
  const isSeason = month >= 21 && month <= 24 && iso.length === 7;
  return (month >= 1 && month <= 12) || isSeason ? `i${iso.toUpperCase()}` : iso.replace('-', ' - ');
}

function clockWord(hour: number, minute = '00', second = '00'): string | null {
  if (hour > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `@${String(hour).padStart(2, '0')}:${minute}:${second}`;
}

function namesTo(
  names: readonly (readonly string[])[],
  mark: (index: number) => string,
): readonly [string, string][] {
  return names.flatMap((row, index) => row.map((name): [string, string] => [foldText(name), mark(index)]));
}
