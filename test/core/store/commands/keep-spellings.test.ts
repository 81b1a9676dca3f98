// What was decided of parts of a protected name is kept on whose name it may be part of, and on nobody else.

import { expect, test } from 'vitest';
import { keptAnswers, withKeptAnswers } from '../../../../core/query/names/kept-answers.ts';
import { keepSpellings } from '../../../../core/store/commands/keep-spellings.ts';
import { termsFor } from '../../../../core/model/kinds/source-terms.ts';
import { protectActor } from '../../../../core/store/commands/protect-actor.ts';
import { RecordStore } from '../../../../core/store/record-store.ts';
import { doc, makeWorld, p } from '../../../builders/records.ts';
import { envOf, runBackAndForth } from '../../../builders/run-command.ts';
import { shareIt } from '../../withhold/sharing/share-it.ts';

function actors() {
  const world = makeWorld();
  const general = world.actor('Khalifa Haftar', { protected: true, protectedAs: 'a retired officer' });
  world.actor('Salma Khalifa', { protected: true, protectedAs: 'a nurse' });
  world.actor('May Haftar');
  return { world, general };
}
const kept = (store: Pick<RecordStore, 'ofKind'>) =>
  store.ofKind('actor').map(({ spellings }) => spellings.map((each) => `${each.spelling}: ${each.answer}`));

test('an answer is kept on each protected actor whose name it may be part of, and a later one takes its place', () => {
  const { world } = actors();
  const answers = [
    { spelling: 'Haftar', answer: 'leave' },
    { spelling: 'KHALIFA', answer: 'hide' },
    { spelling: 'Tobruk', answer: 'leave' },
  ] as const;
  const { store } = runBackAndForth(world.records, keepSpellings, { answers }, envOf(world, 'Amal'));
  expect(kept(store)).toEqual([['Haftar: leave', 'KHALIFA: hide'], ['KHALIFA: hide'], []]);
  const later = { answers: [{ spelling: 'Haftar', answer: 'hide' as const }] };
  const again = runBackAndForth([...store.all()], keepSpellings, later, envOf(world, 'Amal'));
  expect(kept(again.store)[0]).toEqual(['Haftar: hide', 'KHALIFA: hide']);
});

test('nothing is kept of somebody who is protected no longer', () => {
  const { world, general } = actors();
  Object.assign(general, { spellings: [{ spelling: 'Haftar', answer: 'leave' }] });
  const input = { id: general.id, protect: false };
  const { store } = runBackAndForth(world.records, protectActor, input, envOf(world, 'Amal'));
  expect(kept(store)[0]).toEqual([]);
});

test('what is said now goes before what is kept, and to hide for one before to leave for another', () => {
  const { world, general } = actors();
  const nurse = world.records[1];
  Object.assign(general, {
    spellings: [
      { spelling: 'Haftar', answer: 'leave' },
      { spelling: 'Khalifa', answer: 'leave' },
    ],
  });
  Object.assign(nurse ?? {}, { spellings: [{ spelling: 'Khalifa', answer: 'hide' }] });
  const store = new RecordStore(world.records);
  expect(keptAnswers(store)).toEqual({ hide: ['Khalifa'], leave: ['Haftar'] });
  expect(withKeptAnswers(store, { hide: ['Haftar'], leave: [] })).toEqual({
    hide: ['Haftar', 'Khalifa'],
    leave: [],
  });
  expect(withKeptAnswers(store, { hide: [], leave: 'all' })).toEqual({ hide: [], leave: 'all' });
  expect(withKeptAnswers(store, { hide: 'all', leave: [] })).toEqual({ hide: 'all', leave: [] });
});

test('what is left for one is asked about for another who has not decided', () => {
  const { world, general } = actors();
  const store = () => new RecordStore(world.records);
  Object.assign(general, {
    spellings: ['Haftar', 'Khalifa'].map((spelling) => ({ spelling, answer: 'leave' })),
  });
  // Salma Khalifa never decided.
  expect(keptAnswers(store()).leave).toEqual(['Haftar']);
  const later = world.actor('Adel Haftar', { protected: true, protectedAs: 'a driver' });
  expect(withKeptAnswers(store(), { hide: [], leave: [] }).leave).toEqual([]);
  expect(withKeptAnswers(store(), { hide: [], leave: ['Haftar'] }).leave).toEqual(['Haftar']);
  Object.assign(later, { spellings: [{ spelling: 'Haftar', answer: 'leave' }] });
  expect(keptAnswers(store()).leave).toEqual(['Haftar']);
  const until = '2014-06-01T00:00:00.000Z';
  world.source({
    terms: { ...termsFor('embargoed'), until },
    outlet: null,
    authors: ['Amal Haftar'],
  });
  expect(keptAnswers(store()).leave).toEqual([]);
  expect(keptAnswers(store(), until).leave).toEqual(['Haftar']);
  world.source({ terms: { ...termsFor('citeAs'), places: ['Haftar'] } });
  expect(keptAnswers(store(), until).leave).toEqual([]);
});

test('initials are kept of everybody whose they are, and so is a spelling that two share', () => {
  const world = makeWorld();
  world.actor('Anna Maria', { protected: true, protectedAs: 'a nurse' });
  world.actor('Maria Bella', { protected: true, protectedAs: 'a driver' });
  const answers = ['A.M', 'Anna Maria Bella'].map((spelling) => ({ spelling, answer: 'leave' as const }));
  const { store } = runBackAndForth(world.records, keepSpellings, { answers }, envOf(world, 'Amal'));
  expect(kept(store)).toEqual([['A.M: leave', 'Anna Maria Bella: leave'], ['Anna Maria Bella: leave']]);
  expect(keptAnswers(store).leave).toEqual(['A.M', 'Anna Maria Bella']);
});

test('a copy has none of it, also of an actor who is not protected', () => {
  const { world, general } = actors();
  const spellings = [{ spelling: 'Qaddur', answer: 'leave' }];
  Object.assign(general, { spellings });
  const brief = world.brief();
  world.section(brief, { content: doc(p('Nobody.')) });
  expect(shareIt(world, {}).whole).not.toContain('Qaddur');
  for (const record of world.records)
    if (record.kind === 'actor') Object.assign(record, { protected: false, spellings });
  expect(shareIt(world, {}).whole).not.toContain('Qaddur');
});
