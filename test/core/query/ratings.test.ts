// Letters of outlets and speakers: one for a name, own letters before it, none for who is protected.

import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import { gradeOf, gradeToText, letterOfSource } from '../../../core/query/evidence/grade-of.ts';
import { ratedNamesOfHop, ratingKey } from '../../../core/query/evidence/ratings.ts';
import { ChangeDraft } from '../../../core/store/change-draft.ts';
import { addExcerpt } from '../../../core/store/commands/passages/add-excerpt.ts';
import { protectActor } from '../../../core/store/commands/protect-actor.ts';
import { rate } from '../../../core/store/commands/rate.ts';
import { updateRecord } from '../../../core/store/commands/update-record.ts';
import type { CommandEnv } from '../../../core/store/command.ts';
import { RecordStore } from '../../../core/store/record-store.ts';
import { hop, makeWorld, recordName, segment } from '../../builders/records.ts';
import { envOf, failureOf, runBackAndForth } from '../../builders/run-command.ts';

const day = '2026-11-30';

function envWith(world: ReturnType<typeof makeWorld>, ...entries: readonly RegisterEntry[]): CommandEnv {
  const register = new Map(entries.map((entry) => [ratingKey(entry.name), entry]));
  return { ...envOf(world), registered: (key) => register.get(key) };
}
const entry = (name: string, reliability: RegisterEntry['reliability']): RegisterEntry => ({
  name,
  reliability,
  why: 'Corrects itself.',
  reviewed: day,
});

describe('the letter of a name', () => {
  it('is that of every source of the outlet, however it is written', () => {
    const world = makeWorld();
    world.rating('Radio Télé', 'B');
    const reader = new RecordStore(world.records);
    expect(letterOfSource(reader, world.source({ outlet: 'RADIO  TELE' }))).toBe('B');
    expect(letterOfSource(reader, world.source({ outlet: 'Radio' }))).toBeNull();
  });

  it('gives way to a letter of the source or the passage itself', () => {
    const world = makeWorld();
    world.rating('Reuters', 'B');
    world.rating('the ministry', 'C');
    const source = world.source({ outlet: 'Reuters', reliability: 'A' });
    const ministry = hop({ descriptor: 'the ministry', named: true });
    const said = world.excerpt(source, 'x', { attribution: [ministry] });
    const own = world.excerpt(source, 'x', { attribution: [{ ...ministry, reliability: 'E' }] });
    const reader = new RecordStore(world.records);
    expect(letterOfSource(reader, source)).toBe('A');
    expect(gradeToText(gradeOf(reader, said, source))).toBe('C');
    expect(gradeToText(gradeOf(reader, own, source))).toBe('E');
  });

  it('is found under any name of an actor', () => {
    const world = makeWorld();
    world.rating('خليفة حفتر', 'D');
    const actor = world.actor([recordName('Khalifa Haftar'), recordName('خليفة حفتر', 'Arab')]);
    const source = world.source();
    const said = world.excerpt(source, 'x', { attribution: [hop({ actorId: actor.id, named: true })] });
    expect(gradeToText(gradeOf(new RecordStore(world.records), said, source))).toBe('D');
  });

  it('is none for an unnamed source or a protected actor, by any spelling', () => {
    const world = makeWorld();
    const actor = world.actor('Ajwa Belad', { protected: true });
    const reader = new RecordStore(world.records);
    expect(ratedNamesOfHop(reader, hop({ descriptor: 'a hospital worker' }))).toEqual([]);
    expect(ratedNamesOfHop(reader, hop({ actorId: actor.id, named: true }))).toEqual([]);
    expect(ratedNamesOfHop(reader, hop({ descriptor: 'AJWA belad', named: true }))).toEqual([]);
  });
});

describe('the number of a passage', () => {
  it('stands on a fact that is claimed, never on an opinion or an intention', () => {
    const world = makeWorld();
    const source = world.source({ reliability: 'B' });
    const reader = new RecordStore(world.records);
    const graded = (asserts: 'fact' | 'opinion' | 'intention' | null): string =>
      gradeToText(gradeOf(reader, world.excerpt(source, 'x', { credibility: '2', asserts }), source));
    expect([graded(null), graded('fact'), graded('opinion'), graded('intention')]).toEqual([
      'B2',
      'B2',
      'B',
      'B',
    ]);
  });
});

