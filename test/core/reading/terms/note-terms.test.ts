// The terms that a note begins with, and the names that somebody types for who spoke.

import { describe, expect, test } from 'vitest';
import { sourceTermsSchema } from '../../../../core/model/kinds/source-terms.ts';
import { type Agreed, type NoteWords, termsOfNote } from '../../../../core/reading/terms/note-terms.ts';

const proposed = (words: NoteWords) => termsOfNote(words, { use: null, citeAs: null, names: null });
const of = (more: Partial<NoteWords>): NoteWords => ({
  kind: 'call',
  who: '',
  channel: '',
  text: '',
  ...more,
});

test.each([
  ['call', 'notForAttribution'],
  ['interview', 'notForAttribution'],
  ['meeting', 'notForAttribution'],
  ['cable', 'notForAttribution'],
  ['note', 'notForAttribution'],
  ['monitoring', 'onRecord'],
] as const)('a note of the kind %s begins as %s', (kind, use) => {
  expect(proposed(of({ kind }))).toMatchObject({ use, how: 'kind' });
});

test('words of the note go before its kind', () => {
  expect(proposed(of({ text: 'Background only. He leaves tomorrow.' }))).toMatchObject({
    use: 'background',
    how: 'text',
  });
  expect(proposed(of({ text: 'لا تذكر اسمي' }))).toMatchObject({
    use: 'notForAttribution',
    how: 'text',
  });
  expect(proposed(of({ text: 'He spoke on condition of anonymity.' })).how).toBe('text');
  expect(
    proposed(of({ kind: 'monitoring', text: 'An official, who asked not to be named, said so.' })).use,
  ).toBe('onRecord');
});

describe('who spoke is what would give it away', () => {
  test.each([
    ['Salma Idris', ['Salma Idris'], []],
    ['Dr Salma Idris, Quaggari hospital', ['Salma Idris'], ['Quaggari']],
    ['Dr Salma Idris, surgeon, Qasr Hamad hospital', ['Salma Idris'], ['Qasr Hamad']],
    ['salma idris', ['salma idris'], []],
    ['Salma', [], ['Salma']],
    ['a surgeon', [], []],
    ['Salma Idris; Omar Ben Ali', ['Salma Idris', 'Omar Ben Ali'], []],
    ['د. سلمى إدريس، مستشفى', ['سلمى إدريس'], []],
    ['د. سلمى إدريس، مستشفى ترهونة', ['سلمى إدريس'], ['مستشفى ترهونة']],
    ['عبد الرحمن محمد علي الشريف', ['عبد الرحمن محمد علي الشريف'], []],
    ['محمد رضا حسینی نژاد اصفهانی', ['محمد رضا حسینی نژاد اصفهانی'], []],
    ['רות כהן לוי בת אברהם', ['רות כהן לוי בת אברהם'], []],
    ['ممرضة تعمل في مستشفى ترهونة', [], ['ممرضة تعمل في مستشفى ترهونة']],
    ['el mehdi ben salem', ['el mehdi ben salem'], []],
    ['el jefe militar', [], ['el jefe militar']],
    ['la portavoz', [], []],
    ['maria del carmen ruiz lopez', [], ['maria del carmen ruiz lopez']],
    ['salma idris, omar ben ali', ['salma idris'], ['omar ben ali']],
    ['Salma Idris and Omar Ben Ali', ['Salma Idris', 'Omar Ben Ali'], []],
    ['Committee for Peace and Justice', ['Committee for Peace and Justice'], []],
    ['سلمى إدريس ونادية الفرجاني', ['سلمى إدريس ونادية الفرجاني', 'سلمى إدريس', 'نادية الفرجاني'], []],
    ['Salma Idris, Dr Omar Ben Ali', ['Salma Idris', 'Omar Ben Ali'], []],
    ['Salma Idris, Omar Ben Ali', ['Salma Idris'], ['Omar Ben Ali']],
    ['Salma Idris, Omar Ben Ali; Omar Ben Ali', ['Salma Idris', 'Omar Ben Ali'], []],
    ['Salma Idris, Omar Ben Ali, Nadia al-Ferjani', ['Salma Idris', 'Omar Ben Ali', 'Nadia al-Ferjani'], []],
    ['Salma Idris, Qasr Hamad Hospital, Ben Ali', ['Salma Idris'], ['Qasr Hamad Hospital', 'Ben Ali']],
    ['سلمى إدريس، عمر بن علي، نادية الفرجاني', ['سلمى إدريس', 'عمر بن علي', 'نادية الفرجاني'], []],
  ] as const)('%s', (who, names, places) => {
    expect(proposed(of({ who }))).toMatchObject({ names: [...names], places: [...places] });
  });

  test.each([';', ','])('each of many who are separated by %j', (sign) => {
    const letters = 'abcdefghijklmnopqrstuvwxy'.split('');
    const all = letters.map((letter) => `Person${letter}x Family${letter}y`);
    expect(proposed(of({ kind: 'meeting', who: all.join(`${sign} `) })).names).toEqual(all);
  });

  test('no more of them than terms take', () => {
    const who = Array.from({ length: 300 }, (_, at) => `salma${at} idris${at}; tarhuna${at}`).join(';');
    const terms = proposed(of({ who }));
    expect([terms.names.length, terms.places.length]).toEqual([200, 200]);
    expect(sourceTermsSchema.safeParse(terms).success).toBe(true);
  });

  test('and so is the number or address that was called, not the word for the app', () => {
    expect(proposed(of({ channel: 'Signal +218 91 555 01 02' })).places).toEqual(['+218 91 555 01 02']);
    expect(proposed(of({ channel: 'Telegram, @salma_i' })).places).toEqual(['@salma_i']);
    expect(proposed(of({ channel: 'FM 98.5' })).places).toEqual([]);
  });
});

describe('what was agreed', () => {
  const words = of({ who: 'Salma Idris', text: 'Please don’t use my name.' });
  const agreed = (more: Partial<Agreed>) =>
    termsOfNote(words, { use: null, citeAs: null, names: null, ...more });

  test('goes before what is proposed, and keeps what would give it away', () => {
    expect(agreed({ use: 'background' })).toMatchObject({
      use: 'background',
      verbatim: false,
      names: ['Salma Idris'],
      said: 'Please don’t use my name.',
      how: 'typed',
    });
    expect(agreed({ citeAs: 'a health worker', names: ['S. Idris'] })).toMatchObject({
      use: 'notForAttribution',
      citeAs: 'a health worker',
      names: ['S. Idris'],
      how: 'typed',
    });
    expect(agreed({ use: 'onRecord' })).toMatchObject({ use: 'onRecord', names: [], how: 'typed' });
  });

  test('names who spoke on a station, too, once the station is not on the record', () => {
    const station = of({ kind: 'monitoring', who: 'Radio Karsan' });
    expect(termsOfNote(station, { use: 'citeAs', citeAs: null, names: null }).names).toEqual([
      'Radio Karsan',
    ]);
  });
});
