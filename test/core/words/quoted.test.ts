import { expect, it } from 'vitest';
import { quoted } from '../../../core/words/quoted.ts';

it('does not let an override in a title turn the words of a message round', () => {
  expect(`Removed ${quoted('Reuters\u202e')}`).toBe('Removed “Reuters”');
  expect(quoted('قناة 218')).toBe('“\u2068قناة 218\u2069”');
});
