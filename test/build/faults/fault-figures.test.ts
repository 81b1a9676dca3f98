import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFigures } from '../../../build/faults/fault-figures.mjs';
import { countsOf, faultParts } from '../../../build/faults/fault-parts.mjs';
import { root } from '../../../build/paths.mjs';

const document = readFileSync(join(root, 'docs', 'reliability.md'), 'utf8');
const figure = (part: string, outcome: string) => ({ part, what: 'killed', times: '20', outcome });
const parts = ['one', 'two', 'three'];
const rowsOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^\| (?:one|two|three) /u.test(line));

test('figures of a part replace those it had, and leave the other parts and the words alone', () => {
  const both = withFigures(document, [figure('two', 'old'), figure('one', 'stays')], parts, 'then');
  const again = withFigures(both, [figure('two', 'new'), figure('two', 'a | b')], parts, 'now');
  expect(rowsOf(again)).toEqual([
    '| one | killed | 20 | stays | then |',
    '| two | killed | 20 | new | now |',
    '| two | killed | 20 | a \\| b | now |',
  ]);
  const frame = (text: string): string =>
    text
      .split('\n')
      .filter((line) => !rowsOf(text).includes(line))
      .join('\n');
  expect(frame(again)).toBe(frame(document));
  expect(withFigures(again, [figure('two', 'new'), figure('two', 'a | b')], parts, 'now')).toBe(again);
});

test('a document without the marks is refused rather than overwritten', () => {
  expect(() => withFigures('# Reliability\n', [figure('one', 'x')], parts, 'now')).toThrow('marks');
});

test('smaller numbers keep the ratio of the faults, and each is tried at least once', () => {
  const part = { counts: { flips: 1000, ranges: 300, truncations: 300 } };
  expect(countsOf(part, null)).toEqual(part.counts);
  expect(countsOf(part, 50)).toEqual({ flips: 50, ranges: 15, truncations: 15 });
  expect(countsOf(part, 1)).toEqual({ flips: 1, ranges: 1, truncations: 1 });
});

test('every part names tests that are there', () => {
  for (const { files } of faultParts)
    for (const file of files) expect(readFileSync(join(root, file), 'utf8')).toContain('support/faults.ts');
});
