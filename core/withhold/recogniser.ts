// Recognises in running text what stands in a source that may not go out: its title, its names, its words.

import { foldText } from '../base/text-fold.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Excerpt } from '../model/kinds/excerpt.ts';
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

/** Shorter quotations and titles are found by chance in texts that have nothing to do with them. */
const LEAST_QUOTE = 24;

const LEAST_TITLE = 12;

const LEAST_NAME = 3;

/** So many words in a row, of at least so many letters, are a quotation and not a way of speaking. */
const RUN = 7;
const LEAST_RUN = 32;

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
  const free: string[] = [];
  const add = (words: string | null, least: number, reason: Reason | null): void => {
    const key = comparable(words ?? '');
    if (key.length < least + 2) return;
    if (reason === null) free.push(key);
    else if (!needles.has(key)) needles.set(key, reason);
  };
  for (const source of reader.ofKind('source')) {
    const reason = titled(source);
    for (const title of [source.title, source.titleTranslation, source.url]) add(title, LEAST_TITLE, reason);
    for (const run of runsIn(textOf?.(source) ?? '')) add(run, LEAST_RUN, quoted(source));
  }
  for (const excerpt of reader.ofKind('excerpt')) {
    const source = reader.get(excerpt.sourceId);
    const reason = source === undefined ? null : quoted(source);
    add(excerptText(excerpt), LEAST_QUOTE, reason);
    // A passage of several paragraphs may be pasted as several.
    for (const segment of excerpt.segments)
      for (const line of segment.exact.split('\n')) add(line, LEAST_QUOTE, reason);
    add(excerpt.translation?.text ?? null, LEAST_QUOTE, reason);
    if (runs)
      for (const text of wordsOf(excerpt)) for (const run of runsIn(text)) add(run, LEAST_RUN, reason);
  }
  for (const actor of reader.ofKind('actor')) {
    const reason = actors.get(actor.id) ?? null;
    const title = actor.names[0]?.text ?? null;
    for (const name of actor.names)
      add(name.text, LEAST_NAME, reason === null ? null : { ...reason, how: namesOf(reason), title });
  }
  const freely = free.join('|');
  for (const key of [...needles.keys()]) if (freely.includes(key)) needles.delete(key);
  if (needles.size === 0) return () => null;
  // Runs are of one length, so that those of a text are looked up instead of being searched for one by one.
  const lookedUp = new Map([...needles].filter(([needle]) => runs && wordCount(needle) === RUN));
  for (const needle of lookedUp.keys()) needles.delete(needle);
  return (...words) => {
    for (const text of words) {
      if (text === null || text.length < LEAST_NAME) continue;
      const key = comparable(text);
      for (const [needle, reason] of needles) if (key.includes(needle)) return reason;
      if (lookedUp.size === 0) continue;
      for (const run of runsIn(text)) {
        const reason = lookedUp.get(comparable(run));
        if (reason !== undefined) return reason;
      }
    }
    return null;
  };
}

const namesOf = ({ how }: Reason): Reason['how'] => (how === 'closed' ? 'closedNames' : 'names');

const wordsOf = ({ segments, translation }: Excerpt): string[] => [
  ...segments.map(({ exact }) => exact),
  ...(translation === null ? [] : [translation.text]),
];

const wordCount = (key: string): number => key.trim().split(' ').length;

/** Every run of words of a text, folded. */
function runsIn(text: string): string[] {
  const words = comparable(text).trim().split(' ');
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

/** Folded words with a space around each: equal for a person, and found as whole words only. */
const comparable = (text: string): string =>
  ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
