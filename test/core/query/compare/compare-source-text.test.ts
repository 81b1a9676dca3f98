import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../../core/model/text/source-text.ts';
import { compareSourceText } from '../../../../core/query/compare/compare-source-text.ts';

const text = (...lines: string[]): SourceText => ({
  version: 1,
  blocks: lines.map((line) => ({ kind: 'paragraph', text: line })),
});

describe('what an update changed', () => {
  it('is shown word by word in what was reworded, whole in what came and went', () => {
    const before = text(
      'Clashes in Benghazi',
      'Officials put the dead at 43 on Friday.',
      'Old background on the group.',
      'The airport is closed.',
    );
    const after = text(
      'Clashes in Benghazi',
      'Officials put the dead at 75 on Saturday.',
      'The airport is closed.',
      'A curfew was declared.',
    );
    expect(compareSourceText(before, after)).toEqual([
      { how: 'same', count: 1 },
      {
        how: 'changed',
        kind: 'paragraph',
        runs: [
          { how: 'same', text: 'Officials put the dead at ' },
          { how: 'removed', text: '43' },
          { how: 'added', text: '75' },
          { how: 'same', text: ' on ' },
          { how: 'removed', text: 'Friday' },
          { how: 'added', text: 'Saturday' },
          { how: 'same', text: '.' },
        ],
      },
      { how: 'removed', kind: 'paragraph', runs: [{ how: 'removed', text: 'Old background on the group.' }] },
      { how: 'same', count: 1 },
      { how: 'added', kind: 'paragraph', runs: [{ how: 'added', text: 'A curfew was declared.' }] },
    ]);
  });

  it('loses no word of either text', () => {
    const lines = fc.array(fc.stringMatching(/^[a-d]( [a-d]){0,5}$/u), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const compared = compareSourceText(text(...one), text(...other));
        const wordsOf = (how: 'removed' | 'added', all: readonly string[]): string => {
          let at = 0;
          return compared
            .map((block) => {
              if (block.how === 'same') {
                at += block.count;
                return all.slice(at - block.count, at).join(' ');
              }
              if (block.how !== (how === 'removed' ? 'added' : 'removed')) at += 1;
              return block.runs
                .filter((run) => run.how === 'same' || run.how === how)
                .map((run) => run.text)
                .join('');
            })
            .filter((part) => part !== '')
            .join(' ');
        };
        expect(wordsOf('removed', one)).toBe(one.join(' '));
        expect(wordsOf('added', other)).toBe(other.join(' '));
      }),
    );
  });
});
