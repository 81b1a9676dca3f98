// Recognises in running text what stands in a source above the cap: its title, its names, its words.
import { foldText } from '../base/text-fold.ts';
import type { Marking } from '../model/record.ts';
import type { RecordReader } from '../model/record-reader.ts';
import type { Source } from '../model/kinds/source.ts';
import { excerptText } from '../query/evidence/excerpt-text.ts';

/** Why something has to go: `own` marking, that of the section over it or of the `brief`, a `source`, or what it names. */
export type Reason = {
  readonly how: 'own' | 'parent' | 'brief' | 'source' | 'names';
  readonly marking: Marking | null;
  /** The title of the source, or the words that were recognised; null for `own`, `parent` and `brief`. */
  readonly title: string | null;
};

/** Shorter quotations and titles are found by chance in texts that have nothing to do with them. */
const LEAST_QUOTE = 24;

const LEAST_TITLE = 12;

const LEAST_NAME = 3;

/**
 * Recognises, in any words, what only sources above the cap say: their quotations, titles and addresses, and the names
 * of the actors known from them alone. What a source within the cap says too is free.
 */
export function recogniser(
  reader: RecordReader,
  ofSource: (source: Source) => Reason | null,
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
    const reason = ofSource(source);
    for (const title of [source.title, source.titleTranslation, source.url]) add(title, LEAST_TITLE, reason);
  }
  for (const excerpt of reader.ofKind('excerpt')) {
    const source = reader.get(excerpt.sourceId);
    const reason = source === undefined ? null : ofSource(source);
    add(excerptText(excerpt), LEAST_QUOTE, reason);
    // A passage of several paragraphs may be pasted as several.
    for (const segment of excerpt.segments)
      for (const line of segment.exact.split('\n')) add(line, LEAST_QUOTE, reason);
    add(excerpt.translation?.text ?? null, LEAST_QUOTE, reason);
  }
  for (const actor of reader.ofKind('actor')) {
    const reason = actors.get(actor.id) ?? null;
    const title = actor.names[0]?.text ?? null;
    for (const name of actor.names)
      add(name.text, LEAST_NAME, reason === null ? null : { ...reason, how: 'names', title });
  }
  const freely = free.join('|');
  for (const key of [...needles.keys()]) if (freely.includes(key)) needles.delete(key);
  if (needles.size === 0) return () => null;
  return (...words) => {
    for (const text of words) {
      if (text === null || text.length < LEAST_NAME) continue;
      const key = comparable(text);
      for (const [needle, reason] of needles) if (key.includes(needle)) return reason;
    }
    return null;
  };
}

/** Folded words with a space around each: equal for a person, and found as whole words only. */
const comparable = (text: string): string =>
  ` ${foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
