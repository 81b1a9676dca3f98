import { describe, expect, it } from 'vitest';
import { lastAttributions, proposeAttribution } from '../../../core/query/evidence/propose-attribution.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { hop, makeWorld, recordName, segment } from '../../builders/records.ts';
import { emptyHop } from '../../../core/model/kinds/excerpt.ts';

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

  it('is none for an excerpt without a passage', () => {
    const world = makeWorld();
    const excerpt = world.excerpt(world.source(), '', { segments: [] });
    expect(proposeAttribution(new RecordStore(world.records), { language: 'en' }, TEXT, excerpt)).toEqual([]);
  });
});

describe('who is offered for words that hold more than a name', () => {
  const speakerOf = (text: string, ...names: readonly string[]) => {
    const world = makeWorld();
    for (const name of names) world.actor([recordName(name)]);
    const excerpt = world.excerpt(world.source(), '', {
      segments: [segment('40 had died', text.indexOf('40 had died'))],
    });
    const store = new RecordStore(world.records);
    const [first] = proposeAttribution(store, { language: 'en' }, text, excerpt);
    const actor = first?.actorId ? store.get(first.actorId) : undefined;
    return { who: actor?.names[0]?.text ?? first?.descriptor, named: first?.named };
  };
  const minister = 'Transport minister Pavel Dragan told Reuters that 40 had died.';

  it('is the actor whose whole name ends them', () => {
    expect(speakerOf(minister, 'Pavel Dragan')).toEqual({ who: 'Pavel Dragan', named: true });
    expect(speakerOf(minister, 'minister Pavel Dragan').who).toBe('minister Pavel Dragan');
  });

  it('is nobody known where only the last word is a name', () => {
    expect(speakerOf(minister, 'Dragan', 'Pavel').who).toContain('Pavel Dragan');
  });

  it('is a name of its own where an actor is called by plain words', () => {
    const official = 'An official told Reuters that 40 had died.';
    expect(speakerOf(official)).toEqual({ who: 'an official', named: false });
    expect(speakerOf(official, 'an official')).toEqual({ who: 'an official', named: true });
  });
});

describe('the last speakers of a source', () => {
  it('are offered each once', () => {
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

  it('come in the order in which their passages were last changed', () => {
    const world = makeWorld();
    const source = world.source();
    const said = ['a', 'b', 'c'].map((descriptor) =>
      world.excerpt(source, descriptor, { attribution: [hop({ descriptor })] }),
    );
    const changed = said[1];
    if (changed !== undefined) changed.updatedAt = '2030-01-01T00:00:00.000Z';
    const chains = lastAttributions(new RecordStore(world.records), source.id, 9);
    expect(chains.map((chain) => chain[0]?.descriptor)).toEqual(['b', 'c', 'a']);
  });

  it('are without those that were begun and left empty, and without what else hangs on the source', () => {
    const world = makeWorld();
    const source = world.source();
    const mayor = hop({ descriptor: 'the mayor' });
    world.excerpt(source, 'a', { attribution: [emptyHop] });
    world.excerpt(source, 'b', { attribution: [emptyHop, mayor] });
    world.passageNote(source, [0, 9]);
    expect(lastAttributions(new RecordStore(world.records), source.id, 9)).toEqual([[mayor]]);
  });
});
