// Tells from the clause around a date whether it reports or announces. Knows forms of verbs only, no grammar, and no dates.

import { ARABIC } from './lexicon/arabic.ts';
import { ENGLISH } from './lexicon/english.ts';
import { FRENCH } from './lexicon/french.ts';
import type { LanguageWords } from './lexicon/language-words.ts';
import { SPANISH } from './lexicon/spanish.ts';
import type { Tense } from './settle-result.ts';

/**
 * The tense of the clause that the words from `start` to `end` (UTF-16 units) stand in; null where its forms don't tell.
 * The nearest form counts: first before the date in its clause, then behind it, then the same in its sentence. Looks at a
 * bounded stretch of text.
 */
export function readTense(text: string, start: number, end: number): Tense | null {
  const forms = FORMS[languageOf(text.slice(start, end))];
  const before =
    text
      .slice(Math.max(0, start - LOOK), start)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  const behind = text.slice(end, end + LOOK).split(SENTENCE_END)[0] ?? '';
  // "Said Monday will be a holiday": the date is what the form is said of.
  if (markersOf(behind.split(CLAUSE_END)[0]?.slice(0, ADJACENT) ?? '', forms)[0] === 'future')
    return 'future';
  const near =
    markersOf(before.split(CLAUSE_END).at(-1) ?? '', forms).at(-1) ??
    markersOf(behind.split(CLAUSE_END)[0] ?? '', forms)[0] ??
    markersOf(before, forms).at(-1) ??
    markersOf(behind, forms)[0];
  return near === undefined || near === 'open' ? null : near;
}

type Marker = Tense | 'open';

const LOOK = 200;
const SENTENCE_END = /[.!?؟;؛:](?=[\s"'”’»])|\n/u;
const CLAUSE_END = /[,،()–—]/u;
/** How far behind its auxiliary the rest of a future form may stand, in UTF-16 units: "will then be held". */
const GROUP_LENGTH = 20;

/** How far behind a date a form stands that is said of it, in UTF-16 units: room for one short verb. */
const ADJACENT = 8;

type LanguageName = 'english' | 'french' | 'spanish' | 'arabic';
const WORDS: Readonly<Record<LanguageName, LanguageWords>> = {
  english: ENGLISH,
  french: FRENCH,
  spanish: SPANISH,
  arabic: ARABIC,
};

const FORMS: Readonly<Record<LanguageName, RegExp>> = {
  english: formsOf(ENGLISH),
  french: formsOf(FRENCH),
  spanish: formsOf(SPANISH),
  arabic: formsOf(ARABIC),
};

function formsOf({ tense }: LanguageWords): RegExp {
  const either = (sources: readonly string[]): string => sources.join('|');
  return new RegExp(
    `(?<!\\p{L})(?:(?<open>${either(tense.open)})|(?<future>${either(tense.future)})|(?<past>${either(tense.past)}))(?!\\p{L})`,
    'gu',
  );
}

/** The language of a date is that of the names in it; it tells nothing in a date of figures, which needs no tense. */
function languageOf(phrase: string): LanguageName {
  if (/\p{Script=Arabic}/u.test(phrase)) return 'arabic';
  const words = phrase.toLowerCase().split(/[^\p{L}]+/u);
  const names = (language: LanguageWords): readonly string[] =>
    [...language.months, ...language.weekdays].flat();
  for (const name of ['french', 'spanish'] as const)
    if (names(WORDS[name]).some((known) => words.includes(known))) return name;
  return 'english';
}

function markersOf(part: string, forms: RegExp): readonly Marker[] {
  const markers: Marker[] = [];
  let reached = -Infinity;
  for (const match of part.matchAll(forms)) {
    const { future, open } = match.groups ?? {};
    const marker: Marker = future !== undefined ? 'future' : open !== undefined ? 'open' : 'past';
    // What follows an auxiliary belongs to it: "will be held", "would be moved".
    const belongs = markers.length > 0 && markers.at(-1) !== 'past' && match.index - reached <= GROUP_LENGTH;
    if (!belongs || /^(?:was|were|had|said|told)$/u.test(match[0])) markers.push(marker);
    reached = match.index + match[0].length;
  }
  return markers;
}
