import { expect, test } from 'vitest';
import { growth } from './growth.ts';

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
