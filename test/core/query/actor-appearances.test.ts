import { describe, expect, it } from 'vitest';
import { actorAppearances, countAppearances } from '../../../core/query/actor-appearances.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { cell, doc, hop, makeWorld, mention, OPTIONS, p } from '../../builders/records.ts';

describe('where an actor appears', () => {
  it('tells events in the order of their dates with every role, and a mere claimant as one without', () => {
    const world = makeWorld();
    const actor = world.actor('Khalifa Haftar');
    const late = world.event('Withdraws', '2014-05-18', {
      actors: [
        { actorId: actor.id, role: 'agent' },
        { actorId: actor.id, role: 'speaker' },
      ],
    });
    const early = world.event('Attack', '2014-05-16', {
      status: 'claimed',
      statusBy: [{ actorId: actor.id, descriptor: null }],
    });
    const found = actorAppearances(new RecordStore(world.records), actor.id);
    expect(found.events).toEqual([
      { event: early, roles: [] },
      { event: late, roles: ['agent', 'speaker'] },
    ]);
  });

  it('tells what it said, which texts mention it and in which block, lists, figures, members and relations', () => {
    const world = makeWorld();
    const actor = world.actor('Health Ministry', { actorType: 'stateBody' });
    const minister = world.actor('The minister', {
      roles: [
        {
          id: 'r1',
          title: 'Minister',
          organisationId: actor.id,
          organisation: null,
          from: null,
          to: null,
          evidence: [],
        },
      ],
    });
    const excerpt = world.excerpt(world.source(), '43 dead', { attribution: [hop({ actorId: actor.id })] });
    const brief = world.brief();
    const text = doc(p('First.'), p('By ', mention(actor)));
    const section = world.section(brief, { content: text });
    const list = world.section(brief, {
      sectionKind: 'actors',
      options: { ...OPTIONS, actorIds: [actor.id] },
    });
    const figure = world.figure('Killed?', [world.report(actor, [cell('killed', 43)])]);
    const relation = world.relation(minister, actor);
    const found = actorAppearances(new RecordStore(world.records), actor.id);
    expect(found.excerpts).toEqual([excerpt]);
    const second = text.content[1]?.attrs.id;
    expect(found.mentions).toEqual([{ record: section, blockIds: [second] }]);
    expect(found.listedIn).toEqual([list]);
    expect(found.figures).toEqual([figure]);
    expect(found.members).toEqual([minister]);
    expect(found.relations).toEqual([relation]);
  });

  it('is told nothing of what others did, and nothing of itself', () => {
    const world = makeWorld();
    const [actor, other] = [world.actor('Haftar'), world.actor('Other')];
    actor.summary = doc(p(mention(actor)));
    const both = world.event('Attack', '2014-05-16', {
      actors: [
        { actorId: other.id, role: 'target' },
        { actorId: actor.id, role: 'agent' },
        { actorId: actor.id, role: 'agent' },
      ],
    });
    world.event('Only told', null, { description: doc(p(mention(actor))) });
    world.event('Denied', null, { statusBy: [{ actorId: other.id, descriptor: null }] });
    const role = { id: 'r', title: 'Head', organisation: null, from: null, to: null, evidence: [] };
    world.actor('Elsewhere', {
      roles: [{ ...role, organisationId: other.id }],
      summary: doc(p(mention(actor))),
    });
    world.section(world.brief(), { content: doc(p(mention(actor))) });
    const found = actorAppearances(new RecordStore(world.records), actor.id);
    expect(found.events).toEqual([{ event: both, roles: ['agent'] }]);
    expect(found.mentions.map(({ record }) => record.kind)).toEqual(['actor', 'event', 'section']);
    expect([found.members, found.listedIn, found.excerpts, found.figures]).toEqual([[], [], [], []]);
  });

  it('is counted by events and by all else that names it but relations and itself', () => {
    const world = makeWorld();
    const [actor, other] = [world.actor('Haftar'), world.actor('Other')];
    actor.summary = doc(p(mention(actor)));
    for (const title of ['Attack', 'Withdrawal'])
      world.event(title, null, { actors: [{ actorId: actor.id, role: 'agent' }] });
    world.relation(actor, other);
    world.excerpt(world.source(), 'x', { attribution: [hop({ actorId: actor.id })] });
    world.section(world.brief(), { content: doc(p(mention(actor))) });
    world.actor('Third', { summary: doc(p(mention(actor))) });
    expect(countAppearances(new RecordStore(world.records), actor.id)).toEqual({ events: 2, mentions: 3 });
  });

  it('counts nothing for an actor that nothing refers to', () => {
    const world = makeWorld();
    const actor = world.actor('Nobody');
    expect(countAppearances(new RecordStore(world.records), actor.id)).toEqual({ events: 0, mentions: 0 });
  });
});
