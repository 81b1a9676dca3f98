import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idPattern, kindOfId, uuidV7 } from '../../../core/base/ids.ts';
import { makeEnv } from '../../../core/store/make-env.ts';

const bytes = (...values: number[]) => Uint8Array.from({ length: 16 }, (_, index) => values[index] ?? 0);

describe('an id', () => {
  it('is a version 7 UUID of its moment, whatever the random bytes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 48 - 1 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (ms, random) => {
          const uuid = uuidV7(ms, () => random);
          expect(`actor:${uuid}`).toMatch(idPattern('actor'));
          expect(Number.parseInt(uuid.replace('-', '').slice(0, 12), 16)).toBe(ms);
        },
      ),
    );
  });

  it('leaves the random bytes of its caller as they were', () => {
    const random = bytes(255, 255, 255);
    uuidV7(0, () => random);
    expect(random).toEqual(bytes(255, 255, 255));
  });

  it('matches the pattern of its own kind only, and nothing around it', () => {
    const uuid = uuidV7(Date.UTC(2014, 4, 18), () => bytes());
    expect(idPattern('actor').test(`event:${uuid}`)).toBe(false);
    expect(idPattern('actor').test(`actor:${uuid}\n`)).toBe(false);
    expect(idPattern('actor').test(` actor:${uuid}`)).toBe(false);
    expect(idPattern('actor').test(`actor:${uuid.toUpperCase()}`)).toBe(false);
    expect(kindOfId(`passageNote:${uuid}`)).toBe('passageNote');
  });
});

describe('ids made one after the other', () => {
  it('sort in that order, also within a millisecond and when the clock goes back', () => {
    const clock = [1_000, 1_000, 1_000, 400, 1_001, 5_000];
    const env = makeEnv({
      nowMs: () => clock.shift() ?? 9_000,
      random: () => bytes(255),
      author: () => '',
    });
    const ids = Array.from({ length: 8 }, () => env.newId('excerpt'));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
