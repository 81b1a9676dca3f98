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

test('a title that is hidden before it is cut is told as it is hidden', () => {
  const world = makeWorld();
  const sources = ['Haftar leaves', 'Haftar stays'].map((title) => world.source({ outlet: 'AFP', title }));
  const names = shortNames(sources, (title) => title.replace('Haftar', '[a general]'));
  expect(sources.map(({ id }) => names.get(id)?.title)).toEqual(['[a general] leaves', '[a general] stays']);
});

test('of three articles only those with one title are told apart by the day', () => {
  const world = makeWorld();
  const fields = { outlet: 'AFP', published: null };
  const [one, two] = [1, 2].map(() => world.source({ ...fields, title: 'Daily summary' }));
  const three = world.source({ ...fields, title: 'Another', published: published('2014-05-18') });
  const bare = world.source({ ...fields, title: '', published: published('2014-05-18') });
  if (one === undefined || two === undefined) throw new Error('no sources');
  const names = shortNames([one, two, three, bare], asItIs);
  expect(names.get(one.id)).toEqual({ title: 'Daily summary', day: null });
  expect(names.get(three.id)).toEqual({ title: 'Another', day: null });
  expect(names.get(bare.id)).toEqual({ title: null, day: published('2014-05-18') });
});

test('sources without an outlet need nothing beside their titles', () => {
  const world = makeWorld();
  const sources = [null, '', ' '].map((outlet) => world.source({ outlet }));
  expect(shortNames(sources, asItIs).size).toBe(0);
});

test.each([
  ['One two three four five six', 'One two three four five six'],
  ['Libya today – what we know of it all', 'Libya today'],
  ['Libya today: what we know of it all', 'Libya today'],
  ['Libya today—what we know', 'Libya today—what we know'],
  ['Libya – what we know of it all', 'Libya – what we know…'],
  [' Two words ', 'Two words'],
  ['One two three four [a person who] is it', 'One two three four…'],
  ['One two [a person] four five six seven', 'One two [a person] four…'],
])('the title “%s” is cut to “%s”', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
