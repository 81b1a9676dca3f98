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

  it.each([
    ['one shared item', 'zax_y_bz', 'wa_bw', '[-z][+w]a[-x_y]_b[-z][+w]'],
    ['two', 'zax__y__bz', 'wa__bw', '[-z][+w]a[-x__y]__b[-z][+w]'],
    ['no three', 'zax___y___bz', 'wa___bw', '[-z][+w]a[-x]___[-y___]b[-z][+w]'],
    ['none that does not end the second', 'zaxuyvbz', 'waubw', '[-z][+w]a[-x]u[-yv]b[-z][+w]'],
    ['none that ends it only at first', 'zax_.y_;bz', 'wa_.bw', '[-z][+w]a[-x]_.[-y_;]b[-z][+w]'],
    ['none that ends it only at last', 'zax_.y;.bz', 'wa_.bw', '[-z][+w]a[-x]_.[-y;.]b[-z][+w]'],
    ['none that is longer than it', 'zax__ybz', 'wa__bw', '[-z][+w]a[-x]__[-y]b[-z][+w]'],
    ['none where the second is replaced', 'zax_y_', 'wa_w', '[-z][+w]a[-x]_[-y_][+w]'],
    ['one in each of two places', 'zax_y_b_v_cz', 'wa_b_cw', '[-z][+w]a[-x_y]_b[-_v]_c[-z][+w]'],
  ])('gather two that went around %s', (_, before, after, runs) => {
    expect(shown(before, after)).toBe(runs);
  });

  it.each([
    ['one shared item', 'wa_bw', 'zax_y_bz', '[-w][+z]a[+x_y]_b[-w][+z]'],
    ['none where the first is a replacement', 'wak_bw', 'zax_y_bz', '[-w][+z]a[-k][+x]_[+y_]b[-w][+z]'],
    ['none that is longer than the second', 'wa__bw', 'zax__ybz', '[-w][+z]a[+x]__[+y]b[-w][+z]'],
    ['none that ends it only at first', 'wa_.bw', 'zax_.y_;bz', '[-w][+z]a[+x]_.[+y_;]b[-w][+z]'],
  ])('gather two that came around %s', (_, before, after, runs) => {
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
