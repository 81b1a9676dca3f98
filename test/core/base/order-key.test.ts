import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_KEY, orderKeyBetween, orderKeysBetween } from '../../../core/base/order-key.ts';

describe('an order key', () => {
  it('sorts between its neighbours wherever items are put in and taken out', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 200 }), (steps) => {
        const keys: string[] = [];
        for (const [put, at] of steps) {
          if (!put && keys.length > 0) {
            keys.splice(at % keys.length, 1);
            continue;
          }
          const index = at % (keys.length + 1);
          const key = orderKeyBetween(keys[index - 1] ?? null, keys[index] ?? null);
          expect(key).toMatch(ORDER_KEY);
          keys.splice(index, 0, key);
        }
        expect([...keys].sort()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('has room below every key, also right beside it', () => {
    let high = orderKeyBetween(null, null);
    const low = orderKeyBetween(null, high);
    for (let i = 0; i < 200; i++) {
      const between = orderKeyBetween(low, high);
      expect(low < between && between < high).toBe(true);
      high = between;
    }
    let first = orderKeyBetween(null, null);
    for (let i = 0; i < 200; i++) {
      const before = orderKeyBetween(null, first);
      expect(before < first).toBe(true);
      first = before;
    }
  });

  it('stays short when items are only ever appended', () => {
    const keys = orderKeysBetween(null, null, 1_000);
    expect([...keys].sort()).toEqual(keys);
    expect(keys.at(-1)?.length).toBeLessThan(20);
  });

  it('throws for neighbours in the wrong order', () => {
    expect(() => orderKeyBetween('b', 'a')).toThrow('No key between');
    expect(() => orderKeyBetween('a', 'a')).toThrow('No key between');
  });
});
