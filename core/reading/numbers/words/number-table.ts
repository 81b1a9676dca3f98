// The tables of all languages, folded and ready to look up. Knows no text.

import type { FigureCategory } from '../../../model/kinds/figure.ts';
import { foldText } from '../../../base/text-fold.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../model/dates/phrase-lexicon.ts';
import type { NumberLanguage, NumberRelation, VagueSize } from '../found-number.ts';
import type { NumberWords } from './number-words.ts';
import { Phrases } from '../phrases.ts';
import { foldedWords } from '../tokens.ts';
import { wordsAr } from './words-ar.ts';
import { wordsEn } from './words-en.ts';
import { wordsEs } from './words-es.ts';
import { wordsFr } from './words-fr.ts';

/** The number words of one language, folded. See `NumberWords` for what each field is. */
export type NumberTable = Pick<NumberWords, 'language' | 'join' | 'bareRoom' | 'unitsFirst'> & {
  readonly cardinals: ReadonlyMap<string, number>;
  readonly rooms: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly duals: ReadonlyMap<string, readonly [count: number, scale: number]>;
  readonly collectives: ReadonlyMap<string, { readonly value: number; readonly about: boolean }>;
  readonly hundreds: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
  readonly scores: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly halves: ReadonlySet<string>;
  readonly fractions: ReadonlySet<string>;
  readonly needNoun: ReadonlySet<string>;
  /** Number words that are another word in another language: "once", "seize". */
  readonly shared: ReadonlySet<string>;
};

const ALL: readonly NumberWords[] = [wordsEn, wordsFr, wordsEs, wordsAr];

const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText));
const foldedMap = <T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record).map(([word, value]) => [foldText(word), value]));

export const numberTables: readonly NumberTable[] = ALL.map((words) => ({
  language: words.language,
  join: words.join,
  bareRoom: words.bareRoom,
  unitsFirst: words.unitsFirst,
  cardinals: foldedMap(words.cardinals),
  rooms: foldedMap(words.rooms),
  scales: foldedMap(words.scales),
  duals: foldedMap(words.duals),
  collectives: foldedMap(words.collectives),
  hundreds: foldedSet(words.hundreds),
  alone: foldedSet(words.alone),
  scores: foldedSet(words.scores),
  articles: foldedSet(words.articles),
  halves: foldedSet(words.halves),
  fractions: foldedSet(words.fractions),
  needNoun: foldedSet(words.needNoun),
  shared: sharedWords(words),
}));

function sharedWords(words: NumberWords): ReadonlySet<string> {
  const others = ALL.filter((other) => other !== words);
  const elsewhere = foldedSet(others.flatMap((other) => [...other.small, ...other.things]));
  const numbers = [...Object.keys(words.cardinals), ...words.hundreds, ...Object.keys(words.scales)];
  return new Set(
    [...numbers, ...Object.keys(words.vague)].map(foldText).filter((word) => elsewhere.has(word)),
  );
}

const lists = (pick: (words: NumberWords) => readonly string[]): readonly string[] => ALL.flatMap(pick);
const relations: readonly NumberRelation[] = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'about'];
const operatorPhrases = (side: 'operators' | 'operatorsBehind'): Phrases<NumberRelation> =>
  new Phrases(
    relations.flatMap((relation) =>
      lists((words) => words[side][relation]).map((phrase): [string, NumberRelation] => [phrase, relation]),
    ),
  );
const phrasesOf = (pick: (words: NumberWords) => readonly string[]): Phrases<true> =>
  new Phrases(lists(pick).map((phrase): [string, true] => [phrase, true]));

