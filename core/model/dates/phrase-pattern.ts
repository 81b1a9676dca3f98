// The pattern of date phrases in running text, made of the tables of words. What it takes for a phrase is only a
// candidate: whether it is a date, the grammar of typed dates says.

import { foldText } from '../../base/text-fold.ts';
import { ENGLISH } from './lexicon/english.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { LANGUAGES, MONTH_NAMES, WEEKDAY_NAMES } from './phrase-lexicon.ts';

const S = String.raw`[ \u00a0\u202f]`;

const alternation = (sources: readonly string[]): string =>
  [...new Set(sources)].sort((a, b) => b.length - a.length).join('|');

/** The forms in which writers mix letters and signs up. */
const LETTER_FORMS: Readonly<Record<string, string>> = {
  ' ': S,
  '-': '[-\u2010 ]',
  "'": "['\u2019]",
  ا: '[اأإآ]',
  أ: '[اأإآ]',
  إ: '[اأإآ]',
  آ: '[اأإآ]',
  ي: '[يى]',
  ى: '[يى]',
  ة: '[ةه]',
};
const sourceOf = (word: string): string => [...word].map((letter) => LETTER_FORMS[letter] ?? letter).join('');
const withCapital = (word: string): readonly string[] =>
  word === '' ? [] : [word, word.slice(0, 1).toUpperCase() + word.slice(1)];
const anyCase = (words: readonly string[]): string => alternation(words.flatMap(withCapital).map(sourceOf));

/** The words of some marks, of all languages or of those given. */
const words = (marks: readonly string[], languages: readonly LanguageWords[] = LANGUAGES): string =>
  anyCase(languages.flatMap((language) => marks.flatMap((mark) => language.marks[mark] ?? [])));
const capitalised = (names: readonly string[]): string =>
  alternation(names.flatMap((name) => [...withCapital(name), name.toUpperCase()]).map(sourceOf));

const OTHERS = LANGUAGES.filter((language) => language !== ENGLISH);
const english = new Set([...ENGLISH.months, ...ENGLISH.weekdays].flat());
// English names are words of their own in lower case ("may", "march").
const namesSource = (names: readonly string[]): string =>
  alternation([
    ...names.filter((name) => english.has(name)).flatMap((name) => [name, name.toUpperCase()]),
    capitalised(names.filter((name) => !english.has(name))),
  ]);

// Abbreviated weekdays ("Sun", "Sat") are words of their own, and so are left to what people type.
const weekdayNames = WEEKDAY_NAMES.flat().filter((name) => foldText(name).length > 4);
// "The night of Saturday" in Arabic may be that before it: see the mark #eve.
const WEEKDAY_NAME = `(?:${namesSource(weekdayNames)})`;
const WEEKDAY = `(?:(?<!ليل[ةه]${S})${WEEKDAY_NAME})`;
const MONTH_NAME = `(?:${namesSource(MONTH_NAMES.flat())})`;
const ENGLISH_MONTH = `(?:${namesSource(ENGLISH.months.flatMap((names) => names.slice(0, 1)))})`;
const OTHER_MONTH = `(?:${namesSource(OTHERS.flatMap((language) => language.months.flat()))})`;
const LONE_MONTH = `(?:${ENGLISH_MONTH}|${OTHER_MONTH}(?:/${OTHER_MONTH})?)`;

