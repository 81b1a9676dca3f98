// The words that date phrases are made of, of all languages together, and the canonical words that they stand for.
// Must not know any reference date.

import { foldText } from '../../base/text-fold.ts';
import { ARABIC } from './lexicon/arabic.ts';
import { ENGLISH } from './lexicon/english.ts';
import { FRENCH } from './lexicon/french.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { SPANISH } from './lexicon/spanish.ts';

/** The languages that dates are read in. Where two have one word, that of the earlier language counts. */
export const LANGUAGES: readonly LanguageWords[] = [ENGLISH, FRENCH, SPANISH, ARABIC];

const together = (rows: (language: LanguageWords) => readonly (readonly string[])[]): string[][] =>
  rows(ENGLISH).map((_, at) => LANGUAGES.flatMap((language) => rows(language)[at] ?? []));

/** Month names by month, the English one first. */
export const MONTH_NAMES: readonly (readonly string[])[] = together((language) => language.months);

/** Weekday names from Sunday, the English one first. */
export const WEEKDAY_NAMES: readonly (readonly string[])[] = together((language) => language.weekdays);

/**
 * What each folded word or phrase stands for: months `m1`–`m12`, weekdays `w0`–`w6` from Sunday, seasons `s21`–`s24`,
 * decades `d199`, counts as digits, times `@12:00:00`, and `#marks` for everything else; small words stand for nothing.
 */
const CANONICAL: ReadonlyMap<string, string> = canonicalMap();

function canonicalMap(): Map<string, string> {
  const map = new Map<string, string>();
  const add = (name: string, mark: string): void => {
    // Numbers and hyphens of a name are read as they are written.
    const key = foldText(name).replaceAll('-', ' ');
    if (!map.has(key)) map.set(key, mark);
  };
  for (const language of LANGUAGES) {
    for (const [names, letter, first] of [
      [language.months, 'm', 1],
      [language.weekdays, 'w', 0],
      [language.seasons, 's', 21],
      [language.counts, '', 1],
    ] as const)
      for (const [index, row] of names.entries())
        for (const name of row) add(name, `${letter}${index + first}`);
    for (const [decade, names] of Object.entries(language.decades))
      for (const name of names) add(name, `d${decade}`);
    for (const [mark, names] of Object.entries(language.marks)) for (const name of names) add(name, mark);
  }
  return map;
}

