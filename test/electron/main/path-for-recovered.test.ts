import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathForRecovered } from '../../../electron/main/path-for-recovered.ts';

const damaged = join('briefs', 'Libya.BRIEF');

test('a recovered project goes beside the damaged one under a name that says so', () => {
  expect(pathForRecovered(damaged, () => false)).toBe(join('briefs', 'Libya (recovered).brief'));
});

test('a second recovery proposes another name than the first', () => {
  const taken = new Set([join('briefs', 'Libya (recovered).brief')]);
  expect(pathForRecovered(damaged, (path) => taken.has(path))).toBe(
    join('briefs', 'Libya (recovered 2).brief'),
  );
});
