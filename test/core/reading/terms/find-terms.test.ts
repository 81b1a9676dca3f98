// What people say and write about the terms on which they tell something, and what newspapers write about the terms of others.

import { describe, expect, test } from 'vitest';
import { onRecord, termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { findTerms, proposeTerms, type TermsOf } from '../../../../core/reading/terms/find-terms.ts';

const of = (text: string, more: Partial<TermsOf> = {}): TermsOf => ({
  text,
  title: 'Untitled',
  authors: [],
  kind: 'unknown',
  ...more,
});

describe('what somebody says of their own words', () => {
  test.each([
    ['Please don’t use my name.', 'notForAttribution'],
    ["Don't use my name, I have family there.", 'notForAttribution'],
    ['Do not quote me on this.', 'notForAttribution'],
    ['You must not mention her name to anyone.', 'notForAttribution'],
    ['Not for attribution by name or hospital.', 'notForAttribution'],
    ['You can print it without using my name.', 'notForAttribution'],
    ['This is off the record.', 'background'],
    ['OFF-THE-RECORD: the minister resigns tomorrow.', 'background'],
    ['Background only, please.', 'background'],
    ['Not for publication.', 'background'],
    ['The meeting was held under the Chatham House Rule.', 'chathamHouse'],
    ['Ne citez pas mon nom.', 'notForAttribution'],
    ['N’utilisez pas mon nom, s’il vous plaît.', 'notForAttribution'],
    ['Je vous le dis en off : il part demain.', 'background'],
    ['À ne pas publier.', 'background'],
    ['Réunion selon la règle de Chatham House.', 'chathamHouse'],
    ['No uses mi nombre, por favor.', 'notForAttribution'],
    ['No me cites.', 'notForAttribution'],
    ['Te lo digo fuera de micrófono.', 'background'],
    ['لا تذكر اسمي من فضلك', 'notForAttribution'],
    ['لا تَذْكُر إسمي', 'notForAttribution'],
    ['لا تنشروا اسمي', 'notForAttribution'],
    ['هذا الكلام ليس للنشر', 'background'],
  ] as const)('%s', (text, use) => {
    const found = findTerms(of(`The road is closed since Friday.\n${text}\nNine were brought in.`));
    expect(found).toMatchObject({ use, how: 'text' });
    expect(found?.said).toBe(text);
  });

  test('the strictest counts where several are said', () => {
    expect(findTerms(of('Don’t use my name. In fact all of this is off the record.'))?.use).toBe(
      'background',
    );
  });

  test('it is read at the end of a long text too', () => {
    const long = 'Nine people were brought in before the morning. '.repeat(2_000);
    expect(findTerms(of(`${long}Don’t use my name.`))?.use).toBe('notForAttribution');
  });
});

describe('in the note of a talk', () => {
  test.each([
    ['She spoke on condition of anonymity.'],
    ['He asked not to be named.'],
    ['Elle parle sous couvert d’anonymat.'],
    ['Habló bajo condición de anonimato.'],
    ['طلب عدم ذكر اسمه'],
    ['شريطة عدم الكشف عن هويته'],
  ])('%s', (text) => {
    expect(findTerms(of(text, { kind: 'note' }))?.use).toBe('notForAttribution');
    expect(findTerms(of(text, { title: 'Call, 3 May' }))?.use).toBe('notForAttribution');
    expect(findTerms(of(text))).toBeNull();
  });

  test('names in its title are what gives it away: whole ones, and single ones to ask about', () => {
    const found = findTerms(
      of('Don’t use my name.', { title: 'Call with Dr Salma Idris in Tarhuna, 3 May' }),
    );
    expect(found?.names).toEqual(['Salma Idris']);
    expect(found?.places).toEqual(['Tarhuna']);
    const arabic = findTerms(of('لا تذكر اسمي', { title: 'مكالمة مع سلمى إدريس' }));
    expect(arabic?.names).toEqual(['سلمى إدريس']);
    const long = findTerms(of('لا تذكر اسمي', { title: 'مكالمة مع عبد الرحمن محمد علي الشريف على الهاتف' }));
    expect(long?.names).toEqual(['عبد الرحمن محمد علي الشريف']);
    const described = findTerms(of('Don’t use my name.', { title: 'Interview: Khalifa al-Nuri, Monday' }));
    expect(described?.names).toEqual(['Khalifa al-Nuri']);
    expect(described?.places).toEqual([]);
  });

  test('the words to be cited under are taken', () => {
    expect(findTerms(of('Don’t use my name. Cite me as “a hospital worker”.'))).toMatchObject({
      use: 'notForAttribution',
      citeAs: 'a hospital worker',
    });
    expect(findTerms(of('Cite as "a nurse in the west".'))).toMatchObject({
      use: 'citeAs',
      citeAs: 'a nurse in the west',
      verbatim: true,
    });
    expect(findTerms(of('Citez-la comme « une infirmière ».'))?.citeAs).toBe('une infirmière');
  });
});

describe('of what was published', () => {
  test.each([
    'An official said on condition of anonymity that the road is closed.',
    'The minister said off the record that he would go.',
    '“Don’t use my name,” she said. “I have family there.”',
    'Un responsable, sous couvert d’anonymat, confirme.',
    'قال مصدر طلب عدم ذكر اسمه',
    'Readers can use the name field, and will not be quoted a price.',
  ])('nothing is read from %s', (text) => {
    expect(findTerms(of(text, { kind: 'published' }))).toBeNull();
  });

  test('an embargo at its head is, with its end where that is told in the time of Greenwich', () => {
    const head = (line: string) => findTerms(of(`${line}\nGENEVA – Nine people`, { kind: 'published' }));
    expect(head('EMBARGOED UNTIL 00:01 GMT, 5 June 2014')).toMatchObject({
      use: 'embargoed',
      until: '2014-06-05T00:01:00.000Z',
      verbatim: true,
    });
    expect(head('Embargo: until 5 June 2014')).toMatchObject({ use: 'embargoed', until: null });
    expect(head('Sous embargo jusqu’au 5 juin 2014 à 10h30 GMT')?.until).toBe('2014-06-05T10:30:00.000Z');
    expect(head('محظور النشر حتى ٥ حزيران')).toMatchObject({ use: 'embargoed', until: null });
    expect(head('The arms embargo was extended until June.')).toBeNull();
  });
});

test('a talk begins protected, and an article on the record', () => {
  expect(proposeTerms(termsFor('notForAttribution'), of('Nine.', { kind: 'note' }))).toMatchObject({
    use: 'notForAttribution',
    how: 'kind',
    verbatim: false,
  });
  expect(proposeTerms(onRecord, of('Nine people died.'))).toBe(onRecord);
});

test('the first word of a subject is asked about only where it may be a name', () => {
  const placesOf = (title: string) =>
    proposeTerms(termsFor('notForAttribution'), {
      text: 'Nine ships left.',
      title,
      authors: [],
      kind: 'note',
    }).places;
  expect(placesOf('What the harbour looks like')).toEqual([]);
  expect(placesOf('Re: the harbour')).toEqual([]);
  expect(placesOf('Tarhuna after the fighting')).toEqual(['Tarhuna']);
});
