import { expect, test } from 'vitest';
import { nextSplitWidth } from '../../../../renderer/ui/columns/split-width.ts';

const limits = { minPx: 200, maxPx: 500 };

test('arrow keys move the border the way they point, whichever pane has the width', () => {
  expect(nextSplitWidth('ArrowRight', false, 300, 268, 1, limits)).toBe(316);
  expect(nextSplitWidth('ArrowRight', false, 300, 268, -1, limits)).toBe(284);
  expect(nextSplitWidth('ArrowLeft', true, 300, 268, 1, limits)).toBe(236);
});

test('a width never leaves its limits, and Enter goes back to the first one', () => {
  expect(nextSplitWidth('ArrowLeft', true, 210, 268, 1, limits)).toBe(200);
  expect(nextSplitWidth('End', false, 210, 268, 1, limits)).toBe(500);
  expect(nextSplitWidth('Enter', false, 400, 268, 1, limits)).toBe(268);
  expect(nextSplitWidth('a', false, 400, 268, 1, limits)).toBeNull();
});
