// What is hidden for the sake of sources that are not on the record: who made them, who speaks in them, and who is known from them alone.

import { describe, expect, test } from 'vitest';
import { termsFor, type TermsOfUse } from '../../../../core/model/kinds/source-terms.ts';
import { nameHider } from '../../../../core/query/names/name-hider.ts';
import { actorsKept } from '../../../../core/query/names/protected-words.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { hop, makeWorld, recordName, supports, type World } from '../../../builders/records.ts';

const QUOTE = 'thirteen were registered by a quarter to seven';
const BEFORE = '2014-05-01T00:00:00.000Z';
const UNTIL = '2014-06-01T00:00:00.000Z';
const AFTER = '2014-07-01T00:00:00.000Z';

const hiderIn = (world: World, now?: string) =>
  nameHider(new RecordStore(world.records), documentWords('en'), now === undefined ? {} : { now });
const shown = (world: World, text: string, now?: string): string => hiderIn(world, now).hide(text);
const asked = (world: World, text: string, now?: string): string[] =>
  hiderIn(world, now)
    .suspects(text)
    .map(({ start, end }) => text.slice(start, end));

const call = (
  world: World,
  use: TermsOfUse = 'notForAttribution',
  more: Parameters<World['source']>[0] = {},
) => world.source({ title: 'Call at noon', outlet: null, sourceKind: 'call', terms: termsFor(use), ...more });

describe('an author', () => {
  test.each([
    ['عبد الرحمن محمد علي الشريف'],
    ['محمد رضا حسینی نژاد اصفهانی'],
    ['רות כהן לוי בת אברהם'],
    ['el mehdi ben salem'],
  ])('is hidden however many words the name has: %s', (name) => {
    const world = makeWorld();
    call(world, 'chathamHouse', { authors: [name] });
    expect(shown(world, `We met ${name}.`)).toBe('We met [name withheld].');
  });

  test('is hidden as the last of a hundred', () => {
    const world = makeWorld();
    const letters = 'abcdefghij'.split('');
    const authors = letters.flatMap((a) => letters.map((b) => `Person${a}${b}x Family${a}${b}y`));
    call(world, 'chathamHouse', { authors });
    for (const name of authors) expect(shown(world, name)).toBe('[Name withheld]');
  });
});

describe('an actor who is known from sources alone of which nothing prints', () => {
  const names = [recordName('Salma Hamdoun'), recordName('سلمى حمدون', 'Arab')];
  const closed = (use: TermsOfUse, how: 'speaks' | 'is told of', until: string | null = null) => {
    const world = makeWorld();
    const salma = world.actor(names);
    const source = call(world, use, { terms: { ...termsFor(use), until } });
    const excerpt = world.excerpt(source, QUOTE, {
      attribution: how === 'speaks' ? [hop({ actorId: salma.id })] : [],
    });
    if (how === 'is told of')
      world.event('Arrest', null, {
        evidence: supports(excerpt),
        actors: [{ actorId: salma.id, role: 'target' }],
      });
    return { world, salma };
  };

  describe.each([
    ['background', 'is told of'],
    ['embargoed', 'is told of'],
    ['embargoed', 'speaks'],
  ] as const)('%s, and %s there', (use, how) => {
    const { world } = closed(use, how);

    test.each([
      ['S. Hamdoun', '[Name withheld]'],
      ['Salma Ham-doun', '[Name withheld]'],
      ['بسلمى حمدون', 'ب[name withheld]'],
      ['Sаlma Hamdоun', '[Name withheld]'],
      ['https://x.example/salmahamdoun', 'https://x.example/[name withheld]'],
    ])('%s is hidden', (text, hidden) => {
      expect(shown(world, text)).toBe(hidden);
    });

    test.each([
      ['Hamdoun', 'Hamdoun'],
      ['لحمدون', 'حمدون'],
    ])('%s is asked about', (text, part) => {
      expect(asked(world, text)).toEqual([part]);
    });
  });

  test('is printed from the end of the embargo on; unless told, none has ended', () => {
    for (const how of ['speaks', 'is told of'] as const) {
      const { world } = closed('embargoed', how, UNTIL);
      expect(shown(world, 'Salma Hamdoun', BEFORE)).toBe('[Name withheld]');
      expect(shown(world, 'Salma Hamdoun')).toBe('[Name withheld]');
      expect(shown(world, 'Salma Hamdoun', AFTER)).toBe('Salma Hamdoun');
    }
  });

  test('and so are the authors and the words of the terms of a source under an embargo', () => {
    const world = makeWorld();
    const terms = { ...termsFor('embargoed'), until: UNTIL, names: ['Omar Ben Ali'] };
    call(world, 'embargoed', { authors: ['Nadia Ferjani'], terms });
    const text = 'Nadia Ferjani, Omar Ben Ali';
    expect(shown(world, text, BEFORE)).toBe('[Name withheld], [name withheld]');
    expect(shown(world, text)).toBe('[Name withheld], [name withheld]');
    expect(shown(world, text, AFTER)).toBe(text);
  });

  test('is known once another source tells of the same, or a source on the record says the name', () => {
    const guarded = closed('background', 'is told of');
    tellsOf(guarded.world, guarded.salma.id, 'citeAs');
    expect(asked(guarded.world, 'Salma Hamdoun')).toEqual([]);
    const { world } = closed('background', 'is told of');
    world.excerpt(world.source(), 'Salma Hamdoun, who was there');
    expect(asked(world, 'Salma Hamdoun')).toEqual([]);
    expect(shown(world, 'سلمى حمدون')).toBe('[Name withheld]');
  });

  test('is no speaker; who speaks there is one', () => {
    const told = closed('background', 'is told of');
    const kept = actorsKept(new RecordStore(told.world.records));
    expect([kept.speakers, kept.others]).toEqual([[], [told.salma]]);
    const spoke = closed('background', 'speaks');
    const speaking = actorsKept(new RecordStore(spoke.world.records));
    expect([speaking.speakers, speaking.others]).toEqual([[spoke.salma], []]);
  });
});

function tellsOf(world: World, actorId: Parameters<typeof hop>[0]['actorId'], use: TermsOfUse): void {
  const excerpt = world.excerpt(call(world, use), QUOTE);
  if (actorId === null || actorId === undefined) return;
  world.event('Seen', null, { evidence: supports(excerpt), actors: [{ actorId, role: 'target' }] });
}
