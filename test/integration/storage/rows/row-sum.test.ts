import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rowSum } from '../../../../electron/storage/rows/row-sum.ts';
import { Totals } from '../../../../electron/storage/rows/totals.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('a sum is over the table and each value with its type and length, as the description of the format says', () => {
  const bytes = Buffer.concat([
    hex('03 00000006'),
    Buffer.from('record'),
    hex('01 0000000000000007'),
    hex('01 fffffffffffffffe'),
    hex('01 0020000000000000'),
    hex('02 3ff8000000000000'),
    hex('00'),
    hex('03 00000004 c3a9 d8a8'),
    hex('04 00000002 00ff'),
  ]);
  const sum = rowSum('record', [7, -2, 2 ** 53, 1.5, null, 'é\u0628', Uint8Array.of(0, 255)]);
  expect(sum).toEqual(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
});

test('a number larger than every integer has a sum as a real', () => {
  for (const cell of [2 ** 63, -(2 ** 63), 1.7e238, -1.7e238, Number.MAX_VALUE, Infinity]) {
    const real = Buffer.alloc(9, 2);
    real.writeDoubleBE(cell, 1);
    const bytes = Buffer.concat([hex('03 00000006'), Buffer.from('record'), real]);
    expect(rowSum('record', [cell])).toBe(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  }
  expect(() => rowSum('record', [2 ** 63 - 1024, -(2 ** 63) + 1024])).not.toThrow();
});

test('long texts and many cells have sums of their own', () => {
  const long = 'بنغازي '.repeat(100_000);
  expect(rowSum('record', [long])).toEqual(rowSum('record', [long]));
  expect(rowSum('record', [long])).not.toEqual(rowSum('record', [`${long} `]));
  expect(rowSum('record', ['ab', 'c'])).not.toEqual(rowSum('record', ['a', 'bc']));
  expect(rowSum('record', ['a'])).not.toEqual(rowSum('version', ['a']));
  expect(rowSum('record', [1])).not.toEqual(rowSum('record', ['1']));
});

test('totals tell a lost row, a doubled one and one in the place of another, and go round at 2^128', () => {
  const sums = [1, 2, 3].map((n) => rowSum('record', [n]));
  const whole = new Totals();
  for (const sum of sums) whole.add('record', sum);
  const lost = whole.copy();
  lost.remove('record', sums[1] ?? '');
  expect(lost.differsFrom(whole)).toEqual({ table: 'record', missing: 1 });
  lost.add('record', sums[2] ?? '');
  expect(lost.differsFrom(whole)).toEqual({ table: 'record', missing: 0 });
  expect(Totals.fromJson(JSON.parse(JSON.stringify(whole.toJson())))?.differsFrom(whole)).toBeNull();
  expect(Totals.fromJson({ record: [1, 'x'] })).toBeNull();
  const most = new Totals();
  most.add('asset', 'f'.repeat(32));
  most.add('asset', `${'0'.repeat(31)}3`);
  expect(most.toJson()['asset']).toEqual([2, `${'0'.repeat(31)}2`]);
});
