import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findSegment,
  makeSegment,
  reanchorSegments,
  segmentCodePoints,
  utf16ToCodePoints,
} from '../../../core/model/text/anchor.ts';
import { segmentSchema } from '../../../core/model/text/selector.ts';

const article =
  'A Health Ministry official said the death toll had risen to 43, with more than 100 wounded. Haftar said 60 militants and six of his soldiers were killed. Flights were halted. The airport stayed shut.';
const quote = (text: string, words: string): ReturnType<typeof makeSegment> =>
  makeSegment(text, text.indexOf(words), text.indexOf(words) + words.length);

const cutsPair = (text: string): boolean => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text);
const grapheme = fc.constantFrom('a', 'b', ' ', '\n', '😀', '👩‍🚒', 'م', 'رَ', 'é', '𝒳', '.', '"');
const wildText = fc.array(grapheme, { minLength: 1, maxLength: 300 }).map((parts) => parts.join(''));
const wildSpan = fc.tuple(wildText, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const points = [...text];
  const from = a % points.length;
  const to = from + 1 + (b % (points.length - from));
  const start = points.slice(0, from).join('').length;
  return { text, start, end: start + points.slice(from, to).join('').length };
});

describe('makeSegment', () => {
  it('takes 32 to 64 units of surroundings that begin and end at a word', () => {
    const { prefix, suffix } = quote(article, '60 militants');
    for (const side of [prefix, suffix]) {
      expect(side.length).toBeGreaterThanOrEqual(32);
      expect(side.length).toBeLessThanOrEqual(64);
    }
    expect(article).toMatch(new RegExp(`(^| )${prefix.slice(0, 10)}`));
    expect(suffix).toMatch(/\S$/);
  });

  it('never cuts a character, keeps what it says, and passes the schema', () => {
    fc.assert(
      fc.property(wildSpan, ({ text, start, end }) => {
        const segment = makeSegment(text, start, end);
        expect(segmentSchema.safeParse(segment).success).toBe(true);
        expect(segment.exact).toBe(text.slice(start, end));
        expect(text.slice(0, start).endsWith(segment.prefix)).toBe(true);
        expect(text.slice(end).startsWith(segment.suffix)).toBe(true);
        expect([segment.prefix, segment.exact, segment.suffix].some(cutsPair)).toBe(false);
        expect(segment.prefix.length).toBeGreaterThanOrEqual(Math.min(32, start));
        expect(segment.suffix.length).toBeGreaterThanOrEqual(Math.min(32, text.length - end));
        expect(Math.max(segment.prefix.length, segment.suffix.length)).toBeLessThanOrEqual(64);
      }),
    );
  });

  it.each([
    [0, 0],
    [5, 4],
    [-1, 4],
    [0, 9999],
    [0.5, 2],
  ])('refuses the span %d to %d', (start, end) => {
    expect(() => makeSegment(article, start, end)).toThrow(RangeError);
  });

  it('refuses to cut an emoji', () => {
    expect(() => makeSegment('a😀b', 0, 2)).toThrow(RangeError);
    expect(() => makeSegment('a😀b', 2, 4)).toThrow(RangeError);
  });
});

