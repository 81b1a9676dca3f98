// Finds where in a text a date phrase may begin, so that the costly pattern is tried at those places alone.

import { foldText } from '../../base/text-fold.ts';
import { DATE_WORDS, TELLING_WORDS } from './phrase-lexicon.ts';

/** The places, in UTF-16 units and in order, of words of dates that a telling word is or follows closely. */
export function phraseStarts(text: string): readonly number[] {
  const starts: number[] = [];
  // Words of dates that still wait for a telling word.
  let waiting: { readonly start: number; readonly word: number }[] = [];
  let word = 0;
  for (const match of text.matchAll(WORD)) {
    word += 1;
    const kind = kindOf(match[0]);
    if (kind === 'none') continue;
    waiting.push({ start: match.index, word });
    // Arabic "and" is written to the word that follows it.
    if (/^[وف]/u.test(match[0])) waiting.push({ start: match.index + 1, word });
    const telling =
      kind === 'telling' ||
      /^[/.]\d{1,2}[/.]\d{4}/u.test(
        text.slice(match.index + match[0].length, match.index + match[0].length + 8),
      );
    if (telling) {
      starts.push(...waiting.filter((place) => word - place.word <= MAX_WORDS).map((place) => place.start));
      waiting = [];
    } else if (waiting.length > 4 * MAX_WORDS)
      waiting = waiting.filter((place) => word - place.word <= MAX_WORDS);
  }
  return starts;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** How many words before its telling word a phrase may begin: "between 9 and 11 o'clock in the night of the 3rd of". */
const MAX_WORDS = 12;

type Kind = 'none' | 'date' | 'telling';

function kindOf(written: string): Kind {
  const known = kinds.get(written);
  if (known !== undefined) return known;
  const kind = foldedKind(foldText(written));
  if (kinds.size > 20_000) kinds.clear();
  kinds.set(written, kind);
  return kind;
}

/** What words were seen to be: a text repeats its words, and folding costs. */
const kinds = new Map<string, Kind>();

function foldedKind(word: string): Kind {
  if (/^\d/u.test(word)) return /^(?:\d{4}s?|\d{4}t\d*)$/u.test(word) ? 'telling' : 'date';
  if (TELLING_WORDS.has(word)) return 'telling';
  if (DATE_WORDS.has(word)) return 'date';
  // Arabic "and" and "by" are written to their word.
  return /^[وفب]./u.test(word) ? foldedKind(word.slice(1)) : 'none';
}