/** Every single word of the names and phrases above, folded. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  [...CANONICAL.keys()].flatMap((key) => key.split(/[^\p{L}\p{N}]+/u)),
);

const TELLING = /^(?:[mwsd]\d|#(?:day|days|weeks|months|years|lastNight|ago)(?![\p{L}])|\d+ #)/u;

/** Those words without one of which running text holds no date in words; a year or a date in figures is another. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(
  [...CANONICAL].flatMap(([key, mark]) => (TELLING.test(mark) ? tellingWords(key) : [])),
);

// Of a phrase, the words that are in it alone ("veille" of "la veille"), or its last where all are found elsewhere.
function tellingWords(key: string): readonly string[] {
  const all = key.split(/[^\p{L}\p{N}]+/u);
  const own = all.filter((word) => all.length === 1 || TELLING.test(CANONICAL.get(word) ?? '#days'));
  return own.length > 0 ? own : all.slice(-1).filter((word) => word.length > 2);
}

const PHRASE_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...CANONICAL.keys()]
    .filter((key) => /[^\p{L}\p{N}]/u.test(key))
    .sort((a, b) => b.length - a.length)
    // A phrase that ends in an elision ("à partir d'") runs on into its next word.
    .map((key) => key.replaceAll(' ', '[ -]') + (key.endsWith("'") ? '' : '(?![\\p{L}\\p{N}])'))
    .join('|')})`,
  'gu',
);

/** How times, zones and decades that hold figures are written, brought to one form before the words are read. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[\u2010\u2011\u2212]/gu, '-'],
  [/(\d{4})[\u2012-\u2015](\d{2})[\u2012-\u2015](\d{2})/gu, '$1-$2-$3'],
  // A dash, unlike a hyphen, makes no ISO month of "2009–12".
  [/[\u2012-\u2015]/gu, ' - '],
  [/\b([ap])\.\s?m\.?(?!\p{L})/gu, '$1m'],
  [/\u060c/gu, ','],
  // "18 h 00", "18 heures", "14:30 horas", "at 14.30".
  [/(?<![\d:])(\d{1,2}) ?(?:h|heures?|horas?) ?([0-5]\d)(?!\d)/gu, '$1:$2'],
  [/(?<![\d:])(\d{1,2}) ?(?:h|heures?|horas?)(?!\p{L})/gu, '$1:00'],
  [/(?<=\d:\d{2}) ?(?:h|hs|hrs|hours|heures?|horas?)(?!\p{L})/gu, ''],
  [/(?<=(?:\bat|\ba las|\ba|الساعه) )(\d{1,2})\.([0-5]\d)(?!\d)/gu, '$1:$2'],
  [/\b(?:utc|gmt) ?([+-]) ?(\d)(?::?(\d{2}))?(?!\d)/gu, ' #zone:$10$2:$3 '],
  [/\b(?:utc|gmt) ?([+-]) ?(\d{2})(?::?(\d{2}))?(?!\d)/gu, ' #zone:$1$2:$3 '],
  [/(#zone:[+-]\d{2}:)(?!\d)/gu, '$100'],
  [/\b(?:annees|anos|decada de(?: los)?) (\d{3})0(?!\d)/gu, '$10s'],
  [/\b(?:annees|anos) ([3-9])0(?!\d)/gu, '19$10s'],
  // "بعد ذلك بثلاثة أيام" counts as "ثلاثة أيام" does.
  [/(?<=(?:بعد|قبل) ?(?:ذلك|ها) )ب(?=[\p{L}\d])/gu, ''],
  // Arabic "and" is written to the word that follows it.
  [/(?<!\p{L})و(?=\d|كانون |تشرين )/gu, 'و '],
  [/\s+/gu, ' '],
];

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
    String.raw`#!(?<name>[mswd]\d+)`,
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
  // Without its accent, "dès" would be "des".
  const told = typed.replace(/(?<!\p{L})d[èÈ]s(?!\p{L})/giu, 'à partir de');
  let folded = foldText(told).replace(/[#@]/gu, '\u0000');
  for (const [form, plain] of FORMS) folded = folded.replace(form, plain);
  folded = folded
    .replace(PHRASE_PATTERN, (phrase) => ` ${marked(CANONICAL.get(phrase.replaceAll('-', ' ')) ?? '')} `)
    // What stood in brackets carries no date ("(heure locale)").
    .replace(/\(\s*\)/gu, ' ');
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
  return words.flatMap((word, at) => inContext(word, words[at - 1] ?? '', words[at + 1] ?? ''));
}

// "m1" typed by a person is no month, so a replaced name is marked.
const marked = (word: string): string => (/^[mswd]\d/u.test(word) ? `#!${word}` : word);

const NAMES_DAY = /^(?:[wmoi]?\d|@)/u;

// French and Spanish "à"/"a" is the English article by its letter: between two days it leads from one to the other, and
// before a time or a part of a month it says nothing. The stroke of two weekdays ("السبت/الأحد") leads as well.
function inContext(word: string, before: string, after: string): readonly string[] {
  if (word === '/' && before.startsWith('w') && after.startsWith('w')) return ['#to'];
  if (word === '(' && after.startsWith('#zone:')) return [];
  if (word === ')' && before.startsWith('#zone:')) return [];
  if (word !== '#a') return [word];
  if (/^(?:@|#(?:early|mid|late|firstHalf|secondHalf|q\d|midnight))/u.test(after)) return [];
  return NAMES_DAY.test(before) && NAMES_DAY.test(after) ? ['#to'] : [word];
}

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
  if (found['word'] !== undefined) return wordMark(found['word']);
  return found['sign'] === '&' ? '#and' : (found['sign'] ?? '');
}

function wordMark(written: string): string | null {
  const word = written.replace(/'s$/u, '').replace(/^[dl]'/u, '');
  const mark = CANONICAL.get(word);
  if (mark !== undefined || !word.startsWith('و')) return mark ?? null;
  const after = CANONICAL.get(word.slice(1));
  return after === undefined ? null : `#and ${after}`.trim();
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