/** What stands around numbers, in all languages at once. */
export const around = {
  operators: operatorPhrases('operators'),
  operatorsBehind: operatorPhrases('operatorsBehind'),
  vague: new Phrases<{ size: VagueSize; language: NumberLanguage; shared: boolean }>(
    ALL.flatMap(({ vague, language }, index) =>
      Object.entries(vague).map(([phrase, size]) => [
        phrase,
        { size, language, shared: numberTables[index]?.shared.has(foldText(phrase)) ?? false },
      ]),
    ),
  ),
  several: phrasesOf((words) => words.several),
  partsBefore: phrasesOf((words) => words.parts.before),
  partsBehind: phrasesOf((words) => words.parts.behind),
  between: phrasesOf((words) => words.between),
  and: foldedSet(lists((words) => words.and)),
  to: foldedSet(lists((words) => words.to)),
  from: foldedSet(lists((words) => words.from)),
  or: foldedSet(lists((words) => words.or)),
  percent: phrasesOf((words) => words.percent),
  money: foldedSet(lists((words) => words.money)),
  references: phrasesOf((words) => words.references),
  agesBefore: phrasesOf((words) => words.ages.before),
  agesBehind: phrasesOf((words) => words.ages.behind),
  agesNotAfter: foldedSet(lists((words) => words.ages.notAfter)),
  yearsAfter: foldedSet(lists((words) => words.yearsAfter)),
  clockBefore: phrasesOf((words) => words.clock.before),
  clockBehind: phrasesOf((words) => words.clock.behind),
  ordinals: new Map(ALL.flatMap((words) => [...foldedMap(words.ordinals)])),
  ordinalSuffixes: foldedSet(lists((words) => words.ordinalSuffixes)),
  people: foldedSet(lists((words) => words.people)),
  things: foldedSet(lists((words) => words.things)),
  small: foldedSet(lists((words) => words.small)),
  months: new Set(MONTH_NAMES.flatMap((names) => names.map((name) => foldedWords(name)[0] ?? ''))),
  weekdays: new Set(WEEKDAY_NAMES.flatMap((names) => names.map(foldText))),
} as const;

type CategoryPattern = {
  readonly category: FigureCategory;
  readonly language: NumberLanguage;
  readonly root: string;
};
const wholeWords = new Map<string, CategoryPattern>();
const beginnings = new Map<string, CategoryPattern>();
const roots = new Map<string, CategoryPattern>();
for (const { categories, language } of ALL)
  for (const category of ['killed', 'wounded', 'missing', 'displaced'] as const)
    for (const word of categories[category]) {
      const pattern = { category, language, root: foldText(word.replaceAll('*', '')) };
      const patterns = word.startsWith('*') ? roots : word.endsWith('*') ? beginnings : wholeWords;
      patterns.set(pattern.root, pattern);
    }
const lengthsOf = (patterns: ReadonlyMap<string, CategoryPattern>): readonly number[] =>
  [...new Set([...patterns.keys()].map((root) => root.length))].sort((a, b) => a - b);
const beginningLengths = lengthsOf(beginnings);
const rootLengths = lengthsOf(roots);

// Looked up by length rather than tried one by one: this is asked of every word near a number.
function categoryPattern(folded: string): CategoryPattern | undefined {
  const whole = wholeWords.get(folded);
  if (whole !== undefined) return whole;
  if (folded.charCodeAt(0) < 0x600) {
    for (const length of beginningLengths) {
      if (length > folded.length) return undefined;
      const found = beginnings.get(folded.slice(0, length));
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const length of rootLengths)
    for (let at = 0; at + length <= folded.length && at < LONGEST_WORD; at += 1) {
      const found = roots.get(folded.slice(at, at + length));
      if (found !== undefined) return found;
    }
  return undefined;
}
const LONGEST_WORD = 24;

/** The category that a folded word tells of, or null. */
export const categoryOfWord = (folded: string): FigureCategory | null =>
  categoryPattern(folded)?.category ?? null;

const languagesOfWords = new Map<string, NumberLanguage | null>();
for (const words of ALL) {
  const own = [
    ...[words.small, words.people, words.things, words.operators.about, words.ages.behind].flat(),
    ...Object.keys(words.cardinals),
    ...Object.keys(words.scales),
    ...Object.keys(words.collectives),
  ].flatMap(foldedWords);
  for (const word of new Set(own))
    languagesOfWords.set(word, languagesOfWords.has(word) ? null : words.language);
}

/** The one language that a folded word belongs to; null where it is unknown or belongs to several. */
export const languageOfWord = (folded: string): NumberLanguage | null =>
  languagesOfWords.get(folded) ?? categoryPattern(folded)?.language ?? null;
