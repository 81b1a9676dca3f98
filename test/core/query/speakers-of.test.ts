// A speaker that was begun and left empty is not printed, not counted, and takes no letter away.

import { expect, test } from 'vitest';
import { emptyHop } from '../../../core/model/kinds/excerpt.ts';
import { attributionToWords } from '../../../core/query/evidence/attribution-to-words.ts';
import { gradeOf, gradeToText } from '../../../core/query/evidence/grade-of.ts';
import { speakersOf } from '../../../core/query/evidence/speakers-of.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { documentWords } from '../../../core/words/documents/document-words.ts';
import { makeWorld } from '../../builders/records.ts';

const world = makeWorld();
const source = world.source({ reliability: 'B', outlet: 'Reuters' });
const officer = { ...emptyHop, descriptor: 'an army officer', reliability: 'D' as const };
const words = documentWords('en');

test('an empty speaker alone leaves the word to the source', () => {
  const excerpt = world.excerpt(source, 'x', { attribution: [emptyHop], credibility: '3' });
  expect(speakersOf(excerpt)).toEqual([]);
  expect(gradeToText(gradeOf(new RecordStore(world.records), excerpt, source))).toBe('B3');
  expect(attributionToWords(new RecordStore(world.records), excerpt.attribution, words)).toBe(words.article);
});

test('beside others it is left out', () => {
  const excerpt = world.excerpt(source, 'x', { attribution: [officer, emptyHop], credibility: null });
  expect(speakersOf(excerpt)).toEqual([officer]);
  expect(gradeToText(gradeOf(new RecordStore(world.records), excerpt, source))).toBe('D');
  const reader = new RecordStore(world.records);
  expect(attributionToWords(reader, excerpt.attribution, words)).toBe('an army officer');
});

test('half a grade is printed without a dash for the other half', () => {
  expect(gradeToText({ reliability: null, credibility: '3' })).toBe('3');
  expect(gradeToText({ reliability: 'B', credibility: null })).toBe('B');
});
