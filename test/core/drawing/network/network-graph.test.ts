import { describe, expect, it } from 'vitest';
import { networkGraph, type NetworkWording } from '../../../../core/drawing/network/network-graph.ts';
import { networkToWords, unconnectedNames } from '../../../../core/drawing/network/network-to-words.ts';
import type { Actor } from '../../../../core/model/kinds/actor.ts';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { drawingWords } from '../../../../core/words/documents/drawing-words.ts';
import { dateValue, makeWorld, recordName, type World } from '../../../builders/records.ts';

function graphOf(world: World, actors: readonly Actor[], language = 'en') {
  const store = new RecordStore(world.records);
  const words = documentWords(language);
  const wording: NetworkWording = {
    words,
    drawing: drawingWords(language),
    dates: { language, digits: 'latin', months: 'egypt' },
    hide: nameHider(store, words).hide,
  };
  const graph = networkGraph(store, actors, wording);
  return { graph, inWords: networkToWords(graph, wording) };
}

describe('the graph of a network', () => {
  it('has the relations between the actors shown, with their kind, note and years', () => {
    const world = makeWorld();
    const [haftar, army, other] = [world.actor('Haftar'), world.actor('The army'), world.actor('Other')];
    world.relation(haftar, army, { from: dateValue('2011'), to: dateValue('2014'), label: 'in the east' });
    world.relation(haftar, other);
    const { graph } = graphOf(world, [haftar, army]);
    expect(graph.edges.map((edge) => edge.label)).toEqual(['commands: in the east, 2011–2014']);
  });

  it('tells how two are related in the analyst’s words alone', () => {
    const world = makeWorld();
    const [grace, robert] = [world.actor('Grace'), world.actor('Robert')];
    world.relation(grace, robert, { relationType: 'relativeOf', label: 'wife of' });
    const { graph } = graphOf(world, [grace, robert]);
    expect(graph.edges[0]).toMatchObject({ label: 'wife of' });
    expect(graph.edges[0]?.sentence).toContain('(wife of)');
  });

  it('has roles in organisations that are shown', () => {
    const world = makeWorld();
    const army = world.actor('The army');
    const chief = world.actor('Haftar', {
      roles: [
        {
          id: 'r1',
          title: 'commander',
          organisationId: army.id,
          organisation: null,
          from: dateValue('2015'),
          to: null,
          evidence: [],
        },
      ],
    });
    const { graph } = graphOf(world, [army, chief]);
    expect(graph.edges).toMatchObject([
      { edgeKind: 'role', from: chief.id, to: army.id, label: 'commander, from 2015' },
    ]);
  });

  it('draws what both ends say of each other once', () => {
    const world = makeWorld();
    const [a, b] = [world.actor('A'), world.actor('B')];
    world.relation(a, b, { relationType: 'allyOf' });
    world.relation(b, a, { relationType: 'allyOf' });
    world.relation(a, b, { relationType: 'supports' });
    world.relation(b, a, { relationType: 'supports' });
    expect(graphOf(world, [a, b]).graph.edges.map((edge) => edge.edgeKind)).toEqual([
      'allyOf',
      'supports',
      'supports',
    ]);
  });

  it('names a protected actor nowhere, neither by a note nor by roles or dates', () => {
    const world = makeWorld();
    const army = world.actor('The army');
    const witness = world.actor('Salma Idris', {
      protected: true,
      protectedAs: 'a hospital worker',
      roles: [
        {
          id: 'r1',
          title: 'surgeon',
          organisationId: army.id,
          organisation: null,
          from: null,
          to: null,
          evidence: [],
        },
      ],
    });
    const third = world.actor('Third');
    world.relation(witness, army, { label: 'as Salma Idris said', from: dateValue('2011') });
    world.relation(third, army, { label: 'through Salma Idris' });
    const { graph, inWords } = graphOf(world, [army, witness, third]);
    expect(
      JSON.stringify(graph.nodes.map((node) => node.name)) + JSON.stringify(graph.edges) + inWords,
    ).not.toMatch(/Salma|Idris|surgeon|2011/u);
    expect(inWords).toContain('a hospital worker commands The army');
    expect(inWords).toContain('through [a hospital worker]');
  });
});

describe('a network in words', () => {
  it('tells who is in it and every relation as a sentence, contested ones as such', () => {
    const world = makeWorld();
    const [a, b, c] = [world.actor('Haftar'), world.actor('The army'), world.actor('Ansar al-Sharia')];
    world.relation(a, b, { from: dateValue('2014-05') });
    world.relation(a, c, { relationType: 'opponentOf', contested: true });
    expect(graphOf(world, [a, b, c]).inWords).toBe(
      'A network of 3 actors: Haftar, The army and Ansar al-Sharia. Relations: Haftar commands The army, from May 2014; Haftar is an opponent of Ansar al-Sharia, contested.',
    );
  });

  it('is in the language of the document', () => {
    const world = makeWorld();
    const [a, b] = [
      world.actor([recordName('خليفة حفتر', 'Arab')]),
      world.actor([recordName('الجيش', 'Arab')]),
    ];
    world.relation(a, b, { relationType: 'allyOf' });
    expect(graphOf(world, [a, b], 'ar').inWords).toBe(
      'شبكة الأطراف (2): خليفة حفتر والجيش. العلاقات: تحالف بين خليفة حفتر والجيش.',
    );
    expect(graphOf(world, [a, b], 'fr').inWords).toContain('est un allié');
  });

  it('knows the actors that nothing joins to the others', () => {
    const world = makeWorld();
    const [a, b, c] = [world.actor('A'), world.actor('B'), world.actor('C')];
    world.relation(a, b);
    expect(unconnectedNames(graphOf(world, [a, b, c]).graph)).toEqual(['C']);
  });
});
