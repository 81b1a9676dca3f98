import { describe, expect, it } from 'vitest';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { addFact, groupFacts, renameGroup } from '../../../../renderer/record/actor/fields/actor-facts.ts';
import {
  relationChoices,
  relationInWords,
  relationsOf,
} from '../../../../renderer/record/actor/fields/actor-relations.ts';
import { removalSentences } from '../../../../renderer/record/actor/actor-removal.ts';
import { referenceOfEvidence } from '../../../../renderer/record/evidence/evidence-reference.ts';
import { dateValue, doc, makeWorld, mention, p, supports } from '../../../builders/records.ts';

const fact = (id: string, label: string, value: string) => ({ id, label, value, evidence: [] });

describe('facts of an actor', () => {
  const facts = [
    fact('a', 'Strength', '6,000'),
    fact('b', 'Base', 'Benghazi'),
    fact('c', 'strength ', '400'),
  ];

  it('stand together under one label and contest each other when their values differ', () => {
    expect(groupFacts(facts)).toEqual([
      { label: 'Strength', facts: [facts[0], facts[2]], contested: true },
      { label: 'Base', facts: [facts[1]], contested: false },
    ]);
  });

  it('do not contest each other when they say the same', () => {
    const [group] = groupFacts([fact('a', 'Base', 'Benghazi'), fact('b', 'Base', 'benghazi')]);
    expect(group?.contested).toBe(false);
  });

  it('without a label stay apart', () => {
    expect(groupFacts([fact('a', '', 'x'), fact('b', ' ', 'y')])).toHaveLength(2);
  });

  it('are renamed as a group', () => {
    const [group] = groupFacts(facts);
    if (group === undefined) throw new Error('no group');
    expect(renameGroup(facts, group, 'Fighters').map((one) => one.label)).toEqual([
      'Fighters',
      'Base',
      'Fighters',
    ]);
  });

  it('of a known label are put beside the others of it', () => {
    expect(addFact(facts, fact('d', 'base', 'Derna')).map((one) => one.id)).toEqual(['a', 'b', 'd', 'c']);
  });
});

describe('relations of an actor', () => {
  it('are worded from the end that is looked from', () => {
    const world = makeWorld();
    const general = world.actor('Khalifa Haftar');
    const army = world.actor('The army');
    world.relation(general, army, { relationType: 'commands' });
    const store = new RecordStore(world.records);
    expect(relationsOf(store, general.id).map(relationInWords)).toEqual(['commands The army']);
    expect(relationsOf(store, army.id).map(relationInWords)).toEqual(['is commanded by Khalifa Haftar']);
  });

  it('are offered once where both ends call them the same, else in both directions', () => {
    const labels = relationChoices.map((choice) => choice.label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('commands');
    expect(labels).toContain('is commanded by');
    expect(labels.filter((label) => label === 'is an ally of')).toHaveLength(1);
  });
});

describe('the question before an actor is removed', () => {
  it('names what goes with it and what only loses it', () => {
    const world = makeWorld();
    const actor = world.actor('Khalifa Haftar');
    world.relation(actor, world.actor('The army'));
    world.event('Attack', '2014-05-16', { actors: [{ actorId: actor.id, role: 'agent' }] });
    world.section(world.brief(), { content: doc(p(mention(actor))) });
    expect(removalSentences(new RecordStore(world.records), actor.id)).toEqual([
      '1 relation goes with it.',
      '1 event loses it as a participant; the events stay.',
      'In 1 text the mention becomes plain words.',
    ]);
  });

  it('says what stands in the place of somebody whose name is hidden', () => {
    const world = makeWorld();
    const actor = world.actor('Marwan Tlemcen', { protected: true, protectedAs: 'a nurse in the east' });
    expect(removalSentences(new RecordStore(world.records), actor.id)).toEqual([
      'What is printed of it now stands there then, never its name. Where you typed the name yourself it is no longer looked for.',
    ]);
  });

  it('says so when nothing refers to it', () => {
    const world = makeWorld();
    const actor = world.actor('Nobody');
    expect(removalSentences(new RecordStore(world.records), actor.id)).toEqual([
      'Nothing else refers to it.',
    ]);
  });
});

describe('what relative dates of a record count from', () => {
  it('is the publication of the source behind its first supporting excerpt', () => {
    const world = makeWorld();
    const source = world.source({ published: dateValue('2014-05-18') });
    const excerpt = world.excerpt(source, 'on Friday');
    expect(referenceOfEvidence(new RecordStore(world.records), supports(excerpt))).toEqual({
      reference: { day: '2014-05-18', zone: null },
      sourceId: source.id,
    });
  });

  it('is not known without evidence, and never today', () => {
    expect(referenceOfEvidence(new RecordStore([]), [])).toEqual({
      reference: { day: null, zone: null },
      sourceId: null,
    });
  });
});
