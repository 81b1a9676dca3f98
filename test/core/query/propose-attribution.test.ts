import { describe, expect, it } from 'vitest';
import { lastAttributions, proposeAttribution } from '../../../core/query/evidence/propose-attribution.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { hop, makeWorld, recordName, segment } from '../../builders/records.ts';

const TEXT = 'Colonel Adel Ahmed told Reuters that 40 had died.';

function proposed(name: string | null, anchoring: 'anchored' | 'orphan' = 'anchored') {
  const world = makeWorld();
  const source = world.source({ language: 'en' });
  const actor = name === null ? null : world.actor([recordName(name)]);
  const excerpt = world.excerpt(source, '', {
    segments: [segment('40 had died', TEXT.indexOf('40 had died'))],
    anchoring,
  });
  return { actor, hops: proposeAttribution(new RecordStore(world.records), source, TEXT, excerpt) };
}

describe('an attribution that is offered', () => {
  it('is an actor where the name is one’s, with or without the title', () => {
    const { actor, hops } = proposed('Adel Ahmed');
    expect(hops).toMatchObject([
      { actorId: actor?.id, descriptor: null, named: true, verb: 'told', to: 'Reuters', reliability: null },
    ]);
  });

  it('is the words of the text where nobody is known by them', () => {
    expect(proposed(null).hops).toMatchObject([
      { actorId: null, descriptor: 'Colonel Adel Ahmed', named: true },
    ]);
  });

  it('is none for a passage that is not found any more', () => {
    expect(proposed(null, 'orphan').hops).toEqual([]);
  });

  it('is one of the last speakers of the source, each once', () => {
    const world = makeWorld();
    const [source, other] = [world.source(), world.source()];
    const official = [hop({ descriptor: 'an official' })];
    const mayor = [hop({ descriptor: 'the mayor' })];
    world.excerpt(source, 'a', { attribution: official });
    world.excerpt(source, 'b', { attribution: mayor });
    world.excerpt(source, 'c', { attribution: official });
    world.excerpt(source, 'd', { attribution: [] });
    world.excerpt(other, 'e', { attribution: [hop({ descriptor: 'nobody here' })] });
    const store = new RecordStore(world.records);
    expect(lastAttributions(store, source.id, 3)).toEqual([official, mayor]);
    expect(lastAttributions(store, source.id, 1)).toEqual([official]);
  });
});
