import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDatePhrases } from '../../../../core/model/dates/find-date-phrases.ts';
import { underMutation } from '../../../support/under-mutation.ts';

const typed = (text: string): readonly string[] => findDatePhrases(text).map((span) => span.typed);

describe('findDatePhrases', () => {
  it.each([
    ['Ajwa Belad said late on Saturday 75 people had been killed', ['late on Saturday']],
    ["used a helicopter during Friday's fighting", ['Friday']],
    ['killed on Friday or Saturday, he said', ['Friday or Saturday']],
    ['on 16–17 May 2014 in Benghazi', ['16–17 May 2014']],
    ['On May 16, 2014, the army', ['May 16, 2014']],
    ['at 18:00 on Friday and then', ['18:00 on Friday']],
    ['on 18 May 2014 at 18:00 (local)', ['18 May 2014 at 18:00']],
    ['two days ago, and last week', ['two days ago', 'last week']],
    [
      'before June, since Friday, from 14 to 18 May 2014',
      ['before June', 'since Friday', 'from 14 to 18 May 2014'],
    ],
    ['in mid-May 2014 and late in March', ['mid-May 2014', 'late in March']],
    ['the 2011 uprising; in February', ['2011', 'February']],
    [
      'le 16 mai 2014, el 16 de mayo de 2014 y 16 مايو 2014',
      ['16 mai 2014', '16 de mayo de 2014', '16 مايو 2014'],
    ],
    ['They met on Tuesday, 20 May. Nobody came.', ['Tuesday, 20 May']],
    ['killed Friday or Saturday, 18 May 2014', ['Saturday, 18 May 2014']],
    ['dated 05/06/2014', ['05/06/2014']],
    ['captured 2014-05-16.', ['2014-05-16']],
  ])('finds the dates of %j', (text, phrases) => {
    expect(typed(text)).toEqual(phrases);
  });

  it.each([
    'It may be that Haftar wants to take over.',
    'May I ask? The march went on. March on!',
    'At least 2000 people, 1,999 of them armed, and 16 soldiers.',
    'Sun Microsystems sat by the sea.',
    'version 1.2.3 at https://example.org/2014/05/16/title',
  ])('leaves %j alone', (text) => {
    expect(typed(text)).toEqual([]);
  });

  it('tells what waits for the date of publication and what a person must choose', () => {
    const spans = findDatePhrases('on Friday, on 16 May 2014, on 05/06/2014');
    expect(spans.map((s) => [s.needsReference, s.ambiguous])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('gives spans in order, without overlap, that say what they cover', () => {
    const piece = fc.constantFrom(
      'Friday',
      ' or ',
      ' ',
      'May',
      ' 16',
      '–17',
      ' 2014',
      ', ',
      '😀',
      '18:00',
      ' on ',
      'من',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const span of findDatePhrases(text)) {
          expect(text.slice(span.start, span.end)).toBe(span.typed);
          expect(span.start).toBeGreaterThanOrEqual(reached);
          reached = span.end;
        }
      }),
    );
  });

  it.skipIf(underMutation)('stays quick on long hostile text', () => {
    const before = performance.now();
    for (const text of [
      ' '.repeat(100_000),
      '1 '.repeat(100_000),
      'from May '.repeat(2_000),
      '16-'.repeat(50_000),
    ]) {
      findDatePhrases(text);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  // Outside the repository, beside it where the project is developed.
  const article = new URL('../../../../../shared/real-input/000_b39608f058f6d726.txt', import.meta.url);
  it.skipIf(!existsSync(article))('finds the dates of a real article', () => {
    expect(typed(readFileSync(article, 'utf8'))).toEqual([
      'late on Saturday',
      'Saturday',
      'Friday',
      '2012',
      '2011',
      '2011',
      'February',
      'since 2011',
      'since March',
    ]);
  });
});
