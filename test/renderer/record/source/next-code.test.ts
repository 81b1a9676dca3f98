import { expect, test } from 'vitest';
import { termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { nextCode } from '../../../../renderer/record/source/terms-view.ts';
import { makeWorld } from '../../../builders/records.ts';

test('the code of a source that stands for a name is the next that none has, whatever else is agreed', () => {
  const world = makeWorld();
  const cited = (citeAs: string) => world.source({ terms: { ...termsFor('notForAttribution'), citeAs } });
  expect(nextCode([])).toBe('S-001');
  expect(nextCode([cited('a hospital worker'), cited('S-13 of the ministry')])).toBe('S-001');
  expect(nextCode([cited('S-002'), cited(' S-013 '), cited('S-1')])).toBe('S-014');
});
