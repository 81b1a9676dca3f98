// Which of its names an actor, a place or a speaker is called by in a text of some language.

import { describe, expect, it } from 'vitest';
import {
  nameOfActor,
  nameOfSpeaker,
  placeName,
  preferredName,
} from '../../../../core/query/names/actor-name.ts';
import type { RecordName } from '../../../../core/model/record.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { documentWords } from '../../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../../builders/records.ts';

const [en, ar] = [documentWords('en'), documentWords('ar')];
const name = (
  text: string,
  language: string | null,
  script: string,
  nameKind: RecordName['nameKind'] = 'preferred',
): RecordName => ({ text, language, script, nameKind });

function called(names: readonly RecordName[], options: { language?: string; script?: string }): string {
  return preferredName(makeWorld().actor(names), { ...options, protected: 'hide' });
}

describe('the name of an actor', () => {
  const names = [
    name('Haftar (alias)', 'en', 'Latn', 'alias'),
    name('Chalifa Haftar', 'de', 'Latn'),
    name('خلیفه حفتر', 'fa', 'Arab'),
    name('خليفة حفتر', 'ar-LY', 'Arab'),
    name('Халифа Хафтар', 'ru', 'Cyrl', 'transliteration'),
    name('Хафтер', 'ru', 'Cyrl', 'misspelling'),
  ];

  it.each([
    [{ language: 'de' }, 'Chalifa Haftar'],
    [{ language: 'DE-at' }, 'Chalifa Haftar'],
    [{ language: 'fa' }, 'خلیفه حفتر'],
    [{ language: 'ar' }, 'خليفة حفتر'],
    [{ language: 'ar', script: 'Latn' }, 'Chalifa Haftar'],
    [{ language: 'de', script: 'Arab' }, 'خلیفه حفتر'],
    [{ language: 'ur' }, 'خلیفه حفتر'],
    [{ language: 'en' }, 'Chalifa Haftar'],
    [{ language: 'fr' }, 'Chalifa Haftar'],
    [{ language: 'uk' }, 'Халифа Хафтар'],
    [{ script: 'Cyrl' }, 'Халифа Хафтар'],
    [{ language: 'el' }, 'Chalifa Haftar'],
    [{ language: 'he' }, 'Chalifa Haftar'],
    [{}, 'Chalifa Haftar'],
  ])('for %j is %s', (options, expected) => {
    expect(called(names, options)).toBe(expected);
  });

  it('is a misspelling only where there is no other', () => {
    const wrong = name('Хафтер', 'ru', 'Cyrl', 'misspelling');
    expect(called([wrong], { language: 'ru' })).toBe('Хафтер');
    expect(called([name('Haftar', 'en', 'Latn', 'alias'), wrong], { language: 'ru' })).toBe('Haftar');
    expect(called([wrong, name('Haftar', 'en', 'Latn')], { language: 'ru' })).toBe('Haftar');
  });

  it('of no language is none for every language', () => {
    const open = [name('Hifter', null, 'Latn', 'alias'), name('Haftar', null, 'Arab')];
    expect(called(open, { language: 'en' })).toBe('Hifter');
    expect(called(open, {})).toBe('Haftar');
    expect(called([name('Haftar', 'en', 'Latn'), name('حفتر', null, 'Arab')], {})).toBe('Haftar');
    expect(called([], { language: 'en' })).toBe('');
  });
});

it('a place is called as its language does', () => {
  const place = makeWorld().place([name('Benghazi', 'en', 'Latn'), name('بنغازي', 'ar', 'Arab')]);
  expect(placeName(place, 'ar')).toBe('بنغازي');
  expect(placeName(place, 'fr')).toBe('Benghazi');
  expect(placeName({ ...place, names: [] }, 'fr')).toBe('');
});

describe('an actor in a document', () => {
  it('is said to have no name, or not to be named, where there are no words for it', () => {
    const world = makeWorld();
    expect(nameOfActor(world.actor(' '), en)).toBe(en.untitled);
    expect(nameOfActor(world.actor('Secret', { protected: true, protectedAs: ' ' }), en)).toBe(
      en.protectedPerson,
    );
    expect(nameOfActor(world.actor('Secret', { protected: true, protectedAs: 'a nurse' }), en)).toBe(
      'a nurse',
    );
    const both = world.actor([name('Haftar', 'en', 'Latn'), name('حفتر', 'ar', 'Arab')]);
    expect([nameOfActor(both, en), nameOfActor(both, ar)]).toEqual(['Haftar', 'حفتر']);
  });
});

describe('a speaker', () => {
  const world = makeWorld();
  const actor = world.actor('Ajwa Belad');
  const secret = world.actor('Salma Secret', { protected: true, protectedAs: 'a nurse' });
  const gone = makeWorld('', 0).actor('Gone');
  const reader = new RecordStore(world.records);
  const said = (actorId: typeof actor.id | null, descriptor: string | null, words = en) =>
    nameOfSpeaker(reader, { actorId, descriptor }, words);

  it('is the actor with the words beside it', () => {
    expect(said(actor.id, ' citing data ')).toBe('Ajwa Belad, citing data');
    expect(said(actor.id, ' ')).toBe('Ajwa Belad');
    expect(said(actor.id, 'مسؤولة')).toBe('Ajwa Belad, \u2068مسؤولة\u2069');
    expect(said(actor.id, 'مسؤولة', ar)).toBe('\u2068Ajwa Belad\u2069، مسؤولة');
  });

  it('is the words alone where nobody is named, and not stated without any', () => {
    expect(said(null, ' a doctor ')).toBe('a doctor');
    expect(said(gone.id, 'a doctor')).toBe('a doctor');
    expect([said(null, null), said(null, ' ')]).toEqual(['not stated', 'not stated']);
  });

  it('has nothing beside the words for one that is protected', () => {
    expect(said(secret.id, 'sister of X')).toBe('a nurse');
  });
});
