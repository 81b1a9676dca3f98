import { describe, expect, test } from 'vitest';
import { scoredWords, scoreText, totalScore } from './text-score.ts';

describe('the score of a text', () => {
  test('the same words in the same order are all in order, whatever stands between them', () => {
    expect(scoreText('One, two; three.', 'One two\n\nthree')).toEqual({
      expected: 3,
      found: 3,
      inOrder: 3,
      misplaced: 0,
      lost: 0,
      added: 0,
      recall: 1,
      precision: 1,
    });
  });
  test('a word that is missing is lost, and one too many is added', () => {
    expect(scoreText('a b c d', 'a b d')).toMatchObject({ inOrder: 3, lost: 1, added: 0, recall: 0.75 });
    expect(scoreText('a b c', 'menu a b c end')).toMatchObject({
      inOrder: 3,
      lost: 0,
      added: 2,
      precision: 0.6,
    });
  });
  test('words that stand elsewhere are misplaced, neither lost nor added', () => {
    expect(scoreText('a b c d', 'c d a b')).toMatchObject({ inOrder: 2, misplaced: 2, lost: 0, added: 0 });
  });
  test('a word that comes once more is added once', () => {
    expect(scoreText('a b', 'a a b')).toMatchObject({ inOrder: 2, misplaced: 0, added: 1 });
  });
  test('expected words are in order, misplaced or lost, and nothing else', () => {
    const score = scoreText('a b c d e f', 'f x b a d y e');
    expect(score.inOrder + score.misplaced + score.lost).toBe(score.expected);
    expect(score.inOrder + score.misplaced + score.added).toBe(score.found);
  });
  test('nothing against nothing is perfect; nothing found is a recall of 0', () => {
    expect(scoreText('', '')).toMatchObject({ recall: 1, precision: 1 });
    expect(scoreText('a b', '')).toMatchObject({ recall: 0, precision: 1, lost: 2 });
  });
  test('Chinese and Japanese count by characters, Arabic and French by words with their marks', () => {
    expect(scoredWords('三艘船 boats空')).toEqual(['三', '艘', '船', 'boats', '空']);
    expect(scoredWords('テスト')).toHaveLength(3);
    expect(scoredWords('قالَ شاهدٌ')).toHaveLength(2);
    expect(scoredWords('l’été')).toEqual(['l', 'été']);
  });
  test('a total weighs by words', () => {
    const total = totalScore([scoreText('a b c', 'a b c'), scoreText('d', '')]);
    expect(total).toMatchObject({ expected: 4, inOrder: 3, recall: 0.75, precision: 1 });
  });
});
