import { expect, test } from 'vitest';
import { makeWorld } from '../../../builders/records.ts';
import { pageCountOf, setPageCount } from '../../../../renderer/state/project/page-count.ts';

test('the pages of one brief are not told of another, nor of a project without one', () => {
  const world = makeWorld();
  const [one, other] = [world.brief(), world.brief()];
  setPageCount(one.id, 6);
  expect(pageCountOf(one.id)).toBe(6);
  expect(pageCountOf(other.id)).toBeNull();
  expect(pageCountOf(undefined)).toBeNull();
});
