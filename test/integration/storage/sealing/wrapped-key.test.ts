import { scryptSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  newProjectKey,
  unwrapKey,
  wrapKey,
  wrappedFromText,
  wrappedToText,
} from '../../../../electron/storage/sealing/wrapped-key.ts';

const key = newProjectKey();
const wrapped = wrapKey(key, 'café au lait, twice');

describe('a wrapped key', () => {
  test('opens with its passphrase, however its letters are composed, and with no other', () => {
    const read = wrappedFromText(wrappedToText(wrapped));
    if (read === null) throw new Error('not read');
    expect(unwrapKey(read, 'cafe\u0301 au lait, twice')?.bytes).toEqual(key.bytes);
    expect(unwrapKey(read, 'Café au lait, twice')).toBeNull();
    expect(unwrapKey(read, '')).toBeNull();
  });

  test('says in its text how it was derived, with enough work, and nothing of key or passphrase', () => {
    expect(wrapped).toMatchObject({ kdf: 'scrypt', n: 65_536, r: 8, p: 1 });
    expect(wrappedToText(wrapped)).not.toContain(Buffer.from(key.bytes).toString('hex'));
    const derived = scryptSync('café au lait, twice', Buffer.from(wrapped.salt, 'hex'), 32, {
      N: 65_536,
      r: 8,
      p: 1,
      maxmem: 2 ** 27,
    });
    expect(wrappedToText(wrapped)).not.toContain(derived.toString('hex'));
  });

  test('is another with every wrapping', () => {
    const again = wrapKey(key, 'café au lait, twice');
    for (const part of ['salt', 'nonce', 'wrapped', 'tag'] as const)
      expect(again[part]).not.toBe(wrapped[part]);
  });

  test.each([
    ['a cost that would take the memory of the machine', { n: 2 ** 30 }],
    ['a cost that is no power of two', { n: 65_535 }],
    ['blocks that would take more than a gigabyte', { n: 2 ** 20, r: 16 }],
    ['rounds without end', { p: 1_000 }],
    ['no cost', { n: 1 }],
    ['another function', { kdf: 'none' }],
    ['a salt that is too short', { salt: '00' }],
    ['a field more', { more: 1 }],
  ])('is refused with %s', (_what, other) => {
    expect(wrappedFromText(JSON.stringify({ ...wrapped, ...other }))).toBeNull();
  });

  test('does not open under another id or another cost than it was made with', () => {
    expect(unwrapKey({ ...wrapped, id: '0'.repeat(32) }, 'café au lait, twice')).toBeNull();
  });
});
