import { expect, test } from 'vitest';
import { passphraseAsUsed, passphraseLength } from '../../../core/base/passphrase.ts';

test('a passphrase is counted in characters, not in the bytes or the spaces around it', () => {
  expect(passphraseLength('  كلمة سر  ')).toBe(7);
  expect(passphraseLength('e\u0301'.repeat(3))).toBe(3);
});

test('a passphrase is the same however a keyboard composes its letters', () => {
  expect(passphraseAsUsed('cafe\u0301')).toBe('caf\u00e9');
});
