import { expect, test } from 'vitest';
import { isDeeper, nestsDeeper } from '../../../core/base/json-depth.ts';

const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}1${'}]'.repeat(depth / 2)}`;

test('text and value agree on how deep JSON nests', () => {
  for (const depth of [2, 20, 40])
    for (const most of [1, 2, 19, 20, 21, 40]) {
      expect(nestsDeeper(nested(depth), most), `${depth} of ${most}`).toBe(depth > most);
      expect(isDeeper(JSON.parse(nested(depth)), most)).toBe(depth > most);
    }
});

test('brackets in strings do not count, whatever is escaped before their end', () => {
  const text = JSON.stringify({ a: '[[[[[[[[', 'b\\"{{{{{{{{': '\\\\', c: ['{{{{{{"'] });
  expect(nestsDeeper(text, 2)).toBe(false);
  expect(nestsDeeper(`[${text}]`, 2)).toBe(true);
});

test('a million brackets, a string without end and no JSON at all are no trouble', () => {
  expect(nestsDeeper('['.repeat(1_000_000), 200)).toBe(true);
  expect(nestsDeeper(`${'x'.repeat(500)}"${'['.repeat(1_000)}`, 200)).toBe(false);
  expect(nestsDeeper(']'.repeat(1_000), 200)).toBe(false);
});
