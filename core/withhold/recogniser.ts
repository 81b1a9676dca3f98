// Recognises in running text what stands in a source that may not go out: its title, its names, its words.

import { keptBy } from '../base/kept-by.ts';
import { foldText } from '../base/text-fold.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
import type { Actor } from '../model/kinds/actor.ts';
import type { Source } from '../model/kinds/source.ts';
import { excerptText } from '../query/evidence/excerpt-text.ts';

/**
 * Why something has to go: `own` marking, that of the section over it or of the `brief`, a `source`, or what it `names`; or by
 * the terms of a source, because it rests on one that is `closed`, names somebody who is known from such a one alone
 * (`closedNames`), says the title or address of one that must not be told (`tells`), or its very words (`quotes`).
 */
export type Reason = {
  readonly how:
    | 'own'
    | 'parent'
    | 'brief'
    | 'source'
    | 'names'
    | 'closed'
    | 'closedNames'
    | 'tells'
    | 'quotes';
  readonly marking: Marking | null;
  /** The title of the source, or the words that were recognised; null for `own`, `parent` and `brief`. */
  readonly title: string | null;
};

/** What of a source has a reason to go. */
export type SourceReasons = {
  /** All of it. */
  readonly whole: (source: Source) => Reason | null;
  /** Its title and address. */
  readonly titled: (source: Source) => Reason | null;
  /** The words of its passages. */
  readonly quoted: (source: Source) => Reason | null;
  /** The whole text of a source, where it was read; its runs are recognised then. */
  readonly textOf?: (source: Source) => string | null;
  /** Whether a run of words out of a passage is recognised, and not only the passage and its paragraphs. */
  readonly runs: boolean;
};

/** Shorter quotations and titles (by `weightOf`) are found by chance in texts that have nothing to do with them. */
export const LEAST_QUOTE = 24;

export const LEAST_TITLE = 12;

const LEAST_NAME = 3;

/** So many words in a row, of at least so many letters, are a quotation and not a way of speaking. */
const RUN = 7;
const LEAST_RUN = 32;

/** So many letters in a row are one in a script without spaces between words. */
const DENSE_RUN = 10;
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/gu;
/** A letter of such a script says as much as so many others. */
const DENSE_WEIGHT = 2.5;

/** How much words say, in letters of an alphabet. */
export const weightOf = (words: string): number => {
  const key = comparable(words).trim();
  return key.length + (key.match(DENSE)?.length ?? 0) * (DENSE_WEIGHT - 1);
};

/**
 * Recognises, in any words, what only sources say that have a reason to go: their quotations, titles and addresses, and the
 * names of the actors known from them alone. What another source says too is free.
 */
export function recogniser(
  reader: RecordReader,
  { titled, quoted, runs, textOf }: SourceReasons,
  actors: ReadonlyMap<string, Reason>,
): (...words: readonly (string | null)[]) => Reason | null {
  const needles = new Map<string, Reason>();
  const runNeedles = new Map<string, Reason>();
  const free: string[] = [];
  const add = (key: string, least: number, reason: Reason | null): void => {
    if (weightOf(key) < least) return;
    const needle = withoutEdges(key);
    if (reason === null) free.push(key);
    else if (!needles.has(needle)) needles.set(needle, reason);
  };
  const open: Excerpt[] = [];
  for (const source of reader.ofKind('source')) {
    const reason = titled(source);
    for (const key of titlesOf(source)) add(key, LEAST_TITLE, reason);
    const text = textOf?.(source) ?? null;
    const quote = text === null ? null : quoted(source);
    if (text !== null && quote !== null) for (const run of runsIn(text)) runNeedles.set(run, quote);
  }
  for (const excerpt of reader.ofKind('excerpt')) {
    const source = reader.get(excerpt.sourceId);
    const reason = source === undefined ? null : quoted(source);
    for (const key of quotesOf(excerpt)) add(key, LEAST_QUOTE, reason);
    if (reason === null) open.push(excerpt);
    else if (runs) for (const run of runsOf(excerpt)) runNeedles.set(run, reason);
  }
  for (const actor of reader.ofKind('actor')) {
    const reason = actors.get(actor.id) ?? null;
    const title = actor.names[0]?.text ?? null;
    for (const key of keysOfActor(actor))
      add(key, LEAST_NAME, reason === null ? null : { ...reason, how: namesOf(reason), title });
  }
  const freely = free.join('|');
  for (const key of [...needles.keys()]) if (freely.includes(key)) needles.delete(key);
  if (runNeedles.size > 0)
    for (const excerpt of open) for (const run of runsOf(excerpt)) runNeedles.delete(run);
  if (needles.size + runNeedles.size === 0) return () => null;
  return (...words) => {
    for (const text of words) {
      if (text === null || text.length < LEAST_NAME) continue;
      const key = comparable(text);
      for (const [needle, reason] of needles) if (key.includes(needle)) return reason;
      if (runNeedles.size === 0) continue;
      for (const run of runsIn(text)) {
        const reason = runNeedles.get(run);
        if (reason !== undefined) return reason;
      }
    }
    return null;
  };
}

const namesOf = ({ how }: Reason): Reason['how'] => (how === 'closed' ? 'closedNames' : 'names');

/** What it is printed as gives nothing away, and is its title in a copy that left. */
const titlesOf = keptBy(({ title, titleTranslation, url, terms }: Source) =>
  [title, titleTranslation, url]
    .map((words) => comparable(words ?? ''))
    .filter((key) => key !== comparable(terms.citeAs)),
);

const keysOfActor = keptBy(({ names }: Actor) => names.map(({ text }) => comparable(text)));

/** The passage, each of its paragraphs, for several may be pasted as several, and its translation. */
const quotesOf = keptBy((excerpt: Excerpt) =>
  [
    excerptText(excerpt),
    ...excerpt.segments.flatMap(({ exact }) => exact.split('\n')),
    excerpt.translation?.text ?? '',
  ].map(comparable),
);

const runsOf = keptBy(({ segments, translation }: Excerpt) =>
  [...segments.map(({ exact }) => exact), translation?.text ?? ''].flatMap(runsIn),
);

/** Every run of words of a text, folded, of those that are long enough to tell; of letters where no spaces part words. */
function runsIn(text: string): string[] {
  const key = comparable(text).trim();
  const words = key.split(' ');
  const runs = words
    .slice(RUN - 1)
    .map((_, at) => words.slice(at, at + RUN).join(' '))
    .filter(({ length }) => length >= LEAST_RUN);
  for (const [row] of key.replaceAll(' ', '').matchAll(DENSE_ROW)) {
    const letters = [...row];
    for (let at = 0; at + DENSE_RUN <= letters.length; at++)
      runs.push(letters.slice(at, at + DENSE_RUN).join(''));
  }
  return runs;
}

const DENSE_ROW = new RegExp(`(?:${DENSE.source}){${DENSE_RUN},}`, 'gu');

/** Where no spaces part words one may stand right beside others. */
const withoutEdges = (key: string): string => key.replace(EDGE_BEFORE, '').replace(EDGE_AFTER, '');
const EDGE_BEFORE = new RegExp(`^ (?=${DENSE.source})`, 'u');
const EDGE_AFTER = new RegExp(`(?<=${DENSE.source}) $`, 'u');

/** Folded words with a space around each: equal for a person, and found as whole words only. */
export const comparable = (text: string): string =>
  ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
