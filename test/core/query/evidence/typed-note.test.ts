// How a captured text becomes a note, and what it is called.

import { describe, expect, test } from 'vitest';
import { speakersOfNote } from '../../../../core/query/evidence/noted-source.ts';
import { asNote } from '../../../../core/query/evidence/typed-note.ts';
import { termsOfKind } from '../../../../core/model/kinds/source.ts';
import { noteTitle } from '../../../../core/words/note-title.ts';
import { dateValue, makeWorld } from '../../../builders/records.ts';

const said = dateValue('2026-11-30T07:05:00');
const typed = {
  title: 'Call',
  who: ' Salma  Idris ; Omar Ben Ali;',
  channel: ' Signal ',
  said,
  writtenAt: '2026-11-30T07:09:00.000Z',
  basis: 'seen',
  terms: termsOfKind('call'),
} as const;

describe('a text that was typed as a note', () => {
  const captured = makeWorld().source({ title: '13 dead', authors: ['Somebody'], url: 'https://a.example' });

  test('keeps its text, and everything else is what was typed', () => {
    const note = asNote(captured, { ...typed, kind: 'call' });
    expect(note).toMatchObject({
      title: 'Call',
      authors: ['Salma Idris', 'Omar Ben Ali'],
      outlet: null,
      url: null,
      sourceKind: 'call',
      published: said,
      note: { channel: 'Signal', writtenAt: '2026-11-30T07:09:00.000Z', basis: 'seen' },
      found: { title: 'typed', authors: 'typed', outlet: null, published: 'typed' },
      assets: captured.assets,
    });
  });

  test('has a station as its outlet, so that the letter of the station holds', () => {
    const note = asNote(captured, { ...typed, kind: 'monitoring', who: 'Radio Karsan' });
    expect(note).toMatchObject({ authors: [], outlet: 'Radio Karsan', found: { outlet: 'typed' } });
    expect(speakersOfNote('monitoring', note)).toEqual(['Radio Karsan']);
    expect(speakersOfNote('cable', { authors: [], outlet: null })).toEqual([]);
  });
});

test('the title that is proposed says what it was, with whom and when', () => {
  expect(noteTitle('call', 'Salma Idris', said)).toBe('Call with Salma Idris, 30 Nov 2026, 07:05');
  expect(noteTitle('monitoring', ' ', null)).toBe('Monitoring');
  expect(noteTitle('call', 'سلمى إدريس', said)).toBe('Call, 30 Nov 2026, 07:05: سلمى إدريس');
});
