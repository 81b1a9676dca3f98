import { describe, expect, it } from 'vitest';
import { actorNamed, findActors } from '../../../core/query/names/find-actors.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { makeWorld, recordName } from '../../builders/records.ts';

describe('finding actors', () => {
  const world = makeWorld();
  const haftar = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
  world.actor('Ansar al-Sharia');
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
});
