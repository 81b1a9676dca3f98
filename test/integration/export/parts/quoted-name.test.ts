import { expect, test } from 'vitest';
import { quotedName } from '../../../../electron/export/parts/quoted-name.ts';

test('a thing is named by its first words, on one line, with single marks inside', () => {
  expect(quotedName('“No-fly zone”\n declared')).toBe('“‘No-fly zone’ declared”');
  const long = quotedName('Attack on militia bases, 16–17 May 2014. '.repeat(80));
  expect(long.length).toBeLessThan(90);
  expect(long).toMatch(/^“Attack on militia bases, .*…”$/u);
});
