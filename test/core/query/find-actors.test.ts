import { describe, expect, it } from 'vitest';
import { actorNamed, findActors } from '../../../core/query/names/find-actors.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { makeWorld, recordName } from '../../builders/records.ts';

describe('finding actors', () => {
  const world = makeWorld();
  const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
  const ansar = world.actor('Ansar al-Sharia');
  const halim = world.actor('Halim Haftari');
  const store = new RecordStore(world.records);

  it('knows a name in any script, case and spacing', () => {
    expect(actorNamed(store, ' khalifa\nHAFTAR ')?.id).toBe(haftar.id);
    expect(actorNamed(store, 'خليفه حفتر')?.id).toBe(haftar.id);
    expect(actorNamed(store, 'Haftar')).toBeUndefined();
    expect(actorNamed(store, ' ')).toBeUndefined();
  });

  it('puts names that begin with the query first', () => {
    expect(findActors(store, 'ha', 9).map((actor) => actor.id)).toEqual(
      expect.arrayContaining([halim.id, haftar.id]),
    );
    expect(findActors(store, 'ha', 9)[0]?.id).toBe(halim.id);
    expect(findActors(store, '', 2)).toHaveLength(2);
  });

  it('ranks by how a name holds the query, then by the alphabet', () => {
    const ranked = makeWorld();
    for (const name of ['Abukhamis', 'Aban Khalil', 'Zed Khan', 'Khalifa', 'Other']) ranked.actor(name);
    ranked.actor([recordName('Xaver', 'Latn'), recordName('Abukhamis'), recordName('Khaled')]);
    const found = findActors(new RecordStore(ranked.records), ' KHA ', 9);
    expect(found.map(({ names }) => names[0]?.text)).toEqual([
      'Khalifa',
      'Xaver',
      'Aban Khalil',
      'Zed Khan',
      'Abukhamis',
    ]);
  });

  it('takes the words of a query in any order, and all of them', () => {
    const found = (query: string, limit = 9) => findActors(store, query, limit).map(({ id }) => id);
    expect(found('ftar')).toEqual([halim.id, haftar.id]);
    expect(found('haftar khalifa')).toEqual([haftar.id]);
    expect(found('khalifa sharia')).toEqual([]);
    expect(found('حفتر')).toEqual([haftar.id]);
    expect(found('sharia')).toEqual([ansar.id]);
    expect(found('ftar', 1)).toEqual([halim.id]);
    expect(found('')).toEqual([ansar.id, halim.id, haftar.id]);
  });

  it('gives nobody for no name, even where an actor has none', () => {
    const nameless = makeWorld();
    nameless.actor(' ');
    expect(actorNamed(new RecordStore(nameless.records), '  ')).toBeUndefined();
  });

  it('gives the earliest of several with one name', () => {
    const twice = makeWorld();
    const first = twice.actor('Haftar');
    twice.actor('HAFTAR');
    expect(actorNamed(new RecordStore(twice.records), 'haftar')).toBe(first);
  });
});
