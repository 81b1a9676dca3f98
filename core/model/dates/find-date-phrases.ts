// Finds date phrases in running text, to offer them: "4 dates wait for it". Settles none of them.

import { foldText } from '../../base/text-fold.ts';
import { parseDate } from './parse-date.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from './phrase-lexicon.ts';

/** A phrase that parseDate understands, given a reference where it needs one. */
export interface DatePhraseSpan {
  /** The words as they stand, `text.slice(start, end)`. */
  readonly typed: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it waits for the date of publication ("late on Saturday"). */
  readonly needsReference: boolean;
  /** Whether a person must choose even with a reference ("05/06/2014", a weekday that contradicts its date). */
  readonly ambiguous: boolean;
}

/**
 * The date phrases of a text in order, without overlap: English ones, and dates by name in French, Spanish and Arabic.
 * Leans to leaving out: a bare "May" or "2000" is taken only where words around it make it a date.
 */
export function findDatePhrases(text: string): readonly DatePhraseSpan[] {
  const spans: DatePhraseSpan[] = [];
  const pattern = new RegExp(PHRASE);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = spanOf(match[0], match.index);
    if (span !== null) spans.push(span);
    // Words that were taken for too much may still hold a date: look again from the next word.
    else pattern.lastIndex = match.index + (/^[\p{L}\p{N}]+/u.exec(match[0])?.[0].length ?? 1);
  }
  return spans;
}

function spanOf(typed: string, start: number): DatePhraseSpan | null {
  if (!hasSurePart(typed)) return null;
  const parsed = parseDate(typed, { reference: null, zone: null });
  // "Friday or Saturday" shows its two readings only against some day; any day does.
  const settled = parsed.kind === 'needs-reference' ? parseDate(typed, SAMPLE) : parsed;
  const ambiguous = settled.kind === 'not-understood';
  if (settled.kind === 'needs-reference' || (ambiguous && settled.alternatives.length === 0)) return null;
  const needsReference = parsed.kind === 'needs-reference';
  return { typed, start, end: start + typed.length, needsReference, ambiguous };
}

const SAMPLE = { reference: '2014-05-20', zone: null } as const;

const alternation = (names: readonly string[]): string =>
  [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
const capitalised = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, name.toUpperCase()]);

// Abbreviated weekdays ("Sun", "Sat") are words of their own, and so are left to what people type.
const WEEKDAYS = WEEKDAY_NAMES.flatMap((names) =>
  capitalised(names.filter((name) => foldText(name).length > 4)),
);
const ENGLISH_MONTHS = MONTH_NAMES.flatMap((names) => capitalised(names.slice(0, 1)));
const MONTHS = MONTH_NAMES.flatMap((names) => capitalised(names));

const S = String.raw`[ \u00a0\u202f]`;
const DAY_NUMBER = String.raw`(?:[0-3]?\d|[٠-٣]?[٠-٩])(?:st|nd|rd|th|er)?`;
const YEAR = String.raw`(?:(?:1[5-9]|20)\d{2}|[١٢][٠-٩]{3})`;
const DASH = String.raw`(?:${S}?[-–—]${S}?)`;
const LINK = `(?:${DASH}|${S}(?:to|or|and|until|through)${S})`;
const DAY_LINK = `(?:${DASH}|${S}(?:to|or|and|au|al|ou|et|o|y|إلى|أو)${S})`;
const WEEKDAY = `(?:${alternation(WEEKDAYS)})`;
const DOTTED = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.';
const MONTH = `(?:${DOTTED}|(?:${alternation(MONTHS)})(?:/(?:${alternation(MONTHS)}))?)`;
const DAYS = `${DAY_NUMBER}(?:${DAY_LINK}(?:the )?${DAY_NUMBER})?`;
const DAY_MONTH = `${DAYS}${S}(?:of${S}|de${S})?${MONTH}(?:,?${S}(?:de${S})?${YEAR})?`;
const MONTH_DAY = `${MONTH}${S}${DAYS}(?![\\d:])(?:,?${S}${YEAR})?`;
const FULL_DAY = `(?:${WEEKDAY},?${S})?(?:the${S})?(?:${DAY_MONTH}|${MONTH_DAY})`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?`;
const NUMERIC = String.raw`\d{1,2}([/.])\d{1,2}\1(?:19|20)\d{2}`;
const CLOCK = String.raw`(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?:${S}?[ap]\.?m\.?)?|\d{1,2}${S}?[ap]\.?m\.?`;
const PART = '(?:morning|afternoon|evening|night)';
const WEEKDAY_PHRASE = `(?:(?:[Ll]ast|[Nn]ext|[Tt]his)${S})?(?:[Ll]ate${S}|[Ee]arly${S})?${WEEKDAY}(?:${S}${PART})?`;
const ONE_DAY = `(?:${ISO}|${FULL_DAY}|${WEEKDAY_PHRASE})`;
const COUNT = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)';
const MONTH_OR_YEAR = `(?:(?:${alternation(ENGLISH_MONTHS)})(?:${S}${YEAR})?|${YEAR})`;
const ANY = `(?:${ONE_DAY}|${MONTH_OR_YEAR})`;

const PHRASE = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?:${[
    `(?:[Ff]rom${S}|[Bb]etween${S})${ANY}${S}(?:to|until|and)${S}${ANY}`,
    `(?:[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom)${S}(?:(?:last|early|late)${S}|mid-)?${ANY}`,
    `(?:[Mm]id|[Ee]arly|[Ll]ate)(?:-|${S}(?:in${S})?)${MONTH_OR_YEAR}`,
    `(?:(?:${CLOCK})${S}(?:on${S})?)?(?:[Ll]ate${S}on${S}|[Ee]arly${S}on${S}|[Aa]bout${S}|[Aa]round${S})?${ONE_DAY}(?:${LINK}${ONE_DAY})?(?:,?${S}(?:at${S})?(?:${CLOCK}))?`,
    NUMERIC,
    `(?:${alternation(MONTHS)})${S}(?:de${S})?${YEAR}`,
    `(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)${S}(?:of${S})?${YEAR}`,
    `(?:the${S})?(?:19|20)\\d0s`,
    `[Tt]he day before yesterday|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Ll]ast night`,
    `(?:[Ee]arlier this|[Ll]ast)${S}(?:week|month|year)`,
    `${COUNT}${S}(?:days?|weeks?|months?|years?)${S}ago`,
    `(?<=\\b(?:[Ii]n|[Dd]uring|[Oo]f|[Tt]he|[Ll]ast|[Tt]his)${S})${MONTH_OR_YEAR}`,
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

// The English words of an alternative that may also be no date at all: a modal verb, a march, a count.
const hasSurePart = (typed: string): boolean => !/^(?:by|from|to) (?:May|March|\d{4})$/iu.test(typed);