describe('the letters that a project carries', () => {
  it('come from the register with the first passage of a speaker, in the same step', () => {
    const world = makeWorld();
    const source = world.source();
    const ministry = hop({ descriptor: 'The Ministry', named: true });
    const input = {
      sourceId: source.id,
      segments: [segment('Forty were hurt.')],
      paragraph: 1,
      fields: { attribution: [ministry, hop({ descriptor: 'a doctor' })] },
    };
    const env = envWith(world, entry('the ministry', 'C'), entry('a doctor', 'F'));
    const { store } = runBackAndForth(world.records, addExcerpt, input, env);
    expect(store.ofKind('rating').map(({ name, reliability }) => [name, reliability])).toEqual([
      ['the ministry', 'C'],
    ]);
    const again = addExcerpt(store, { ...input, segments: [segment('Ten died.', 40)] }, env);
    expect(again.ok && Object.keys(again.value.added)).toHaveLength(1);
  });

  it('come from the register with the outlet of a source, also when it is changed to that', () => {
    const world = makeWorld();
    const source = world.source({ outlet: 'A leaflet' });
    const env = envWith(world, entry('Reuters', 'B'), entry('A leaflet', 'F'));
    const { store } = runBackAndForth(
      world.records,
      updateRecord<'source'>,
      { id: source.id, patch: { outlet: 'Reuters' } },
      env,
    );
    expect(store.ofKind('rating')).toMatchObject([{ name: 'Reuters', reliability: 'B' }]);
  });

  it('give way to one that comes into the project in the same step', () => {
    const world = makeWorld();
    const env = envWith(world, entry('Reuters', 'B'));
    const draft = new ChangeDraft(new RecordStore(), env);
    draft.put(world.rating('REUTERS', 'D'));
    draft.put(world.source({ outlet: 'Reuters' }));
    const ratings = Object.values(draft.change('test', '').added).filter(({ kind }) => kind === 'rating');
    expect(ratings).toMatchObject([{ name: 'REUTERS', reliability: 'D' }]);
  });

  it('are not taken again for a name that stood there before', () => {
    const world = makeWorld();
    const source = world.source({ outlet: 'Reuters' });
    const env = envWith(world, entry('Reuters', 'B'));
    const { store } = runBackAndForth(
      world.records,
      updateRecord<'source'>,
      { id: source.id, patch: { title: 'Another title' } },
      env,
    );
    expect(store.ofKind('rating')).toEqual([]);
  });

  it('are given, changed and taken away as one step each', () => {
    const world = makeWorld();
    const env = envOf(world);
    const given = { name: ' Reuters ', reliability: 'B' as const, why: 'A wire.', reviewed: day };
    const { store } = runBackAndForth(world.records, rate, given, env);
    expect(store.ofKind('rating')).toMatchObject([{ name: 'Reuters', reliability: 'B', why: 'A wire.' }]);
    const changed = runBackAndForth(store.all(), rate, { ...given, name: 'reuters', reliability: 'C' }, env);
    expect(changed.store.ofKind('rating')).toMatchObject([{ name: 'Reuters', reliability: 'C' }]);
    const gone = runBackAndForth(changed.store.all(), rate, { ...given, reliability: null }, env);
    expect(gone.store.ofKind('rating')).toEqual([]);
    expect(failureOf([], rate, { ...given, name: ' ' }, env).kind).toBe('invalid-input');
  });

  it('leave the name of an actor who becomes protected and stay with its passages', () => {
    const world = makeWorld();
    world.rating('A. Belad', 'C');
    world.rating('Reuters', 'B');
    const actor = world.actor([recordName('Ajwa Belad'), recordName('A. Belad')]);
    const source = world.source({ outlet: 'Reuters' });
    const said = world.excerpt(source, 'x', { attribution: [hop({ actorId: actor.id, named: true })] });
    const { store } = runBackAndForth(
      world.records,
      protectActor,
      { id: actor.id, protect: true },
      envOf(world),
    );
    expect(store.ofKind('rating').map(({ name }) => name)).toEqual(['Reuters']);
    expect(gradeToText(gradeOf(store, store.get(said.id) ?? said, source))).toBe('C');
  });
});