describe('findSegment', () => {
  it('finds every segment in the text it was made from, duplicates too', () => {
    fc.assert(
      fc.property(wildSpan, ({ text, start, end }) => {
        expect(findSegment(text, makeSegment(text, start, end))).toEqual({ kind: 'found', start, end });
      }),
    );
  });

  it('finds a unique quote wherever edits elsewhere have moved it', () => {
    fc.assert(
      fc.property(wildText, wildText, wildText, wildText, (before, after, newBefore, newAfter) => {
        const words = 'قال الناطق «Q» 🕊';
        const old = `${before}${words}${after}`;
        const segment = makeSegment(old, before.length, before.length + words.length);
        const found = findSegment(`${newBefore}${words}${newAfter}`, segment);
        expect(found).toEqual({
          kind: 'found',
          start: newBefore.length,
          end: newBefore.length + words.length,
        });
      }),
    );
  });

  it('makes an orphan of a quote whose words were changed, by one letter even', () => {
    const segment = quote(article, 'risen to 43, with');
    expect(findSegment(article.replace('43', '44'), segment)).toEqual({ kind: 'not-found' });
    expect(findSegment(article.replace('risen', 'Risen'), segment)).toEqual({ kind: 'not-found' });
    expect(findSegment(article.normalize('NFD').replace('to 43', 'to  43'), segment)).toEqual({
      kind: 'not-found',
    });
  });

  it('chooses among several by both surroundings', () => {
    const text = 'Friday: six were killed in Derna. Saturday: six were killed in Benghazi.';
    const second = makeSegment(text, text.lastIndexOf('six'), text.lastIndexOf('six') + 15);
    const moved = `New lead. ${text}`;
    const start = moved.lastIndexOf('six');
    expect(findSegment(moved, second)).toEqual({ kind: 'found', start, end: start + 15 });
  });

  it('makes an orphan of a quote that stands twice with the same surroundings and has moved', () => {
    const block = `${'x'.repeat(70)} dozens were killed ${'y'.repeat(70)}`;
    const segment = quote(`${block}\n`, 'dozens were killed');
    expect(findSegment(`More\n${block}\n${block}\n`, segment)).toEqual({ kind: 'ambiguous', count: 2 });
  });

  it('makes an orphan when it stands twice and neither has the old surroundings', () => {
    const segment = quote('One said: dozens died. The end.', 'dozens died');
    expect(findSegment('a dozens died b dozens died c', segment)).toEqual({ kind: 'ambiguous', count: 2 });
  });

  it('does not take half of a character for a match', () => {
    const low = { exact: '\ude00', prefix: '', suffix: '', start: 1, end: 2 };
    expect(findSegment('a😀', low)).toEqual({ kind: 'not-found' });
  });

  it('stays quick where a short quote stands a million times', () => {
    const text = 'ab'.repeat(500_000);
    const segment = makeSegment(text, 500_000, 500_001);
    expect(findSegment(text, segment)).toMatchObject({ kind: 'found', start: 500_000 });
  });
});

describe('reanchorSegments', () => {
  const segments = [quote(article, 'risen to 43'), quote(article, 'six of his soldiers')];

  it('finds all parts and gives them their new places and surroundings', () => {
    const text = `Update. ${article}`;
    const result = reanchorSegments(text, segments);
    expect(result.kind).toBe('found');
    if (result.kind !== 'found') return;
    expect(result.segments.map((s) => s.start)).toEqual(segments.map((s) => s.start + 8));
    for (const segment of result.segments) expect(text.slice(segment.start, segment.end)).toBe(segment.exact);
  });

  it('makes an orphan when a part is gone', () => {
    const result = reanchorSegments(article.replace('six of', 'seven of'), segments);
    expect(result).toMatchObject({
      kind: 'orphan',
      outOfOrder: false,
      findings: [{ kind: 'found' }, { kind: 'not-found' }],
    });
  });

  it('makes an orphan when the parts have changed places', () => {
    const swapped = 'He lost six of his soldiers. The toll had risen to 43 by then.';
    expect(reanchorSegments(swapped, segments)).toMatchObject({ kind: 'orphan', outOfOrder: true });
  });

  it('makes an orphan when the parts overlap', () => {
    const overlapping = [quote(article, 'risen to 43'), quote(article, '43, with')];
    expect(reanchorSegments(article, overlapping)).toMatchObject({ kind: 'orphan', outOfOrder: true });
  });
});

describe('code points', () => {
  it('counts as the string iterator does', () => {
    fc.assert(
      fc.property(wildSpan, ({ text, start, end }) => {
        const points = { start: [...text.slice(0, start)].length, end: [...text.slice(0, end)].length };
        expect(segmentCodePoints(text, { start, end })).toEqual(points);
      }),
    );
  });

  it('counts a lone surrogate as one', () => {
    expect(utf16ToCodePoints('\ud83da', 2)).toBe(2);
    expect(utf16ToCodePoints('😀', 2)).toBe(1);
  });

  it('refuses offsets outside the text', () => {
    expect(() => utf16ToCodePoints('abc', 4)).toThrow(RangeError);
  });
});
