import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockAt,
  blockStarts,
  type Mark,
  marksByBlock,
  runsOf,
  tidySpan,
} from '../../../../renderer/reader/selection/selection-offsets.ts';

const mark = (id: string, start: number, end: number, kind: Mark['kind'] = 'excerpt'): Mark => ({
  id,
  start,
  end,
  kind,
});

describe('a selected span', () => {
  it('loses the white space around it, in either direction of selecting', () => {
    expect(tidySpan('  one two \n three', 0, 11)).toEqual({ start: 2, end: 9 });
    expect(tidySpan('  one two \n three', 11, 0)).toEqual({ start: 2, end: 9 });
  });

  it('is none when only white space was selected', () => {
    expect(tidySpan('one \n two', 3, 6)).toBeNull();
    expect(tidySpan('one', 2, 2)).toBeNull();
  });

  it('takes the whole of a character that it would cut', () => {
    const text = 'a😀b';
    expect(tidySpan(text, 2, 4)).toEqual({ start: 1, end: 4 });
    expect(tidySpan(text, 0, 2)).toEqual({ start: 0, end: 3 });
  });

  it('keeps an Arabic vowel with its letter', () => {
    const text = 'مُحَمَّد';
    expect(tidySpan(text, 1, text.length)).toEqual({ start: 0, end: text.length });
    expect(tidySpan(text, 0, 1)?.end).toBe(2);
  });

  it('never begins or ends in white space or inside a pair, whatever was selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), fc.nat(60), (text, from, to) => {
        const span = tidySpan(text, from, to);
        if (span === null) return;
        const exact = text.slice(span.start, span.end);
        expect(exact).not.toMatch(/^\s|\s$/u);
        expect(exact).not.toMatch(/[\uD800-\uDFFF]/u);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('blocks of a text', () => {
  const blocks = [{ text: 'one' }, { text: '' }, { text: 'three' }];
  const starts = blockStarts(blocks);

  it('begin after the line feed of the one before', () => {
    expect(starts).toEqual([0, 4, 5]);
  });

  it('hold their positions, and the line feed after them', () => {
    expect([0, 2, 3, 4, 5, 9].map((position) => blockAt(starts, position))).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('get the marks that touch them', () => {
    const marks = marksByBlock(starts, [mark('a', 1, 7), mark('b', 0, 3)]);
    expect(marks.get(0)?.map((each) => each.id)).toEqual(['a', 'b']);
    expect(marks.get(2)?.map((each) => each.id)).toEqual(['a']);
  });
});

describe('the runs of a block', () => {
  it('are one where nothing is marked', () => {
    expect(runsOf({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, excerptIds: [], ignored: false }]);
  });

  it('tell overlapping excerpts apart', () => {
    const runs = runsOf({ start: 0, end: 10 }, [
      mark('a', 2, 6),
      mark('b', 4, 20),
      mark('n', 8, 9, 'ignored'),
    ]);
    expect(runs.map((run) => [run.start, run.end, run.excerptIds.join(''), run.ignored])).toEqual([
      [0, 2, '', false],
      [2, 4, 'a', false],
      [4, 6, 'ab', false],
      [6, 8, 'b', false],
      [8, 9, 'b', true],
      [9, 10, 'b', false],
    ]);
  });

  it('cover the block exactly once, whatever is marked', () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 30 }), spans, (start, length, pairs) => {
        const marks = pairs.map(([from, to], index) =>
          mark(String(index), Math.min(from, to), Math.max(from, to)),
        );
        const runs = runsOf({ start, end: start + length }, marks);
        expect(runs[0]?.start).toBe(start);
        expect(runs.at(-1)?.end).toBe(start + length);
        const joined = runs.slice(1).every((run, index) => run.start === runs[index]?.end);
        expect(joined).toBe(true);
      }),
    );
  });
});