const DAY_NUMBER = '(?:(?:[0-3]?\\d|[٠-٣]?[٠-٩])(?:st|nd|rd|th|er)?|الأول)';
const YEAR = '(?:(?:1[5-9]|20)\\d{2}|[١٢][٠-٩]{3})';
const ARTICLE = `(?:(?:the|le|la|el|les|los|las|يوم|شهر|عام)${S})?`;
/** "Since the 2011 revolution" is not said of a year. */
const YEAR_ARTICLE = `(?:(?:le|la|el|شهر|عام)${S})?`;
const OF = `(?:(?:of|du|de|del|من|من شهر|من عام|عام|شهر|del año)${S}|d['\u2019])?`;
const YEAR_AFTER = `(?:,?${S}${OF}${YEAR})`;
const DASH = `(?:${S}?[-\u2013\u2014]${S}?)`;
const ANY_AND = `(?:${S}و${S}?|${S}(?:and|et|y)${S})`;
// Two dates with their years are two dates.
const AND = `(?:(?<![\\d٠-٩]{4})${ANY_AND})`;
const LINK = `(?:${DASH}|${AND}|${S}(?:to|into|or|until|through|au|al|à|a|ou|o|إلى|الى|حتى|أو|hasta${S}el|hasta|jusqu['\u2019]au)${S})`;

