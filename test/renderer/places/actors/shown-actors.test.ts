import { describe, expect, it } from 'vitest';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { shownActors, typesInUse } from '../../../../renderer/places/actors/shown-actors.ts';
import { makeWorld, recordName } from '../../../builders/records.ts';

function libya() {
  const world = makeWorld();
  const zawiya = world.actor('Zawiya council', { actorType: 'stateBody' });
  const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
  const ansar = world.actor([recordName('Ansar al-Sharia'), recordName('أنصار الشريعة', 'Arab')], {
    actorType: 'armedGroup',
  });
  return { zawiya, haftar, ansar, store: new RecordStore(world.records) };
}

describe('the list of actors', () => {
  it('goes by the alphabet while nothing is typed', () => {
    const { store, zawiya, haftar, ansar } = libya();
    expect(shownActors(store, '', null)).toEqual([ansar, haftar, zawiya]);
  });

  it('finds a name in another script, typed without its hamza', () => {
    const { store, ansar } = libya();
    expect(shownActors(store, 'انصار', null)).toEqual([ansar]);
  });

  it('keeps to a type, with or without a query', () => {
    const { store, ansar } = libya();
    expect(shownActors(store, '', 'armedGroup')).toEqual([ansar]);
    expect(shownActors(store, 'haftar', 'armedGroup')).toEqual([]);
  });

  it('offers only the types that occur, with their numbers', () => {
    const { store } = libya();
    expect(typesInUse(store.ofKind('actor'), ['person', 'media', 'armedGroup'])).toEqual([
      { type: 'person', count: 1 },
      { type: 'armedGroup', count: 1 },
    ]);
  });
});
