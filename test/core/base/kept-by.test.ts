import { expect, test } from 'vitest';
import { keptBy } from '../../../core/base/kept-by.ts';

test('what is made of a record is made once, also where it is nothing', () => {
  let made = 0;
  const of = keptBy((record: { readonly name: string | null }) => {
    made += 1;
    return record.name;
  });
  const [one, other] = [{ name: 'a' }, { name: null }];
  expect([of(one), of(other), of(one), of(other), made]).toEqual(['a', null, 'a', null, 2]);
});
