import { expect, test } from 'vitest';
import { words } from '../../../renderer/words/en.ts';

test('one is one, everything else is many, and thousands are set apart', () => {
  expect(words.counts.sources(0)).toBe('0 sources');
  expect(words.counts.sources(1)).toBe('1 source');
  expect(words.counts.words(1184)).toBe('1,184 words');
  expect(words.counts.checks(0)).toBe('No open checks');
  expect(words.counts.checks(1)).toBe('1 check open');
});

test('pages are told only when they are known', () => {
  expect(words.counts.wordsAndPages(1184, 4)).toBe('1,184 words · about 4 pages');
  expect(words.counts.wordsAndPages(1, null)).toBe('1 word');
});

test('a grade is spoken in words, and only the half that was given', () => {
  expect(words.grades.spoken('B', '2')).toBe('Source B: usually reliable; information 2: probably true');
  expect(words.grades.spoken('F', null)).toBe('Source F: reliability cannot be judged');
});
