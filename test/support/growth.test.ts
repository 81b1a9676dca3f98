import { expect, test } from 'vitest';
import { growth, keepsGrowing } from './growth.ts';

test('a row that stays is no growth, whatever single measurements stick out', () => {
  expect(growth([100, 400, 100, 100, 100, 100, 100, 900, 100])).toBe(0);
});

test('growth is the share by which the end stands over the beginning', () => {
  expect(growth([100, 100, 100, 104, 106, 107, 110, 110, 110])).toBeCloseTo(0.1);
  expect(growth([200, 150, 100])).toBe(-0.5);
});

test('too few measurements are no verdict', () => {
  expect(() => growth([1, 2])).toThrow('too few');
});

test('what is taken once and kept is no growth; what is taken again and again is', () => {
  const once = Array.from({ length: 30 }, (_, round) => (round < 12 ? 100 : 115) + (round % 3));
  const always = Array.from({ length: 30 }, (_, round) => 100 + round * 0.5 + (round % 3));
  const never = Array.from({ length: 30 }, (_, round) => 100 + (round % 7));
  expect(keepsGrowing(once, 0.05)).toBe(false);
  expect(keepsGrowing(always, 0.05)).toBe(true);
  expect(keepsGrowing(never, 0.05)).toBe(false);
});
