// Where a found number stands, which words say of it, and what reading a long text costs.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNumbers } from '../../../../core/reading/numbers/find-numbers.ts';

it('gives the place of the number and, apart from it, the words of its operator', () => {
  const text = 'Officials say no fewer than forty-three people died.';
  const [number] = findNumbers(text);
  expect(number).toMatchObject({
    words: 'forty-three',
    start: text.indexOf('forty'),
    operator: { relation: 'atLeast', words: 'no fewer than', start: 14, end: 27 },
    meaning: { kind: 'count', of: 'people', people: true, category: 'killed' },
  });
});

it('leaves the Arabic conjunction outside the number', () => {
  expect(findNumbers('قتيلان وخمسون جريحا').map(({ words }) => words)).toEqual(['خمسون']);
});

it('names the thing that is counted, which is never killed', () => {
  expect(findNumbers('200 hospital beds for the dead')[0]?.meaning).toEqual({ kind: 'measure', of: 'beds' });
});

it('gives numbers in order, without overlap, each with its own words, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...'43 1,200 12 300 forty three hundred and thousand dozens to between – - . , % mille cent et vingt quatre y mil'.split(
      ' ',
    ),
    ...'بين و ثلاثة وأربعون ألف ٤٣ على الأقل killed morts in May 16 no'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(pieces, fc.constantFrom(' ', '', '\n')), { maxLength: 40 }), (parts) => {
      const text = parts.flat().join('');
      let before = 0;
      for (const { start, end, words, value } of findNumbers(text)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(words).toBe(text.slice(start, end));
        const sound =
          value.type === 'range'
            ? value.low < value.high
            : value.type === 'words' || Number.isFinite(value.value);
        expect(sound).toBe(true);
        before = end;
      }
    }),
  );
});

it.each([
  [
    'prose',
    'The council met late in the week; an official put the dead at 43 and the wounded at more than 100. ',
  ],
  ['figures with marks', '1,'],
  ['number words', 'one '],
  ['hundreds', '100 '],
  ['figures with hyphens', '1-'],
])('reads eight times the %s in about eight times the time', (_, piece) => {
  const cost = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const before = process.cpuUsage();
    findNumbers(text);
    return process.cpuUsage(before).user / 1_000;
  };
  cost(20_000);
  // The floor keeps the noise of a busy machine out; a quadratic reading would take 64 times as long.
  expect(cost(160_000)).toBeLessThan(Math.max(cost(20_000), 40) * 24);
});
