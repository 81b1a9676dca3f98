// Two texts compared by word. Knows no record and no screen.

import { diffSequences } from './sequence-diff.ts';

/** A stretch of text that stands in both, was taken out, or was put in. */
export type WordRun = { readonly how: 'same' | 'removed' | 'added'; readonly text: string };

// Scripts without spaces between words are compared letter by letter; a number keeps its separators: 1,200 is one word.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\s+|./gsu;

/** The words of a text with everything between them: joined they are the text again. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** What leads from `before` to `after`. All runs but the added ones are `before`; all but the removed ones `after`. */
export function diffWords(before: string, after: string): WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const runs = diffSequences(a, b).map(({ how, before: [from, to], after: [fromB, toB] }) => ({
    how,
    text: (how === 'added' ? b.slice(fromB, toB) : a.slice(from, to)).join(''),
  }));
  return readable(
    runs,
    (run) => run.text.trim() === '',
    (first, second) => ({
      ...first,
      text: first.text + second.text,
    }),
  );
}

/**
 * Runs in the order in which a person reads them: of each place what went and then what came. What is the same between
 * two changes and only a space (`isSlight`) belongs to both of them.
 */
export function readable<R extends { readonly how: string }>(
  runs: readonly R[],
  isSlight: (run: R) => boolean,
  join: (first: R, second: R) => R,
): R[] {
  const read: R[] = [];
  let removed: R | null = null;
  let added: R | null = null;
  const joined = (first: R | null, second: R): R => (first === null ? second : join(first, second));
  const finish = (): void => {
    if (removed !== null) read.push(removed);
    if (added !== null) read.push(added);
    removed = added = null;
  };
  for (const [index, run] of runs.entries()) {
    if (run.how === 'removed') removed = joined(removed, run);
    else if (run.how === 'added') added = joined(added, run);
    else if (isSlight(run) && joinsChanges(removed !== null, added !== null, runs, index)) {
      removed = joined(removed, { ...run, how: 'removed' });
      added = joined(added, { ...run, how: 'added' });
    } else {
      finish();
      read.push(run);
    }
  }
  finish();
  return read;
}

/** Whether a change stands on both sides, and one of the two replaces something: else the space stands as it is. */
const joinsChanges = (
  removed: boolean,
  added: boolean,
  runs: readonly { readonly how: string }[],
  index: number,
): boolean => {
  const [next, second] = [runs[index + 1]?.how, runs[index + 2]?.how];
  if ((!removed && !added) || next === undefined || next === 'same') return false;
  return (removed && added) || (second !== undefined && second !== 'same');
};
