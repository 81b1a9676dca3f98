// Scores a text that a reader took out of a file against what the file holds, word by word.

/** Counts of words. All words that were expected are `inOrder`, `misplaced` or `lost`; all found ones that aren't are `added`. */
export type TextScore = {
  readonly expected: number;
  readonly found: number;
  /** Those of the longest sequence that both texts have in common. */
  readonly inOrder: number;
  /** Found, but elsewhere. */
  readonly misplaced: number;
  readonly lost: number;
  readonly added: number;
  /** In order, of those expected: 1 where nothing was expected. */
  readonly recall: number;
  /** In order, of those found: 1 where nothing was found. */
  readonly precision: number;
};

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`, 'gu');

/** The words of a text; where none are divided by spaces, as in Chinese, each character is one. */
export const scoredWords = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];

/** How well `found` gives back `expected`. Signs and spaces don't count. */
export function scoreText(expected: string, found: string): TextScore {
  const left = scoredWords(expected);
  const right = scoredWords(found);
  const inOrder = commonLength(left, right);
  const shared = sharedCount(left, right);
  return {
    expected: left.length,
    found: right.length,
    inOrder,
    misplaced: shared - inOrder,
    lost: left.length - shared,
    added: right.length - shared,
    recall: left.length === 0 ? 1 : inOrder / left.length,
    precision: right.length === 0 ? 1 : inOrder / right.length,
  };
}

/** Several scores as one: of all their words. */
export function totalScore(scores: readonly TextScore[]): TextScore {
  const sum = (key: keyof TextScore) => scores.reduce((total, score) => total + score[key], 0);
  const [expected, found, inOrder] = [sum('expected'), sum('found'), sum('inOrder')];
  return {
    expected,
    found,
    inOrder,
    misplaced: sum('misplaced'),
    lost: sum('lost'),
    added: sum('added'),
    recall: expected === 0 ? 1 : inOrder / expected,
    precision: found === 0 ? 1 : inOrder / found,
  };
}

/** Length of the longest common subsequence. What both begin and end with is in it, and isn't searched. */
function commonLength(left: readonly string[], right: readonly string[]): number {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let [leftEnd, rightEnd] = [left.length, right.length];
  while (leftEnd > start && rightEnd > start && left[leftEnd - 1] === right[rightEnd - 1]) {
    leftEnd -= 1;
    rightEnd -= 1;
  }
  const width = rightEnd - start;
  let above = new Uint32Array(width + 1);
  for (let row = start; row < leftEnd; row++) {
    const here = new Uint32Array(width + 1);
    for (let at = 1; at <= width; at++) {
      here[at] =
        left[row] === right[start + at - 1]
          ? (above[at - 1] ?? 0) + 1
          : Math.max(above[at] ?? 0, here[at - 1] ?? 0);
    }
    above = here;
  }
  return start + (left.length - leftEnd) + (above[width] ?? 0);
}

/** How many words both have, wherever they stand. */
function sharedCount(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const rest = counts.get(word) ?? 0;
    if (rest === 0) continue;
    counts.set(word, rest - 1);
    shared += 1;
  }
  return shared;
}
