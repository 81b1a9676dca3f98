// By which names speakers and outlets can be rated, and which entry counts.

import { describe, expect, it } from 'vitest';
import {
  byRatingKey,
  ratedNameOfSource,
  ratedNamesOfHop,
  ratedNamesOfRecord,
  ratingKey,
  ratingKeysOfActor,
  ratingOf,
  ratingOfHop,
} from '../../../../core/query/evidence/ratings.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { hop, makeWorld, recordName } from '../../../builders/records.ts';

const names = [
  recordName('Hifter', 'Latn', 'misspelling'),
  recordName('خليفة حفتر', 'Arab', 'alias'),
  recordName('Khalifa Haftar'),
];

describe('the names of a speaker', () => {
  it('are those of the actor, the one it is called by first, and no misspellings', () => {
    const world = makeWorld();
    const actor = world.actor(names);
    const reader = new RecordStore(world.records);
    expect(
      ratedNamesOfHop(reader, hop({ actorId: actor.id, descriptor: 'the general', named: true })),
    ).toEqual(['Khalifa Haftar', 'خليفة حفتر']);
  });

  it('are its words where it is named by them, without spaces around', () => {
    const reader = new RecordStore();
    expect(ratedNamesOfHop(reader, hop({ descriptor: ' Reuters ', named: true }))).toEqual(['Reuters']);
    expect(ratedNamesOfHop(reader, hop({ descriptor: ' ', named: true }))).toEqual([]);
    expect(ratedNamesOfHop(reader, hop({ descriptor: null, named: true }))).toEqual([]);
  });

  it('are none for an actor that is not there', () => {
    const actor = makeWorld().actor('Gone');
    expect(ratedNamesOfHop(new RecordStore(), hop({ actorId: actor.id, named: true }))).toEqual([]);
  });

  it('are without one that a protected actor has too', () => {
    const world = makeWorld();
    const actor = world.actor([recordName('The Doctor'), recordName('Ajwa Belad')]);
    world.actor('AJWA BELAD', { protected: true });
    const reader = new RecordStore(world.records);
    expect(ratedNamesOfHop(reader, hop({ actorId: actor.id, named: true }))).toEqual(['The Doctor']);
  });
});

describe('the name of an outlet', () => {
  it('is none where it is empty or a protected name', () => {
    const world = makeWorld();
    world.actor('Ajwa Belad', { protected: true });
    const reader = new RecordStore(world.records);
    const named = (outlet: string | null) => ratedNameOfSource(reader, world.source({ outlet }));
    expect([' Reuters ', ' ', null, 'ajwa  belad'].map(named)).toEqual(['Reuters', null, null, null]);
  });
});

describe('the names that a record brings', () => {
  it('are those of the speakers of a passage, the outlet of a source, and none of others', () => {
    const world = makeWorld();
    const source = world.source({ outlet: 'Reuters' });
    const attribution = [
      hop({ descriptor: 'The Ministry', named: true }),
      hop({ descriptor: 'a doctor' }),
      hop({ descriptor: 'AFP', named: true }),
    ];
    const excerpt = world.excerpt(source, 'x', { attribution });
    const reader = new RecordStore(world.records);
    expect(ratedNamesOfRecord(reader, excerpt)).toEqual(['The Ministry', 'AFP']);
    expect(ratedNamesOfRecord(reader, source)).toEqual(['Reuters']);
    expect(ratedNamesOfRecord(reader, world.source({ outlet: null }))).toEqual([]);
    expect(ratedNamesOfRecord(reader, world.actor('Haftar'))).toEqual([]);
  });
});

describe('the rating of a name', () => {
  it('is found by the first of its names that has one', () => {
    const world = makeWorld();
    const actor = world.actor(names);
    const arabic = world.rating('خليفه حفتر', 'D');
    const speaker = hop({ actorId: actor.id, named: true });
    expect(ratingOfHop(new RecordStore(world.records), speaker)).toBe(arabic);
    const latin = world.rating('khalifa haftar', 'C');
    expect(ratingOfHop(new RecordStore(world.records), speaker)).toBe(latin);
    expect(ratingOfHop(new RecordStore(), speaker)).toBeUndefined();
  });

  it('is looked up anew once there is another', () => {
    const world = makeWorld();
    const store = new RecordStore(world.records);
    expect(ratingOf(store, 'Reuters')).toBeUndefined();
    const rating = world.rating('Reuters', 'B');
    expect(ratingOf(new RecordStore(world.records), ' REUTERS')).toBe(rating);
  });

  it('is the last of two entries with one key', () => {
    const entries = [{ name: 'Reuters' }, { name: 'AFP' }, { name: 'reuters ' }];
    expect([...byRatingKey(entries)]).toEqual([
      ['reuters', entries[2]],
      ['afp', entries[1]],
    ]);
  });
});

it('spaces and letters that fold alike make one key', () => {
  expect(ratingKey('  Radio \n Télé ')).toBe('radio tele');
  expect(ratingKeysOfActor({ names: [...names, recordName('KHALIFA  Haftar')] })).toEqual([
    'hifter',
    'خليفه حفتر',
    'khalifa haftar',
  ]);
});
