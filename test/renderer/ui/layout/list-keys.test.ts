import { expect, test } from 'vitest';
import { nextListIndex, typeAheadIndex } from '../../../../renderer/ui/layout/list-keys.ts';

test('arrows, Home, End and pages stay inside the list', () => {
  expect(nextListIndex('ArrowDown', 9, 10, 4)).toBe(9);
  expect(nextListIndex('ArrowUp', 0, 10, 4)).toBe(0);
  expect(nextListIndex('PageDown', 8, 10, 4)).toBe(9);
  expect(nextListIndex('PageUp', 2, 10, 4)).toBe(0);
  expect(nextListIndex('Home', 5, 10, 4)).toBe(0);
  expect(nextListIndex('End', 5, 10, 4)).toBe(9);
});

test('with nothing active yet, down leads to the first and up to the last', () => {
  expect(nextListIndex('ArrowDown', -1, 10, 4)).toBe(0);
  expect(nextListIndex('ArrowUp', -1, 10, 4)).toBe(9);
  expect(nextListIndex('ArrowDown', -1, 0, 4)).toBeNull();
});

const names = ['Abyar', 'Benghazi', 'Élysée', 'Benina', 'أنصار الشريعة'];

test('typed letters lead to the next name that begins with them', () => {
  expect(typeAheadIndex('b', names, 0)).toBe(1);
  expect(typeAheadIndex('beni', names, 1)).toBe(3);
  expect(typeAheadIndex('x', names, 0)).toBeNull();
});

test('the same letter again goes on and comes round', () => {
  expect(typeAheadIndex('bb', names, 1)).toBe(3);
  expect(typeAheadIndex('bbb', names, 3)).toBe(1);
});

test('accents and Arabic letter forms need not be typed exactly', () => {
  expect(typeAheadIndex('ely', names, 0)).toBe(2);
  expect(typeAheadIndex('انص', names, 0)).toBe(4);
});
