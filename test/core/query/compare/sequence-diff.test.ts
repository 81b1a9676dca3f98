// Runs that lead from one sequence to another: always right, gathered as a person would say it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequences } from '../../../../core/query/compare/sequence-diff.ts';

/** Letters that went as [-…], those that came as [+…]. */
const shown = (before: string, after: string): string => {
  const [a, b] = [[...before], [...after]];
  return diffSequences(a, b)
    .map(({ how, before: from, after: to }) => {
      const text = (how === 'added' ? b.slice(...to) : a.slice(...from)).join('');
      return how === 'same' ? text : `[${how === 'added' ? '+' : '-'}${text}]`;
    })
    .join('');
};

describe('the runs between two sequences', () => {
  it.each([
    ['', '', ''],
    ['a', 'a', 'a'],
    ['a', '', '[-a]'],
    ['', 'a', '[+a]'],
    ['a', 'b', '[-a][+b]'],
    ['abc', 'axc', 'a[-b][+x]c'],
    ['abcd', 'bcde', '[-a]bcd[+e]'],
    ['abxcd', 'ab', 'ab[-xcd]'],
    ['xaby', 'zabw', '[-x][+z]ab[-y][+w]'],
    ['aab', 'ab', 'a[-a]b'],
  ])('from “%s” to “%s” are “%s”', (before, after, runs) => {
    expect(shown(before, after)).toBe(runs);
  });

  it('lead from the one to the other without a gap, and no run is empty or goes on with the one before', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(items, items, (a, b) => {
        let [i, j, last] = [0, 0, ''];
        for (const { how, before, after } of diffSequences(a, b)) {
          expect([before[0], after[0]]).toEqual([i, j]);
          const [gone, come] = [before[1] - before[0], after[1] - after[0]];
          const [from, to] = [a.slice(...before), b.slice(...after)];
          expect(how === 'same' ? from : to).toEqual(how === 'removed' ? [] : to);
          expect([gone > 0, come > 0]).toEqual([how !== 'added', how !== 'removed']);
          expect(how).not.toBe(last);
          [i, j, last] = [before[1], after[1], how];
        }
        expect([i, j]).toEqual([a.length, b.length]);
      }),
      { numRuns: 500 },
    );
  });

  it('hold what is equal by itself, and no more', () => {
    const one = { a: 1 };
    expect(diffSequences([one, 2, null], [{ a: 1 }, 2, null]).map(({ how }) => how)).toEqual([
      'removed',
      'added',
      'same',
    ]);
    expect(diffSequences(['1'] as unknown[], [1]).map(({ how }) => how)).toEqual(['removed', 'added']);
  });
});
