// Words that a source has but tell little by themselves: forgetting it tells where they stand, and takes no sentence out for them unless
// somebody wants it.

import { describe, expect, test } from 'vitest';
import type { Source } from '../../../core/model/kinds/source.ts';
import { termsFor } from '../../../core/model/kinds/source-terms.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { forgottenWith } from '../../../core/withhold/forgotten.ts';
import { cite, doc, hop, makeWorld, p, supports } from '../../builders/records.ts';

function made(fields: Partial<Source> = {}) {
  const world = makeWorld();
  const brief = world.brief();
  const terms = termsFor('notForAttribution');
  const call = world.source({ title: 'Call of Monday', authors: [], outlet: null, terms, ...fields });
  const open = world.excerpt(world.source({ title: 'The harbour is open' }), 'ships come in again');
  const write = (words: string) => world.section(brief, { content: doc(p(words)) });
  const forgotten = (leave: 'all' | readonly string[] | null = null) => {
    const what = forgottenWith(new RecordStore(world.records), call, null, leave);
    return { ...what, told: what.suspects.map(({ spelling, left }) => [spelling, left]) };
  };
  return { world, brief, call, open, write, forgotten };
}
const reachedBy = (channel: string) => made({ note: { channel, writtenAt: null, basis: null } });

describe('of the way in which somebody was reached', () => {
  test.each([
    ['in his office', 'The minister sold his house.', []],
    ['Signal, then in the car', 'Then the army left.', [['Then', true]]],
    ['call to her number +218 91 555 01 02', 'She lost her son.', []],
    ['from a colleague by email', 'People from Tripoli met a colleague.', []],
    ['في بيته في بنغازي', 'كان في بيته.', [['بيته', true]]],
    ['In person, Benghazi office', 'Clashes in Benghazi went on.', [['Benghazi', true]]],
    ['at his/her home', 'She left his car.', []],
  ])('%s takes out no ordinary word', (channel, sentence, told) => {
    const { write, forgotten } = reachedBy(channel);
    write(sentence);
    expect(forgotten()).toMatchObject({ passages: [], perhaps: [], told });
  });

  test.each([
    ['call to her number +218 91 555 01 02', 'Ring +218 91 555 0102 there.'],
    ['mail salma@quaggari.example', 'Write to salma@quaggari.example there.'],
    ['telegram: zaraqa_hamdi', 'See zaraqa_hamdi there.'],
    ['t.me/zaraqa', 'See zaraqa there.'],
    ['Signal zaraqa77', 'See zaraqa77 there.'],
    ['at home, through Nadia Ferjani', 'Nadia Ferjani drove us.'],
  ])('%s takes out a number, a handle and a whole name', (channel, sentence) => {
    const { write, forgotten } = reachedBy(channel);
    write(sentence);
    expect(forgotten().perhaps).toEqual([sentence]);
  });
});

describe('a place where the project’s events are', () => {
  const CLASHES = 'Clashes in Benghazi went on.';
  const terms = { ...termsFor('notForAttribution'), places: ['Benghazi'] };

  test.each<[string, Partial<Source>]>([
    ['an outlet', { outlet: 'Benghazi' }],
    ['part of an author', { authors: ['Salma Benghazi'] }],
    ['kept by the terms', { terms }],
  ])('is told and left: %s', (_, fields) => {
    const { world, open, write, forgotten } = made(fields);
    const place = world.place('Benghazi');
    world.event('Ships come in', '2014-05-16', { placeId: place.id, evidence: supports(open) });
    const { title } = write(CLASHES);
    expect(forgotten()).toMatchObject({ perhaps: [], told: [['Benghazi', true]] });
    expect(forgotten().left).toContain(title);
    expect(forgotten([]).perhaps).toEqual([CLASHES]);
  });

  test('goes with its sentence where only what the source told happened there', () => {
    const { world, call, write, forgotten } = made({ terms });
    const place = world.place('Benghazi');
    const evidence = supports(world.excerpt(call, 'they brought nine in'));
    world.event('Nine are brought in', '2014-05-16', { placeId: place.id, evidence });
    write(CLASHES);
    expect(forgotten().perhaps).toEqual([CLASHES]);
  });
});

describe('a word that is often in what rests on other sources alone', () => {
  const often = ({ world, brief, open, call }: ReturnType<typeof made>, others = true) => {
    const by = others ? open : world.excerpt(call, 'they brought nine in');
    for (const words of ['Derna is shut.', 'Derna is far.', 'Derna is cold.'])
      world.section(brief, { content: doc(p(words, cite(by))) });
  };

  test('is left, and taken out where the source is what it rests on', () => {
    const of = made({ authors: ['Salma Derna'] });
    often(of);
    expect(of.forgotten()).toMatchObject({ perhaps: [], told: [['Derna', true]] });
    const own = made({ authors: ['Salma Derna'] });
    often(own, false);
    expect(own.forgotten().perhaps).toHaveLength(3);
  });

  test('is taken out where it is part of the name of somebody who goes', () => {
    const of = made();
    const nurse = of.world.actor('Salma Derna');
    of.world.excerpt(of.call, 'nine in', { attribution: [hop({ actorId: nurse.id })] });
    often(of);
    expect(of.forgotten().perhaps).toHaveLength(3);
  });
});

describe('what was answered of a protected name', () => {
  test('hides nothing for certain where it was for the sake of somebody who stays', () => {
    const { world, call, write, forgotten } = made();
    const fields = { protected: true, spellings: [{ spelling: 'Mohamed', answer: 'hide' as const }] };
    world.actor('Mohamed Zaidan', fields);
    world.actor('Mohamed Morsi');
    const gone = world.actor('Mohamed Quaggari');
    world.excerpt(call, 'nine in', { attribution: [hop({ actorId: gone.id })] });
    write('Mohamed Morsi was president.');
    expect(forgotten()).toMatchObject({ passages: [], perhaps: [], told: [['Mohamed', true]] });
    expect(forgotten([]).perhaps).toEqual(['Mohamed Morsi was president.']);
  });

  test('is told where it was left for the sake of somebody who goes: nothing knows of it afterwards', () => {
    const { world, call, write, forgotten } = made();
    const fields = { protected: true, spellings: [{ spelling: 'Quaggari', answer: 'leave' as const }] };
    const gone = world.actor('Salma Quaggari', fields);
    world.excerpt(call, 'nine in', { attribution: [hop({ actorId: gone.id })] });
    const { title } = write('Quaggari left.');
    expect(forgotten()).toMatchObject({
      passages: [],
      perhaps: [],
      told: [['Quaggari', true]],
      left: [title],
    });
  });
});