const DOTTED = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.';
const MONTH = `(?:${DOTTED}|${MONTH_NAME}(?:/${MONTH_NAME})?)`;
const LAST_NEXT = `(?:${words(['#last', '#next'], OTHERS)})`;
const DAY_AFTER = `${LINK}${ARTICLE}(?:${WEEKDAY}${S})?${DAY_NUMBER}`;
const DAYS = `${DAY_NUMBER}(?:${DAY_AFTER})?`;
const DAY_MONTH = `${DAYS}${S}${OF}${MONTH}(?:${YEAR_AFTER}|${S}${LAST_NEXT})?`;
const MONTH_DAY = `${MONTH}${S}${DAYS}(?![\\d:])(?:,?${S}${YEAR})?`;
const PART_BEFORE = '(?:صباح|مساء|فجر|ظهر)';
const FULL_DAY = `(?:(?:${PART_BEFORE}${S})?${WEEKDAY},?${S})?${ARTICLE}(?:${DAY_MONTH}|${MONTH_DAY})`;
const TWO_DAYS =
  `(?:${WEEKDAY}${S})?(?:${DAY_NUMBER}${DAY_AFTER}${S}${OF}${MONTH}(?:${YEAR_AFTER}|${S}${LAST_NEXT})?` +
  `|${MONTH}${S}${DAY_NUMBER}${DAY_AFTER}(?![\\d:])(?:,?${S}${YEAR})?)`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?`;
const NUMERIC = String.raw`\d{1,2}([/.])\d{1,2}\1(?:19|20)\d{2}`;
const PART = `(?:${alternation(['morning', 'afternoon', 'evening', 'night', words(['#part'], OTHERS)])})`;
const WEEKDAY_PHRASE =
  `(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]róximo|[Pp]asado|[Pp]rochain)${S})?(?:[Ll]ate${S}|[Ee]arly${S})?` +
  `(?:${PART_BEFORE}${S})?${WEEKDAY}(?:${S}${LAST_NEXT})?(?:${S}${PART})?`;
const ONE_DAY = `(?:${ISO}|${FULL_DAY}|${WEEKDAY_PHRASE})`;

const ZONE_NAMES = LANGUAGES.flatMap((language) =>
  Object.entries(language.marks).flatMap(([mark, names]) => (mark.startsWith('#zone:') ? names : [])),
).map((name) => sourceOf(name.toUpperCase()));
const LOCAL = anyCase(['local time', 'heure locale', 'hora local', 'بالتوقيت المحلي']);
const ZONE = `(?:${S}?\\(?(?:(?:${alternation(ZONE_NAMES)})(?:${S}?[-+\u2212]${S}?\\d{1,2}(?::?\\d{2})?)?|${LOCAL})\\)?)`;
const HOUR = '(?:[01]?\\d|2[0-3])';
const CLOCK =
  `(?:${HOUR}[:.]?[0-5]\\d(?:${S}?[ap]\\.?m\\.?)?(?:${S}(?:h|horas|heures))?|${HOUR}${S}?(?:h|heures?|horas)(?:${S}?[0-5]\\d)?` +
  `|[٠-٢]?[٠-٩]:[٠-٥][٠-٩]|\\d{1,2}${S}?[ap]\\.?m\\.?|(?:[Nn]oon|[Mm]idday))${ZONE}?`;
const CLOCK_LEAD = `(?:(?:at|à|a las|الساعة)${S})`;
const DAY_LEAD = `(?:(?:on|el|le|du|del|de|يوم|من يوم)${S})`;
const ABOUT = `(?:[Ll]ate${S}on${S}|[Ee]arly${S}on${S}|(?:${words(['#about'])})${S})`;
const DAY_TIME =
  `(?:${CLOCK},?${S}${DAY_LEAD}?)?${ABOUT}?${ARTICLE}${ONE_DAY}` +
  `(?:${LINK}${ARTICLE}${ONE_DAY})?(?:,?${S}${CLOCK_LEAD}?${CLOCK})?`;

const MONTH_OR_YEAR = `(?:${LONE_MONTH}(?:,?${S}${OF}${YEAR})?|${YEAR})`;
const ANY = `(?:${ONE_DAY}|${MONTH_OR_YEAR})`;
const DECADE =
  `(?:(?:the${S})?(?:19|20)\\d0s|(?:les${S}|los${S})?(?:années|años)${S}(?:(?:19|20)\\d0|[3-9]0)` +
  `|(?:década de(?: los)?)${S}(?:19|20)\\d0|(?:les${S}|los${S})?(?:${anyCase(LANGUAGES.flatMap((language) => Object.values(language.decades).flat()))}))`;
const WHOLE_PARTS = ['#firstHalf', '#secondHalf', '#q1', '#q2', '#q3', '#q4'];
const PORTION =
  `(?:(?:[Mm]id|[Ee]arly|[Ll]ate)(?:-|${S}(?:in${S})?)(?:the${S})?` +
  `|(?:${anyCase(['start', 'beginning', 'middle', 'end'])}|${words(WHOLE_PARTS, [ENGLISH])}|Q[1-4])${S}of${S}(?:the${S})?|Q[1-4]${S}` +
  `|(?:${words(['#early', '#mid', '#late', ...WHOLE_PARTS], OTHERS)})(?:-|${S})(?:(?:de la|de los|des|${OF})${S})?${OF}${ARTICLE})`;

const COUNT = `(?:\\d{1,3}|[٠-٩]{1,3}|an?|${anyCase(LANGUAGES.flatMap((language) => language.counts.flat()))})`;
const UNIT = `(?:${words(['#days', '#weeks', '#months', '#years'])}|يوم|día|شهر|عام|سنة)`;
const RANGE_UNITS = `(?:${words(['#weeks', '#months', '#years'], OTHERS)})`;
const whole = (test: (mark: string) => boolean): string =>
  anyCase(
    LANGUAGES.flatMap((language) =>
      Object.entries(language.marks).flatMap(([mark, names]) => (test(mark) ? names : [])),
    ),
  );

const OPEN = `(?:${words(['#before', '#beforeOrAgo', '#after', '#since', '#until', '#from'])})`;
const OPEN_STEP = `(?:${ARTICLE}(?:(?:last|early|late)${S}|mid-))?`;
const SPAN = `(?:${words(['#from', '#du', '#between'])})`;
const NIGHT = `(?:[Oo]vernight|(?:[Nn]ight|[Nn]uit|[Nn]oche|[Mm]adrugada)(?:${S}(?:of|from|between|de|du|del|entre))?|ليل[ةه])`;
// "Mañana" and "اليوم" are a morning and a day as well.
const DAY_WORDS = `(?:${whole((mark) => /^#day[-+0]/u.test(mark) || mark === '#lastNight')})`;
const NO_DAY_WORD = `(?!(?:[Mm]añana|اليوم|[Tt]onight|[Tt]his|[Cc]e${S}|[Ee]sta${S})(?!\\p{L}))`;

/**
 * Finds candidates, longest readings first. Every part of it is bounded in length, so that the time it takes grows with
 * the text alone.
 */
export const PHRASE_SOURCE = `(?:(?<![\\p{L}\\p{N}/.,-])|(?<=(?<!\\p{L})[وف]))(?:${[
  `${NIGHT}${S}${ARTICLE}${ONE_DAY}(?:/|${LINK})${ARTICLE}${ONE_DAY}|${NIGHT}${S}${FULL_DAY}|ليل[ةه]${S}${WEEKDAY_NAME}(?:(?:/|${LINK})${WEEKDAY})?`,
  `(?:${SPAN}${S})?${ARTICLE}${CLOCK}${LINK}${ARTICLE}${CLOCK},?${S}${DAY_LEAD}?${ONE_DAY}`,
  `${SPAN}${S}${ARTICLE}(?:${TWO_DAYS}|${ANY}(?:${LINK}|${ANY_AND})${ARTICLE}${ANY})`,
  `${OPEN}(?:${S}|(?<=['\u2019]))(?:${OPEN_STEP}(?:${ARTICLE}${ONE_DAY}|${YEAR_ARTICLE}${MONTH_OR_YEAR})(?:,?${S}${CLOCK_LEAD}?${CLOCK})?|${DAY_TIME}|${ARTICLE}${PORTION}?(?:${DECADE}|(?<!the${S})${MONTH_OR_YEAR}))`,
  `${PORTION}(?:${DECADE}|${MONTH_OR_YEAR})`,
  DAY_TIME,
  NUMERIC,
  `(?:[Ll]ast|[Nn]ext)${S}${ENGLISH_MONTH}(?!${S}\\d)|${OTHER_MONTH}${S}${LAST_NEXT}|${ARTICLE}(?:[Pp]asado|[Pp]róximo)${S}mes${S}de${S}${OTHER_MONTH}`,
  `${MONTH_NAME}(?:/${MONTH_NAME})?${S}${OF}${YEAR}`,
  `(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Pp]rintemps|(?<=['\u2019])été|[Aa]utomne|[Hh]iver|[Pp]rimavera|[Vv]erano|[Oo]toño|[Ii]nvierno|ربيع|صيف|خريف|شتاء)${S}${OF}${YEAR}`,
  DECADE,
  `${NO_DAY_WORD}${DAY_WORDS}`,
  `(?:[Ee]arlier this|[Ll]ast|[Nn]ext)${S}(?:week|month|year)`,
  `(?:[Ll]['\u2019]|${ARTICLE})(?:${RANGE_UNITS}${S}${LAST_NEXT}|${LAST_NEXT}${S}${RANGE_UNITS})|${words(['#years #last'])}`,
  `${COUNT}${S}${UNIT}${S}ago|(?:(?:[Ss]ince|[Dd]epuis|[Dd]esde)${S})?(?:${words(['#ago'], OTHERS)}|قبل)${S}${COUNT}${S}${UNIT}|${whole((mark) => mark.endsWith(' #ago'))}`,
  `(?:${COUNT}${S}${UNIT}${S}(?:${words(['#earlier', '#later'])})|(?:بعد|قبل)(?: ذلك|ها)${S}ب${COUNT}${S}${UNIT}|(?:بعد|قبل) ذلك بيومين|${whole((mark) => /^1 #days #(?:earlier|later)$/u.test(mark))})(?!${S}(?:de|del|que|than|du|des)(?!\\p{L})|${S}d['\u2019])`,
  `(?<=(?<!\\p{L})(?:[Ii]n|[Dd]uring|[Oo]f|[Tt]he)${S})${MONTH_OR_YEAR}`,
  `(?<=(?<!\\p{L})(?:[Ee]n|[Dd]urant|[Pp]endant|[Dd]urante|mois de|mes de|في|خلال|شهر|عام|سنة|año|l['\u2019]année)${S})(?:${OTHER_MONTH}(?:/${OTHER_MONTH})?(?:${YEAR_AFTER}|${S}${LAST_NEXT})?|${YEAR})`,
].join('|')})(?![\\p{L}\\p{N}])`;
