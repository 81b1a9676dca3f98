// Three articles of one agency must not print the same short note.

import { expect, test } from 'vitest';
import { shortNames, shortTitle } from '../../../core/query/evidence/short-names.ts';
import { makeWorld } from '../../builders/records.ts';

const asItIs = (title: string): string => title;
const published = (edtf: string) => ({ edtf, typed: null, zone: null });

test('articles of one outlet are told apart by a short title; others need nothing', () => {
  const world = makeWorld();
  const one = world.source({ outlet: 'Reuters', title: 'Clashes in Benghazi: what we know' });
  const two = world.source({ outlet: 'reuters ', title: 'Airport stays closed' });
  const other = world.source({ outlet: 'AFP', title: 'Clashes in Benghazi' });
  const names = shortNames([one, two, other], asItIs);
  expect(names.get(one.id)).toEqual({ title: 'Clashes in Benghazi', day: null });
  expect(names.get(two.id)).toEqual({ title: 'Airport stays closed', day: null });
  expect(names.has(other.id)).toBe(false);
});

test('where the titles are the same, by the day', () => {
  const world = makeWorld();
  const [one, two] = ['2014-05-17T10:41:09Z', '2014-05-18'].map((day) =>
    world.source({ outlet: 'Reuters', title: 'Daily summary', published: published(day) }),
  );
  if (one === undefined || two === undefined) throw new Error('no sources');
  const names = shortNames([one, two], asItIs);
  expect(names.get(one.id)?.day?.edtf).toBe('2014-05-17');
  expect(names.get(two.id)?.day?.edtf).toBe('2014-05-18');
});

test.each([
  ['Ex-general’s forces pull back from Benghazi', 'Ex-general’s forces pull back from Benghazi'],
  ['Libya: two die in clashes', 'Libya: two die in clashes'],
  ['One two three four five six seven eight', 'One two three four five…'],
  ['مطار بنغازي يبقى مغلقا', 'مطار بنغازي يبقى مغلقا'],
  ['Operation \u202ein the east and much more of it', 'Operation in the east and…'],
  ['', ''],
])('“%s” is shortened to “%s”', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
