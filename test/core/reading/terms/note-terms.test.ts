// The terms that a note begins with, and the names that somebody types for who spoke.

import { describe, expect, test } from 'vitest';
import { type NoteWords, proposeNoteTerms } from '../../../../core/reading/terms/note-terms.ts';

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
  expect(proposeNoteTerms(of({ kind }))).toMatchObject({ use, how: 'kind' });
});

test('words of the note go before its kind', () => {
  expect(proposeNoteTerms(of({ text: 'Background only. He leaves tomorrow.' }))).toMatchObject({
    use: 'background',
    how: 'text',
  });
  expect(proposeNoteTerms(of({ text: 'لا تذكر اسمي' }))).toMatchObject({
    use: 'notForAttribution',
    how: 'text',
  });
  expect(proposeNoteTerms(of({ text: 'He spoke on condition of anonymity.' })).how).toBe('text');
  expect(
    proposeNoteTerms(of({ kind: 'monitoring', text: 'An official, who asked not to be named, said so.' }))
      .use,
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
    expect(proposeNoteTerms(of({ who }))).toMatchObject({ names: [...names], places: [...places] });
  });

  test('and so is the number or address that was called, not the word for the app', () => {
    expect(proposeNoteTerms(of({ channel: 'Signal +218 91 555 01 02' })).places).toEqual([
      '+218 91 555 01 02',
    ]);
    expect(proposeNoteTerms(of({ channel: 'Telegram, @salma_i' })).places).toEqual(['@salma_i']);
    expect(proposeNoteTerms(of({ channel: 'FM 98.5' })).places).toEqual([]);
  });
});
