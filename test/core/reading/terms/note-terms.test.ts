// The terms that a note begins with, and the names that somebody types for who spoke.

import { describe, expect, test } from 'vitest';
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
  ] as const)('%s', (who, names, places) => {
    expect(proposed(of({ who }))).toMatchObject({ names: [...names], places: [...places] });
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
