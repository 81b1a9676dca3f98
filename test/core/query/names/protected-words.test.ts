// What is hidden for the sake of sources that are not on the record: who made them, who speaks in them, and who is known from them alone.

import { describe, expect, test } from 'vitest';
import { termsFor, type TermsOfUse } from '../../../../core/model/kinds/source-terms.ts';
import type { AttributionHop } from '../../../../core/model/kinds/excerpt.ts';
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
const saidBy = (world: World, fields: Partial<AttributionHop>, use: TermsOfUse = 'notForAttribution') =>
  world.excerpt(call(world, use), QUOTE, { attribution: [hop(fields)] });
const named = (descriptor: string): Partial<AttributionHop> => ({ descriptor, named: true });

describe('somebody who speaks in it and is named in words alone', () => {
  test.each([
    'notForAttribution',
    'citeAs',
    'chathamHouse',
    'background',
    'embargoed',
  ] as const)('is hidden as an actor would be: %s', (use) => {
    const world = makeWorld();
    saidBy(world, named('Dr Nadia Ferjani'), use);
    expect(shown(world, 'We met Nadia Ferjani, then N. Ferjani as @nadia-ferjani')).toBe(
      'We met [name withheld], then [name withheld] as @[name withheld]',
    );
    expect(asked(world, 'Ferjani')).toEqual(['Ferjani']);
  });

  test.each(['سلمى عبد الرحمن إدريس', 'El Mehdi Ben Salem'])('in any script: %s', (name) => {
    const world = makeWorld();
    saidBy(world, named(name));
    expect(shown(world, name)).toBe('[Name withheld]');
  });

  test('is asked about where the words may say something else', () => {
    const world = makeWorld();
    saidBy(world, named('Nadia'));
    saidBy(world, named('ward sister'));
    saidBy(world, { descriptor: 'Omar Ben Ali' });
    saidBy(world, { descriptor: 'a nurse of the ward' });
    const text = 'Nadia, the ward sister, Omar Ben Ali and a nurse of the ward';
    expect(shown(world, text)).toBe(text);
    expect(asked(world, text)).toEqual(['Nadia', 'ward sister', 'Omar Ben Ali']);
  });

  test('is told where a source on the record names the same', () => {
    const world = makeWorld();
    saidBy(world, named('Nadia Ferjani'));
    saidBy(world, named('Libya Herald News'));
    saidBy(world, named('Omar Ben Ali'));
    world.excerpt(world.source({ authors: ['Libya Herald News'] }), 'It rains', {
      attribution: [hop(named('Mrs Nadia  Ferjani'))],
    });
    const omar = world.actor('Omar Ben Ali');
    world.event('Rain', null, {
      actors: [{ actorId: omar.id, role: 'agent' }],
      evidence: supports(world.excerpt(world.source(), 'It rains')),
    });
    expect(asked(world, 'Nadia Ferjani, Libya Herald News, Omar Ben Ali')).toEqual([]);
  });

  test.each([
    'Nurse Salma Idris',
    'nurse Salma Idris',
    'Salma Idris, nurse',
    'Salma Idris (Tarhuna hospital)',
    'a nurse called Salma Idris',
    'salma idris',
    'Salma Idris at the ward',
    'Krankenschwester Salma Idris',
    'l’infirmière Salma Idris',
  ])('is asked about whatever is typed with the name: %s', (descriptor) => {
    const world = makeWorld();
    saidBy(world, { descriptor });
    expect(shown(world, 'Salma Idris')).toBe('Salma Idris');
    expect(asked(world, 'Salma Idris')).toEqual(['Salma Idris']);
  });

  test.each([
    ['Salma', 'Salma'],
    ['Dr Salma', 'Salma'],
    ['Nurse Salma', 'Salma'],
    ['Salma I.', 'Salma'],
    ['S. Idris', 'Idris'],
    ['Salma Farmer', 'Salma Farmer'],
    ['Anna van der Berg', 'Anna van der Berg'],
    ['الممرضة سلمى حمدون', 'سلمى حمدون'],
    ['سلمى حمدون مديرة المستشفى', 'سلمى حمدون'],
  ])('and by the part of it that is said: %s', (descriptor, part) => {
    const world = makeWorld();
    saidBy(world, { descriptor });
    expect(asked(world, 'Salma Idris, سلمى حمدون, Salma Farmer, Anna van der Berg')).toContain(part);
  });

  test.each([
    'a hospital worker',
    'Hospital worker',
    'an official',
    'a UN official',
    'Libyan official',
    'Security source',
    'Two senior officials',
    'local residents',
    'aid workers',
    'an official of the Ministry of Health',
    'a doctor in Benghazi',
    'Diplomat',
    'طبيب في المستشفى',
    'مسؤول ليبي',
    'سكان محليون',
  ])('not where words describe somebody: %s', (descriptor) => {
    const world = makeWorld();
    saidBy(world, { descriptor });
    const text = `${descriptor}. The ministry, health, Benghazi, a worker, Libyan, a hospital, security, sources, المستشفى, ليبي`;
    expect(asked(world, text)).toEqual([]);
  });

  test.each([
    'Ministry of Health',
    'United Nations',
    'Human Rights Watch',
    'The President',
    'Libyan Red Crescent',
    'وزارة الصحة',
    'مسؤول ليبي',
    'Ein Arzt',
  ])('is asked about and not hidden where it is no person: %s', (descriptor) => {
    const world = makeWorld();
    saidBy(world, named(descriptor));
    expect(shown(world, descriptor)).toBe(descriptor);
    expect(asked(world, descriptor)).toEqual([descriptor]);
    world.excerpt(world.source(), `It was ${descriptor} that spoke`);
    expect(asked(world, descriptor)).toEqual([]);
  });

  test.each(['ICRC', 'nadia', 'سلمى', 'Reuters'])('is asked about where it is one word: %s', (descriptor) => {
    const world = makeWorld();
    saidBy(world, named(descriptor));
    expect(asked(world, `By ${descriptor}`)).toEqual([descriptor]);
  });

  test('is hidden where a trade stands before the name', () => {
    const world = makeWorld();
    saidBy(world, named('Nurse Salma Idris'));
    expect(shown(world, 'We met Salma Idris')).toBe('We met [name withheld]');
  });

  test('is asked about where words of a source on the record say the name, for it may be of an organisation', () => {
    const world = makeWorld();
    saidBy(world, named('Nadia Ferjani'));
    world.excerpt(world.source(), 'Nadia Ferjani opened the door');
    expect(shown(world, 'Nadia Ferjani')).toBe('Nadia Ferjani');
    saidBy(world, { descriptor: 'omar zaidan' });
    world.excerpt(world.source(), 'Omar Zaidan drove');
    expect(asked(world, 'Nadia Ferjani, Omar Zaidan')).toEqual(['Nadia Ferjani', 'Omar Zaidan']);
  });
});

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

describe('the channel of a note', () => {
  const note = (channel: string) => ({ channel, writtenAt: null, basis: null });

  test.each([
    ['Signal +218 91 555 01 02', 'on +218 91 555 01 02', '218 91 555 01 02'],
    ['Signal +218 91 555 01 02', 'on 00218915550102x +218915550102', '218915550102'],
    ['0915550', 'on 0915550', '0915550'],
    ['Telegram, @salma_i', 'as @salma_i', 'salma_i'],
  ])('%s is asked about as a number or address: %s', (channel, text, found) => {
    const world = makeWorld();
    call(world, 'notForAttribution', { note: note(channel) });
    expect(asked(world, text)).toContain(found);
  });

  test('is not asked about where it is that of a source on the record, or no number', () => {
    const world = makeWorld();
    call(world, 'notForAttribution', { note: note('@newsroom') });
    call(world, 'notForAttribution', { note: note('FM 98.5, in person') });
    call(world, 'onRecord', { note: note('Telegram @newsroom') });
    expect(asked(world, '@newsroom, FM 98.5, in person')).toEqual([]);
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
