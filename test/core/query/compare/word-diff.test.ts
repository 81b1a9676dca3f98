import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSequences } from '../../../../core/query/compare/sequence-diff.ts';
import { diffWords, wordsOf } from '../../../../core/query/compare/word-diff.ts';
import { underMutation } from '../../../support/under-mutation.ts';

const shown = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ how, text }) => (how === 'same' ? text : how === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

/** The length of the longest common subsequence, by the plain table. */
function common(a: readonly number[], b: readonly number[]): number {
  let row = b.map(() => 0);
  for (const x of a) {
    const next: number[] = [];
    for (const [j, y] of b.entries())
      next.push(x === y ? (j === 0 ? 0 : (row[j - 1] ?? 0)) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('comparing by word', () => {
  test('marks the words that went and those that came', () => {
    expect(shown('Nine people were killed.', 'At least nine people were killed.')).toBe(
      '[-Nine -][+At least nine +]people were killed.',
    );
    expect(shown('43 killed, 12 wounded', '43 killed, 14 wounded')).toBe('43 killed, [-12-][+14+] wounded');
  });
  test('keeps two replaced words that stand side by side together', () => {
    expect(shown('the old mayor of Sirte', 'the new governor of Sirte')).toBe(
      'the [-old mayor-][+new governor+] of Sirte',
    );
  });
  test('says one thing of words that went together', () => {
    expect(shown('Forces loyal to Haftar attacked', 'attacked')).toBe('[-Forces loyal to Haftar -]attacked');
    expect(shown('the old very big house', 'the house')).toBe('the [-old very big -]house');
    expect(shown('the house', 'the old very big house')).toBe('the [+old very big +]house');
  });
  test('leaves a space between two changes alone where neither replaces anything', () => {
    expect(shown('( )', '(x y)')).toBe('([+x+] [+y+])');
    expect(shown('(x y)', '( )')).toBe('([-x-] [-y-])');
  });
  test('gives a space to both changes where one of them replaces something', () => {
    expect(diffWords('(x y)', '( z)')).toEqual([
      { how: 'same', text: '(' },
      { how: 'removed', text: 'x y' },
      { how: 'added', text: ' z' },
      { how: 'same', text: ')' },
    ]);
    expect(diffWords('( z)', '(x y)')).toEqual([
      { how: 'same', text: '(' },
      { how: 'removed', text: ' z' },
      { how: 'added', text: 'x y' },
      { how: 'same', text: ')' },
    ]);
  });
  test('takes a number with its separators as one word', () => {
    expect(wordsOf('1,200 of 3.5')).toEqual(['1,200', ' ', 'of', ' ', '3.5']);
  });
  test('compares Arabic by word and Chinese by letter', () => {
    expect(shown('قتل تسعة أشخاص', 'قتل أحد عشر شخصا')).toBe('قتل [-تسعة أشخاص-][+أحد عشر شخصا+]');
    expect(shown('北京市长', '南京市长')).toBe('[-北-][+南+]京市长');
  });
  test('gives back both texts, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', 'ab', '.', '\n', 'é', 'قال', '京', '𝕏'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        const without = (how: string) =>
          runs
            .filter((run) => run.how !== how)
            .map((run) => run.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

describe('comparing sequences', () => {
  test('keeps as much as can be kept', () => {
    const items = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(items, items, (a, b) => {
        const same = diffSequences(a, b).filter((run) => run.how === 'same');
        expect(same.reduce((sum, run) => sum + run.before[1] - run.before[0], 0)).toBe(common(a, b));
      }),
      { numRuns: 500 },
    );
  });
  test('is right, and keeps what it can, where the shortest way is too far to look for', () => {
    for (const [length, step] of [
      [401, 3],
      [401, 37],
      [401, 123],
      [401, 250],
      [701, 353],
      [701, 19],
    ] as const) {
      const a = Array.from({ length }, (_, index) => (index * 7919) % length);
      const b = a.map((_, index) => a[(index * step) % length] ?? 0);
      let [i, j, kept] = [0, 0, 0];
      for (const { how, before, after } of diffSequences(a, b)) {
        expect([before[0], after[0]]).toEqual([i, j]);
        [i, j] = [before[1], after[1]];
        if (how !== 'same') continue;
        expect(a.slice(...before)).toEqual(b.slice(...after));
        kept += before[1] - before[0];
      }
      expect([i, j]).toEqual([length, length]);
      expect(kept).toBeGreaterThan(0.9 * common(a, b));
    }
  });
  test.skipIf(underMutation)(
    'stays bounded for 200,000 letters with nothing in common, and for the same shuffled',
    () => {
      const words = Array.from({ length: 34_000 }, (_, index) => `w${(index * 7919) % 34_000}`);
      const shuffled = words.map((_, index) => words[(index * 12_347) % words.length] ?? '');
      for (const other of [words.map((word) => `x${word}`), shuffled]) {
        const started = process.cpuUsage();
        diffWords(words.join(' '), other.join(' '));
        // Time of the processor, because other tests run beside this one.
        expect(process.cpuUsage(started).user / 1_000).toBeLessThan(4_000);
      }
    },
  );
});
